"""The numbered notes of a page: each citation gets one number, one place and one way back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.excerpt_cards import ExcerptCard, SourceOf, excerpt_card
from exhibit.documents.panel import numbered
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

    Keys in `before` keep their number and are not repeated; new ones count on from there.
    """
    taken = before or {}
    new = (key for key in citations if key not in taken)
    return {
        cited.key: EvidenceCard(
            number=len(taken) + cited.number,
            key=cited.key,
            excerpt=excerpt_card(cited.excerpt, source_of) if cited.excerpt else None,
            note=None if cited.excerpt else cited.note,
        )
        for cited in numbered(new, excerpts, notes)
    }
