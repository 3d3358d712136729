"""Reading a .csv file: UTF-8, or UTF-16 that says so; commas, semicolons or tabs."""

import codecs
import csv
import io
from collections.abc import Collection, Iterator

from django.utils.translation import gettext as _

from curation.exchange.faults import whole
from curation.exchange.spreadsheet.sheet import MOST_READ, Sheet, from_rows, too_long

SEPARATORS = ",;\t"
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def read(data: bytes, known: Collection[str]) -> Sheet:
    """Return the rows of a .csv file. `known` are headings, to tell the separator by.

    Raises SheetRefused.
    """
    text = _decoded(data)
    if "\0" in text:
        raise whole(
            _("It holds NUL characters, so it is no .csv file: save the list as .csv or .xlsx.")
        )
    return from_rows(_rows(text, _separator(text, known)))


def _decoded(data: bytes) -> str:
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    try:
        return data[len(mark) :].decode(_MARKS.get(mark, "utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise whole(
            _(
                "Line {line} is not in UTF-8: its letters with accents would be lost. Save "
                "the file again as “CSV UTF-8”, or as .xlsx."
            ).format(line=line)
        ) from error


def _separator(text: str, known: Collection[str]) -> str:
    """Return the sign that parts the first line into most of the headings known."""

    def fitting(sign: str) -> int:
        first = next(csv.reader([text.split("\n", 1)[0]], delimiter=sign), [])
        return sum(cell.strip().casefold() in known for cell in first)

    try:
        return max(SEPARATORS, key=fitting)
    except csv.Error:
        return ","


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    # newline="": the newlines inside a cell come as they are.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            # A file of a million rows is not read to its end to be refused.
            if number > MOST_READ:
                raise too_long()
            yield number, cells
    except csv.Error as error:
        raise whole(
            _("Row {number} cannot be read: {error}. Check its quotation marks.").format(
                number=number + 1, error=error
            )
        ) from error
