"""What stands around the panels, read from the database: home, rooms, subjects, ways through."""

from collections.abc import Iterable
from dataclasses import replace

from exhibit.documents.exhibition import ExhibitionFile
from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.types import (
    EditionStamp,
    ExhibitionDocument,
    StandardDocument,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
    TourStopDocument,
)
from exhibit.models import (
    Exhibition,
    FormerAddress,
    Standard,
    Subject,
    Theme,
    TimelineEvent,
    Tour,
)
from exhibit.text import dates


def read(
    stamp: EditionStamp, library: Library
) -> tuple[ExhibitionFile, dict[str, tuple[str, ...]]]:
    """Return everything around the panels, and by event the slugs of the panels that speak of it.

    In ten queries; needs a library of everything.
    """
    # So many at a time: databases take only so many values in one query.
    events = list(TimelineEvent.objects.prefetch_related("panels").iterator(chunk_size=1_000))
    tours = Tour.objects.with_stops()
    moved = FormerAddress.objects.select_related("panel")
    bare = ExhibitionFile(
        stamp=stamp,
        about=exhibition_document(Exhibition.the(), library),
        themes=theme_pages(Theme.objects.all(), library),
        sources=library.source_pages(),
        questions=(),
        subjects=tuple(filled(SubjectPage, subject) for subject in Subject.objects.all()),
        timeline=tuple(map(timeline_event, events)),
        tours=tuple(tour_page(tour, library) for tour in tours),
        standards=tuple(filled(StandardDocument, row) for row in Standard.objects.all()),
        moved={former.slug: former.panel.slug for former in moved},
    )
    return bare, {event.key: tuple(panel.slug for panel in event.panels.all()) for event in events}


def exhibition_document(exhibition: Exhibition, library: Library) -> ExhibitionDocument:
    """Return what the home page says, with the evidence for it."""
    document = filled(ExhibitionDocument, exhibition)
    cited = dict.fromkeys((*document.big_idea.citations, *document.introduction.citations))
    excerpts, notes = library.cited(cited)
    return replace(document, excerpts=excerpts, notes=notes)


def theme_pages(themes: Iterable[Theme], library: Library) -> tuple[ThemePage, ...]:
    """Return the rooms with their introductions, without their panels."""
    pages = []
    for number, theme in enumerate(themes, start=1):
        page = filled(ThemePage, theme, number=number)
        excerpts, notes = library.cited(page.introduction.citations)
        pages.append(replace(page, excerpts=excerpts, notes=notes))
    return tuple(pages)


def timeline_event(event: TimelineEvent) -> TimelineEventDocument:
    """Return an event, without links to its panels."""
    first, last = dates.parse(event.date)
    return filled(TimelineEventDocument, event, first=first, last=last)


def tour_page(tour: Tour, library: Library) -> TourPage:
    """Return a tour with its stops, without links to its panels."""
    stops = tuple(
        filled(TourStopDocument, stop, panel=stop.panel.slug) for stop in tour.stops.all()
    )
    cited = dict.fromkeys(key for stop in stops for key in stop.words.citations)
    excerpts, notes = library.cited(cited)
    return filled(TourPage, tour, stops=stops, excerpts=excerpts, notes=notes)
