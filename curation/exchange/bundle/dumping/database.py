"""The database as a Bundle."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from curation.exchange.bundle.bundle import Bundle, ordered
from curation.exchange.bundle.dumping import panels, walks
from curation.exchange.bundle.fields import FILE_NAME
from curation.exchange.bundle.loading.pictures import file_name
from curation.exchange.bundle.record import Record, written_fields
from curation.exchange.bundle.records import (
    AnswerRecord,
    ChartRecord,
    DrawingRecord,
    EmendationRecord,
    ExcerptRecord,
    ExhibitionRecord,
    NoteRecord,
    PictureRecord,
    PlaceRecord,
    PlacesRecord,
    QuestionRecord,
    ReferenceRecord,
    SourceRecord,
    StandardRecord,
    SubjectRecord,
    ThemeRecord,
)
from exhibit.documents.library import names
from exhibit.models import (
    Answer,
    Chart,
    Drawing,
    Emendation,
    Excerpt,
    Exhibition,
    Note,
    NoteReference,
    Panel,
    Picture,
    Question,
    Reference,
    Source,
    SourceText,
    Standard,
    Subject,
    Theme,
    Tour,
)

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, kw_only=True)
class Dumped:
    """What the database holds, as a bundle."""

    bundle: Bundle
    picture_names: Mapping[str, str]
    """Where the storage keeps each picture, by its file name in the bundle."""
    notices: tuple[str, ...] = ()
    """What a bundle cannot say, in sentences."""


def from_database() -> Dumped:
    """Return everything the database holds, in a number of queries that does not grow."""
    pictures = _pictures()
    shown = {row.pk: name for name, row in pictures.items()}
    themes = _themes()
    bundle = Bundle(
        exhibition=record(
            ExhibitionRecord,
            Exhibition.the(),
            themes=tuple(one.slug for one in themes),
            sources=tuple(Source.objects.values_list("key", flat=True)),
            tours=tuple(Tour.objects.values_list("slug", flat=True)),
        ),
        themes=themes,
        sources=_sources(),
        references=tuple(record(ReferenceRecord, row) for row in Reference.objects.all()),
        notes=_notes(),
        subjects=tuple(record(SubjectRecord, row) for row in Subject.objects.all()),
        questions=_questions(),
        pictures=tuple(_picture(name, row) for name, row in pictures.items()),
        charts=tuple(map(_chart, Chart.objects.all())),
        drawings=tuple(
            record(DrawingRecord, row, notes=tuple(row.note_keys), svg=row.svg)
            for row in Drawing.objects.all()
        ),
        standards=tuple(record(StandardRecord, row) for row in Standard.objects.all()),
        timeline=tuple(walks.event_records()),
        tours=tuple(walks.tour_records()),
        panels=tuple(panels.panel_records(shown)),
    )
    waiting = Excerpt.objects.filter(source_text__is_current=False).order_by("key")
    return Dumped(
        bundle=ordered(bundle),
        picture_names={name: str(row.file.name) for name, row in pictures.items()},
        notices=tuple(
            f"Excerpt {key} was left out: it was cut from an older version of its text."
            for key in waiting.values_list("key", flat=True)
        ),
    )


def record(kind: type[Kind], row: object, **given: Any) -> Kind:
    """Return a row as a record: its columns of the same names, and what is `given`."""
    values: dict[str, Any] = {
        one.name: _value(getattr(row, one.name))
        for one in written_fields(kind)
        if one.name not in given
    }
    return kind(**values, **given)


def _value(value: object) -> object:
    """Return a column's value as records keep it."""
    if isinstance(value, list):
        return names(value) if value and isinstance(value[0], dict) else tuple(value)
    return value


def _themes() -> tuple[ThemeRecord, ...]:
    hung = defaultdict(list)
    for theme, slug in Panel.objects.in_walking_order().values_list("theme_id", "slug"):
        hung[theme].append(slug)
    return tuple(
        record(ThemeRecord, row, slug=row.slug, panels=tuple(hung[row.pk]))
        for row in Theme.objects.all()
    )


def _sources() -> tuple[SourceRecord, ...]:
    texts = {text.source_id: text for text in SourceText.objects.filter(is_current=True)}
    excerpts = _by_text(Excerpt.objects.all())
    emendations = _by_text(Emendation.objects.all())
    found = []
    for row in Source.objects.all():
        text = texts.get(row.pk)
        key = text.pk if text else 0
        found.append(
            record(
                SourceRecord,
                row,
                key=row.key,
                text=text.text if text else "",
                text_places=_places(text),
                excerpts=tuple(
                    record(ExcerptRecord, one, unit=one.is_unit, unused=one.unused_reason)
                    for one in excerpts[key]
                ),
                emendations=tuple(record(EmendationRecord, one) for one in emendations[key]),
            )
        )
    return tuple(found)


def _places(text: SourceText | None) -> PlacesRecord | None:
    if text is None or not text.place_kind:
        return None
    starts = tuple(PlaceRecord(start=start, label=label) for start, label in text.place_starts)
    return PlacesRecord(kind=text.place_kind, starts=starts)


def _by_text(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found = defaultdict(list)
    for row in rows:
        found[row.source_text_id].append(row)
    return found


def _notes() -> tuple[NoteRecord, ...]:
    references = defaultdict(list)
    for link in NoteReference.objects.select_related("reference"):
        references[link.note_id].append(link.reference.key)
    return tuple(
        record(NoteRecord, row, references=tuple(references[row.pk])) for row in Note.objects.all()
    )


def _questions() -> tuple[QuestionRecord, ...]:
    answers = defaultdict(list)
    for row in Answer.objects.select_related("source", "excerpt"):
        answers[row.question_id].append(_answer(row))
    return tuple(
        record(QuestionRecord, row, slug=row.slug, answers=tuple(answers[row.pk]))
        for row in Question.objects.all()
    )


def _answer(row: Answer) -> AnswerRecord:
    marked = None
    if row.marked_start is not None and row.marked_end is not None:
        marked = (row.marked_start, row.marked_end)
    return record(
        AnswerRecord,
        row,
        source=row.source.key,
        excerpt=row.excerpt.key if row.excerpt else "",
        marked=marked,
    )


def _chart(row: Chart) -> ChartRecord:
    return ChartRecord(
        key=row.key,
        title=row.title,
        alt=row.alt,
        caption=row.caption,
        notes=tuple(row.note_keys),
        columns=tuple(row.columns),
        rows=tuple(map(tuple, row.rows)),
        spec={name: value for name, value in row.spec.items() if name != "usermeta"},
    )


def _picture(name: str, row: Picture) -> PictureRecord:
    return record(
        PictureRecord, row, file=name, sha256=row.sha256, width=row.width, height=row.height
    )


def _pictures() -> dict[str, Picture]:
    """Return the pictures by the name each has in a bundle: no two may share one."""
    found: dict[str, Picture] = {}
    for row in Picture.objects.order_by("pk"):
        name = re.sub(r"[^A-Za-z0-9_.-]+|\.{2,}", "-", file_name(row)).strip("-._") or "picture"
        name = name if "." in name else f"{name}.img"
        stem, _, ending = name.rpartition(".")
        name = f"{stem[:50]}.{ending[:10]}"
        if name in found or not FILE_NAME.fullmatch(name):
            name = f"picture-{row.sha256[:12]}.{ending[:10]}"
        found[name] = row
    return found
