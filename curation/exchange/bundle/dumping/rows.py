"""Rows of the database as records of a bundle, each table read once."""

from collections import defaultdict
from dataclasses import fields
from typing import Any, TypeVar

from django.db.models import ForeignKey, Model

from curation.exchange.bundle.column_readers import Column, columns_of, named_by, natural_key
from curation.exchange.bundle.record import Link, Record
from exhibit.documents.filling import plain

Kind = TypeVar("Kind", bound=Record)


class Rows:
    """The rows of the database as records, in a number of queries that does not grow."""

    def __init__(self) -> None:
        self._names: dict[type[Model], dict[int, str]] = {}
        self._hanging: dict[type[Model], dict[int, list[Model]]] = {}

    def know(self, model: type[Model], names_by_pk: dict[int, str]) -> None:
        """Take the names of records that have another in a bundle."""
        self._names[model] = names_by_pk

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return all records of a kind that its rows and what hangs on them say whole."""
        return tuple(self.record(kind, row) for row in kind.model._default_manager.all())

    def record(self, kind: type[Kind], row: Model, **given: object) -> Kind:
        """Return a row as a record: its columns, what hangs on it, and what is `given`."""
        values: dict[str, Any] = {**kind.from_row(row), **given}
        columns = columns_of(kind.model)
        for one in fields(kind):
            link, column = one.metadata.get("link"), columns.get(one.metadata.get("column", ""))
            if one.name in values:
                continue
            if link is not None:
                values[one.name] = self._listed(link, row.pk)
            elif isinstance(column, ForeignKey):
                number = getattr(row, column.attname)
                values[one.name] = self._names_of(column)[number] if number else ""
            elif column is not None:
                values[one.name] = plain(getattr(row, column.attname))
        return kind(**values)

    def _names_of(self, column: Column) -> dict[int, str]:
        model = named_by(column)
        if model not in self._names:
            rows = model._default_manager.values_list("pk", natural_key(model).name)
            self._names[model] = dict(rows)
        return self._names[model]

    def _listed(self, link: Link, owner: int) -> tuple[object, ...]:
        columns = columns_of(link.model)
        if link.model not in self._hanging:
            self._hanging[link.model] = defaultdict(list)
            for row in link.model._default_manager.all():
                number = getattr(row, columns[link.owner].attname)
                self._hanging[link.model][number].append(row)
        rows = self._hanging[link.model][owner]
        if link.part is not None:
            return tuple(self.record(link.part, row) for row in rows)
        target = columns[link.target]
        return tuple(self._names_of(target)[getattr(row, target.attname)] for row in rows)
