"""What readers have said of the sentences of a panel or another record, as they stand."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.pairs import Supported, pairs_of
from exhibit.documents.panel import SupportDocument
from exhibit.models import Support

Document = TypeVar("Document", bound=Supported)


def with_supports(document: Document, library: Library) -> Document:
    """Return a document with the readings of its sentences as they are today."""
    return replace(document, supports=tuple(_supports_of(document, library)))


def _supports_of(document: Supported, library: Library) -> Iterator[SupportDocument]:
    """Yield the readings that hold for a document's words as they stand, first readers first."""
    fingerprints = set()
    for pair in pairs_of(document):
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
