"""Records as rows of the database and rows as records, by the one declaration of both."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from django.db.models import ForeignKey, Model

from curation.exchange.bundle.column_readers import Column, columns_of, named_by, natural_key
from curation.exchange.bundle.record import Link, Record
from exhibit.documents.filling import plain
from exhibit.documents.records import Name

Kind = TypeVar("Kind", bound=Record)


class RecordRows:
    """Both ways between records and rows; a table is read once, when it is first needed."""

    def __init__(self) -> None:
        self._keys: dict[type[Model], dict[str, int]] = {}
        self._names: dict[type[Model], dict[int, str]] = {}
        self._hanging: dict[Column, dict[int, list[Model]]] = {}

    def keys(self, model: type[Model]) -> dict[str, int]:
        """Return the primary keys of a model's records by slug or key."""
        if model not in self._keys:
            rows = model._default_manager.values_list(natural_key(model).name, "pk")
            self._keys[model] = dict(rows)
        return self._keys[model]

    def know(self, model: type[Model], keys: dict[str, int]) -> None:
        """Take the primary keys of records that have another name in a bundle."""
        self._keys[model] = keys

    def columns(self, record: Record, row: Model | None = None) -> dict[str, object]:
        """Return what a record says as the columns of its row; `row` is the one there is."""
        of_model = columns_of(record.model)
        columns = {}
        for field in fields(record):
            if name := field.metadata.get("column"):
                column, value = of_model[name], getattr(record, field.name)
                columns[column.attname] = self._stored(column, value)
        return {**columns, **record.to_columns(row)}

    def hanging(self, record: Record, name: str, link: Link) -> list[dict[str, object]]:
        """Return what a field lists as the columns of the rows that hang on the record's row."""
        items = getattr(record, name)
        if link.part is not None:
            return [self.columns(part) for part in items]
        target = columns_of(link.model)[link.target]
        return [{target.attname: self._stored(target, value)} for value in items]

    def _stored(self, column: Column, value: object) -> object:
        if isinstance(column, ForeignKey):
            return self.keys(named_by(column))[str(value)] if value else None
        return _as_json(value)

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return all records of a kind that its rows and what hangs on them say whole."""
        return self.records(kind, kind.model._default_manager.all())

    def records(self, kind: type[Kind], rows: Iterable[Model]) -> tuple[Kind, ...]:
        """Return rows as records."""
        return tuple(self.record(kind, row) for row in rows)

    def record(self, kind: type[Kind], row: Model, **given: object) -> Kind:
        """Return a row as a record: its columns, what hangs on it, and what is `given`."""
        values: dict[str, Any] = {**kind.from_row(row), **given}
        columns = columns_of(kind.model)
        for field in fields(kind):
            link, column = field.metadata.get("link"), columns.get(field.metadata.get("column", ""))
            if field.name in values:
                continue
            if link is not None:
                values[field.name] = self._listed(link, row)
            elif column is not None:
                values[field.name] = self._said(column, row)
        return kind(**values)

    def _listed(self, link: Link, owner: Model) -> tuple[object, ...]:
        rows = self.rows_of(columns_of(link.model)[link.owner], owner)
        if link.part is not None:
            return self.records(link.part, rows)
        target = columns_of(link.model)[link.target]
        return tuple(self._said(target, row) for row in rows)

    def rows_of(self, column: Column, owner: Model) -> list[Model]:
        """Return the rows that hang on another, which this column of theirs names."""
        if column not in self._hanging:
            self._hanging[column] = defaultdict(list)
            for row in column.model._default_manager.all():
                self._hanging[column][getattr(row, column.attname)].append(row)
        return self._hanging[column][owner.pk]

    def _said(self, column: Column, row: Model) -> object:
        """Return the value of a column as a record says it."""
        value = getattr(row, column.attname)
        if not isinstance(column, ForeignKey):
            return plain(value)
        model = named_by(column)
        if model not in self._names:
            self._names[model] = {key: name for name, key in self.keys(model).items()}
        return self._names[model][value] if value else ""


def _as_json(value: object) -> object:
    """Return a value as its JSON column keeps it; other values as they are."""
    if isinstance(value, Name):
        return value.parts
    return [_as_json(item) for item in value] if isinstance(value, tuple) else value
