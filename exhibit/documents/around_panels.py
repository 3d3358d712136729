"""What stands around the panels, read from the database: home, rooms, subjects, ways through."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from exhibit.documents.exhibition import LED_ON, ExhibitionFile
from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.pairs import texts_of
from exhibit.documents.supports import with_supports
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
from exhibit.models.distinct import address_of
from exhibit.text import dates
from exhibit.text.named import named

RECORDS = tuple(kind for kind in LED_ON if kind != "panel")
"""The kinds of record around the panels that keep their former addresses."""
Document = TypeVar("Document", ExhibitionDocument, ThemePage, SubjectPage, TourPage)


def read(
    stamp: EditionStamp, library: Library
) -> tuple[ExhibitionFile, dict[str, tuple[str, ...]]]:
    """Return everything around the panels, and by event the slugs of the panels that speak of it.

    In ten queries; needs a library of everything.
    """
    # So many at a time: databases take only so many values in one query.
    events = list(TimelineEvent.objects.prefetch_related("panels").iterator(chunk_size=1_000))
    tours = Tour.objects.with_stops()
    former = list(FormerAddress.objects.with_owners())
    themes = theme_pages(Theme.objects.all(), library)
    subjects = (subject_page(subject, library) for subject in Subject.objects.all())
    pages = library.source_pages()
    bare = ExhibitionFile(
        stamp=stamp,
        about=with_supports(exhibition_document(Exhibition.the(), library), library),
        themes=tuple(with_supports(theme, library) for theme in themes),
        sources=pages,
        questions=(),
        subjects=tuple(with_supports(subject, library) for subject in subjects),
        timeline=tuple(map(timeline_event, events)),
        tours=tuple(with_supports(tour_page(tour, library), library) for tour in tours),
        standards=tuple(filled(StandardDocument, row) for row in Standard.objects.all()),
        texts=library.whole_texts(page.source for page in pages),
        moved=present_names(former, "panel"),
        moved_records={kind: present_names(former, kind) for kind in RECORDS},
    )
    return bare, {event.key: tuple(panel.slug for panel in event.panels.all()) for event in events}


def present_names(former: Iterable[FormerAddress], kind: str) -> dict[str, str]:
    """Return the slugs or keys that records of a kind have now, by those they once had."""
    owners = ((row.slug, getattr(row, kind)) for row in former)
    return {slug: address_of(owner) for slug, owner in owners if owner is not None}


def exhibition_document(exhibition: Exhibition, library: Library) -> ExhibitionDocument:
    """Return what the home page says, with the evidence for it."""
    return _with_evidence(filled(ExhibitionDocument, exhibition), library)


def theme_pages(themes: Iterable[Theme], library: Library) -> tuple[ThemePage, ...]:
    """Return the rooms with their introductions, without their panels."""
    return tuple(
        _with_evidence(filled(ThemePage, theme, number=number), library)
        for number, theme in enumerate(themes, start=1)
    )


def subject_page(subject: Subject, library: Library) -> SubjectPage:
    """Return a subject with the evidence for its description, without links to its panels."""
    names = tuple(map(named, subject.other_names))
    tagged = tuple(subject.other_names) if any(name.language for name in names) else ()
    page = filled(
        SubjectPage,
        subject,
        other_names=tuple(name.words for name in names),
        names_tagged=tagged,
    )
    return _with_evidence(page, library)


def timeline_event(event: TimelineEvent) -> TimelineEventDocument:
    """Return an event, without links to its panels."""
    first, last = dates.parse(event.date)
    return filled(TimelineEventDocument, event, first=first, last=last)


def tour_page(tour: Tour, library: Library) -> TourPage:
    """Return a tour with its stops, without links to its panels."""
    stops = tuple(
        filled(TourStopDocument, stop, panel=stop.panel.slug) for stop in tour.stops.all()
    )
    return _with_evidence(filled(TourPage, tour, stops=stops), library)


def _with_evidence(document: Document, library: Library) -> Document:
    """Return a document with what its texts cite, in the order in which they cite it."""
    cited = dict.fromkeys(key for text in texts_of(document) for key in text.body.citations)
    excerpts, notes = library.cited(cited)
    return replace(document, excerpts=excerpts, notes=notes)
