"""The value objects of an exhibition (design.md, section 4).

Every face of a panel (page, feed, search, JSON, PDF) is a pure function of these. They hold no
models and ask no database; `msgspec` writes them to JSON and reads them back against these types.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from exhibit.documents.records import (
    EmendationDocument,
    ExcerptDocument,
    Name,
    NoteDocument,
    ReferenceDocument,
    SourceDocument,
    content_hash,
    public_excerpt,
)
from exhibit.text.body import Body
from exhibit.text.findings import Finding

__all__ = [
    "AnswerDocument",
    "ChartDocument",
    "DrawingDocument",
    "EditionStamp",
    "EmendationDocument",
    "Evidence",
    "ExcerptDocument",
    "ExhibitionDocument",
    "Name",
    "NoteDocument",
    "PanelDocument",
    "PanelLink",
    "PictureDocument",
    "PlaceDocument",
    "PromptDocument",
    "QuestionDocument",
    "QuestionPage",
    "ReferenceDocument",
    "Related",
    "SourceDocument",
    "SourcePage",
    "SubjectLink",
    "SubjectPage",
    "ThemePage",
    "TimelineEventDocument",
    "TourPage",
    "TourStopDocument",
    "all_excerpts",
    "content_hash",
    "public_excerpt",
    "public_panel",
    "public_question",
]


@dataclass(frozen=True, kw_only=True)
class SubjectLink:
    """A subject as named on a panel; enough for a link and a definition in place."""

    slug: str
    name: str
    kind: str
    """person, place, event or concept."""
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerDocument:
    """What one source says to a question, and what its figure counts."""

    source: str
    excerpt: ExcerptDocument | None
    gist: str
    counts: str = ""
    marked_start: int | None = None
    """Offsets in the source text of the deciding words inside the excerpt."""
    marked_end: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    figure: str = ""
    """The figure as it is to be read, with its hedge: 'some 600,000'."""
    silent: bool = False


@dataclass(frozen=True, kw_only=True)
class PanelLink:
    """A panel as named elsewhere: in lists, on source pages, as neighbour."""

    slug: str
    title: str
    theme: str
    """Slug of its primary theme."""
    number: int
    """Its place in that theme, from 1."""
    big_idea: str
    key: str = ""
    flag: str = ""
    advisory: str = ""
    date: str = ""
    minutes: int = 1
    sources: tuple[str, ...] = ()
    """Keys of the sources it rests on."""
    disagrees: bool = False


@dataclass(frozen=True, kw_only=True)
class QuestionDocument:
    """A matter on which the sources differ or are silent."""

    slug: str
    key: str
    title: str
    measure: str
    comparable: bool
    comparability: str
    """Why the figures can, or cannot, be compared."""
    scholarship: Body
    reading: Body
    """What the exhibition does with the disagreement."""
    answers: tuple[AnswerDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PromptDocument:
    """A discussion question for students."""

    skill: str
    """sourcing, contextualization, corroboration or close-reading."""
    text: str
    teacher_note: str = ""


@dataclass(frozen=True, kw_only=True)
class PictureDocument:
    """A picture as one panel uses it. Its derivatives are named by rule (exhibit.pictures)."""

    sha256: str
    title: str
    width: int
    height: int
    alt: str
    decorative: bool = False
    caption: str = ""
    credit_line: str = ""
    focal_x: int = 50
    focal_y: int = 50


@dataclass(frozen=True, kw_only=True)
class ChartDocument:
    """A chart: Vega-Lite specification and the same figures as a table."""

    key: str
    title: str
    alt: str
    caption: str
    spec: dict[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    """Keys of the notes its figures rest on."""


@dataclass(frozen=True, kw_only=True)
class DrawingDocument:
    """A drawing of our own; `svg` is checked by exhibit.drawings before it stands in a page."""

    key: str
    title: str
    alt: str
    caption: str
    svg: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Related:
    """Another panel worth going to, and why: "Related, because it `reason`"."""

    slug: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One numbered note beside the text: either an excerpt or a scholarship note."""

    number: int
    key: str
    excerpt: ExcerptDocument | None = None
    note: NoteDocument | None = None


