"""What readers have said of the sentences of a panel, as they stand."""

from collections.abc import Iterator
from dataclasses import replace

from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.pairs import pairs_of
from exhibit.documents.panel import PanelDocument, SupportDocument
from exhibit.models import Support


def with_supports(panel: PanelDocument, library: Library) -> PanelDocument:
    """Return a panel with the readings of its sentences as they are today."""
    return replace(panel, supports=tuple(_supports_of(panel, library)))


def _supports_of(panel: PanelDocument, library: Library) -> Iterator[SupportDocument]:
    """Yield the readings that hold for a panel's words as they stand, first readers first."""
    fingerprints = set()
    for pair in pairs_of(panel):
        if pair.fingerprint in fingerprints:
            continue
        fingerprints.add(pair.fingerprint)
        for turn, row in enumerate(library.supports.get(pair.fingerprint, ()), start=1):
            yield support_document(row, turn)


def support_document(row: Support, turn: int) -> SupportDocument:
    """Return one reading as a document; `turn` is 1 for the first reader of its pair."""
    return filled(
        SupportDocument,
        row,
        turn=turn,
        read_on=row.read_at.date(),
        stands=hasattr(row, "decision"),
    )
