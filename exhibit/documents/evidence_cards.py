"""The numbered notes of a page: each citation gets one number, one place and one way back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.excerpt_cards import ExcerptCard, SourceOf, excerpt_card
from exhibit.documents.reference_cards import short_reference
from exhibit.documents.types import ExcerptDocument, NoteDocument
from exhibit.text.translated import gettext_noop as _noop

CONFIDENCE = {
    "high": _noop("Specialists broadly agree"),
    "medium": _noop("Specialists lean this way"),
    "low": _noop("Uncertain"),
}


@dataclass(frozen=True, kw_only=True)
class NoteCard:
    """A scholarship note with its references in short form."""

    text: str
    references: tuple[str, ...]
    confidence: str
    caution: str
    heading: str

    @property
    def credit(self) -> str:
        """The line under it: what it rests on and how firmly it is held."""
        return " · ".join(filter(None, ("; ".join(self.references), f"{self.confidence}.")))


@dataclass(frozen=True, kw_only=True)
class EvidenceCard:
    """One numbered note beside the text: an excerpt or a scholarship note."""

    number: int
    key: str
    excerpt: ExcerptCard | None = None
    note: NoteCard | None = None
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


def note_card(note: NoteDocument) -> NoteCard:
    """Return the card of a note; one that is not checked says what is unconfirmed."""
    caution = (
        ""
        if note.checked
        else note.caution or _("We have yet to check this against the works named.")
    )
    return NoteCard(
        text=note.text,
        references=tuple(map(short_reference, note.references)),
        confidence=_(CONFIDENCE[note.confidence]) if note.confidence in CONFIDENCE else "",
        caution=caution,
        heading=_("Correction from scholarship") if note.correction else _("Scholarship"),
    )


def number_evidence(
    citations: Iterable[str],
    excerpts: Iterable[ExcerptDocument],
    notes: Iterable[NoteDocument],
    source_of: SourceOf,
    before: Mapping[str, EvidenceCard] | None = None,
) -> dict[str, EvidenceCard]:
    """Return the cards of the cited keys, in order of first citation.

    Keys in `before` keep their number and are not repeated; new ones count on from there. A key
    that names neither an excerpt nor a note is passed over: the checks report it.
    """
    known = {excerpt.key: excerpt for excerpt in excerpts}
    told = {note.key: note for note in notes}
    taken = before or {}
    cards: dict[str, EvidenceCard] = {}
    for key in citations:
        if key in taken or key in cards or not (key in known or key in told):
            continue
        number = len(taken) + len(cards) + 1
        excerpt = excerpt_card(known[key], source_of) if key in known else None
        note = None if excerpt else note_card(told[key])
        cards[key] = EvidenceCard(number=number, key=key, excerpt=excerpt, note=note)
    return cards
