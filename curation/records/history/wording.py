"""Saved states in words: names of columns, names of the records that are pointed to."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from reversion.models import Version

from curation.records.history import moves_told
from curation.records.history.record_difference import FieldText, PartText, StateText
from curation.records.history.registration import PARTS, unseen
from curation.records.history.saved_states import Row, changed, rows_of
from exhibit.models import Panel
from exhibit.text.json_value import Json

Names = Mapping[tuple[type[models.Model], str], str]
"""What the records are called that rows point to: by model and number."""


def in_words(states: Sequence[list[Row]]) -> list[StateText]:
    """Return saved states of one record in words; one query for each kind of record named."""
    names = _names(row for rows in states for row in rows)
    return [_state(rows, names) for rows in states]


def labels_changed(before: Version, after: Version) -> tuple[str, ...]:
    """Return the names of the fields and kinds of parts in which two saved states differ.

    Fields that only one of the states knows are left out, and those that moves change: they are
    told as moves. Asks the database nothing.
    """
    old, new = rows_of(before)[0], rows_of(after)[0]
    known = old["fields"].keys() & new["fields"].keys()
    model = apps.get_model(new["model"])
    moved = moves_told.COLUMNS if model is Panel else ()
    return tuple(
        label_of(model, what) if isinstance(what, str) else str(what._meta.verbose_name_plural)
        for what in changed(before, after)
        if not isinstance(what, str) or (what in known and what not in moved)
    )


def label_of(model: type[models.Model], name: str) -> str:
    """Return what curators call a column; its own name where the column is gone by now."""
    return str(getattr(_column(model, name), "verbose_name", name.replace("_", " ")))


def _column(model: type[models.Model], name: str) -> object:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _state(rows: list[Row], names: Names) -> StateText:
    record, *others = rows
    model = apps.get_model(record["model"])
    kinds = {part._meta.label_lower: part for part in PARTS[model]}
    parts = []
    for row in others:
        if part := kinds.get(row["model"]):
            fields = _fields(part, row, names, leave_out=[PARTS[model][part]])
            name = next((field.text for field in fields if field.text), "")
            kind = str(part._meta.verbose_name)
            parts.append(PartText(kind=kind, key=str(row["pk"]), name=name, fields=fields))
    fields = _fields(model, record, names, leave_out=unseen(model))
    return StateText(fields=fields, parts=tuple(parts))


def _fields(
    model: type[models.Model], row: Row, names: Names, *, leave_out: Collection[str]
) -> tuple[FieldText, ...]:
    return tuple(
        FieldText(
            name=name,
            label=label_of(model, name),
            text=_value(_column(model, name), value, names),
            is_prose=isinstance(_column(model, name), models.TextField) and name != "svg",
        )
        for name, value in row["fields"].items()
        if name not in leave_out
    )


def _value(field: object, value: Json, names: Names) -> str:
    if value is None or value == "":
        return ""
    if target := getattr(field, "related_model", None):
        numbers = value if isinstance(value, list) else [value]
        labels = [
            names.get((target, str(number)), f"no. {number}, deleted since") for number in numbers
        ]
        return "; ".join(sorted(labels) if isinstance(value, list) else labels)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(map(str, value))
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, indent=1)
    choices = dict(getattr(field, "flatchoices", None) or ())
    return str(choices.get(value, value))


def _names(rows: Iterable[Row]) -> Names:
    numbers_by_model: dict[type[models.Model], set[object]] = defaultdict(set)
    for row in rows:
        model = apps.get_model(row["model"])
        for field in model._meta.get_fields():
            value = row["fields"].get(field.name) if field.is_relation else None
            if value is not None and field.related_model is not None:
                numbers_by_model[field.related_model].update(
                    value if isinstance(value, list) else [value]
                )
    return {
        (model, str(record.pk)): str(record)
        for model, numbers in numbers_by_model.items()
        for record in model._base_manager.filter(pk__in=numbers)
    }
