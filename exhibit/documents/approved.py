"""Which records are approved one by one, and the document of each: what visitors read of it.

Panels have revisions; what hangs on them is approved with them (docs/review.md). Everything else
that an edition shows is in this table. Whether a record changed since it was approved is told by
comparing documents, so no list of its fields stands anywhere else.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, NamedTuple, TypeVar

from django.db.models import Model, QuerySet

from exhibit.documents import around_panels, codec
from exhibit.documents.assembly import on_source_page
from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.documents.types import (
    ApprovedEvent,
    ExhibitionDocument,
    SourcePage,
    StandardDocument,
    SubjectPage,
    ThemePage,
    TourPage,
)
from exhibit.models import Exhibition, Source, Standard, Subject, Theme, TimelineEvent, Tour
from exhibit.text import body as body_text

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, kw_only=True)
class ApprovedKind(Generic[Row]):
    """One kind of record that is approved one by one."""

    model: type[Row]
    document: type[object]
    read: Callable[[Sequence[Row], Library], Iterable[object]]
    """Gives the documents of rows, in their order."""
    rows: Callable[[], QuerySet[Row]]
    """Gives the rows with their parts."""
    prose: Callable[[Row], Iterable[str]] = lambda row: ()
    """Gives the texts of a row that cite."""

    @property
    def name(self) -> str:
        """What approvals of this kind are found by."""
        return str(self.model._meta.model_name)

    def of(self, rows: Sequence[Row]) -> dict[int, object]:
        """Return the documents of rows as they stand, by primary key; the queries are fixed."""
        return self.with_library(rows, self._library(rows))

    def with_library(self, rows: Sequence[Row], library: Library) -> dict[int, object]:
        """Return the same, from a library that has what the rows cite."""
        documents = self.read(rows, library)
        return {row.pk: document for row, document in zip(rows, documents, strict=True)}

    def _library(self, rows: Sequence[Row]) -> Library:
        if self.model is Source:
            # A source's page lists its units.
            return Library()
        texts = (text for row in rows for text in self.prose(row))
        return Library({key for text in texts for key in body_text.parse(text).citations})


def plain(documents: Mapping[int, object]) -> dict[int, object]:
    """Return documents as a JSON column holds them."""
    return {pk: codec.to_plain(document) for pk, document in documents.items()}


def _exhibitions(rows: Sequence[Exhibition], library: Library) -> list[ExhibitionDocument]:
    return [around_panels.exhibition_document(row, library) for row in rows]


def _themes(rows: Sequence[Theme], library: Library) -> list[ThemePage]:
    # Its number is its place among the others, which no theme says of itself.
    return [replace(page, number=0) for page in around_panels.theme_pages(rows, library)]


def _sources(rows: Sequence[Source], library: Library) -> list[SourcePage]:
    """Return the pages as visitors have them: words that are not theirs change nothing there."""
    pages = {page.source.key: page for page in library.source_pages()}
    return [_as_shown(pages[row.key]) for row in rows]


def _as_shown(page: SourcePage) -> SourcePage:
    places = (
        replace(place, excerpt=on_source_page(place.excerpt, page.source)) for place in page.places
    )
    return replace(page, places=tuple(places))


def _subjects(rows: Sequence[Subject], library: Library) -> list[SubjectPage]:
    return [around_panels.subject_page(row, library) for row in rows]


def _standards(rows: Sequence[Standard], library: Library) -> list[StandardDocument]:
    return [filled(StandardDocument, row) for row in rows]


def _events(rows: Sequence[TimelineEvent], library: Library) -> list[ApprovedEvent]:
    return [_event(row, library) for row in rows]


def _event(row: TimelineEvent, library: Library) -> ApprovedEvent:
    event = around_panels.timeline_event(row)
    excerpts, notes = library.cited(event.text.citations)
    slugs = sorted(panel.slug for panel in row.panels.all())
    return ApprovedEvent(event=event, panels=tuple(slugs), excerpts=excerpts, notes=notes)


def _tours(rows: Sequence[Tour], library: Library) -> list[TourPage]:
    return [around_panels.tour_page(row, library) for row in rows]


KINDS: dict[type[Model], ApprovedKind[Any]] = {
    kind.model: kind
    for kind in (
        ApprovedKind(
            model=Exhibition,
            document=ExhibitionDocument,
            read=_exhibitions,
            rows=Exhibition.objects.all,
            prose=lambda row: (row.big_idea, row.introduction, row.silences),
        ),
        ApprovedKind(
            model=Theme,
            document=ThemePage,
            read=_themes,
            rows=Theme.objects.all,
            prose=lambda row: (row.introduction, row.silences),
        ),
        ApprovedKind(model=Source, document=SourcePage, read=_sources, rows=Source.objects.all),
        ApprovedKind(
            model=Subject,
            document=SubjectPage,
            read=_subjects,
            rows=Subject.objects.all,
            prose=lambda row: (row.description,),
        ),
        ApprovedKind(
            model=TimelineEvent,
            document=ApprovedEvent,
            read=_events,
            rows=lambda: TimelineEvent.objects.prefetch_related("panels"),
            prose=lambda row: (row.text,),
        ),
        ApprovedKind(
            model=Tour,
            document=TourPage,
            read=_tours,
            rows=Tour.objects.with_stops,
            prose=lambda row: (stop.words for stop in row.stops.all()),
        ),
        ApprovedKind(
            model=Standard,
            document=StandardDocument,
            read=_standards,
            rows=Standard.objects.all,
        ),
    )
}
"""The kinds, each after those it names."""


class Evidence(NamedTuple):
    """What an approved document rests on, as it was when it was approved."""

    excerpts: tuple[ExcerptDocument, ...]
    notes: tuple[NoteDocument, ...]


def evidence_of(document: object) -> Evidence:
    """Return what a document of this table has frozen; of one that cites nothing, nothing."""
    return Evidence(getattr(document, "excerpts", ()), getattr(document, "notes", ()))
