"""What every list has in common: its records as rows, and rows compared with records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from curation.exchange.spreadsheet.list_columns import SheetColumn
from curation.records.history.recording import note_changed

ROWS_AT_ONCE = 200
"""Records written with one query, or a few: databases take only so many values in one."""

Difference = tuple[str, str, str]
"""Heading, what the record says, what the row says."""


@dataclass(frozen=True, kw_only=True)
class ComparedRow:
    """A row and its record, as it would be with what the row says."""

    record: Model
    is_new: bool
    differences: tuple[Difference, ...] = ()
    faults: Mapping[str, str] = field(default_factory=dict)
    """What is wrong with the row, by heading."""


class RecordList:
    """A list of records of one model; a row names its record in the first column.

    One is made to read or to write one file.
    """

    model: ClassVar[type[Model]]
    columns: ClassVar[tuple[SheetColumn, ...]]
    changeable: ClassVar[tuple[str, ...]] = ()
    """Columns of the table that a row may change besides those of its cells."""

    def records(self) -> QuerySet[Any]:
        """Return the records in the order of the file."""
        return self.model._default_manager.all()

    def rows(self) -> list[list[str]]:
        """Return the records as rows, without the headings."""
        return [self.row_of(record) for record in self.records()]

    def row_of(self, record: Model) -> list[str]:
        """Return the cells of a record."""
        return [column.of(record) for column in self.columns]

    def lock(self) -> None:
        """Keep the records as they are to the end of the transaction, where the database can."""
        rows = self.model._default_manager.select_for_update()
        list(rows.order_by("pk").values_list("pk"))

    def prepare(self) -> None:
        """Read once what `faults_of` needs for all rows."""

    def faults_of(self, record: Any, row: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        """Return (heading, sentence) for what only several cells together, or others, can show."""
        return ()

    def compared(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[ComparedRow]:
        """Return each row with its record."""
        self.prepare()
        key = self.columns[0]
        held = {key.of(record): record for record in self.records()}
        said = (dict(zip(headings, cells, strict=True)) for cells in rows)
        return [self._compared(held.get(row[key.heading].strip()), row) for row in said]

    def _compared(self, held: Model | None, row: Mapping[str, str]) -> ComparedRow:
        record = self.model() if held is None else held
        before = [""] * len(self.columns) if held is None else self.row_of(held)
        faults = dict(self._set(record, row, is_new=held is None))
        for heading, sentence in self.faults_of(record, row):
            faults.setdefault(heading, sentence)
        cells = () if faults else self._cells(before, record)
        return ComparedRow(record=record, is_new=held is None, differences=cells, faults=faults)

    def _set(
        self, record: Model, row: Mapping[str, str], *, is_new: bool
    ) -> Iterator[tuple[str, str]]:
        """Set what the row says; yield (heading, sentence) for what cannot be."""
        for column in self.columns:
            if column.heading in row:
                try:
                    column.put(record, row[column.heading])
                except ValueError as error:
                    yield column.heading, str(error)
            elif is_new and column.needed:
                told = _("this row is new and needs it, but the file has no such column: add it.")
                yield column.heading, told

    def _cells(self, before: list[str], record: Model) -> tuple[Difference, ...]:
        told = zip(self.columns, before, self.row_of(record), strict=True)
        return tuple((column.heading, was, now) for column, was, now in told if was != now)

    def write(self, rows: Iterable[ComparedRow]) -> None:
        """Write the records that are new or changed, and have them kept in the history."""
        rows = [row for row in rows if row.is_new or row.differences]
        made = [row.record for row in rows if row.is_new]
        changed = [row.record for row in rows if not row.is_new]
        manager = self.model._default_manager
        manager.bulk_create(made, batch_size=ROWS_AT_ONCE)
        own = [column.attribute for column in self.columns[1:] if not column.placed]
        # Ten times quicker than Django's bulk_update, which builds a condition for every cell.
        manager.bulk_create(
            changed,
            batch_size=ROWS_AT_ONCE,
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=[*own, *self.changeable],
        )
        note_changed(*made, *changed)
