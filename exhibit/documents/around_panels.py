"""What stands around the panels, read from the database: home, rooms, subjects, ways through."""

from collections.abc import Sequence

from exhibit.documents.assembly import Parts
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
from exhibit.text import body as body_text
from exhibit.text import dates
from exhibit.text.body import Body


def parts(library: Library) -> Parts:
    """Return everything around the panels, in ten queries; needs a library of everything."""
    events = TimelineEvent.objects.prefetch_related("panels").iterator(chunk_size=1_000)
    tours = Tour.objects.with_stops()
    moved = FormerAddress.objects.select_related("panel")
    return Parts(
        about=exhibition_document(Exhibition.the(), library),
        themes=theme_pages(list(Theme.objects.all()), library),
        sources=library.source_pages(),
        subjects=[subject_page(subject) for subject in Subject.objects.all()],
        timeline=[timeline_event(event) for event in events],
        tours=[tour_page(tour, library) for tour in tours],
        standards=tuple(map(standard_document, Standard.objects.all())),
        moved={former.slug: former.panel.slug for former in moved},
    )


def exhibition_document(exhibition: Exhibition, library: Library) -> ExhibitionDocument:
    """Return what the home page says, with the evidence for it."""
    big_idea = body_text.parse(exhibition.big_idea)
    introduction = body_text.parse(exhibition.introduction)
    cited = dict.fromkeys((*big_idea.citations, *introduction.citations))
    excerpts, notes = library.cited(cited)
    return ExhibitionDocument(
        title=exhibition.title,
        subtitle=exhibition.subtitle,
        big_idea=big_idea,
        introduction=introduction,
        silences=exhibition.silences,
        credits=exhibition.credits,
        licence=exhibition.licence,
        licence_label=exhibition.licence_label,
        contact=exhibition.contact,
        language=exhibition.language,
        excerpts=excerpts,
        notes=notes,
    )


def theme_pages(themes: Sequence[Theme], library: Library) -> list[ThemePage]:
    """Return the rooms with their introductions, without their panels."""
    pages = []
    for number, theme in enumerate(themes, start=1):
        introduction: Body = body_text.parse(theme.introduction)
        excerpts, notes = library.cited(introduction.citations)
        pages.append(
            ThemePage(
                slug=theme.slug,
                title=theme.title,
                sign=theme.sign,
                line=theme.line,
                lede=theme.lede,
                number=number,
                introduction=introduction,
                excerpts=excerpts,
                notes=notes,
                silences=theme.silences,
                essay_prompt=theme.essay_prompt,
            )
        )
    return pages


def standard_document(standard: Standard) -> StandardDocument:
    """Return one statement of a curriculum."""
    return StandardDocument(
        framework=standard.framework,
        code=standard.code,
        gist=standard.gist,
        skill=standard.skill,
        url=standard.url,
    )


def subject_page(subject: Subject) -> SubjectPage:
    """Return a subject without its panels."""
    return SubjectPage(
        slug=subject.slug,
        name=subject.name,
        kind=subject.kind,
        description=subject.description,
        date=subject.date,
        latitude=subject.latitude,
        longitude=subject.longitude,
        other_names=tuple(subject.other_names),
        wikidata=subject.wikidata,
    )


def timeline_event(event: TimelineEvent) -> tuple[TimelineEventDocument, tuple[str, ...]]:
    """Return an event, and the slugs of the panels that speak of it."""
    first, last = dates.parse(event.date)
    document = TimelineEventDocument(
        key=event.key,
        date=event.date,
        first=first,
        last=last,
        text=body_text.parse(event.text),
    )
    return document, tuple(panel.slug for panel in event.panels.all())


def tour_page(tour: Tour, library: Library) -> TourPage:
    """Return a tour with its stops, without links to its panels."""
    stops = tuple(
        TourStopDocument(panel=stop.panel.slug, words=body_text.parse(stop.words))
        for stop in tour.stops.all()
    )
    cited = dict.fromkeys(key for stop in stops for key in stop.words.citations)
    excerpts, notes = library.cited(cited)
    return TourPage(
        slug=tour.slug,
        title=tour.title,
        lede=tour.lede,
        minutes=tour.minutes,
        stops=stops,
        excerpts=excerpts,
        notes=notes,
    )
