"""A table of open data: its columns, what makes its rows, and its description in Table Schema."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from exhibit.documents.pack import Pack
from exhibit.exports.csv_file import csv_file
from exhibit.text.json_value import Json, JsonObject

Cell = str | int | Decimal | bool | None
Row = tuple[object, dict[str, Cell]]
"""A record, and the cells that are not simply its attributes, by the names of their columns."""


class Field(NamedTuple):
    """A column: what it says, and its Table Schema type."""

    name: str
    says: str
    kind: str = "string"


class Reference(NamedTuple):
    """A column whose values are keys of another table."""

    field: str
    table: str
    key: str = "key"


@dataclass(frozen=True, kw_only=True)
class DataTable:
    """One table. Its cells are words, numbers, truth values, or None for nothing."""

    name: str
    says: str
    fields: tuple[Field, ...]
    rows: Callable[[Pack], Iterable[Row]]
    key: tuple[str, ...] = ("key",)
    references: tuple[Reference, ...] = ()

    def csv(self, pack: Pack) -> bytes:
        """Return the table of a pack as CSV."""
        names = tuple(field.name for field in self.fields)
        return csv_file(
            names,
            (
                tuple(given[name] if name in given else getattr(record, name) for name in names)
                for record, given in self.rows(pack)
            ),
        )

    def schema(self) -> JsonObject:
        """Return its Table Schema."""
        schema: JsonObject = {
            "fields": [_described(field, self.key) for field in self.fields],
            "primaryKey": list(self.key),
            "missingValues": [""],
        }
        references: list[Json] = [
            {"fields": field, "reference": {"resource": table, "fields": key}}
            for field, table, key in self.references
        ]
        return schema | ({"foreignKeys": references} if references else {})


def _described(field: Field, key: tuple[str, ...]) -> JsonObject:
    column: JsonObject = {"name": field.name, "type": field.kind, "description": field.says}
    return column | ({"constraints": {"required": True}} if field.name in key else {})
