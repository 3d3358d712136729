"""The records of a content bundle, field by field, in the order they are written.

What a class does not declare is told by its model: the columns, their limits and their choices.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Model

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.record import (
    Record,
    given,
    links,
    may,
    must,
    parts,
    record_of,
    records,
)
from exhibit import models
from exhibit.text import places
from exhibit.text.json_value import JsonObject


@record_of(models.Excerpt, part_of="source_text")
class ExcerptRecord(Record):
    """A passage of a source text, in `excerpts.yaml`."""

    key: str
    start: int | None
    end: int | None
    exact: str = must(fields.text(0, quoted=True))
    unit: bool = may(default=False, column="is_unit")
    unused: str = may(column="unused_reason")


@record_of(models.Emendation, part_of="source_text")
class EmendationRecord(Record):
    """A correction kept apart from the text, in `emendations.yaml`."""

    key: str
    start: int | None
    end: int | None
    file_reading: str = must(fields.text(0, quoted=True))
    corrected_reading: str = must(blank=None)
    confidence: str
    apply: bool | None = must(blank=None)


@dataclass(frozen=True, kw_only=True)
class PlaceRecord(Record):
    """Where a page or a time begins in the text, and what it is called."""

    start: int | None = must(fields.whole(), None)
    label: str = must(fields.text(places.LONGEST_LABEL))


@dataclass(frozen=True, kw_only=True)
class PlacesRecord(Record):
    """The pages or time codes that the text's own file brought, in `places.yaml`."""

    kind: str = must(fields.choice(places.PAGES, places.TIMES))
    starts: tuple[PlaceRecord, ...] = must(records(PlaceRecord), ())


@record_of(models.Source)
class SourceRecord(Record):
    """A work we draw on, `sources/<key>/`."""

    key: str = given()
    title: str
    mark: str
    full_text_public: bool
    rights_statement: str
    former_slugs: tuple[str, ...] = links(
        models.FormerAddress, "source", "slug", ordered=False, loaded=False
    )
    text: str = given("")
    text_places: PlacesRecord | None = given(None)
    excerpts: tuple[ExcerptRecord, ...] = given(())
    emendations: tuple[EmendationRecord, ...] = given(())


@record_of(models.Reference)
class ReferenceRecord(Record):
    """A work of scholarship, in `references.yaml`."""

    key: str


@record_of(models.Clause, part_of="note")
class ClauseRecord(Record):
    """One statement of a note."""

    text: str
    reference: str
    locator: str
    basis: str = must(blank="unread")
    read_in: str
    read_on: str


@record_of(models.Note)
class NoteRecord(Record):
    """What specialists hold on one point, in `notes.yaml`."""

    key: str
    clauses: tuple[ClauseRecord, ...] = parts(ClauseRecord, required=True)
    consensus: str
    consensus_references: tuple[str, ...] = links(models.ConsensusReference, "note", "reference")


@record_of(models.Answer, part_of="question", without=["marked_start", "marked_end"])
class AnswerRecord(Record):
    """What one source says to a question."""

    source: str
    excerpt: str
    marked: tuple[int, int] | None = may(fields.span, None)
    gist: str
    counts: str
    low: Decimal | None
    high: Decimal | None
    silent: bool

    def to_columns(self, row: Model | None) -> Mapping[str, object]:
        """Return both ends of the deciding words."""
        start, end = self.marked or (None, None)
        return {"marked_start": start, "marked_end": end}

    @classmethod
    def from_row(cls, row: models.Answer) -> Mapping[str, object]:
        """Return both ends of the deciding words as one."""
        if row.marked_start is None or row.marked_end is None:
            return {"marked": None}
        return {"marked": (row.marked_start, row.marked_end)}


@record_of(models.Question)
class QuestionRecord(Record):
    """A matter on which the sources differ, `questions/<slug>.yaml`."""

    key: str
    slug: str = given()
    comparable: bool | None = must(blank=None)
    scholarship: str
    reading: str
    answers: tuple[AnswerRecord, ...] = parts(AnswerRecord, required=True)
    former_slugs: tuple[str, ...] = links(
        models.FormerAddress, "question", "slug", ordered=False, loaded=False
    )


@record_of(models.Picture)
class PictureRecord(Record):
    """An image file, in `pictures.yaml`; its hash and size are those of the file."""

    file: str = must(fields.file_name())
    sha256: str = given("")
    width: int = given(0)
    height: int = given(0)


def _drawn(spec: JsonObject) -> JsonObject:
    """Return a specification without what says of it what it is."""
    return {name: value for name, value in spec.items() if name != "usermeta"}


@record_of(models.Chart)
class ChartRecord(Record):
    """A Vega-Lite chart, `charts/<key>.vl.json`."""

    key: str = given()
    title: str
    alt: str
    caption: str
    notes: tuple[str, ...] = may(many(fields.key()), (), column="note_keys")
    excerpts: tuple[str, ...] = may(many(fields.key()), (), column="excerpt_keys")
    kind: str = given("own")
    units: str = given("")
    columns: tuple[str, ...] = given(())
    rows: tuple[tuple[str, ...], ...] = given(())
    caption_line: int = field(default=1, compare=False, repr=False)
    lines: dict[str, int] = field(default_factory=dict, compare=False, repr=False)
    """The line of each key it rests on."""
    spec: JsonObject = given()
    """The specification without `usermeta`, which the fields above hold."""

    def to_columns(self, row: Model | None) -> Mapping[str, object]:
        """Return the specification to keep: the one there is, where it draws the same.

        Title and alternative text go along in `usermeta`, for the picture file of the chart.
        """
        if isinstance(row, models.Chart):
            says = (row.title, row.alt, _drawn(row.spec))
            if says == (self.title, self.alt, self.spec):
                return {"spec": row.spec}
        return {"spec": self.spec | {"usermeta": {"title": self.title, "alt": self.alt}}}

    @classmethod
    def from_row(cls, row: models.Chart) -> Mapping[str, object]:
        """Return the specification and the table."""
        return {"spec": _drawn(row.spec), "rows": tuple(map(tuple, row.rows))}


