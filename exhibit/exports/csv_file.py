"""CSV that spreadsheets open as it is meant: a byte order mark, and no cell that is a formula."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

MEDIA_TYPE = "text/csv; charset=utf-8"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters that make a spreadsheet read a cell as a formula."""


def csv_file(header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> bytes:
    """Return a table as CSV: UTF-8 with a byte order mark, CR LF, every formula made harmless."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def guarded(cell: object) -> object:
    """Return a cell that no spreadsheet takes for a formula: such words get an apostrophe first.

    A NUL, which csv readers refuse, becomes a visible sign. Numbers stay numbers, written without
    an exponent; truth values are `true` and `false`, and None is an empty cell (Table Schema).
    """
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if not isinstance(cell, str):
        return cell
    words = cell.replace("\0", "\N{REPLACEMENT CHARACTER}")
    return f"'{words}" if words.startswith(FORMULA) else words
