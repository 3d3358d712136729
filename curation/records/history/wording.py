"""Saved states in words: names of columns, names of the records that are pointed to."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from curation.records.history.record_difference import FieldText, PartText, StateText
from curation.records.history.registration import parts_of, unseen
from curation.records.history.saved_states import Row
from exhibit.text.json_value import Json, JsonObject

Names = Mapping[tuple[str, str], str]
"""What the records are called that rows point to: by model and number."""


def tell(states: Sequence[list[Row]]) -> list[StateText]:
    """Return saved states of one record in words; one query for each kind of record named."""
    names = _names(row for rows in states for row in rows)
    return [_told(rows, names) for rows in states]


def labels_changed(before: list[Row] | None, after: list[Row]) -> tuple[str, ...]:
    """Return the names of the fields and kinds of parts in which two saved states differ.

    Asks the database nothing. Without a state before, none.
    """
    if before is None:
        return ()
    model = apps.get_model(after[0]["model"])
    old, new = before[0]["fields"], after[0]["fields"]
    changed = [
        label_of(model, name)
        for name in new
        if name not in unseen(model) and name in old and _plain(old[name]) != _plain(new[name])
    ]
    for part, _ in parts_of(model):
        if _parts(before, part) != _parts(after, part):
            changed.append(str(part._meta.verbose_name_plural))
    return tuple(changed)


def label_of(model: type[models.Model], name: str) -> str:
    """Return what curators call a column; its own name where the column is gone by now."""
    try:
        return str(getattr(model._meta.get_field(name), "verbose_name", name))
    except FieldDoesNotExist:
        return name.replace("_", " ")


def _plain(value: object) -> object:
    """Return a value to compare; the order in which links to records are kept says nothing."""
    if isinstance(value, list) and all(isinstance(one, int) for one in value):
        return sorted(value)
    return value


def _parts(rows: list[Row], part: type[models.Model]) -> list[JsonObject]:
    return [row["fields"] for row in rows[1:] if row["model"] == part._meta.label_lower]


def _told(rows: list[Row], names: Names) -> StateText:
    model = apps.get_model(rows[0]["model"])
    kinds = {part._meta.label_lower: (part, column) for part, column in parts_of(model)}
    parts = []
    for row in rows[1:]:
        if row["model"] in kinds:
            part, column = kinds[row["model"]]
            fields = _fields(part, row, names, leave_out={column})
            name = next((one.text for one in fields if one.text), "")
            kind = str(part._meta.verbose_name)
            parts.append(PartText(kind=kind, key=str(row["pk"]), name=name, fields=fields))
    fields = _fields(model, rows[0], names, leave_out=set(unseen(model)))
    return StateText(fields=fields, parts=tuple(parts))


def _fields(
    model: type[models.Model], row: Row, names: Names, *, leave_out: set[str]
) -> tuple[FieldText, ...]:
    told = []
    for name, value in row["fields"].items():
        if name in leave_out:
            continue
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            field = None
        told.append(
            FieldText(
                name=name,
                label=label_of(model, name),
                text=_value(field, value, names),
                is_prose=isinstance(field, models.TextField) and name != "svg",
            )
        )
    return tuple(told)


def _value(field: object, value: Json, names: Names) -> str:
    if value is None or value == "":
        return ""
    target = getattr(field, "related_model", None)
    if target is not None:
        label = target._meta.label
        numbers = value if isinstance(value, list) else [value]
        told = [names.get((label, str(one)), f"no. {one}, deleted since") for one in numbers]
        return "; ".join(sorted(told) if isinstance(value, list) else told)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(map(str, value))
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, indent=1)
    choices = dict(getattr(field, "flatchoices", None) or ())
    return str(choices.get(value, value))


def _names(rows: Iterable[Row]) -> dict[tuple[str, str], str]:
    wanted: dict[type[models.Model], set[object]] = defaultdict(set)
    for row in rows:
        model = apps.get_model(row["model"])
        for field in model._meta.get_fields():
            value = row["fields"].get(field.name) if field.is_relation else None
            if value is not None and field.related_model is not None:
                wanted[field.related_model].update(value if isinstance(value, list) else [value])
    names = {}
    for model, numbers in wanted.items():
        for record in model._base_manager.filter(pk__in=numbers):
            names[model._meta.label, str(record.pk)] = str(record)
    return names
