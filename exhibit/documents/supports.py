"""What readers have said of the sentences of a body, as they stand."""

from collections.abc import Iterable, Iterator

from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.pairs import pairs_of
from exhibit.documents.panel import SupportDocument
from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.models import Support
from exhibit.text.body import Body


def supports_of(
    body: Body,
    excerpts: Iterable[ExcerptDocument],
    notes: Iterable[NoteDocument],
    library: Library,
) -> Iterator[SupportDocument]:
    """Yield the readings of a body that hold for its words as they stand, first readers first."""
    met = set()
    for pair in pairs_of(body, excerpts, notes):
        if pair.fingerprint in met:
            continue
        met.add(pair.fingerprint)
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
