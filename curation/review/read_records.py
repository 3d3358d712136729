"""Which records are read against their evidence, sentence by sentence, and where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from django.db.models import Model
from django.urls import reverse

from curation.review.panels import current_document
from curation.review.readings import kind_of
from exhibit.documents.approved import KINDS
from exhibit.documents.library import Library
from exhibit.documents.pairs import Readable
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import SourceDocument
from exhibit.models import Exhibition, Panel, Subject, Theme, TimelineEvent, Tour

AROUND: tuple[type[Model], ...] = (Exhibition, Theme, Tour, TimelineEvent, Subject)
"""What is read beside panels: everything that is approved by itself and has texts that cite."""
_ALL: tuple[type[Model], ...] = (Panel, *AROUND)
READ: dict[str, type[Model]] = {kind_of(model): model for model in _ALL}
"""Every kind that is read, by what its readings call it."""


@dataclass(frozen=True, kw_only=True)
class ReadRecord:
    """A record with its texts as they stand."""

    record: Model
    document: Readable
    sources: Mapping[str, SourceDocument]
    """Those that its evidence is cut from, by key."""


def read_record(record: Model) -> ReadRecord:
    """Return a record as it is read at the reading desk."""
    if isinstance(record, Panel):
        document: Readable = current_document(record)
    else:
        kind = KINDS[type(record)]
        rows = list(kind.rows().filter(pk=record.pk))
        document = cast(Readable, kind.of(rows)[record.pk])
    if isinstance(document, PanelDocument):
        sources = {source.key: source for source in document.sources}
    else:
        sources = Library({excerpt.key for excerpt in document.excerpts}).sources
    return ReadRecord(record=record, document=document, sources=sources)


def reading_address(record: Model) -> str:
    """Return the address of the reading desk of a record."""
    return reverse("curation:reading", args=[kind_of(record), record.pk])


def documents_around(library: Library) -> Iterator[tuple[Model, Readable]]:
    """Yield every record beside the panels with its document; the queries are fixed.

    `library` is one of everything.
    """
    for model in AROUND:
        kind = KINDS[model]
        rows: Sequence[Model] = list(kind.rows())
        documents = kind.with_library(rows, library)
        yield from ((row, cast(Readable, documents[row.pk])) for row in rows)
