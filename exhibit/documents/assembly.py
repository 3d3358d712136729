"""Panels, sources and subjects put together into one exhibition, each with its links.

Pure: what is linked to what is worked out once, from indexes, so that ten thousand panels cost ten
thousand steps and not their square.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from exhibit.documents.exhibition import ExhibitionFile
from exhibit.documents.links import link_of
from exhibit.documents.panel import (
    PanelDocument,
    PanelLink,
    QuestionDocument,
    all_excerpts,
    public_question,
    public_supports,
)
from exhibit.documents.records import ExcerptDocument, SourceDocument, public_excerpt
from exhibit.documents.types import (
    ExhibitionDocument,
    PlaceDocument,
    QuestionPage,
    SourcePage,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
)
from exhibit.text import dates

Document = TypeVar("Document", ExhibitionDocument, ThemePage, SubjectPage, TourPage)


def assemble(
    bare: ExhibitionFile, speaking: Mapping[str, Iterable[str]], panels: Iterable[PanelDocument]
) -> ExhibitionFile:
    """Return an exhibition with every cross-link.

    `bare` has no questions, and nothing in it is linked to a panel; `speaking` has, by the key of
    an event, the slugs of the panels that speak of it. `panels` come in the order they hang within
    their themes. Only subjects, questions and events of these panels are kept, tours lose the stops
    that are not on display, and a source's passage counts as shown only where one of these panels
    shows it.
    """
    panels = list(panels)
    links = _links(panels)
    by_theme = _grouped(links[panel.slug] for panel in panels)
    file = replace(
        bare,
        about=_public(bare.about),
        themes=tuple(_theme(theme, panels, links, by_theme) for theme in bare.themes),
        sources=_source_pages(bare, panels, links),
        questions=_question_pages(panels, links),
        subjects=_subject_pages(bare.subjects, panels, links),
        timeline=_timeline(bare.timeline, speaking, links),
        tours=tuple(_tour(_public(tour), links) for tour in bare.tours),
        moved=_leading(bare.moved, links),
    )
    here = names_in(file)
    leading = {kind: _leading(moved, here[kind]) for kind, moved in bare.moved_records.items()}
    return replace(file, moved_records={kind: moved for kind, moved in leading.items() if moved})


def names_in(file: ExhibitionFile) -> dict[str, frozenset[str]]:
    """Return the slugs and keys of the records around the panels that have pages, by kind."""
    return {
        "theme": frozenset(theme.slug for theme in file.themes),
        "source": frozenset(page.source.key for page in file.sources),
        "question": frozenset(page.question.slug for page in file.questions),
        "subject": frozenset(subject.slug for subject in file.subjects),
        "tour": frozenset(tour.slug for tour in file.tours),
    }


def _leading(moved: Mapping[str, str], here: Container[str]) -> dict[str, str]:
    """Return the former names that lead somewhere, and are not in use again."""
    return {old: new for old, new in moved.items() if new in here and old not in here}


def _links(panels: list[PanelDocument]) -> dict[str, PanelLink]:
    counted: dict[str, int] = defaultdict(int)
    links = {}
    for panel in panels:
        counted[panel.theme] += 1
        links[panel.slug] = link_of(panel, counted[panel.theme])
    return links


def _grouped(links: Iterable[PanelLink]) -> dict[str, list[PanelLink]]:
    groups = defaultdict(list)
    for link in links:
        groups[link.theme].append(link)
    return groups


def _public(document: Document) -> Document:
    """Return a document with only public words in its evidence."""
    return replace(
        document,
        excerpts=tuple(map(public_excerpt, document.excerpts)),
        supports=public_supports(document.supports, document.excerpts),
    )


def _theme(
    theme: ThemePage,
    panels: list[PanelDocument],
    links: dict[str, PanelLink],
    by_theme: dict[str, list[PanelLink]],
) -> ThemePage:
    related = tuple(links[panel.slug] for panel in panels if theme.slug in panel.other_themes)
    return replace(
        _public(theme),
        panels=tuple(by_theme.get(theme.slug, ())),
        related=related,
    )


def _source_pages(
    bare: ExhibitionFile, panels: list[PanelDocument], links: dict[str, PanelLink]
) -> tuple[SourcePage, ...]:
    users: dict[str, dict[str, PanelLink]] = defaultdict(dict)
    public_excerpts: dict[str, dict[str, ExcerptDocument]] = defaultdict(dict)
    by_source: dict[str, dict[str, ExcerptDocument]] = defaultdict(dict)
    for panel in panels:
        for excerpt in all_excerpts(panel):
            place = excerpt.place or excerpt.key
            users[place][panel.slug] = links[panel.slug]
            by_source[excerpt.source].setdefault(place, excerpt)
            if excerpt.public:
                public_excerpts[place][excerpt.key] = excerpt
    for excerpt in _around(bare):
        by_source[excerpt.source].setdefault(excerpt.place or excerpt.key, excerpt)
    return tuple(
        replace(
            page,
            places=tuple(
                PlaceDocument(
                    excerpt=on_source_page(place.excerpt, page.source),
                    leads=tuple(
                        on_source_page(lead, page.source)
                        for lead in public_excerpts[place.excerpt.key].values()
                    ),
                    panels=tuple(users[place.excerpt.key].values()),
                    unused_reason=place.unused_reason,
                    is_unit=place.is_unit,
                )
                for place in _with_walls(page.places, by_source[page.source.key])
            ),
        )
        for page in bare.sources
    )


def _around(bare: ExhibitionFile) -> Iterator[ExcerptDocument]:
    """Yield the excerpts that the pages around the panels cite."""
    yield from bare.about.excerpts
    for theme in bare.themes:
        yield from theme.excerpts
    for tour in bare.tours:
        yield from tour.excerpts
    for subject in bare.subjects:
        yield from subject.excerpts


def _with_walls(
    units: tuple[PlaceDocument, ...], shown: Mapping[str, ExcerptDocument]
) -> list[PlaceDocument]:
    """Return the units, and each passage on the walls that lies in none, in the text's order."""
    in_units = {unit.excerpt.key for unit in units}
    beside = (
        PlaceDocument(excerpt=excerpt, is_unit=False)
        for place, excerpt in shown.items()
        if place == excerpt.key and place not in in_units
    )
    places = (*units, *beside)
    return sorted(places, key=lambda place: (place.excerpt.start, -place.excerpt.end))


