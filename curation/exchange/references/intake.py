"""What a file of references would bring, work by work, without changing anything; and doing it.

A work that is there already gets what its record lacks. Where both say something else, the record
stays as it is, and the file's words are told: a curator's record is never overwritten by a file.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import Error, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.exchange.dry_runs import MOST_LISTED, ChangedMeanwhile, NotDone, beyond
from curation.exchange.faults import Fault, why_refused
from curation.exchange.references.entry import Broken, Entry
from curation.exchange.references.known import Known, by_words
from curation.exchange.spreadsheet.dry_run import SheetRun
from curation.exchange.spreadsheet.list_columns import SheetColumn
from curation.exchange.spreadsheet.record_list import ComparedRow
from curation.exchange.spreadsheet.references import ReferenceList
from curation.records.history.recording import saving
from exhibit.models import Reference

LIST = ReferenceList()
COLUMNS = {column.attribute: column for column in LIST.columns}


@dataclass(frozen=True, kw_only=True)
class ReferencesRun(SheetRun):
    """What a file of references would do; works that cannot be read hinder no others."""

    same = _lazy("Every work that can be read is there already, and lacks nothing the file has.")
    broken: tuple[Fault, ...] = ()
    """Works left out."""
    doubts: tuple[Fault, ...] = ()
    """What a curator should look at."""

    @property
    def digest(self) -> str:
        """What stands for everything shown."""
        as_json = json.dumps([*map(str, self.broken), *map(str, self.doubts)], ensure_ascii=False)
        return sha256(f"{super().digest} {as_json}".encode()).hexdigest()

    @property
    def sentences(self) -> list[str]:
        """What is said below the heading."""
        counts = _("Left out: {broken:,}. Doubtful: {doubts:,}.").format(
            broken=len(self.broken), doubts=len(self.doubts)
        )
        return [*super().sentences, counts]

    @property
    def notes(self) -> list[tuple[str, str, tuple[Fault, ...], str]]:
        """What is told besides: a name, a heading, the first lines, and how many more there are."""
        more = _("And {more} more.")
        groups = (
            ("broken", _("Works that cannot be read, and are left out"), self.broken),
            ("doubts", _("To be looked at"), self.doubts),
        )
        return [
            (name, f"{heading}: {len(faults)}", faults[:MOST_LISTED], beyond(more, faults))
            for name, heading, faults in groups
            if faults
        ]


@dataclass
class _Intake:
    """The works of a file, one after the other."""

    name: str
    known: Known
    rows: dict[str, ComparedRow] = field(default_factory=dict)
    broken: list[Fault] = field(default_factory=list)
    doubts: list[Fault] = field(default_factory=list)

    def take(self, work: Entry | Broken) -> None:
        """Look at one work."""
        label = f"{work.label}: " if work.label else ""
        if isinstance(work, Broken):
            self.broken.append(Fault(self.name, work.line, f"{label}{work.sentence}"))
            return
        for doubt in work.doubts:
            self.doubts.append(Fault(self.name, work.line, f"{label}{doubt}"))
        values = self._cleaned(work, label)
        if not values.get("title"):
            sentence = _("it has no title: add one.")
            self.broken.append(Fault(self.name, work.line, f"{label}{sentence}"))
            return
        match = self.known.find(values)
        if match is None:
            self._new(work.line, values)
        elif match.record.key in self.rows:
            first = self.rows[match.record.key].row
            sentence = _("by {by} it is the work of line {first}: it was left out.")
            reason = sentence.format(by=by_words(match.by), first=first)
            self.doubts.append(Fault(self.name, work.line, f"{label}{reason}"))
        else:
            self._there(work.line, label, values, match.record, match.by)

    def _cleaned(self, work: Entry, label: str) -> dict[str, object]:
        """Return what the columns take; what they do not take is told and left out."""
        values: dict[str, object] = {}
        for attribute, value in work.values.items():
            column = COLUMNS[attribute]
            try:
                values[attribute] = column.cell.clean(column.cell.render(value))
            except ValueError as error:
                if attribute == "key":
                    continue  # It gets one of ours.
                sentence = _("{column}: {error} It was left out.").format(
                    column=column.heading, error=error
                )
                self.doubts.append(Fault(self.name, work.line, f"{label}{sentence}"))
        return values

    def _new(self, line: int, values: dict[str, object]) -> None:
        record = Reference(**{**values, "key": self.known.free_key(values)})
        self.known.add(record)
        cells = ((column.heading, "", column.of(record)) for column in LIST.columns)
        filled_cells = tuple(cell for cell in cells if cell[2])
        self._keep(
            ComparedRow(row=line, key=record.key, record=record, is_new=True, cells=filled_cells)
        )

    def _there(
        self, line: int, label: str, values: dict[str, object], record: Reference, by: str
    ) -> None:
        cells = []
        for attribute, value in values.items():
            column, ours = COLUMNS[attribute], getattr(record, attribute)
            if attribute in ("key", "kind"):
                continue
            if not ours:
                setattr(record, attribute, value)
                cells.append((column.heading, "", column.of(record)))
            elif not _same(column, ours, value):
                doubt = _(
                    "by {by} it is {key}, whose {column} is “{ours}”; the file has “{theirs}”. "
                    "Ours stays."
                ).format(
                    by=by_words(by),
                    key=record.key,
                    column=column.heading,
                    ours=column.cell.render(ours),
                    theirs=column.cell.render(value),
                )
                self.doubts.append(Fault(self.name, line, f"{label}{doubt}"))
        self.known.add(record)
        self._keep(
            ComparedRow(row=line, key=record.key, record=record, is_new=False, cells=tuple(cells))
        )

    def _keep(self, row: ComparedRow) -> None:
        self.rows[row.key] = row


def _same(column: SheetColumn, ours: object, theirs: object) -> bool:
    """Say whether two values are one but for white space, capitals and hyphens."""
    first, second = (
        "".join(column.cell.render(value).casefold().replace("-", "").split())
        for value in (ours, theirs)
    )
    return first == second


def dry_run(works: Iterable[Entry | Broken], name: str) -> ReferencesRun:
    """Return what the works of the file called `name` would change."""
    intake = _Intake(name=name, known=Known(records=LIST.records()))
    for work in works:
        intake.take(work)
    return ReferencesRun(
        title=_("References"),
        rows=tuple(intake.rows.values()),
        broken=tuple(sorted(intake.broken)),
        doubts=tuple(sorted(intake.doubts)),
    )


def apply(
    *, works: Iterable[Entry | Broken], name: str, by: User | None, shown: str | None
) -> ReferencesRun:
    """Do what the dry run with the digest `shown` said (None: whatever it says); return it.

    Kept in the records' history under the name of the file. Raises ChangedMeanwhile and NotDone;
    then nothing was changed.
    """
    try:
        with saving(by=by, why=f"references {name}"), transaction.atomic():
            LIST.lock()
            run = dry_run(works, name)
            if shown is not None and run.digest != shown:
                raise ChangedMeanwhile
            LIST.write(run.rows)
    except Error as error:
        raise NotDone(_("Nothing was changed: {why}.").format(why=why_refused(error))) from error
    return run
