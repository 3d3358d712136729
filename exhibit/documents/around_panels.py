"""What stands around the panels, read from the database: home, rooms, subjects, ways through."""

from collections.abc import Sequence
from dataclasses import replace

from exhibit.documents.assembly import Parts
from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.types import (
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


def parts(library: Library) -> Parts:
    """Return everything around the panels, in ten queries; needs a library of everything."""
    events = TimelineEvent.objects.prefetch_related("panels").iterator(chunk_size=1_000)
    tours = Tour.objects.with_stops()
    moved = FormerAddress.objects.select_related("panel")
    return Parts(
        about=exhibition_document(Exhibition.the(), library),
        themes=theme_pages(list(Theme.objects.all()), library),
        sources=library.source_pages(),
        subjects=[filled(SubjectPage, subject) for subject in Subject.objects.all()],
        timeline=[timeline_event(event) for event in events],
        tours=[tour_page(tour, library) for tour in tours],
        standards=tuple(filled(StandardDocument, one) for one in Standard.objects.all()),
        moved={former.slug: former.panel.slug for former in moved},
    )


def exhibition_document(exhibition: Exhibition, library: Library) -> ExhibitionDocument:
    """Return what the home page says, with the evidence for it."""
    document = filled(ExhibitionDocument, exhibition)
    cited = dict.fromkeys((*document.big_idea.citations, *document.introduction.citations))
    excerpts, notes = library.cited(cited)
    return replace(document, excerpts=excerpts, notes=notes)


def theme_pages(themes: Sequence[Theme], library: Library) -> list[ThemePage]:
    """Return the rooms with their introductions, without their panels."""
    pages = []
    for number, theme in enumerate(themes, start=1):
        page = filled(ThemePage, theme, number=number)
        excerpts, notes = library.cited(page.introduction.citations)
        pages.append(replace(page, excerpts=excerpts, notes=notes))
    return pages


def timeline_event(event: TimelineEvent) -> tuple[TimelineEventDocument, tuple[str, ...]]:
    """Return an event, and the slugs of the panels that speak of it."""
    first, last = dates.parse(event.date)
    document = filled(TimelineEventDocument, event, first=first, last=last)
    return document, tuple(panel.slug for panel in event.panels.all())


def tour_page(tour: Tour, library: Library) -> TourPage:
    """Return a tour with its stops, without links to its panels."""
    stops = tuple(
        filled(TourStopDocument, stop, panel=stop.panel.slug) for stop in tour.stops.all()
    )
    cited = dict.fromkeys(key for stop in stops for key in stop.words.citations)
    excerpts, notes = library.cited(cited)
    return filled(TourPage, tour, stops=stops, excerpts=excerpts, notes=notes)