def on_source_page(excerpt: ExcerptDocument, source: SourceDocument) -> ExcerptDocument:
    """Return the excerpt with its gist only: the words are kept once, with the panels they hang on.

    The page shows the words that hang on walls, and takes them from there (ADR 17).
    """
    public_part = public_excerpt(excerpt)
    return (
        public_part if source.full_text_public else replace(public_part, exact=None, emendations=())
    )


def _question_pages(
    panels: list[PanelDocument], links: dict[str, PanelLink]
) -> tuple[QuestionPage, ...]:
    questions: dict[str, QuestionDocument] = {}
    users: dict[str, list[PanelLink]] = defaultdict(list)
    sources: dict[str, SourceDocument] = {}
    for panel in panels:
        sources.update({source.key: source for source in panel.sources})
        for question in panel.questions:
            questions.setdefault(question.slug, public_question(question))
            users[question.slug].append(links[panel.slug])
    return tuple(
        QuestionPage(
            question=question,
            sources=tuple(
                sources[key]
                for key in dict.fromkeys(answer.source for answer in question.answers)
                if key in sources
            ),
            panels=tuple(users[slug]),
        )
        for slug, question in sorted(questions.items(), key=lambda item: item[1].key)
    )


def _subject_pages(
    subjects: Iterable[SubjectPage], panels: list[PanelDocument], links: dict[str, PanelLink]
) -> tuple[SubjectPage, ...]:
    users: dict[str, list[PanelLink]] = defaultdict(list)
    for panel in panels:
        for subject in panel.subjects:
            users[subject.slug].append(links[panel.slug])
    return tuple(
        replace(_public(subject), panels=tuple(users[subject.slug]))
        for subject in subjects
        if subject.slug in users
    )


def _timeline(
    events: Iterable[TimelineEventDocument],
    speaking: Mapping[str, Iterable[str]],
    links: dict[str, PanelLink],
) -> tuple[TimelineEventDocument, ...]:
    """Return the events that some panel on display speaks of, earliest first."""
    linked_events = [
        replace(event, panels=tuple(links[slug] for slug in speaking[event.key] if slug in links))
        for event in events
    ]
    shown_events = [event for event in linked_events if event.panels]
    return tuple(sorted(shown_events, key=_in_order))


def _in_order(event: TimelineEventDocument) -> tuple[tuple[int, str], tuple[int, str], str]:
    begin, end = event.first or event.last, event.last or event.first
    return dates.sort_key(begin), dates.sort_key(end), event.key


def _tour(tour: TourPage, links: dict[str, PanelLink]) -> TourPage:
    stops = tuple(stop for stop in tour.stops if stop.panel in links)
    return replace(
        tour,
        stops=stops,
        panels=tuple(links[stop.panel] for stop in stops),
    )