@dataclass(frozen=True, kw_only=True)
class PanelDocument:
    """A panel that is ready to show, with its evidence frozen."""

    slug: str
    key: str
    title: str
    theme: str
    other_themes: tuple[str, ...]
    kind: str
    big_idea: str
    flag: str
    advisory: str
    help_text: str
    """Where a reader in distress finds help; printed with the advisory."""
    date: str
    body: Body
    excerpts: tuple[ExcerptDocument, ...]
    notes: tuple[NoteDocument, ...]
    sources: tuple[SourceDocument, ...]
    questions: tuple[QuestionDocument, ...] = ()
    prompts: tuple[PromptDocument, ...] = ()
    pictures: tuple[PictureDocument, ...] = ()
    charts: tuple[ChartDocument, ...] = ()
    drawings: tuple[DrawingDocument, ...] = ()
    subjects: tuple[SubjectLink, ...] = ()
    related: tuple[Related, ...] = ()
    findings: tuple[Finding, ...] = ()
    revision: int = 0
    approved_at: datetime | None = None

    def evidence(self) -> tuple[Evidence, ...]:
        """Return the numbered notes of the page, in order of first citation."""
        excerpts = {excerpt.key: excerpt for excerpt in self.excerpts}
        notes = {note.key: note for note in self.notes}
        known = [key for key in self.body.citations if key in excerpts or key in notes]
        return tuple(
            Evidence(number=number, key=key, excerpt=excerpts.get(key), note=notes.get(key))
            for number, key in enumerate(known, start=1)
        )

    def source(self, key: str) -> SourceDocument:
        """Return one of the sources this panel rests on. Raises KeyError for any other."""
        return {source.key: source for source in self.sources}[key]


@dataclass(frozen=True, kw_only=True)
class PlaceDocument:
    """One unit of a source text on the source's page: gist, use, and words where public."""

    excerpt: ExcerptDocument
    leads: tuple[ExcerptDocument, ...] = ()
    """Public passages inside this unit."""
    panels: tuple[PanelLink, ...] = ()
    unused_reason: str = ""
    """Why no panel uses this unit."""


@dataclass(frozen=True, kw_only=True)
class SourcePage:
    """A source with its units in order: the coverage strip."""

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
    date: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    other_names: tuple[str, ...] = ()
    wikidata: str = ""
    panels: tuple[PanelLink, ...] = ()


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


@dataclass(frozen=True, kw_only=True)
class QuestionPage:
    """A question with the panels that show it."""

    question: QuestionDocument
    sources: tuple[SourceDocument, ...] = ()
    panels: tuple[PanelLink, ...] = ()


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
    """What our sources leave out, in this theme."""
    panels: tuple[PanelLink, ...] = ()
    related: tuple[PanelLink, ...] = ()
    """Panels of other themes that also belong here."""


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
    credits: str = ""
    licence: str = ""
    """Licence of our own words, as an address."""
    licence_label: str = ""
    contact: str = ""
    language: str = "en"
    excerpts: tuple[ExcerptDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()


def public_question(question: QuestionDocument) -> QuestionDocument:
    """Return the question with only public words in its answers."""
    answers = tuple(
        replace(answer, excerpt=public_excerpt(answer.excerpt) if answer.excerpt else None)
        for answer in question.answers
    )
    return replace(question, answers=answers)


def public_panel(panel: PanelDocument) -> PanelDocument:
    """Return the panel as an edition may hold it."""
    return replace(
        panel,
        excerpts=tuple(map(public_excerpt, panel.excerpts)),
        questions=tuple(map(public_question, panel.questions)),
    )


def all_excerpts(panel: PanelDocument) -> Iterator[ExcerptDocument]:
    """Yield every excerpt a panel shows, beside its text and in its questions."""
    yield from panel.excerpts
    for question in panel.questions:
        for answer in question.answers:
            if answer.excerpt:
                yield answer.excerpt
