"""Fill a home with thousands of panels like those it has: to measure, never for visitors.

Every copy of the exhibition has panels, sources, excerpts, notes, subjects, questions, figures and
readings of its own, with keys of its own. Its sources are spelt in other letters, so that no two
texts are the same. Nothing of a copy is approved or on display.
"""

import random
import re
import string
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import CharField, Field, ForeignKey, JSONField, Max, Model, TextField

from curation.records import written_tables  # noqa: TID251 - a script may know both halves
from exhibit import models
from exhibit.documents.pairs import Pair
from exhibit.models.source_text import text_sha256

COPIED: tuple[type[Model], ...] = (
    *(models.Source, models.SourceText, models.Excerpt, models.Emendation),
    *(models.Reference, models.Note, models.Clause, models.ConsensusReference, models.Subject),
    *(models.Question, models.Answer, models.Chart, models.Drawing, models.Panel),
    *(models.Panel.other_themes.through, models.PanelQuestion, models.PanelSubject),
    *(models.PanelChart, models.PanelDrawing, models.RelatedPanel, models.Prompt),
    *(models.TimelineEvent, models.TimelineEvent.panels.through),
    *(models.Support, models.SupportDecision),
)
NAMES = ("key", "slug", "name")
"""Columns in which no two records have the same."""
WORDS_OF_SOURCES = {
    models.SourceText: ("text",),
    models.Excerpt: ("exact", "prefix", "suffix"),
    models.Emendation: ("file_reading", "corrected_reading"),
}
HERE = "\x00"
"""Stands in a text where the number of the copy goes."""
MARKS = [a + b for a in string.digits + string.ascii_uppercase for b in string.ascii_uppercase]
MOST_COPIES = len(MARKS) // 2 - 1
AT_ONCE = 20_000

Row = list[Any]


def fill(*, panels: int, excerpts: int) -> None:
    """Copy what the home holds until it has so many panels, and at least so many excerpts."""
    Filling(panels=panels, excerpts=excerpts).write()


