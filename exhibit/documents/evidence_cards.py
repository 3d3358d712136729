"""The numbered notes of a page: each citation gets one number, one place and one way back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.bearing_clauses import pieces_of, shown_of
from exhibit.documents.excerpt_cards import ExcerptCard, Piece, SourceOf, excerpt_card
from exhibit.documents.panel import SupportDocument, numbered
from exhibit.documents.reading_state import bearing_spans, relations_in_words
from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.text.body import Sentence
from exhibit.text.quotations import gaps_of
from exhibit.text.spans import Span


@dataclass(frozen=True, kw_only=True)
class EvidenceCard:
    """One numbered note beside the text: an excerpt or a scholarship note."""

    number: int
    key: str
    excerpt: ExcerptCard | None = None
    note: NoteDocument | None = None
    pieces: tuple[Piece, ...] = ()
    """Of a note: its statements that bear on the text, the words marked that carry a sentence."""
    credit: str = ""
    """Of a note: the works that hold those statements, and what specialists hold of it."""
    relation: str = ""
    """What it does for the sentences that cite it, as its readers found; '' where nobody read."""
    left_out: tuple[str, ...] = ()
    """What quotations of it leave out or put in other words, a sentence each."""
    page: str = ""
    """Address of the page it stands on; '' for the page that cites it."""

    @property
    def kind(self) -> str:
        """What a reader calls it."""
        return _("Excerpt") if self.excerpt else _("Scholarship note")

    @property
    def words(self) -> int:
        """How many words it shows, of the evidence or of our gist of it."""
        pieces = self.excerpt.pieces if self.excerpt else self.pieces
        text = "".join(piece.text for piece in pieces)
        return len((text or (self.excerpt.gist if self.excerpt else "")).split())

    @property
    def template(self) -> str:
        """The template that shows it."""
        return f"exhibit/_components/_{'excerpt' if self.excerpt else 'note'}.html"

    @property
    def label(self) -> str:
        """Its name for a link: 'Excerpt 3'."""
        return f"{self.kind} {self.number}"


def number_evidence(
    citations: Iterable[str],
    excerpts: Iterable[ExcerptDocument],
    notes: Iterable[NoteDocument],
    source_of: SourceOf,
    before: Mapping[str, EvidenceCard] | None = None,
    supports: Sequence[SupportDocument] = (),
    sentences: Sequence[Sentence] = (),
) -> dict[str, EvidenceCard]:
    """Return the cards of the cited keys, in order of first citation.

    Keys in `before` keep their number and are not repeated; new ones count on from there. The
    words that `supports` found to carry a sentence are marked, and an excerpt says what the
    quotations of these `sentences` leave out of it.
    """
    earlier_cards = before or {}
    bearing, relations = bearing_spans(supports), relations_in_words(supports)
    new = (key for key in citations if key not in earlier_cards)
    cards = {}
    for cited in numbered(new, excerpts, notes):
        number, relation = len(earlier_cards) + cited.number, relations.get(cited.key, "")
        if cited.excerpt:
            cards[cited.key] = EvidenceCard(
                number=number,
                key=cited.key,
                excerpt=_excerpt(cited.excerpt, source_of, bearing),
                relation=relation,
                left_out=tuple(_left_out(cited.excerpt, sentences)),
            )
        elif cited.note:
            cards[cited.key] = _note(number, cited.note, bearing, relation)
    return cards


def _excerpt(
    excerpt: ExcerptDocument, source_of: SourceOf, bearing: Mapping[str, Sequence[Span]]
) -> ExcerptCard:
    """Return the card of an excerpt with its bearing words marked; spans count from its start.

    Where every word bears, none is marked: marks tell some words from others.
    """
    spans = bearing.get(excerpt.key, ())
    if list(spans) == [(0, len(excerpt.exact or ""))]:
        spans = ()
    at = excerpt.start
    return excerpt_card(excerpt, source_of, [(at + start, at + end) for start, end in spans])


def _left_out(excerpt: ExcerptDocument, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield what quotations leave out of the words of an excerpt that visitors see."""
    for sentence in sentences:
        if excerpt.exact and excerpt.public and excerpt.key in sentence.citations:
            for sign, words in gaps_of(sentence.text, excerpt.exact):
                # The words of the file, as everywhere where words are quoted one by one.
                told = _("“{sign}” in the text stands for “{words}”.")
                yield told.format(sign=sign, words=" ".join(words.split()))


def _note(
    number: int, note: NoteDocument, bearing: Mapping[str, Sequence[Span]], relation: str
) -> EvidenceCard:
    """Return the card of a note: the statements that bear on the text, with their works."""
    spans = bearing.get(note.key, ())
    return EvidenceCard(
        number=number,
        key=note.key,
        note=note,
        pieces=pieces_of(note, spans),
        credit=shown_of(note, spans).credit,
        relation=relation,
    )
