"""A whole exhibition as plain values: what a bundle's folder says, in one order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar, cast, get_args, get_type_hints

from django.db.models import Model

from curation.exchange.bundle import records
from curation.exchange.bundle.reading_order import in_reading_order
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.record import Record, name_of
from curation.records.citing import TEXTS
from exhibit.documents.pairs import (
    CitedText,
    Figure,
    Prompt,
    Question,
    beside_of,
    cited_texts,
)
from exhibit.text.body import parse

Kind = TypeVar("Kind", bound=Record)
Led = (
    records.ThemeRecord
    | records.PanelRecord
    | records.SourceRecord
    | records.QuestionRecord
    | records.SubjectRecord
    | records.TourRecord
)
"""A record to which its former addresses lead."""
SortKey = Callable[[Any], Any]


def natural(key: str) -> tuple[tuple[int, int | str], ...]:
    """Return what sorts keys as people count: S2 before S10."""
    parts = re.findall(r"\d{1,12}|\D+|\d+", key)
    return tuple(
        (0, int(part)) if len(part) < 13 and part.isdigit() else (1, part) for part in parts
    )


def _by_key(record: Any) -> object:
    return natural(record.key)


def _as_it_is(record: Record) -> int:
    """Keep the order: it is what visitors see."""
    return 0


PARTS: dict[str, SortKey] = {
    "excerpts": lambda one: (one.start or 0, -(one.end or 0), natural(one.key)),
    "emendations": lambda one: one.start or 0,
    "acknowledged": attrgetter("code", "words"),
}
"""Lists of a record's parts whose order says nothing, and what sorts them."""


@dataclass(frozen=True)
class List:
    """The records of one kind: what they are, where they are kept, and what sorts them."""

    kind: type[Record]
    path: str
    sort_key: SortKey

    @property
    def folder(self) -> str:
        """The folder of the files, where each record has its own; else ''."""
        return self.path.partition("/")[0] if "*" in self.path else ""

    @property
    def ending(self) -> str:
        """How the names of those files end."""
        return self.path.partition("*")[2]

    def path_of(self, name: str) -> str:
        """Return the file of a record."""
        return self.path.replace("*", name)


def kept_in(path: str, sort_key: SortKey = _as_it_is) -> Any:
    """Declare the records of one kind: all in one file, or each in a file of its own (`*`)."""
    return field(default=(), metadata={"path": path, "sort_key": sort_key})


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Every record of an exhibition. Two bundles that say the same are equal (see `ordered`)."""

    exhibition: records.ExhibitionRecord
    themes: tuple[records.ThemeRecord, ...] = kept_in("themes/*.yaml")
    sources: tuple[records.SourceRecord, ...] = kept_in("sources/*/source.yaml")
    references: tuple[records.ReferenceRecord, ...] = kept_in("references.yaml", _by_key)
    notes: tuple[records.NoteRecord, ...] = kept_in("notes.yaml", _by_key)
    subjects: tuple[records.SubjectRecord, ...] = kept_in("subjects.yaml", name_of)
    questions: tuple[records.QuestionRecord, ...] = kept_in("questions/*.yaml", name_of)
    pictures: tuple[records.PictureRecord, ...] = kept_in("pictures.yaml", name_of)
    charts: tuple[records.ChartRecord, ...] = kept_in("charts/*.vl.json", name_of)
    drawings: tuple[records.DrawingRecord, ...] = kept_in("drawings.yaml", name_of)
    timeline: tuple[records.TimelineEventRecord, ...] = kept_in(
        "timeline.yaml", attrgetter("date", "key")
    )
    standards: tuple[records.StandardRecord, ...] = kept_in("standards.yaml")
    tours: tuple[records.TourRecord, ...] = kept_in("tours/*.yaml")
    panels: tuple[records.PanelRecord, ...] = kept_in("panels/*.md", name_of)
    readings_around: tuple[ReadingRecord, ...] = kept_in("readings.yaml")
    folder: Path | None = field(default=None, compare=False)
    """Where it was read, for the files of its pictures."""
    notices: tuple[str, ...] = field(default=(), compare=False)
    """What should be known of how it was read, in sentences with file and line."""

    @property
    def excerpts(self) -> tuple[records.ExcerptRecord, ...]:
        """The passages of all sources."""
        return tuple(excerpt for source in self.sources for excerpt in source.excerpts)

    @property
    def emendations(self) -> tuple[records.EmendationRecord, ...]:
        """The corrections of all sources."""
        return tuple(emendation for source in self.sources for emendation in source.emendations)

    @property
    def readings(self) -> tuple[ReadingRecord, ...]:
        """The readings of all panels, and of what stands around them."""
        of_panels = (reading for panel in self.panels for reading in panel.readings)
        return (*of_panels, *self.readings_around)

    def texts_of(self, panel: records.PanelRecord) -> tuple[CitedText, ...]:
        """Return the texts of a panel that cite evidence: its own, and its questions'."""
        questions = {question.slug: question for question in self.questions}
        asked = [questions[slug] for slug in panel.questions if slug in questions]
        # Columns are declared by the model: types do not see them.
        questions_shown = cast(list[Question], asked)
        charts = [chart for chart in self.charts if chart.key in panel.charts]
        drawings = [drawing for drawing in self.drawings if drawing.key in panel.drawings]
        beside = beside_of(
            cast(list[Figure], charts),
            cast(list[Figure], drawings),
            cast(list[Prompt], panel.prompts),
        )
        return tuple(cited_texts(panel.body, panel.big_idea, questions_shown, beside))

    def texts_around(self) -> Iterator[tuple[Record, str]]:
        """Yield the texts that cite and stand around panels, each with its record, as written."""
        around = (self.exhibition, *self.themes, *self.tours, *self.timeline, *self.subjects)
        for record in around:
            # What is said on a tour stands in its stops.
            for part in (record, *getattr(record, "stops", ())):
                for column in TEXTS.get(part.model, ()):
                    yield record, getattr(part, column)

    @property
    def words(self) -> dict[str, str]:
        """The words of everything that can be cited, by key."""
        return {excerpt.key: excerpt.exact for excerpt in self.excerpts} | {
            note.key: " ".join(clause.text for clause in note.clauses) for note in self.notes
        }

    def every(self) -> Iterator[Record]:
        """Yield every record, each before its parts."""
        yield self.exhibition
        for name in LISTS:
            for record in getattr(self, name):
                yield record
                for column in fields(record):
                    value = getattr(record, column.name)
                    if isinstance(value, tuple):
                        yield from (part for part in value if isinstance(part, Record))


