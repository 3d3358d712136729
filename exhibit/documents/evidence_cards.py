"""The numbered notes of a page: each citation gets one number, one place and one way back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from exhibit.documents.excerpt_cards import ExcerptCard, Piece, SourceOf, excerpt_card, is_marked
from exhibit.documents.panel import SupportDocument, numbered
from exhibit.documents.reading_state import bearing_spans, relations_in_words
from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.text.spans import Span


@dataclass(frozen=True, kw_only=True)
class EvidenceCard:
    """One numbered note beside the text: an excerpt or a scholarship note."""

    number: int
    key: str
    excerpt: ExcerptCard | None = None
    note: NoteDocument | None = None
    pieces: tuple[Piece, ...] = ()
    """Of a note: its words, those marked that carry a sentence."""
    relation: str = ""
    """What it does for the sentences that cite it, as its readers found; '' where nobody read."""
    page: str = ""
    """Address of the page it stands on; '' for the page that cites it."""

    @property
    def kind(self) -> str:
        """What a reader calls it."""
        return _("Excerpt") if self.excerpt else _("Scholarship note")

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
) -> dict[str, EvidenceCard]:
    """Return the cards of the cited keys, in order of first citation.

    Keys in `before` keep their number and are not repeated; new ones count on from there. The
    words that `supports` found to carry a sentence are marked.
    """
    taken = before or {}
    bearing, relations = bearing_spans(supports), relations_in_words(supports)
    new = (key for key in citations if key not in taken)
    return {
        cited.key: EvidenceCard(
            number=len(taken) + cited.number,
            key=cited.key,
            excerpt=_excerpt(cited.excerpt, source_of, bearing) if cited.excerpt else None,
            note=None if cited.excerpt else cited.note,
            pieces=_pieces(cited.note, bearing) if cited.note and not cited.excerpt else (),
            relation=relations.get(cited.key, ""),
        )
        for cited in numbered(new, excerpts, notes)
    }


def _excerpt(
    excerpt: ExcerptDocument, source_of: SourceOf, bearing: Mapping[str, Sequence[Span]]
) -> ExcerptCard:
    """Return the card of an excerpt with its bearing words marked; spans count from its start."""
    spans = bearing.get(excerpt.key, ())
    at = excerpt.start
    return excerpt_card(excerpt, source_of, [(at + start, at + end) for start, end in spans])


def _pieces(note: NoteDocument, bearing: Mapping[str, Sequence[Span]]) -> tuple[Piece, ...]:
    """Return the words of a note, cut at the ends of its bearing words."""
    text, spans = note.text, bearing.get(note.key, ())
    cuts = sorted({0, len(text), *(at for span in spans for at in span if at < len(text))})
    return tuple(
        Piece(text=text[start:end], marked=is_marked(start, end, spans))
        for start, end in pairwise(cuts)
    )
