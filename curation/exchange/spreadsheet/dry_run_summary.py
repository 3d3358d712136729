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
    more_faults: str
    groups: tuple[ShownRows, ...]
    heading: str
    sentences: tuple[str, ...]
    """What is said below the heading: the counts, and what is to be done."""

    @property
    def mark(self) -> str:
        """The classes of what is said first."""
        return gettext("desk refused") if self.faults else "desk"


def shown_dry_run(run: DryRun, title: str) -> ShownDryRun:
    """Return the first rows and faults of each kind, and the counts of all, under a title."""
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
    more = count - MOST_LISTED
    heading = _("Nothing would change")
    counts, advice = told(run), _("Every row says what its record says already.")
    if run.faults:
        heading = _("Nothing can be changed yet")
        counts = " ".join((counts, _("Faults: {count}.").format(count=count)))
        advice = _(
            "Mend the faults in the spreadsheet and upload it again: it is applied whole, or not "
            "at all."
        )
    elif run.changes:
        heading, advice = _("Nothing has been changed yet"), ""
    return ShownDryRun(
        heading=heading,
        faults=run.faults[:MOST_LISTED],
        more_faults=_("And {more} more.").format(more=more) if more > 0 else "",
        groups=tuple(groups),
        sentences=tuple(filter(None, (f"{title}. {counts}", advice))),
    )


def told(run: DryRun) -> str:
    """Return the counts of a run in words: `New: 2. Changed: 1. Same: 40.`"""
    counts = run.counts
    return _("New: {new:,}. Changed: {changed:,}. Same: {same:,}.").format(
        new=counts[NEW], changed=counts[CHANGED], same=counts[SAME]
    )
