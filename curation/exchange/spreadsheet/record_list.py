"""What every list has in common: its records out as a file, and a file compared with them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from rapidfuzz import process

from curation.exchange.faults import CellFault, SheetRefused, whole
from curation.exchange.spreadsheet import csv_file, list_file, xlsx_file
from curation.exchange.spreadsheet.list_columns import SheetColumn
from curation.exchange.spreadsheet.sheet import Sheet, empty
from curation.records.history.recording import note_changed

LARGEST_FILE = 20 * 1024 * 1024
ROWS_AT_ONCE = 200
"""Records written with one query, or a few: databases take only so many values in one."""
NEW, CHANGED, SAME = "new", "changed", "same"
_HELP_HEADINGS = ("column", "what belongs in it", "needed", "example")
_HELP = (
    "A row is about the record that its first column names; a name nobody has makes a new record. "
    "Rows you leave out, and columns you leave out, stay as they are: nothing is ever deleted. "
    "An empty cell empties the field. An apostrophe before =, +, - or @ keeps a spreadsheet from "
    "taking words for a formula; it is taken off again. After the upload you are shown what would "
    "change, and nothing is changed until you confirm it."
)

CellChange = tuple[str, str, str]
"""Heading, what the record says, what the row says."""
Check = Callable[[Any, Mapping[str, str]], Iterable[tuple[str, str]]]
"""Gives (heading, sentence) for each fault of a record as its row, by headings, would have it."""


@dataclass(frozen=True, kw_only=True)
class ComparedRow:
    """A row and its record, as it would be with what the row says."""

    row: int
    key: str
    record: Model
    is_new: bool
    cells: tuple[CellChange, ...] = ()
    """The cells that differ."""
    faults: Mapping[str, str] = field(default_factory=dict)
    """What is wrong with the row, by heading."""

    @property
    def outcome(self) -> str:
        """What the row would do to its record: new, changed or same."""
        return NEW if self.is_new else CHANGED if self.cells else SAME


class RecordList:
    """The records of one model as a spreadsheet; a row names its record in the first column."""

    name: ClassVar[str]
    """In addresses and file names."""
    model: ClassVar[type[Model]]
    columns: ClassVar[tuple[SheetColumn, ...]]
    """In the order of the file."""
    changeable: ClassVar[tuple[str, ...]] = ()
    """Columns of the table that a row may change besides those of its cells."""

    @property
    def title(self) -> str:
        """The name as a heading."""
        return self.name.capitalize()

    def may_read(self, user: User) -> bool:
        """Say whether a curator may take the list away."""
        return user.has_perms(self.to_read)

    def may_write(self, user: User) -> bool:
        """Say whether a curator may add and change its records."""
        return user.has_perms(self.to_write)

    @property
    def to_read(self) -> tuple[str, ...]:
        """The permissions that taking the list away asks for."""
        return (f"exhibit.view_{self.model._meta.model_name}",)

    @property
    def to_write(self) -> tuple[str, ...]:
        """The permissions that adding and changing its records asks for."""
        noun = self.model._meta.model_name
        return f"exhibit.add_{noun}", f"exhibit.change_{noun}"

    def records(self) -> QuerySet[Any]:
        """Return the records in the order of the file."""
        return self.model._default_manager.all()

    def rows(self) -> list[list[str]]:
        """Return the list as it is now, its headings first."""
        headings = [column.heading for column in self.columns]
        return [headings, *(self.row_of(record) for record in self.records())]

    def row_of(self, record: Model) -> list[str]:
        """Return the cells of a record."""
        return [column.of(record) for column in self.columns]

    def xlsx(self) -> bytes:
        """Return the list as .xlsx with a sheet of help. Raises list_file.TooLong."""
        columns = [
            (
                column.heading,
                column.help_text,
                "in new rows" if column.needed else "",
                column.example,
            )
            for column in self.columns
        ]
        help_rows = [_HELP_HEADINGS, *columns, ("", _HELP, "", "")]
        return list_file.xlsx_bytes(self.rows(), title=self.title, help_rows=help_rows)

    def csv(self) -> bytes:
        """Return the list as .csv."""
        return list_file.csv_bytes(self.rows())

    def read(self, data: bytes, file_name: str) -> Sheet:
        """Return the rows of a file under our headings. Raises SheetRefused."""
        if len(data) > LARGEST_FILE:
            raise whole(
                _(
                    "It has {size:.1f} MB; at most {most} MB are taken. Part it into several files."
                ).format(size=len(data) / 1024**2, most=LARGEST_FILE // 1024**2)
            )
        if not data.strip():
            raise empty()
        is_archive = data[:2] == b"PK" or data[:4] == b"\xd0\xcf\x11\xe0"
        if is_archive or file_name.lower().endswith((".xlsx", ".xlsm", ".xls")):
            sheet = xlsx_file.read(data, self.title)
        else:
            sheet = csv_file.read(data, {column.heading.casefold() for column in self.columns})
        return replace(sheet, headings=self._ours(sheet.headings))

    def _ours(self, headings: Iterable[str]) -> tuple[str, ...]:
        """Return our heading for each of a file; '' for a column without. Raises SheetRefused."""
        ours = {column.heading.casefold(): column.heading for column in self.columns}
        faults, names = [], []
        for heading in headings:
            name = ours.get(" ".join(heading.split()).casefold(), "")
            if heading and not name:
                near = process.extractOne(heading.casefold(), list(ours), score_cutoff=50)
                fault = _("this list has no such column. Name it so, or remove it.")
                if near:
                    fault = _(
                        "this list has no such column. Do you mean “{near}”? Name it so, or "
                        "remove it."
                    ).format(near=ours[near[0]])
                faults.append(CellFault(1, heading, fault))
            elif name and name in names:
                faults.append(CellFault(1, heading, _("this heading is there twice: keep one.")))
            names.append(name)
        key = self.columns[0].heading
        if key not in names:
            fault = _("The column “{key}” is missing: it says which record a row is about.")
            faults.append(CellFault(0, "", fault.format(key=key)))
        if faults:
            raise SheetRefused(faults)
        return tuple(names)

    def lock(self) -> None:
        """Keep the records as they are to the end of the transaction, where the database can."""
        rows = self.model._default_manager.select_for_update()
        list(rows.order_by("pk").values_list("pk"))

    def check(self) -> Check:
        """Return what finds faults that only several cells together, or other records, can show.

        What it needs for all rows of a file is read here, once.
        """
        return lambda record, row: ()

    def compared(self, sheet: Sheet) -> list[ComparedRow]:
        """Return each row of a file with its record."""
        check, key = self.check(), self.columns[0]
        records = {key.of(record): record for record in self.records()}
        rows = []
        for number, cells in sheet.rows:
            row = dict(zip(sheet.headings, cells, strict=True))
            row.pop("", None)
            name = row[key.heading].strip()
            record = records.get(name)
            is_new = record is None
            before = [""] * len(self.columns) if record is None else self.row_of(record)
            record = record or self.model()
            faults = dict(self._set(record, row, is_new=is_new))
            for heading, sentence in check(record, row):
                faults.setdefault(heading, sentence)
            changes = () if faults else self._changes(before, record)
            rows.append(
                ComparedRow(
                    row=number,
                    key=name,
                    record=record,
                    is_new=is_new,
                    cells=changes,
                    faults=faults,
                )
            )
        return rows

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
                fault = _("this row is new and needs it, but the file has no such column: add it.")
                yield column.heading, fault

    def _changes(self, before: list[str], record: Model) -> tuple[CellChange, ...]:
        cells = zip(self.columns, before, self.row_of(record), strict=True)
        return tuple((column.heading, was, now) for column, was, now in cells if was != now)

    def write(self, rows: Iterable[ComparedRow]) -> None:
        """Write the records that are new or changed, and have them kept in the history."""
        rows = list(rows)
        new_records = [row.record for row in rows if row.outcome == NEW]
        changed = [row.record for row in rows if row.outcome == CHANGED]
        manager = self.model._default_manager
        manager.bulk_create(new_records, batch_size=ROWS_AT_ONCE)
        own = [column.attribute for column in self.columns[1:] if not column.placed]
        # Ten times quicker than Django's bulk_update, which builds a condition for every cell.
        manager.bulk_create(
            changed,
            batch_size=ROWS_AT_ONCE,
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=[*own, *self.changeable],
        )
        note_changed(*new_records, *changed)
