"""Reading an .xlsx workbook: the sheet of the list, every cell as words."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from curation.exchange.faults import CellFault, SheetRefused, whole
from curation.exchange.spreadsheet import workbook_zip
from curation.exchange.spreadsheet.guard import unescaped
from curation.exchange.spreadsheet.sheet import (
    MOST_COLUMNS,
    MOST_READ,
    Sheet,
    from_rows,
    too_long,
)

MOST_WIDE = 2_000
"""Rows with empty cells far to the right: each costs time, and a bomb has a million."""
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z0-9:]+)[\"']")


def read(data: bytes, title: str) -> Sheet:
    """Return the rows of the sheet with this title, or of the first. Raises SheetRefused."""
    archive = workbook_zip.check(data)
    assert archive.fp is not None
    try:
        book = openpyxl.load_workbook(archive.fp, read_only=True, keep_links=False)
        page = next((sheet for sheet in book.worksheets if sheet.title == title), None)
        page = page or book.worksheets[0]
        _refuse_merged(archive, page)
        faults: list[CellFault] = []
        return from_rows(_rows(page, faults), faults)
    except SheetRefused:
        raise
    except Exception as error:
        # openpyxl raises whatever its XML makes it stumble over: KeyError, TypeError, ParseError…
        raise whole(
            _(
                "It cannot be read as a workbook: open it in a spreadsheet program and "
                "save it again as .xlsx."
            )
        ) from error


def _refuse_merged(archive: zipfile.ZipFile, page: Worksheet) -> None:
    path = str(page._worksheet_path).lstrip("/")  # type: ignore[attr-defined]
    spans = [span.decode() for span in _MERGED.findall(archive.read(path))]
    if spans:
        merged = ", ".join(spans[:5]) + (_(" and more") if len(spans) > 5 else "")
        raise whole(
            _("Cells are merged ({told}): part them, so that each row has its own cells.").format(
                told=merged
            )
        )


def _rows(page: Worksheet, faults: list[CellFault]) -> Iterator[tuple[int, list[str]]]:
    # The types know only sheets held in memory; this one is read from its file.
    page.reset_dimensions()  # type: ignore[attr-defined]
    headings: list[str] = []
    filled = wide = 0
    for number, row in enumerate(page.iter_rows(), start=1):
        # A row may end in thousands of cells that are coloured and empty.
        wide += len(row) > MOST_COLUMNS
        if wide > MOST_WIDE or any(cell.value is not None for cell in row[MOST_COLUMNS:]):
            raise whole(
                _(
                    "Row {number} has more than {most_columns} columns: copy the list alone "
                    "into a new workbook."
                ).format(number=number, most_columns=MOST_COLUMNS)
            )
        cells = [
            _words(cell, number, headings, faults)
            for cell in row[:MOST_COLUMNS]
            if not isinstance(cell, MergedCell)
        ]
        while cells and not cells[-1]:
            cells.pop()
        if not headings:
            headings = cells
        filled += bool(cells)
        if filled > MOST_READ:
            raise too_long()
        yield number, cells


def _words(cell: Cell, row: int, headings: list[str], faults: list[CellFault]) -> str:
    """Return what a cell says; tells of what is no value of its own."""

    def tell(sentence: str) -> str:
        at = cell.column - 1
        name = headings[at] if at < len(headings) and headings[at] else cell.column_letter
        faults.append(CellFault(row, name, sentence))
        return "?"

    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return tell(_("it is a formula: copy the column and paste its values alone."))
    if cell.data_type == "e":
        return tell(_("it shows the error {value}: write the value itself.").format(value=value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime) and value.time() != time():
        return tell(
            _("it is a day with a time ({value}): write the day, {value:%Y-%m-%d}.").format(
                value=value
            )
        )
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, str):
        return unescaped(value)
    return tell(_("it is neither words nor a number: write it as words."))


def _number(value: int | float) -> str:
    """Return a number as it was typed: 1934.0 is 1934, and 53.4 stays 53.4."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)
