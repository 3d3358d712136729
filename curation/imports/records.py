"""The records of a content bundle, field by field, in the order they are written.

Pure values: they hold no models. Limits and choices repeat those of the database's columns (a
test holds them together), so that a bundle that can be read can be loaded into any database.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from curation.imports import fields
from curation.imports.fields import many
from curation.imports.record import Record, may, must, records
from exhibit.documents.types import Name


@dataclass(frozen=True, kw_only=True)
class ExhibitionRecord(Record):
    """The whole site, `exhibition.yaml`."""

    title: str = must(fields.text(120))
    subtitle: str = may(fields.text(200, empty=True))
    big_idea: str = may(fields.text(empty=True))
    introduction: str = may(fields.text(empty=True))
    silences: str = may(fields.text(empty=True))
    credits: str = may(fields.text(empty=True))
    licence: str = may(fields.address())
    licence_label: str = may(fields.text(60, empty=True))
    contact: str = may(fields.text(200, empty=True))
    language: str = may(
        fields.matching(fields.LANGUAGE, "write a tag such as en or en-GB.", 12), "en"
    )
    themes: tuple[str, ...] = must(many(fields.slug(60)), ())
    sources: tuple[str, ...] = must(many(fields.slug(60)), ())


@dataclass(frozen=True, kw_only=True)
class ThemeRecord(Record):
    """A room, `themes/<slug>.yaml`."""

    slug: str
    title: str = must(fields.text(80))
    sign: str = must(fields.choice("plan", "list", "card"))
    line: str = may(fields.text(160, empty=True))
    lede: str = may(fields.text(300, empty=True))
    introduction: str = may(fields.text(empty=True))
    silences: str = may(fields.text(empty=True))
    panels: tuple[str, ...] = may(many(fields.slug()), ())


@dataclass(frozen=True, kw_only=True)
class ExcerptRecord(Record):
    """A passage of a source text, in `excerpts.yaml`."""

    key: str = must(fields.key())
    start: int | None = must(fields.whole(), None)
    end: int | None = must(fields.whole(), None)
    exact: str = must(fields.text(blank=True))
    gist: str = must(fields.text(300))
    public: bool = may(fields.flag, False)
    unit: bool = may(fields.flag, False)
    flag: str = may(fields.choice("hypothetical", "apocryphal", "undocumented"))
    staff_notes: str = may(fields.text(empty=True))


@dataclass(frozen=True, kw_only=True)
class EmendationRecord(Record):
    """A correction kept apart from the text, in `emendations.yaml`."""

    key: str = must(fields.key())
    start: int | None = must(fields.whole(), None)
    end: int | None = must(fields.whole(), None)
    file_reading: str = must(fields.text(blank=True))
    corrected_reading: str = must(fields.text(empty=True), None)
    kind: str = must(fields.text(80))
    confidence: str = must(fields.choice("high", "medium", "low"))
    apply: bool | None = must(fields.flag, None)
    reason: str = may(fields.text(empty=True))


@dataclass(frozen=True, kw_only=True)
class SourceRecord(Record):
    """A work we draw on, `sources/<key>/`."""

    key: str
    title: str = must(fields.text(200))
    mark: str = must(fields.text(2))
    kind: str = must(
        fields.choice(
            "lecture-transcript",
            "textbook-passage",
            "archive-document",
            "book",
            "article",
            "web-page",
        )
    )
    description: str = may(fields.text(empty=True))
    audience: str = may(fields.text(200, empty=True))
    evidence_class: str = may(fields.text(200, empty=True))
    reliability: str = may(fields.text(empty=True))
    uses: str = may(fields.text(empty=True))
    authors: tuple[Name, ...] = may(many(fields.name), ())
    container_title: str = may(fields.text(200, empty=True))
    publisher: str = may(fields.text(200, empty=True))
    edition: str = may(fields.text(60, empty=True))
    issued: str = may(fields.date)
    pages: str = may(fields.text(40, empty=True))
    url: str = may(fields.address())
    file_name: str = may(fields.text(200, empty=True))
    attribution_confirmed: bool = may(fields.flag, False)
    rights_statement: str = may(fields.address())
    rights_label: str = may(fields.text(120, empty=True))
    credit_line: str = must(fields.text(300))
    full_text_public: bool = may(fields.flag, False)
    words_per_panel: int = may(fields.whole(), 60)
    share_per_edition: float = may(fields.share, 0.45)
    places: str = may(fields.choice("lines", "paragraphs"), "lines")
    staff_notes: str = may(fields.text(empty=True))
    text: str = ""
    excerpts: tuple[ExcerptRecord, ...] = ()
    emendations: tuple[EmendationRecord, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReferenceRecord(Record):
    """A work of scholarship, in `references.yaml`."""

    key: str = must(fields.key(80))
    kind: str = must(
        fields.choice(
            "book",
            "edited-book",
            "article",
            "chapter",
            "newspaper",
            "web-page",
            "report",
            "speech",
            "archive",
        )
    )
    title: str = must(fields.text(300))
    authors: tuple[Name, ...] = may(many(fields.name), ())
    editors: tuple[Name, ...] = may(many(fields.name), ())
    container_title: str = may(fields.text(300, empty=True))
    publisher: str = may(fields.text(200, empty=True))
    place: str = may(fields.text(120, empty=True))
    volume: str = may(fields.text(40, empty=True))
    issue: str = may(fields.text(40, empty=True))
    pages: str = may(fields.text(40, empty=True))
    edition: str = may(fields.text(60, empty=True))
    issued: str = may(fields.date)
    url: str = may(fields.address())
    annotation: str = may(fields.text(empty=True))


@dataclass(frozen=True, kw_only=True)
class NoteRecord(Record):
    """What specialists hold on one point, in `notes.yaml`."""

    key: str = must(fields.key())
    text: str = must(fields.text())
    confidence: str = must(fields.choice("high", "medium", "low"))
    checked: bool | None = must(fields.flag, None)
    caution: str = may(fields.text(empty=True))
    correction: bool = may(fields.flag, False)
    references: tuple[str, ...] = may(many(fields.key(80)), ())


@dataclass(frozen=True, kw_only=True)
class SubjectRecord(Record):
    """A person, place, event or concept, in `subjects.yaml`."""

    slug: str = must(fields.slug(100))
    name: str = must(fields.text(100))
    kind: str = must(fields.choice("person", "place", "event", "concept"))
    description: str = may(fields.text(empty=True))
    date: str = may(fields.date)
    latitude: Decimal | None = may(fields.decimal(digits=8, places=5, most=90), None)  # noqa: RUF009
    longitude: Decimal | None = may(fields.decimal(digits=8, places=5, most=180), None)  # noqa: RUF009
    other_names: tuple[str, ...] = may(many(fields.text()), ())
    wikidata: str = may(fields.matching(fields.WIKIDATA, "write a Q-number such as Q649.", 20))


@dataclass(frozen=True, kw_only=True)
class AnswerRecord(Record):
    """What one source says to a question."""

    source: str = must(fields.slug(60))
    excerpt: str = may(fields.key())
    marked: tuple[int, int] | None = may(fields.span, None)
    gist: str = must(fields.text(400))
    counts: str = may(fields.text(300, empty=True))
    low: Decimal | None = may(fields.decimal(digits=18, places=3), None)  # noqa: RUF009
    high: Decimal | None = may(fields.decimal(digits=18, places=3), None)  # noqa: RUF009
    unit: str = may(fields.text(60, empty=True))
    figure: str = may(fields.text(80, empty=True))
    silent: bool = may(fields.flag, False)


@dataclass(frozen=True, kw_only=True)
class QuestionRecord(Record):
    """A matter on which the sources differ, `questions/<slug>.yaml`."""

    slug: str
    key: str = must(fields.key())
    title: str = must(fields.text(200))
    measure: str = may(fields.text(200, empty=True))
    comparable: bool | None = must(fields.flag, None)
    comparability: str = must(fields.text())
    scholarship: str = may(fields.text(empty=True))
    reading: str = must(fields.text())
    answers: tuple[AnswerRecord, ...] = must(records(AnswerRecord), ())


@dataclass(frozen=True, kw_only=True)
class PanelPictureRecord(Record):
    """A picture as one panel uses it."""

    file: str = must(fields.file_name())
    alt: str = may(fields.text(400, empty=True))
    decorative: bool = may(fields.flag, False)
    caption: str = may(fields.text(400, empty=True))


@dataclass(frozen=True, kw_only=True)
class PromptRecord(Record):
    """A discussion question of a panel."""

    skill: str = must(
        fields.choice("sourcing", "contextualization", "corroboration", "close-reading")
    )
    text: str = must(fields.text())
    teacher_note: str = may(fields.text(empty=True))


@dataclass(frozen=True, kw_only=True)
class AcknowledgedRecord(Record):
    """A warning that a named curator lets stand."""

    code: str = must(fields.text(40))
    words: str = may(fields.text(empty=True))
    reason: str = must(fields.text())
    by: str = must(fields.text(150))


@dataclass(frozen=True, kw_only=True)
class PanelRecord(Record):
    """One label, `panels/<slug>.md`: front matter, then the body."""

    slug: str
    key: str = must(fields.key(20))
    title: str = must(fields.text(120))
    kind: str = must(fields.choice("text", "biography", "comparison", "process", "figure"))
    big_idea: str = must(fields.text(240))
    other_themes: tuple[str, ...] = may(many(fields.slug(60)), ())
    flag: str = may(fields.choice("hypothetical", "apocryphal"))
    advisory: str = may(fields.text(empty=True))
    help_text: str = may(fields.text(empty=True))
    date: str = may(fields.date)
    subjects: tuple[str, ...] = may(many(fields.slug(100)), ())
    questions: tuple[str, ...] = may(many(fields.slug()), ())
    charts: tuple[str, ...] = may(many(fields.key(60)), ())
    pictures: tuple[PanelPictureRecord, ...] = may(records(PanelPictureRecord), ())
    prompts: tuple[PromptRecord, ...] = may(records(PromptRecord), ())
    display: bool = may(fields.flag, False)
    acknowledged: tuple[AcknowledgedRecord, ...] = may(records(AcknowledgedRecord), ())
    body: str = ""


@dataclass(frozen=True, kw_only=True)
class PictureRecord(Record):
    """An image file, in `pictures.yaml`; its hash and size are those of the file."""

    file: str = must(fields.file_name())
    title: str = must(fields.text(200))
    alt: str = may(fields.text(400, empty=True))
    credit_line: str = must(fields.text(300))
    focal_x: int = may(fields.whole(0, 100), 50)
    focal_y: int = may(fields.whole(0, 100), 50)
    sha256: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, kw_only=True)
class ChartRecord(Record):
    """A Vega-Lite chart, `charts/<key>.vl.json`."""

    key: str
    title: str
    alt: str
    caption: str
    notes: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    note_lines: tuple[int, ...] = field(default=(), compare=False, repr=False)
    spec: dict[str, Any] = field(default_factory=dict)
    """The specification without `usermeta`, which the fields above hold."""