class Filling:
    """So many copies of what a home holds; their numbers are above all that were there."""

    def __init__(self, *, panels: int, excerpts: int) -> None:
        self._panels = panels
        had = {model: model._default_manager.count() for model in (models.Panel, models.Excerpt)}
        self._copies = -(-panels // had[models.Panel]) - 1
        if not 0 < self._copies <= MOST_COPIES:
            raise SystemExit(f"{panels} panels cannot be made of {had[models.Panel]}.")
        self._cut_more = max(0, -(-excerpts // self._copies) - had[models.Excerpt])
        self._strides = {model._meta.db_table: 1 + _last_number(model) for model in COPIED}
        self._excerpts = set(models.Excerpt.objects.values_list("key", flat=True))
        notes = models.Note.objects.values_list("key", flat=True)
        kinds = [table.removeprefix("exhibit_") for table in self._strides]
        readings = models.Support.objects.filter(kind__in=kinds)
        self._readings = set(readings.values_list("pk", flat=True))
        keys = sorted({*self._excerpts, *notes}, key=len, reverse=True)
        self._keys = "|".join(map(re.escape, keys))

    def write(self) -> None:
        """Write all of it, in one transaction."""
        # A row of a table that is watched costs two.
        written_tables.leave()
        with transaction.atomic():
            for model in COPIED:
                _insert(model, self._rows_of(model))
            _insert(models.Excerpt, self._halves())
            last = models.Panel.objects.order_by("-pk").values_list("pk", flat=True)
            surplus = list(last[: models.Panel.objects.count() - self._panels])
            models.Panel.objects.filter(pk__in=surplus).delete()
        written_tables.watch()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _rows_of(self, model: type[Model]) -> Iterator[Row]:
        fields = model._meta.concrete_fields
        rows = [
            [self._marked(field, value) for field, value in zip(fields, row, strict=True)]
            for row in _read(model)
            if model is not models.SupportDecision or self._has_copy(row)
        ]
        for number in range(1, self._copies + 1):
            letters = _letters(number)
            copied = partial(self._copied, number=number, letters=letters)
            for row in rows:
                copy = list(map(copied, fields, row))
                if self._fit(model, copy, number, letters):
                    yield copy

    def _marked(self, field: Field[Any, Any], value: object) -> object:
        """Return a value with a sign wherever the number of a copy is to stand."""
        if not isinstance(value, str):
            return value
        if isinstance(field, JSONField):
            return re.sub(rf'"({self._keys})"', rf'"\1-{HERE}"', value)
        if isinstance(field, CharField | TextField):
            value = re.sub(rf"@({self._keys})(?![\w.-])", rf"@\1-{HERE}", value)
            return f"{value}-{HERE}" if field.name in NAMES else value
        return value

    def _copied(
        self, field: Field[Any, Any], value: object, *, number: int, letters: dict[int, int]
    ) -> object:
        if isinstance(value, str):
            value = value.replace(HERE, f"x{number}") if HERE in value else value
            is_of_source = field.name in WORDS_OF_SOURCES.get(field.model, ())
            return value.translate(letters) if is_of_source else value
        if isinstance(value, int) and field.primary_key:
            return value + number * self._strides[field.model._meta.db_table]
        if isinstance(value, int) and isinstance(field, ForeignKey):
            return value + number * self._strides.get(field.related_model._meta.db_table, 0)
        return value

    def _fit(self, model: type[Model], row: Row, number: int, letters: dict[int, int]) -> bool:
        """Write into a copy what follows from its other columns; False for what has no copy."""
        at = {field.name: place for place, field in enumerate(model._meta.concrete_fields)}
        if model is models.Source:
            row[at["mark"]] = MARKS[number * 2 + row[at["id"]] % 2]
        elif model is models.SourceText:
            row[at["sha256"]] = text_sha256(row[at["text"]])
        elif model is models.Panel:
            row[at["state"]], row[at["display"]] = models.Panel.State.DRAFT, False
        elif model is models.Support:
            stride = self._strides.get(f"exhibit_{row[at['kind']]}")
            if stride is None:
                return False
            row[at["record"]] += number * stride
            key, words = row[at["key"]], row[at["words"]]
            if key.rpartition("-")[0] in self._excerpts:
                row[at["words"]] = words = words.translate(letters)
            pair = Pair(number=1, sentence=row[at["sentence"]], key=key, words=words)
            row[at["fingerprint"]] = pair.fingerprint
        return True

    def _has_copy(self, decision: Row) -> bool:
        """Say whether the reading that a decision is about has a copy."""
        names = [field.name for field in models.SupportDecision._meta.concrete_fields]
        return decision[names.index("support")] in self._readings

    def _halves(self) -> Iterator[Row]:
        """Yield excerpts besides: the first halves of units, so many of each copy."""
        fields = models.Excerpt._meta.concrete_fields
        units = models.Excerpt.objects.units().filter(key__in=self._excerpts)[: self._cut_more]
        texts = dict(models.SourceText.objects.values_list("pk", "text"))
        stride = self._strides[models.SourceText._meta.db_table]
        for number in range(1, self._copies + 1):
            for unit in units:
                half = models.Excerpt(
                    key=f"{unit.key}h-x{number}",
                    source_text_id=unit.source_text_id + number * stride,
                    start=unit.start,
                    end=(unit.start + unit.end) // 2,
                    gist=unit.gist,
                )
                half.exact = texts[half.source_text_id][half.start : half.end]
                yield [getattr(half, field.attname) for field in fields]


def _last_number(model: type[Model]) -> int:
    return model._default_manager.aggregate(last=Max("pk"))["last"] or 0


def _read(model: type[Model]) -> list[Row]:
    columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {columns} FROM "{model._meta.db_table}"')
        return [list(row) for row in cursor.fetchall()]


def _insert(model: type[Model], rows: Iterator[Row]) -> None:
    fields = model._meta.concrete_fields
    columns = ", ".join(f'"{field.column}"' for field in fields)
    places = ", ".join(["%s"] * len(fields))
    insert = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({places})'
    with connection.cursor() as cursor:
        while portion := list(islice(rows, AT_ONCE)):
            cursor.executemany(insert, portion)


def _letters(number: int) -> dict[int, int]:
    """Return another alphabet for each copy; vowels stay vowels, so that words stay words."""
    lot = random.Random(number)
    vowels, small = "aeiou", string.ascii_lowercase
    turned = {}
    for part in (vowels, "".join(letter for letter in small if letter not in vowels)):
        turned |= dict(zip(part, lot.sample(part, len(part)), strict=True))
    turned |= {letter.upper(): other.upper() for letter, other in turned.items()}
    return str.maketrans(turned)
