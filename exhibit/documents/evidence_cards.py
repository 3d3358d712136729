"""The numbered notes of a page: each citation gets one number, one place and one way back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.excerpt_cards import ExcerptCard, SourceOf, excerpt_card
from exhibit.documents.records import ExcerptDocument, NoteDocument


@dataclass(frozen=True, kw_only=True)
class EvidenceCard:
    """One numbered note beside the text: an excerpt or a scholarship note."""

    number: int
    key: str
    excerpt: ExcerptCard | None = None
    note: NoteDocument | None = None
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
) -> dict[str, EvidenceCard]:
    """Return the cards of the cited keys, in order of first citation.

    Keys in `before` keep their number and are not repeated; new ones count on from there. A key
    that names neither an excerpt nor a note is passed over: the checks report it.
    """
    passages = {excerpt.key: excerpt for excerpt in excerpts}
    scholarship = {note.key: note for note in notes}
    taken = before or {}
    cards: dict[str, EvidenceCard] = {}
    for key in citations:
        passage, note = passages.get(key), scholarship.get(key)
        if key not in taken and key not in cards and (passage or note):
            cards[key] = EvidenceCard(
                number=len(taken) + len(cards) + 1,
                key=key,
                excerpt=excerpt_card(passage, source_of) if passage else None,
                note=None if passage else note,
            )
    return cards