LISTS: dict[str, List] = {
    kept.name: List(kind=get_args(get_type_hints(Bundle)[kept.name])[0], **kept.metadata)
    for kept in fields(Bundle)
    if kept.metadata
}
"""Every kind of record but the exhibition, in the order in which bundles are read and written."""


def led(bundle: Bundle) -> tuple[tuple[Led, ...], ...]:
    """Return the records to which their former addresses lead, kind by kind."""
    return (
        *(bundle.themes, bundle.panels, bundle.sources),
        *(bundle.questions, bundle.subjects, bundle.tours),
    )


def ordered(bundle: Bundle) -> Bundle:
    """Return the bundle with every list whose order says nothing in one fixed order.

    Records that another one lists in no order of its own are listed as the bundle lists them.
    """
    lists = {name: sorted(getattr(bundle, name), key=kept.sort_key) for name, kept in LISTS.items()}
    places = {
        kept.kind.model: {name_of(record): at for at, record in enumerate(lists[name])}
        for name, kept in LISTS.items()
    }
    parts: dict[str, Any] = {
        name: tuple(_ordered(record, places) for record in lists[name]) for name in LISTS
    }
    bundle = replace(bundle, **parts)
    panels = (
        replace(
            panel,
            readings=in_reading_order(
                panel.readings, [text.body for text in bundle.texts_of(panel)]
            ),
        )
        if panel.readings
        else panel
        for panel in bundle.panels
    )
    around = [parse(text) for _record, text in bundle.texts_around()]
    return replace(
        bundle,
        panels=tuple(panels),
        readings_around=in_reading_order(bundle.readings_around, around),
    )


def _ordered(record: Kind, places: Mapping[type[Model], Mapping[str, int]]) -> Kind:
    """Return a record with its own lists in order."""
    lists: dict[str, Any] = {}
    for part in fields(record):
        value, link = getattr(record, part.name), part.metadata.get("link")
        if part.name in PARTS:
            lists[part.name] = tuple(sorted(value, key=PARTS[part.name]))
        elif link is not None and not link.ordered:
            place = places.get(link.listed, {})
            sort_key = [(place.get(name, len(place)), name) for name in value]
            lists[part.name] = tuple(name for _, name in sorted(sort_key))
    return replace(record, **lists) if lists else record
