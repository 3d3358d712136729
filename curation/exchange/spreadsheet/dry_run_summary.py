"""A dry run as its page shows it: counted in words, and not more rows than anyone reads."""

from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext as _

from curation.exchange.spreadsheet.dry_run import CHANGED, NEW, SAME, DryRun, RowPlan
from curation.exchange.spreadsheet.faults import Fault

MOST_LISTED = 200
"""Of each kind; all are counted, and all are applied."""


@dataclass(frozen=True, kw_only=True)
class ShownRows:
    """Rows of one outcome: those listed, and how many there are."""

    heading: str
    outcome: str
    rows: tuple[RowPlan, ...]
    count: int

    @property
    def more_in_words(self) -> str:
        """How many are not listed, or ''."""
        more = self.count - len(self.rows)
        return (
            _("And {more} more rows, which are applied as well.").format(more=more) if more else ""
        )

    @property
    def states(self) -> list[str]:
        """What the columns of values are called."""
        return [_("Now"), _("Then")] if self.outcome == CHANGED else [_("Says")]

    @property
    def lines(self) -> list[tuple[RowPlan, list[tuple[str, list[tuple[str, str]]]]]]:
        """Each row with its columns; a value comes with the element that marks it."""
        return [
            (row, [(heading, self._values(was, now)) for heading, was, now in row.cells])
            for row in self.rows
        ]

    def _values(self, was: str, now: str) -> list[tuple[str, str]]:
        values = [("del", was), ("ins", now)]
        return values if self.outcome == CHANGED else values[1:]


@dataclass(frozen=True, kw_only=True)
class ShownDryRun:
    """What the page lists."""

    faults: tuple[Fault, ...]
    more_faults: int
    groups: tuple[ShownRows, ...]
    summary: str
    fault_count: str
    """How many faults there are, or ''."""
    heading: str

    @property
    def mark(self) -> str:
        """The classes of what is said first."""
        return gettext("desk refused") if self.faults else "desk"


def shown_dry_run(run: DryRun) -> ShownDryRun:
    """Return the first rows and faults of each kind, and the counts of all."""
    groups = []
    for outcome, heading in ((CHANGED, _("Rows that change a record")), (NEW, _("New records"))):
        rows = [row for row in run.rows if row.outcome == outcome]
        if rows:
            groups.append(
                ShownRows(
                    heading=heading,
                    outcome=outcome,
                    rows=tuple(rows[:MOST_LISTED]),
                    count=len(rows),
                )
            )
    count = len(run.faults)
    heading = _("Nothing would change")
    if run.faults:
        heading = _("Nothing can be changed yet")
    elif run.changes:
        heading = _("Nothing has been changed yet")
    return ShownDryRun(
        heading=heading,
        fault_count=_("Faults: {count}.").format(count=count) if count else "",
        faults=run.faults[:MOST_LISTED],
        more_faults=max(0, len(run.faults) - MOST_LISTED),
        groups=tuple(groups),
        summary=told(run),
    )


def told(run: DryRun) -> str:
    """Return the counts of a run in words: `New: 2. Changed: 1. Same: 40.`"""
    counts = run.counts
    return _("New: {new:,}. Changed: {changed:,}. Same: {same:,}.").format(
        new=counts[NEW], changed=counts[CHANGED], same=counts[SAME]
    )
