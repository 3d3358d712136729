"""A list as a file to take away: .xlsx with a second sheet of help, or .csv."""

import csv
import io
from collections.abc import Iterable, Sequence

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from curation.exchange.spreadsheet.cells import LONGEST_CELL
from curation.exchange.spreadsheet.guard import escaped, guarded

HELP = "Help"
_WIDEST = 60
_AS_TEXT = "@"


class TooLong(ValueError):
    """A cell has more words than .xlsx takes; says which, and what to do."""


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as .csv: UTF-8 with its mark, so that spreadsheet programs know it."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_MINIMAL)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def xlsx_bytes(
    rows: Sequence[Sequence[str]], *, title: str, help_rows: Sequence[Sequence[str]]
) -> bytes:
    """Return rows as .xlsx, every cell as text, with a second sheet of help. Raises TooLong."""
    # Before the book is begun: one left half written keeps a file open.
    list_cells, help_cells = _cells(rows), _cells(help_rows)
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet(title)
    page.freeze_panes = "B2"
    _fill(page, list_cells, _widths(rows))
    _fill(book.create_sheet(HELP), help_cells, (24, 70, 12, 40))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _fill(page: WriteOnlyWorksheet, rows: Iterable[Iterable[str]], widths: Iterable[int]) -> None:
    columns = page.column_dimensions  # type: ignore[attr-defined]
    for at, width in enumerate(widths, start=1):
        columns[get_column_letter(at)].width = width
    heading, plain = _style(page, bold=True), _style(page, bold=False)
    for number, row in enumerate(rows, start=1):
        cells = []
        for words in row:
            cell = WriteOnlyCell(page, words)
            cell.data_type = "s"
            cell._style = heading if number == 1 else plain  # type: ignore[attr-defined]
            cells.append(cell)
        page.append(cells)


def _cells(rows: Iterable[Sequence[str]]) -> list[list[str]]:
    """Return the words of every cell as .xlsx takes them. Raises TooLong."""
    escaped_rows = []
    for number, row in enumerate(rows, start=1):
        escaped_rows.append([escaped(guarded(cell)) for cell in row])
        longest = max(map(len, escaped_rows[-1]), default=0)
        if longest > LONGEST_CELL:
            raise TooLong(
                _(
                    "Row {number}, “{row}”, has a cell of {longest:,} characters, and .xlsx "
                    "holds {longest_cell:,}: take .csv."
                ).format(number=number, row=row[0], longest=longest, longest_cell=LONGEST_CELL)
            )
    return escaped_rows


def _style(page: WriteOnlyWorksheet, *, bold: bool) -> StyleArray:
    """Return the style of a cell, made once: making it for each takes most of the time."""
    cell = WriteOnlyCell(page)
    # Text, whatever it looks like: 1934-12-01 stays as it is written.
    cell.number_format = _AS_TEXT
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.font = Font(bold=bold)
    style: StyleArray = cell._style  # type: ignore[attr-defined]
    return style


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    longest = (max(map(len, column)) for column in zip(*rows, strict=True))
    return [min(most, _WIDEST) + 2 for most in longest]
