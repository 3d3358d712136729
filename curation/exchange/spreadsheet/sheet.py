"""A spreadsheet as rows of words, whichever program wrote it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from curation.exchange.faults import CellFault, SheetRefused, whole
from curation.exchange.spreadsheet.guard import unguarded

MOST_ROWS = 10_000
"""Rows taken at once: a dry run of more would keep a curator waiting for over a minute."""
MOST_READ = 3 * MOST_ROWS
"""Rows after which a file is not read on."""
MOST_COLUMNS = 60


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The headings, and the rows below them with the number the spreadsheet shows."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    faults: tuple[CellFault, ...] = ()
    """Cells that hold something other than words, such as a formula."""


def from_rows(rows: Iterable[tuple[int, Sequence[str]]], faults: Iterable[CellFault] = ()) -> Sheet:
    """Return a sheet whose first row is the headings; rows without any words are passed over.

    Raises SheetRefused where there is no heading, no row or too much of either.
    """
    filled = [(number, cells) for number, cells in rows if any(cell.strip() for cell in cells)]
    if not filled:
        raise empty()
    number, first = filled[0]
    if number != 1:
        raise whole(gettext("Row 1 is empty: it must hold the headings of the columns."))
    width = max(len(cells) for _, cells in filled)
    if width > MOST_COLUMNS:
        raise whole(
            gettext("It has {width} columns; at most {most_columns} are taken.").format(
                width=width, most_columns=MOST_COLUMNS
            )
        )
    if len(filled) - 1 > MOST_ROWS:
        raise whole(
            gettext(
                "It has {number:,} rows; at most {most_rows:,} are taken at once. Part it "
                "into several files, each with the row of headings."
            ).format(number=len(filled) - 1, most_rows=MOST_ROWS)
        )
    body = tuple((at, _wide(cells, width)) for at, cells in filled[1:])
    headings = tuple(cell.strip() for cell in _wide(first, width))
    bare = [
        CellFault(
            row,
            "",
            gettext("“{cells}” stands in a column without a heading.").format(
                cells=cells[at].strip()[:40]
            ),
        )
        for row, cells in body
        for at, heading in enumerate(headings)
        if not heading and cells[at].strip()
    ]
    if bare:
        raise SheetRefused(bare)
    if not body:
        raise whole(gettext("It has headings and no rows below them: nothing would change."))
    return Sheet(headings=headings, rows=body, faults=tuple(sorted(set(faults))))


def empty() -> SheetRefused:
    """Return the refusal of a file without any words."""
    return whole(gettext("It is empty: download the list and fill in its rows."))


def too_long() -> SheetRefused:
    """Return the refusal of a file that is not read to its end."""
    return whole(
        gettext(
            "It has more than {value:,} rows; at most {most_rows:,} are taken at once. "
            "Part it into several files, each with the row of headings."
        ).format(value=MOST_READ, most_rows=MOST_ROWS)
    )


def _wide(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*map(unguarded, cells), *("",) * (width - len(cells)))
