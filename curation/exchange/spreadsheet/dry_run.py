"""What a spreadsheet would change, row by row, without changing anything; and doing it."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import Error, transaction
from import_export.exceptions import ImportError as RowRefused
from import_export.results import Result, RowResult

from curation.exchange.spreadsheet.faults import Fault
from curation.exchange.spreadsheet.kinds import Kind
from curation.exchange.spreadsheet.resources import Cell, ListResource
from curation.exchange.spreadsheet.sheet import Sheet
from curation.records.history.recording import saving

NEW, CHANGED, SAME = "new", "changed", "same"
_OUTCOMES = {
    RowResult.IMPORT_TYPE_NEW: NEW,
    RowResult.IMPORT_TYPE_UPDATE: CHANGED,
    RowResult.IMPORT_TYPE_SKIP: SAME,
}


@dataclass(frozen=True, kw_only=True)
class RowPlan:
    """What one row would do to its record."""

    row: int
    key: str
    outcome: str
    """new, changed or same."""
    cells: tuple[Cell, ...] = ()
    """The cells that differ."""


@dataclass(frozen=True, kw_only=True)
class DryRun:
    """What a whole file would do."""

    rows: tuple[RowPlan, ...]
    faults: tuple[Fault, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many rows are new, changed and same."""
        return Counter(row.outcome for row in self.rows)

    @property
    def changes(self) -> bool:
        """True where confirming would do anything."""
        return not self.faults and any(row.outcome != SAME for row in self.rows)

    @property
    def digest(self) -> str:
        """What stands for everything shown: SHA-256 over rows, cells and faults."""
        told = [[row.row, row.key, row.outcome, row.cells] for row in self.rows]
        faults = [[fault.row, fault.column, fault.sentence] for fault in self.faults]
        plain = json.dumps([told, faults], ensure_ascii=False)
        return hashlib.sha256(plain.encode()).hexdigest()


class ChangedMeanwhile(Exception):
    """The records are no longer those that the dry run showed; carries what is so now."""

    def __init__(self, now: DryRun) -> None:
        super().__init__("Records changed since this was shown.")
        self.now = now


class NotApplied(Exception):
    """The database refused a row; nothing was changed."""


def dry_run(kind: Kind, sheet: Sheet) -> DryRun:
    """Return what a sheet would change. Raises SheetRefused for headings that do not fit."""
    resource = kind.resource()
    headings = kind.matched(sheet)
    # Without a transaction nothing is saved and taken back again: nobody else has to wait.
    result = resource.import_data_inner(
        sheet.dataset(headings),
        dry_run=True,
        raise_errors=False,
        using_transactions=False,
        collect_failed_rows=False,
    )
    key = headings.index(kind.columns[0].heading)
    faults = [*sheet.faults, *_twice(sheet, key, kind), *_faults(sheet, result, resource)]
    rows = tuple(
        RowPlan(
            row=number,
            key=cells[key].strip(),
            outcome=_OUTCOMES[one.import_type],
            cells=tuple(one.diff or ()),  # type: ignore[arg-type]
        )
        for (number, cells), one in zip(sheet.rows, result.rows, strict=True)
        if one.import_type in _OUTCOMES
    )
    return DryRun(rows=rows, faults=tuple(sorted(set(faults))))


def apply(*, kind: Kind, sheet: Sheet, name: str, by: User, shown: str) -> DryRun:
    """Do what the dry run with the digest `shown` said, all of it or nothing; return it.

    Kept in the records' history under the name of the file. Raises ChangedMeanwhile, NotApplied
    and SheetRefused; then nothing was changed.
    """
    try:
        with saving(by=by, why=f"spreadsheet {name}"), transaction.atomic():
            kind.resource().lock()
            now = dry_run(kind, sheet)
            if now.digest != shown or now.faults:
                raise ChangedMeanwhile(now)
            kind.resource().import_data_inner(
                sheet.dataset(kind.matched(sheet)),
                dry_run=False,
                raise_errors=True,
                using_transactions=True,
                collect_failed_rows=False,
            )
    except RowRefused as refused:
        row = sheet.rows[(refused.number or 1) - 1][0]
        raise NotApplied(
            f"Nothing was changed: row {row} was refused by the database ({refused.error})."
        ) from refused
    except Error as error:
        raise NotApplied(f"Nothing was changed: the database refused it ({error}).") from error
    return now


def _twice(sheet: Sheet, key: int, kind: Kind) -> list[Fault]:
    first: dict[str, int] = {}
    faults = []
    for number, cells in sheet.rows:
        name = cells[key].strip()
        if name and first.setdefault(name, number) != number:
            told = f"{name} stands in row {first[name]} already: keep one of the two."
            faults.append(Fault(number, kind.columns[0].heading, told))
    return faults


def _faults(sheet: Sheet, result: Result, resource: ListResource) -> list[Fault]:
    numbers = [number for number, _ in sheet.rows]
    headings = {column.heading for column in resource.columns()}
    faults = []
    for invalid in result.invalid_rows:
        for heading, sentences in invalid.error_dict.items():
            column = heading if heading in headings else ""
            row = numbers[invalid.number - 1]
            faults += [Fault(row, column, sentence) for sentence in sentences]
    for wrong in result.error_rows:
        told = "; ".join(str(error.error) or type(error.error).__name__ for error in wrong.errors)
        faults.append(Fault(numbers[wrong.number - 1], "", f"this row cannot be read: {told}."))
    return faults
