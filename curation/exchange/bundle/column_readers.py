"""How the value of a model's column is read from a bundle: type, limits and choices are its own."""

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from django.core.validators import BaseValidator, MaxValueValidator, MinValueValidator
from django.db import models

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import LARGEST, Reader
from curation.records.names_kept import QUOTED
from exhibit.models.fields import (
    DayField,
    DoiField,
    EdtfField,
    IsbnField,
    NameField,
    NamesField,
    WordsField,
    validate_key,
)

Column: TypeAlias = "models.Field[object, object]"


def columns_of(model: type[models.Model]) -> dict[str, Column]:
    """Return a model's own columns by name, but for its number."""
    return {column.name: column for column in model._meta.concrete_fields if not column.primary_key}


def natural_key(model: type[models.Model]) -> Column:
    """Return the column by which other records name one of this model: its slug, else its key."""
    columns = columns_of(model)
    return columns["slug"] if "slug" in columns else columns["key"]


def named_by(column: Column) -> type[models.Model]:
    """Return the model whose records a foreign key names."""
    model = column.related_model
    assert isinstance(model, type)
    return model


def keys_of(model: type[models.Model]) -> list[str]:
    """Return the columns that no two records of a model may share."""
    return [column.name for column in columns_of(model).values() if column.unique]


def reader_of(column: Column) -> Reader:
    """Return the reader of a column's values. Raises TypeError for a type that no bundle has."""
    if isinstance(column, models.ForeignKey):
        return reader_of(natural_key(named_by(column)))
    if column.choices:
        return fields.choice(*(value for value, _ in column.flatchoices if value))
    for kind, reader in _READERS:
        if isinstance(column, kind):
            return reader(column)
    raise TypeError(f"{column} has no reader: declare one beside its record.")


def otherwise_of(column: Column) -> object:
    """Return what the field of a record is where a bundle does not say it."""
    if column.has_default():
        default = column.get_default()
        if isinstance(default, list):
            return tuple(default)
        return default.value if isinstance(default, Enum) else default
    texts = (models.CharField, models.TextField, models.ForeignKey)
    return "" if isinstance(column, texts) else None


def _text(column: Column) -> Reader:
    if validate_key in column.validators:
        return fields.key(column.max_length or 0)
    quoted = column.name in QUOTED
    return fields.text(column.max_length or 0, empty=column.blank, quoted=quoted)


def _bound(column: Column, kind: type[BaseValidator]) -> int | None:
    bounds = (
        validator.limit_value for validator in column.validators if isinstance(validator, kind)
    )
    return next((bound for bound in bounds if isinstance(bound, int)), None)


def _whole(column: Column) -> Reader:
    # SQLite's own bound is larger than what PostgreSQL takes.
    return fields.whole(most=min(LARGEST, _bound(column, MaxValueValidator) or LARGEST))


def _decimal(column: Column) -> Reader:
    assert isinstance(column, models.DecimalField)
    most = _bound(column, MaxValueValidator)
    return fields.decimal(digits=column.max_digits, places=column.decimal_places, most=most)


def _share(column: Column) -> Reader:
    bounds = [_bound(column, kind) for kind in (MinValueValidator, MaxValueValidator)]
    if bounds != [0, 1]:
        raise TypeError(f"{column} is no share from 0 to 1: declare a reader beside its record.")
    return fields.share


# The more special first: each of Django's and of our fields is also one of those below it.
_READERS: tuple[tuple[type[object], Callable[[Column], Reader]], ...] = (
    (DayField, lambda column: fields.day),
    (EdtfField, lambda column: fields.date),
    (DoiField, lambda column: fields.doi),
    (IsbnField, lambda column: fields.isbn),
    (NamesField, lambda column: fields.many(fields.name)),
    (WordsField, lambda column: fields.many(fields.text())),
    (NameField, lambda column: fields.name_of_record(column.max_length or 0)),
    (models.SlugField, lambda column: fields.slug(column.max_length or 0)),
    (models.URLField, lambda column: fields.address()),
    (models.CharField, _text),
    (models.TextField, _text),
    (models.BooleanField, lambda column: fields.flag),
    (models.DecimalField, _decimal),
    (models.PositiveIntegerField, _whole),
    (models.PositiveSmallIntegerField, _whole),
    (models.FloatField, _share),
)
