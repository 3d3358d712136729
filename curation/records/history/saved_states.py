"""Saved states: a record and its parts as one readable text, and how to read it again."""

import json
from collections.abc import Iterable, Iterator
from typing import TypedDict

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Max, Model
from reversion.models import Version

from curation.records.history.registration import PARTS, unseen
from exhibit.text.json_value import Json, JsonObject

_NO_COLUMN = object()
"""What a state has of a column that the model had not then, or has no more."""


class Row(TypedDict):
    """One row as it is stored."""

    model: str
    """As 'app.model'."""
    pk: Json
    fields: JsonObject


def read(model: type[Model], keys: Iterable[object]) -> dict[str, list[Model]]:
    """Return the records with these primary keys, each before its parts in their order.

    One query for the records and one for each kind of part, however many records there are. Keys
    of the result are texts; a record that is gone is left out.
    """
    keys = list(keys)
    # Links that have no rows of their own stand in the record's columns.
    links = [
        field.name
        for field in model._meta.local_many_to_many
        if field.remote_field.through._meta.auto_created  # type: ignore[union-attr]
    ]
    records = model._base_manager.filter(pk__in=keys).prefetch_related(*links)
    rows: dict[str, list[Model]] = {str(record.pk): [record] for record in records}
    for part, column in PARTS[model].items():
        # Parts without an order of their own are put into one that stays the same.
        order = part._meta.ordering or [field.attname for field in part._meta.concrete_fields[1:]]
        for row in part._base_manager.filter(**{f"{column}__in": keys}).order_by(*order):
            owner = part._meta.get_field(column).attname  # type: ignore[union-attr]
            rows[str(getattr(row, owner))].append(row)
    return rows


def version_of(rows: Iterable[Model]) -> Version:
    """Return rows as one saved state, not yet stored; the first of them is the record."""
    rows = list(rows)
    record = rows[0]
    return Version(
        content_type=ContentType.objects.get_for_model(record),
        object_id=str(record.pk),
        db=DEFAULT_DB_ALIAS,
        format="json",
        serialized_data=serializers.serialize("json", rows),
        object_repr=str(record),
    )


def latest(model: type[Model], keys: Iterable[object]) -> dict[str, Version]:
    """Return the newest saved state of each of these records that has one."""
    of_these = Version.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        object_id__in=[str(key) for key in keys],
    )
    newest = of_these.order_by().values("object_id").annotate(newest=Max("pk")).values("newest")
    return {version.object_id: version for version in Version.objects.filter(pk__in=newest)}


def rows_of(version: Version) -> list[Row]:
    """Return a saved state's rows, the record first."""
    rows: list[Row] = json.loads(version.serialized_data)
    return rows


def changed(before: Version, after: Version) -> Iterator[str | type[Model]]:
    """Yield the columns and the kinds of parts in which two saved states of a record differ.

    Not what machines write, nor the numbers of parts: one that was taken out and put in again as
    it was has another number, and is the same.
    """
    old, new = rows_of(before), rows_of(after)
    model = apps.get_model(new[0]["model"])
    links = {field.name for field in model._meta.local_many_to_many}
    for name in {**new[0]["fields"], **old[0]["fields"]}:
        was, now = old[0]["fields"].get(name, _NO_COLUMN), new[0]["fields"].get(name, _NO_COLUMN)
        if name in links and isinstance(was, list) and isinstance(now, list):
            # The order in which links to records are kept says nothing.
            was, now = sorted(was, key=str), sorted(now, key=str)
        if was != now and name not in unseen(model):
            yield name
    for part in PARTS[model]:
        if _parts(old, part) != _parts(new, part):
            yield part


def _parts(rows: list[Row], part: type[Model]) -> list[JsonObject]:
    return [row["fields"] for row in rows[1:] if row["model"] == part._meta.label_lower]
