"""Sources with their words, and what is known of them: references, notes, questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from curation.exchange.bundle import fields
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
from exhibit.models import (
    Answer,
    Emendation,
    Excerpt,
    Note,
    NoteReference,
    Question,
    Reference,
    Source,
)
from exhibit.text import places


@record_of(Excerpt, without=["source_text"])
class ExcerptRecord(Record):
    """A passage of a source text, in `excerpts.yaml`."""

    key: str
    start: int | None
    end: int | None
    exact: str = must(fields.text(0, blank=True))
    unit: bool = may(default=False, column="is_unit")
    unused: str = may(column="unused_reason")


@record_of(Emendation, without=["source_text"])
class EmendationRecord(Record):
    """A correction kept apart from the text, in `emendations.yaml`."""

    key: str
    start: int | None
    end: int | None
    file_reading: str = must(fields.text(0, blank=True))
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


@record_of(Source)
class SourceRecord(Record):
    """A work we draw on, `sources/<key>/`."""

    key: str = given()
    title: str
    mark: str
    text: str = given("")
    text_places: PlacesRecord | None = given(None)
    excerpts: tuple[ExcerptRecord, ...] = given(())
    emendations: tuple[EmendationRecord, ...] = given(())


@record_of(Reference)
class ReferenceRecord(Record):
    """A work of scholarship, in `references.yaml`."""

    key: str


@record_of(Note)
class NoteRecord(Record):
    """What specialists hold on one point, in `notes.yaml`."""

    key: str
    checked: bool | None = must(blank=None)
    references: tuple[str, ...] = links(NoteReference, "note", "reference")


@record_of(Answer, part_of="question", without=["marked_start", "marked_end"])
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

    def to_columns(self) -> Mapping[str, object]:
        """Return both ends of the deciding words."""
        start, end = self.marked or (None, None)
        return {"marked_start": start, "marked_end": end}

    @classmethod
    def from_row(cls, row: Answer) -> Mapping[str, object]:
        """Return both ends of the deciding words as one."""
        if row.marked_start is None or row.marked_end is None:
            return {"marked": None}
        return {"marked": (row.marked_start, row.marked_end)}


@record_of(Question)
class QuestionRecord(Record):
    """A matter on which the sources differ, `questions/<slug>.yaml`."""

    key: str
    slug: str = given()
    comparable: bool | None = must(blank=None)
    scholarship: str
    reading: str
    answers: tuple[AnswerRecord, ...] = parts(AnswerRecord, required=True)
