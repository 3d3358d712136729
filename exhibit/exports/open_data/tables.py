"""Every table of the open data, in a fixed order."""

from collections.abc import Callable

from exhibit.documents.pack import Pack
from exhibit.exports.open_data.evidence_tables import answers, excerpts, notes, sources
from exhibit.exports.open_data.panel_tables import panels, sentences, subjects, timeline
from exhibit.exports.open_data.table import DataTable

_MAKERS: tuple[Callable[[Pack], DataTable], ...] = (
    panels,
    sentences,
    excerpts,
    sources,
    notes,
    answers,
    timeline,
    subjects,
)


def tables(pack: Pack) -> tuple[DataTable, ...]:
    """Return every table of a pack, in a fixed order."""
    return tuple(make(pack) for make in _MAKERS)


def excerpts_csv(pack: Pack) -> bytes:
    """Return the table of excerpts alone."""
    return excerpts(pack).csv()
