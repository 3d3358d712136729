"""The value objects of an exhibition (design.md, section 4).

Every face of a panel (page, feed, search, JSON, PDF) is a pure function of these. They hold no
models and ask no database; `msgspec` writes them to JSON and reads them back against these types.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.documents.panel import PanelLink, QuestionDocument, SupportDocument
from exhibit.documents.records import (
    EmendationDocument,
    ExcerptDocument,
    NoteDocument,
    SourceDocument,
)
from exhibit.text.body import NOTHING, Body
from exhibit.text.counting import counted
from exhibit.text.reading_time import reading_minutes


@dataclass(frozen=True, kw_only=True)
class PlaceDocument:
    """One unit of a source text on the source's page: gist, use, and words where public."""

    excerpt: ExcerptDocument
    leads: tuple[ExcerptDocument, ...] = ()
    """Public passages inside this unit."""
    panels: tuple[PanelLink, ...] = ()
    unused_reason: str = ""
    """Why no panel uses this unit."""
    is_unit: bool = True
    """False for a passage on the walls that lies in no unit: many a text has none."""


@dataclass(frozen=True, kw_only=True)
class SourcePage:
    """A source with its units in order, and what hangs of it beside them: the coverage strip."""

    source: SourceDocument
    places: tuple[PlaceDocument, ...] = ()
    emendations: tuple[EmendationDocument, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SubjectPage:
    """A person, place, event or concept, and the panels that speak of it."""

    slug: str
    name: str
    kind: str
    description: str
    """Its words, without the marks of what they rest on."""
    date: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    other_names: tuple[str, ...] = ()
    names_tagged: tuple[str, ...] = ()
    """Its other names, those with a language marked so: `Платон (ru)`; () where none is."""
    wikidata: str = ""
    panels: tuple[PanelLink, ...] = ()
    description_cited: Body = NOTHING
    """The description with its marks."""
    excerpts: tuple[ExcerptDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()
    supports: tuple[SupportDocument, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TimelineEventDocument:
    """Something that happened; `first` and `last` are the days its date can mean, YYYY-MM-DD."""

    key: str
    date: str
    first: str
    last: str
    text: Body
    panels: tuple[PanelLink, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ApprovedEvent:
    """An event with the panels that speak of it, and what its sentence rests on."""

    event: TimelineEventDocument
    panels: tuple[str, ...] = ()
    """Slugs."""
    excerpts: tuple[ExcerptDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TourStopDocument:
    """One panel of a tour, and what is said on the way to it."""

    panel: str
    words: Body


@dataclass(frozen=True, kw_only=True)
class TourPage:
    """An ordered path through panels."""

    slug: str
    title: str
    lede: str
    minutes: int
    stops: tuple[TourStopDocument, ...]
    panels: tuple[PanelLink, ...] = ()
    """The stops' panels, in the same order."""
    excerpts: tuple[ExcerptDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()
    supports: tuple[SupportDocument, ...] = ()

    @property
    def words(self) -> int:
        """The words a visitor reads on it: those between the stops, and each panel's own."""
        between = sum(len(stop.words.text.split()) for stop in self.stops)
        return between + sum(panel.words for panel in self.panels)

    @property
    def held_minutes(self) -> int:
        """How long its words alone take to read."""
        return reading_minutes(self.words)

    @property
    def summary(self) -> str:
        """How many stops it has, and how long it takes: never less than its words do.

        Curators may give it more, for tasks and for looking.
        """
        stops = counted(len(self.stops), "stop")
        minutes = counted(max(self.minutes, self.held_minutes), "minute")
        return _("{stops}, about {minutes}").format(stops=stops, minutes=minutes)


@dataclass(frozen=True, kw_only=True)
class QuestionPage:
    """A question with the panels that show it."""

    question: QuestionDocument
    sources: tuple[SourceDocument, ...] = ()
    panels: tuple[PanelLink, ...] = ()

    @property
    def answers(self) -> tuple[tuple[str, str], ...]:
        """The mark of each source, and the figure it gives or the gist of what it says."""
        marks = {source.key: source.mark for source in self.sources}
        return tuple((marks.get(a.source, ""), a.figure or a.gist) for a in self.question.answers)


@dataclass(frozen=True, kw_only=True)
class ThemePage:
    """A room: its introduction and its panels in order."""

    slug: str
    title: str
    sign: str
    """plan, list or card: the drawn sign, pattern and colour."""
    line: str
    """The line under the heading."""
    lede: str
    number: int
    introduction: Body
    excerpts: tuple[ExcerptDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()
    silences: str = ""
    """What our sources leave out, in this theme: the words, without their marks."""
    silences_cited: Body = NOTHING
    """The same with the marks."""
    supports: tuple[SupportDocument, ...] = ()
    essay_prompt: str = ""
    """What students argue from this room's documents."""
    panels: tuple[PanelLink, ...] = ()
    related: tuple[PanelLink, ...] = ()
    """Panels of other themes that also belong here."""

    @property
    def summary(self) -> str:
        """How many panels hang there, and how long they take to read."""
        minutes = sum(panel.minutes for panel in self.panels)
        return _("{panels}, {minutes}").format(
            panels=counted(len(self.panels), "panel"), minutes=counted(minutes, "minute")
        )

    @property
    def disagreements(self) -> str:
        """In how many panels the sources disagree; '' where they do in none."""
        panels = sum(panel.disagrees for panel in self.panels)
        words = ngettext(
            "Sources disagree in {panels} panel", "Sources disagree in {panels} panels", panels
        )
        return words.format(panels=panels) if panels else ""


@dataclass(frozen=True, kw_only=True)
class StandardDocument:
    """One statement of a curriculum, joined to prompts by their skill."""

    framework: str
    code: str
    gist: str
    skill: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class EditionStamp:
    """Which edition this is; None stands for the working copy."""

    number: int
    published_at: datetime
    note: str = ""

    @property
    def day(self) -> date:
        """The day of publication, for citations: 'edition 3, 21 November 2026'."""
        return self.published_at.date()


@dataclass(frozen=True, kw_only=True)
class ExhibitionDocument:
    """The exhibition as a whole: what its home page and every page's frame need."""

    title: str
    subtitle: str
    big_idea: Body
    introduction: Body
    silences: str = ""
    """The words, without their marks."""
    silences_cited: Body = NOTHING
    credits: str = ""
    licence: str = ""
    """Licence of our own words, as an address."""
    licence_label: str = ""
    contact: str = ""
    language: str = "en"
    excerpts: tuple[ExcerptDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()
    supports: tuple[SupportDocument, ...] = ()