@record_of(models.Drawing)
class DrawingRecord(Record):
    """A drawing of our own, in `drawings.yaml`; its SVG is `drawings/<key>.svg`."""

    key: str
    notes: tuple[str, ...] = may(many(fields.key()), (), column="note_keys")
    excerpts: tuple[str, ...] = may(many(fields.key()), (), column="excerpt_keys")
    svg: str = given("")


@record_of(models.PanelPicture, part_of="panel")
class PanelPictureRecord(Record):
    """A picture as one panel uses it."""

    file: str = must(fields.file_name(), column="picture")
    alt: str
    decorative: bool


@record_of(models.Prompt, part_of="panel")
class PromptRecord(Record):
    """A discussion question of a panel."""


@record_of(models.RelatedPanel, part_of="panel")
class RelatedRecord(Record):
    """Another panel worth going to from here, and why."""

    panel: str = must(column="other")


@record_of(models.Acknowledgement, part_of="panel")
class AcknowledgedRecord(Record):
    """A warning that a named curator lets stand."""

    code: str
    words: str
    reason: str
    by: str


@record_of(models.Panel, without=["theme"])
class PanelRecord(Record):
    """One label, `panels/<slug>.md`: front matter, then the body."""

    slug: str = given()
    key: str
    title: str
    kind: str = must()
    big_idea: str
    other_themes: tuple[str, ...] = links(
        models.Panel.other_themes.through, "panel", "theme", ordered=False
    )
    flag: str
    date: str
    subjects: tuple[str, ...] = links(models.PanelSubject, "content_object", "tag", ordered=False)
    questions: tuple[str, ...] = links(models.PanelQuestion, "panel", "question")
    charts: tuple[str, ...] = links(models.PanelChart, "panel", "chart")
    drawings: tuple[str, ...] = links(models.PanelDrawing, "panel", "drawing")
    related: tuple[RelatedRecord, ...] = parts(RelatedRecord)
    former_slugs: tuple[str, ...] = links(
        models.FormerAddress, "panel", "slug", ordered=False, loaded=False
    )
    pictures: tuple[PanelPictureRecord, ...] = parts(PanelPictureRecord)
    prompts: tuple[PromptRecord, ...] = parts(PromptRecord)
    display: bool
    acknowledged: tuple[AcknowledgedRecord, ...] = parts(AcknowledgedRecord, loaded=False)
    body: str = given("")
    readings: tuple[ReadingRecord, ...] = given(())


@record_of(models.Exhibition)
class ExhibitionRecord(Record):
    """The whole site, `exhibition.yaml`."""

    big_idea: str
    introduction: str
    language: str = may(
        fields.matching(fields.LANGUAGE, "write a tag such as en or en-GB.", 12), "en"
    )
    themes: tuple[str, ...] = must(many(fields.slug(60)), ())
    sources: tuple[str, ...] = must(many(fields.slug(60)), ())
    tours: tuple[str, ...] = may(many(fields.slug()), ())


@record_of(models.Theme)
class ThemeRecord(Record):
    """A room, `themes/<slug>.yaml`."""

    slug: str = given()
    introduction: str
    panels: tuple[str, ...] = links(models.Panel, "theme", "slug", loaded=False)
    former_slugs: tuple[str, ...] = links(
        models.FormerAddress, "theme", "slug", ordered=False, loaded=False
    )


@record_of(models.Subject)
class SubjectRecord(Record):
    """A person, place, event or concept, in `subjects.yaml`."""

    slug: str
    name: str
    kind: str = must()
    latitude: Decimal | None
    longitude: Decimal | None
    wikidata: str = may(fields.matching(fields.WIKIDATA, "write a Q-number such as Q649.", 20))
    former_slugs: tuple[str, ...] = links(
        models.FormerAddress, "subject", "slug", ordered=False, loaded=False
    )


@record_of(models.Standard)
class StandardRecord(Record):
    """One statement of a curriculum, in `standards.yaml`; their order is the curators'."""

    framework: str
    code: str
    skill: str


@record_of(models.TimelineEvent)
class TimelineEventRecord(Record):
    """Something that happened, in `timeline.yaml`."""

    key: str
    date: str
    text: str
    panels: tuple[str, ...] = links(
        models.TimelineEvent.panels.through, "timelineevent", "panel", ordered=False, required=True
    )


@record_of(models.TourStop, part_of="tour")
class TourStopRecord(Record):
    """One panel of a tour, and what is said on the way to it."""

    panel: str
    words: str


@record_of(models.Tour)
class TourRecord(Record):
    """An ordered path through panels, `tours/<slug>.yaml`."""

    slug: str = given()
    minutes: int | None = must(fields.whole(1, 32_767), None)
    stops: tuple[TourStopRecord, ...] = parts(TourStopRecord, required=True)
    former_slugs: tuple[str, ...] = links(
        models.FormerAddress, "tour", "slug", ordered=False, loaded=False
    )
