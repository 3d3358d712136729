"""Saved states: a record and its parts as one readable text, and how to read it again."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import TypedDict

from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import DEFAULT_DB_ALIAS
from django.db.models import ManyToManyField, Max, Model
from reversion.models import Version

from curation.records.history.registration import parts_of, unseen
from exhibit.text.json_value import Json, JsonObject


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
    links = [field.name for field in plain_links(model)]
    records = model._base_manager.filter(pk__in=keys).prefetch_related(*links)
    rows: dict[str, list[Model]] = {str(record.pk): [record] for record in records}
    for part, column in parts_of(model):
        # Parts without an order of their own are put into one that stays the same.
        order = part._meta.ordering or [one.attname for one in part._meta.concrete_fields[1:]]
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
    return {one.object_id: one for one in Version.objects.filter(pk__in=newest)}


def rows_of(version: Version) -> list[Row]:
    """Return a saved state's rows, the record first."""
    rows: list[Row] = json.loads(version.serialized_data)
    return rows


def is_same(one: Version, other: Version) -> bool:
    """Return whether two saved states differ in nothing that a curator would want back."""
    return _seen(one) == _seen(other)


def _seen(version: Version) -> dict[str, list[object]]:
    """Return a state without what machines write, and without the numbers of parts.

    A part that was taken out and put in again as it was has another number, and is the same.
    """
    record, *parts = rows_of(version)
    model = version.content_type.model_class()
    leave_out = set(unseen(model)) if model else set()
    links = {field.name for field in plain_links(model)} if model else set()
    seen: dict[str, list[object]] = defaultdict(list)
    fields = {
        name: sorted(value, key=str) if name in links and isinstance(value, list) else value
        for name, value in record["fields"].items()
        if name not in leave_out
    }
    seen[record["model"]].append(fields)
    for part in parts:
        seen[part["model"]].append(part["fields"])
    return seen


def plain_links(model: type[Model]) -> "list[ManyToManyField[Model, Model]]":
    """Return the plain links to several records that a record's own columns hold."""
    return [
        field
        for field in model._meta.local_many_to_many
        if isinstance(field, ManyToManyField)
        and field.remote_field.through is not None
        and field.remote_field.through._meta.auto_created
    ]
