"""What a spreadsheet would change, row by row, without changing anything; and doing it."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from django.contrib.auth.models import User
from django.db import Error, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.exchange.dry_runs import (
    MOST_LISTED,
    ChangedMeanwhile,
    DryRun,
    NotDone,
    beyond,
    counts_in_words,
)
from curation.exchange.faults import CellFault, repeats, why_refused
from curation.exchange.spreadsheet.record_list import (
    CHANGED,
    NEW,
    SAME,
    ComparedRow,
    RecordList,
)
from curation.exchange.spreadsheet.sheet import Sheet
from curation.records.history.recording import saving


@dataclass(frozen=True, kw_only=True)
class RowGroup:
    """The rows of one outcome, as their table shows them: not more than anyone reads."""

    heading: str
    outcome: str
    rows: tuple[ComparedRow, ...]

    @property
    def more_in_words(self) -> str:
        """How many are not listed, or ''."""
        return beyond(_("And {more} more rows, which are applied as well."), self.rows)

    @property
    def listed_rows(self) -> tuple[ComparedRow, ...]:
        """The first rows."""
        return self.rows[:MOST_LISTED]


@dataclass(frozen=True, kw_only=True)
class SheetRun(DryRun):
    """What a whole file would do."""

    refused = _lazy("Nothing can be changed yet")
    mend = _lazy(
        "Mend the faults in the spreadsheet and upload it again: it is applied whole, or not at "
        "all."
    )
    same = _lazy("Every row says what its record says already.")
    title: str
    """The heading of the list."""
    rows: tuple[ComparedRow, ...]
    """Those without a fault."""

    @property
    def changes(self) -> bool:
        """True where confirming would do anything."""
        return not self.faults and any(row.outcome != SAME for row in self.rows)

    @property
    def digest(self) -> str:
        """What stands for everything shown: SHA-256 over rows, cells and faults."""
        rows = [[row.row, row.key, row.outcome, row.cells] for row in self.rows]
        plain = json.dumps([rows, list(map(str, self.faults))], ensure_ascii=False)
        return hashlib.sha256(plain.encode()).hexdigest()

    @property
    def summary(self) -> str:
        """How many rows would do what, in words."""
        counts = Counter(row.outcome for row in self.rows)
        return counts_in_words(counts[NEW], counts[CHANGED], counts[SAME])

    @property
    def sentences(self) -> list[str]:
        """What is said below the heading: the counts, and what is to be done."""
        counts = f"{self.title}. {self.summary}"
        if self.faults:
            counts += " " + _("Faults: {count}.").format(count=len(self.faults))
        return [counts, *super().sentences]

    @property
    def groups(self) -> list[RowGroup]:
        """The rows that would do something, those that change a record first."""
        headings = {CHANGED: _("Rows that change a record"), NEW: _("New records")}
        groups = [
            RowGroup(
                heading=heading,
                outcome=outcome,
                rows=tuple(row for row in self.rows if row.outcome == outcome),
            )
            for outcome, heading in headings.items()
        ]
        return [group for group in groups if group.rows]


def dry_run(records: RecordList, sheet: Sheet) -> SheetRun:
    """Return what a sheet would change."""
    rows = records.compared(sheet)
    faults = {*sheet.faults, *_twice(rows, records.columns[0].heading)}
    faults |= {
        CellFault(row.row, heading, sentence)
        for row in rows
        for heading, sentence in row.faults.items()
    }
    return SheetRun(
        title=records.title,
        rows=tuple(row for row in rows if not row.faults),
        faults=tuple(sorted(faults)),
    )


def apply(*, records: RecordList, sheet: Sheet, name: str, by: User, shown: str) -> SheetRun:
    """Do what the dry run with the digest `shown` said, all of it or nothing; return it.

    Kept in the records' history under the name of the file. Raises ChangedMeanwhile and NotDone;
    then nothing was changed.
    """
    try:
        with saving(by=by, why=f"spreadsheet {name}"), transaction.atomic():
            records.lock()
            run = dry_run(records, sheet)
            if run.digest != shown or run.faults:
                raise ChangedMeanwhile
            records.write(run.rows)
    except Error as error:
        raise NotDone(_("Nothing was changed: {why}.").format(why=why_refused(error))) from error
    return run


def _twice(rows: list[ComparedRow], heading: str) -> Iterator[CellFault]:
    for row, first in repeats(rows, attrgetter("key")):
        fault = _("{name} stands in row {first} already: keep one of the two.").format(
            name=row.key, first=first.row
        )
        yield CellFault(row.row, heading, fault)
