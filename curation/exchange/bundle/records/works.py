"""Sources with their words, and what is known of them: references, notes, questions."""

from dataclasses import dataclass
from decimal import Decimal

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.record import Record, may, must, records
from exhibit.documents.types import Name
from exhibit.text import places


@dataclass(frozen=True, kw_only=True)
class ExcerptRecord(Record):
    """A passage of a source text, in `excerpts.yaml`."""

    key: str = must(fields.key())
    start: int | None = must(fields.whole(), None)
    end: int | None = must(fields.whole(), None)
    exact: str = must(fields.text(0, blank=True))
    gist: str = must(fields.text(300))
    public: bool = may(fields.flag, False)
    unit: bool = may(fields.flag, False)
    flag: str = may(fields.choice("hypothetical", "apocryphal", "undocumented"))
    unused: str = may(fields.text(200, empty=True))
    staff_notes: str = may(fields.text(empty=True))


@dataclass(frozen=True, kw_only=True)
class EmendationRecord(Record):
    """A correction kept apart from the text, in `emendations.yaml`."""

    key: str = must(fields.key())
    start: int | None = must(fields.whole(), None)
    end: int | None = must(fields.whole(), None)
    file_reading: str = must(fields.text(0, blank=True))
    corrected_reading: str = must(fields.text(empty=True), None)
    kind: str = must(fields.text(80))
    confidence: str = must(fields.choice("high", "medium", "low"))
    apply: bool | None = must(fields.flag, None)
    reason: str = may(fields.text(empty=True))


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
    text_places: PlacesRecord | None = None
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
