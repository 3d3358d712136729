"""A record's fields as the columns of its row, and the rows that hang on it."""

from dataclasses import fields

from django.db.models import ForeignKey, Model

from curation.exchange.bundle.column_readers import Column, columns_of, named_by, natural_key
from curation.exchange.bundle.record import Link, Record
from exhibit.documents.types import Name


class Keys:
    """Primary keys of records by the slug or key they are named by; read when first asked for."""

    def __init__(self) -> None:
        self._of: dict[type[Model], dict[str, int]] = {}

    def of(self, model: type[Model]) -> dict[str, int]:
        """Return the primary keys of a model's records; its records are written by then."""
        if model not in self._of:
            rows = model._default_manager.values_list(natural_key(model).name, "pk")
            self._of[model] = dict(rows)
        return self._of[model]

    def named_by(self, column: Column) -> dict[str, int]:
        """Return the primary keys of the records that a column can name."""
        return self.of(named_by(column))

    def know(self, model: type[Model], keys: dict[str, int]) -> None:
        """Take the primary keys of records that have another name in a bundle."""
        self._of[model] = keys


def columns(record: Record, keys: Keys) -> dict[str, object]:
    """Return what a record says as the columns of its row."""
    of_model = columns_of(record.model)
    found = dict(record.to_columns())
    for one in fields(record):
        if name := one.metadata.get("column"):
            column, value = of_model[name], getattr(record, one.name)
            if isinstance(column, ForeignKey):
                value = keys.named_by(column)[value] if value else None
            found[column.attname] = stored(value)
    return found


def hanging(record: Record, link: Link, name: str, keys: Keys) -> list[dict[str, object]]:
    """Return what a field lists as the columns of the rows that hang on the record's row."""
    listed = getattr(record, name)
    if link.part is not None:
        return [columns(part, keys) for part in listed]
    target = columns_of(link.model)[link.target]
    return [{target.attname: keys.named_by(target)[one]} for one in listed]


def stored(value: object) -> object:
    """Return a value as its JSON column keeps it; other values as they are."""
    if isinstance(value, Name):
        parts = (("family", value.family), ("given", value.given), ("literal", value.literal))
        return {name: part for name, part in parts if part}
    return [stored(one) for one in value] if isinstance(value, tuple) else value
