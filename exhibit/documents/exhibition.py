"""The one small interface that views read, over documents in memory.

Two things give it its documents: `PublishedExhibition` here, for editions, and
`exhibit.documents.working_copy.WorkingCopy`, which builds them from the database for staff. A view
never knows which it has (design.md, section 4).
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from django.utils.translation import gettext as _

from exhibit.documents.pack_files import ShelvedPack
from exhibit.documents.panel import ChartDocument, PanelDocument, PanelLink
from exhibit.documents.types import (
    EditionStamp,
    ExhibitionDocument,
    QuestionPage,
    SourcePage,
    StandardDocument,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
)
from exhibit.text.rights import shown_whole

Item = TypeVar("Item")
LED_ON = ("theme", "panel", "source", "question", "subject", "tour")
"""The kinds of record whose former addresses lead on, as `Unknown` calls them."""


class Unknown(LookupError):
    """Nothing of this kind has this name; carries the nearest names there are."""

    def __init__(self, kind: str, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(_("There is no {kind} named {name!r}.").format(kind=kind, name=name))
        self.kind = kind
        self.name = name
        self.nearest = nearest


def nearest_names(name: str, known: list[str]) -> tuple[str, ...]:
    """Return up to three known names like the one asked for, best first, in whatever case."""
    from rapidfuzz import process  # only a page that was not found needs it

    matches = process.extract(name.lower(), known, limit=3, score_cutoff=55)
    return tuple(match[0] for match in matches)


def find(items: dict[str, Item], kind: str, name: str) -> Item:
    """Return the item of this name. Raises Unknown, with the nearest names, when there is none."""
    try:
        return items[name]
    except KeyError:
        raise Unknown(kind, name, nearest_names(name, list(items))) from None


@dataclass(frozen=True, kw_only=True)
class ExhibitionFile:
    """Everything an edition shows but the panels themselves, as one JSON document."""

    stamp: EditionStamp
    about: ExhibitionDocument
    themes: tuple[ThemePage, ...]
    sources: tuple[SourcePage, ...]
    questions: tuple[QuestionPage, ...]
    subjects: tuple[SubjectPage, ...]
    timeline: tuple[TimelineEventDocument, ...] = ()
    tours: tuple[TourPage, ...] = ()
    standards: tuple[StandardDocument, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)
    """Present slugs of panels by the slugs they once had."""
    moved_records: dict[str, dict[str, str]] = field(default_factory=dict)
    """The same of other records, by what `Unknown` calls their kind: theme, source …"""
    packs: tuple[ShelvedPack, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    """The words of the sources that are shown whole, by key; of no others."""


class Exhibition:
    """What a page may ask. Lists are in the curators' order; unknown names raise `Unknown`.

    All of it comes from the documents of a file, and the panels by slug.
    """

    @property
    def stamp(self) -> EditionStamp | None:
        """The edition this is, or None for the working copy."""
        return None

    @cached_property
    def _file(self) -> ExhibitionFile:
        raise NotImplementedError

    @cached_property
    def _panels(self) -> dict[str, PanelDocument]:
        raise NotImplementedError

    @cached_property
    def _themes(self) -> dict[str, ThemePage]:
        return {theme.slug: theme for theme in self._file.themes}

    @cached_property
    def _sources(self) -> dict[str, SourcePage]:
        return {page.source.key: page for page in self._file.sources}

    @cached_property
    def _questions(self) -> dict[str, QuestionPage]:
        return {page.question.slug: page for page in self._file.questions}

    @cached_property
    def _subjects(self) -> dict[str, SubjectPage]:
        return {subject.slug: subject for subject in self._file.subjects}

    @cached_property
    def _tours(self) -> dict[str, TourPage]:
        return {tour.slug: tour for tour in self._file.tours}

    @cached_property
    def _packs(self) -> dict[tuple[str, str], ShelvedPack]:
        return {(pack.kind, pack.slug): pack for pack in self._file.packs}

    def about(self) -> ExhibitionDocument:
        """Return title, big idea, introduction and credits."""
        return self._file.about

    def themes(self) -> tuple[ThemePage, ...]:
        """Return the rooms in order, each with its panels."""
        return self._file.themes

    def theme(self, slug: str) -> ThemePage:
        """Return one room. Raises Unknown."""
        return find(self._themes, "theme", slug)

    def panels(self) -> tuple[PanelLink, ...]:
        """Return every panel on display, in walking order."""
        return tuple(panel for theme in self._file.themes for panel in theme.panels)

    def panel(self, slug: str) -> PanelDocument:
        """Return one panel. Raises Unknown."""
        return find(self._panels, "panel", slug)

    def sources(self) -> tuple[SourcePage, ...]:
        """Return the sources in order, each with its units."""
        return self._file.sources

    def source(self, key: str) -> SourcePage:
        """Return one source. Raises Unknown."""
        return find(self._sources, "source", key)

    def whole_text(self, key: str) -> str:
        """Return all words of a source, or '' where visitors may not read them. Raises Unknown."""
        allowed = shown_whole(self.source(key).source)
        return self._file.texts.get(key, "") if allowed else ""

    def questions(self) -> tuple[QuestionPage, ...]:
        """Return every question that a panel on display shows."""
        return self._file.questions

    def question(self, slug: str) -> QuestionPage:
        """Return one question. Raises Unknown."""
        return find(self._questions, "question", slug)

    def subjects(self) -> tuple[SubjectPage, ...]:
        """Return people, places, events and concepts by name."""
        return self._file.subjects

    def subject(self, slug: str) -> SubjectPage:
        """Return one subject. Raises Unknown."""
        return find(self._subjects, "subject", slug)

    def timeline(self) -> tuple[TimelineEventDocument, ...]:
        """Return what happened, in order of time."""
        return self._file.timeline

    def tours(self) -> tuple[TourPage, ...]:
        """Return the tours in order."""
        return self._file.tours

    def tour(self, slug: str) -> TourPage:
        """Return one tour. Raises Unknown."""
        return find(self._tours, "tour", slug)

    def standards(self) -> tuple[StandardDocument, ...]:
        """Return the curators' alignment of skills with standards."""
        return self._file.standards

    def packs(self) -> tuple[ShelvedPack, ...]:
        """Return the packs it holds ready; the working copy makes its own when asked."""
        return self._file.packs

    def pack(self, kind: str, slug: str) -> ShelvedPack | None:
        """Return the pack of a panel, a theme, or ('' as the slug) the exhibition, if ready."""
        return self._packs.get((kind, slug))

    def moved(self, slug: str, kind: str = "panel") -> str | None:
        """Return the present slug or key of a record of a kind that once had this one."""
        return self._moved(kind).get(slug)

    def former_slugs(self, kind: str = "panel") -> tuple[str, ...]:
        """Return the slugs or keys that records of a kind, on display now, once had."""
        return tuple(sorted(self._moved(kind)))

    def _moved(self, kind: str) -> dict[str, str]:
        return self._file.moved if kind == "panel" else self._file.moved_records.get(kind, {})


class PublishedExhibition(Exhibition):
    """An exhibition with its edition: one that is published, or is being published."""

    def __init__(self, file: ExhibitionFile, panels: dict[str, PanelDocument]) -> None:
        """Take the exhibition's file and its panels by slug, public words only."""
        self._file = file
        self._panels = panels

    @property
    def stamp(self) -> EditionStamp:
        """The edition this is."""
        return self._file.stamp


def charts_on_display(exhibition: Exhibition) -> dict[str, ChartDocument]:
    """Return the charts that panels on display show, by key."""
    charts: dict[str, ChartDocument] = {}
    for link in exhibition.panels():
        for chart in exhibition.panel(link.slug).charts:
            charts.setdefault(chart.key, chart)
    return charts


def neighbours(exhibition: Exhibition, slug: str) -> tuple[PanelLink | None, PanelLink | None]:
    """Return the panels before and after one in walking order, through all themes."""
    order = exhibition.panels()
    place = next((i for i, panel in enumerate(order) if panel.slug == slug), None)
    if place is None:
        return None, None
    before = order[place - 1] if place else None
    after = order[place + 1] if place + 1 < len(order) else None
    return before, after
