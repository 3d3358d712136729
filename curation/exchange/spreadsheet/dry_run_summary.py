"""A dry run as its page shows it: counted in words, and not more rows than anyone reads."""

from dataclasses import dataclass

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
    def more(self) -> int:
        """How many are not listed."""
        return self.count - len(self.rows)


@dataclass(frozen=True, kw_only=True)
class ShownDryRun:
    """What the page lists."""

    faults: tuple[Fault, ...]
    more_faults: int
    groups: tuple[ShownRows, ...]
    summary: str


def shown_dry_run(run: DryRun) -> ShownDryRun:
    """Return the first rows and faults of each kind, and the counts of all."""
    groups = []
    for outcome, heading in ((CHANGED, "Rows that change a record"), (NEW, "New records")):
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
    return ShownDryRun(
        faults=run.faults[:MOST_LISTED],
        more_faults=max(0, len(run.faults) - MOST_LISTED),
        groups=tuple(groups),
        summary=told(run),
    )


def told(run: DryRun) -> str:
    """Return the counts of a run in words: `New: 2. Changed: 1. Same: 40.`"""
    counts = run.counts
    return f"New: {counts[NEW]:,}. Changed: {counts[CHANGED]:,}. Same: {counts[SAME]:,}."
