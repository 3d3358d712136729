"""What a spreadsheet would change, row by row, without changing anything; and doing it."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import Error, transaction
from django.utils.translation import gettext

from curation.exchange.spreadsheet.faults import Fault
from curation.exchange.spreadsheet.kinds import Kind
from curation.exchange.spreadsheet.record_list import ComparedRow, Difference, RecordList
from curation.exchange.spreadsheet.sheet import Sheet
from curation.records.history.recording import saving

NEW, CHANGED, SAME = "new", "changed", "same"


@dataclass(frozen=True, kw_only=True)
class RowPlan:
    """What one row would do to its record."""

    row: int
    key: str
    outcome: str
    """new, changed or same."""
    cells: tuple[Difference, ...] = ()
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
        super().__init__(gettext("Records changed since this was shown."))
        self.now = now


class NotApplied(Exception):
    """The database refused a row; nothing was changed."""


def dry_run(kind: Kind, sheet: Sheet) -> DryRun:
    """Return what a sheet would change. Raises SheetRefused for headings that do not fit."""
    return _run(kind, sheet, _compared(kind.records(), kind, sheet))


def apply(*, kind: Kind, sheet: Sheet, name: str, by: User, shown: str) -> DryRun:
    """Do what the dry run with the digest `shown` said, all of it or nothing; return it.

    Kept in the records' history under the name of the file. Raises ChangedMeanwhile, NotApplied
    and SheetRefused; then nothing was changed.
    """
    records = kind.records()
    try:
        with saving(by=by, why=f"spreadsheet {name}"), transaction.atomic():
            records.lock()
            rows = _compared(records, kind, sheet)
            now = _run(kind, sheet, rows)
            if now.digest != shown or now.faults:
                raise ChangedMeanwhile(now)
            records.write(rows)
    except Error as error:
        raise NotApplied(
            gettext("Nothing was changed: the database refused it ({error}).").format(error=error)
        ) from error
    return now


def _compared(records: RecordList, kind: Kind, sheet: Sheet) -> list[ComparedRow]:
    headings = kind.matched(sheet)
    kept = [at for at, heading in enumerate(headings) if heading]
    rows = ([cells[at] for at in kept] for _, cells in sheet.rows)
    return records.compared([headings[at] for at in kept], rows)


def _run(kind: Kind, sheet: Sheet, compared: list[ComparedRow]) -> DryRun:
    key = kind.matched(sheet).index(kind.columns[0].heading)
    faults = [*sheet.faults, *_twice(sheet, key, kind)]
    rows = []
    for (number, cells), one in zip(sheet.rows, compared, strict=True):
        faults += [Fault(number, heading, told) for heading, told in one.faults.items()]
        if not one.faults:
            outcome = NEW if one.is_new else CHANGED if one.differences else SAME
            name = cells[key].strip()
            rows.append(RowPlan(row=number, key=name, outcome=outcome, cells=one.differences))
    return DryRun(rows=tuple(rows), faults=tuple(sorted(set(faults))))


def _twice(sheet: Sheet, key: int, kind: Kind) -> list[Fault]:
    first: dict[str, int] = {}
    faults = []
    for number, cells in sheet.rows:
        name = cells[key].strip()
        if name and first.setdefault(name, number) != number:
            told = gettext("{name} stands in row {first} already: keep one of the two.").format(
                name=name, first=first[name]
            )
            faults.append(Fault(number, kind.columns[0].heading, told))
    return faults
