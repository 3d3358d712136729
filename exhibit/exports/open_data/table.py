"""A table of open data as a value object, with its description in Table Schema."""

from dataclasses import dataclass
from decimal import Decimal

from exhibit.exports.csv_file import csv_file
from exhibit.text.json_value import Json, JsonObject

Cell = str | int | Decimal | bool | None


@dataclass(frozen=True, kw_only=True)
class Field:
    """A column: its Table Schema type, and what it says."""

    name: str
    says: str
    kind: str = "string"


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A column whose values are keys of another table."""

    field: str
    table: str
    key: str


@dataclass(frozen=True, kw_only=True)
class DataTable:
    """One table with its rows: words, numbers, truth values, or None for nothing."""

    name: str
    says: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ("key",)
    references: tuple[Reference, ...] = ()

    def csv(self) -> bytes:
        """Return the table as CSV."""
        header = tuple(field.name for field in self.fields)
        return csv_file(header, self.rows)

    def schema(self, present: frozenset[str]) -> JsonObject:
        """Return its Table Schema; references to tables that are not `present` are left out."""
        schema: JsonObject = {
            "fields": [_described(field, self.key) for field in self.fields],
            "primaryKey": list(self.key),
            "missingValues": [""],
        }
        references: list[Json] = [
            {
                "fields": reference.field,
                "reference": {"resource": reference.table, "fields": reference.key},
            }
            for reference in self.references
            if reference.table in present
        ]
        return schema | ({"foreignKeys": references} if references else {})


def _described(field: Field, key: tuple[str, ...]) -> JsonObject:
    column: JsonObject = {"name": field.name, "type": field.kind, "description": field.says}
    return column | ({"constraints": {"required": True}} if field.name in key else {})


def row(columns: tuple[Field, ...], record: object, **given: Cell) -> tuple[Cell, ...]:
    """Return the row of a record: what is given, and for the rest its attributes by name."""
    names = (column.name for column in columns)
    return tuple(given[name] if name in given else getattr(record, name) for name in names)


def fields(*columns: tuple[str, ...]) -> tuple[Field, ...]:
    """Return columns from (name, what it says) or (name, what it says, type)."""
    return tuple(
        Field(name=column[0], says=column[1], kind=column[2] if len(column) > 2 else "string")
        for column in columns
    )
