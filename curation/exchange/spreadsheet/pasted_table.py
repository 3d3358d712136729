"""A table as it is typed or pasted: a line for each row, tabs or semicolons between its cells.

Spreadsheets copy cells that way; a cell that holds a tab, a new line or a quotation mark at its
beginning stands in quotation marks, doubled inside.
"""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

MOST_ROWS, MOST_COLUMNS = 200, 12
"""Of a table beside a drawing; more belongs in a data file."""
LONGEST_CELL = 500
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"')

Row = list[str]


def parsed(text: str) -> tuple[Row, list[Row]]:
    """Return headings and rows of what was typed. Raises ValueError, which names the row."""
    lines = _lines(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not lines:
        return [], []
    if len(lines) - 1 > MOST_ROWS:
        says = _("The table has {rows:,} rows; at most {most} are allowed: keep what is drawn.")
        raise ValueError(says.format(rows=len(lines) - 1, most=MOST_ROWS))
    headings = _trimmed(lines[0])
    if len(headings) > MOST_COLUMNS:
        says = _("The table has {columns} columns; at most {most} are allowed.")
        raise ValueError(says.format(columns=len(headings), most=MOST_COLUMNS))
    return headings, [_fitted(line, headings, row) for row, line in enumerate(lines) if row]


def written(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a table as it is typed, with tabs."""
    if not columns and not rows:
        return ""
    lines = [columns, *rows]
    return "\n".join("\t".join(_cell(str(cell), len(line)) for cell in line) for line in lines)


def _lines(text: str) -> list[Row]:
    """Return the cells of every line that has one with words."""
    apart = "\t" if "\t" in text else ";"
    bare = re.compile(rf"[^{apart}\n]*+")
    lines: list[Row] = [[]]
    place, end = 0, len(text)
    while place <= end:
        quoted = _QUOTED.match(text, place)
        if quoted and text[quoted.end() : quoted.end() + 1] in ("", "\n", apart):
            cell, place = quoted[1].replace('""', '"'), quoted.end()
        else:
            cell, place = _taken(bare, text, place)
        lines[-1].append(cell)
        if text[place : place + 1] == "\n":
            lines.append([])
        place += 1
    return [line for line in lines if any(line)]


def _taken(bare: "re.Pattern[str]", text: str, place: int) -> tuple[str, int]:
    """Return a cell without quotation marks, and where it ends."""
    match = bare.match(text, place)
    assert match is not None
    return match[0].strip(), match.end()


def _trimmed(line: Row) -> Row:
    """Return a line without the empty cells at its end, which spreadsheets copy along."""
    width = len(line)
    while width and not line[width - 1]:
        width -= 1
    return line[:width]


def _fitted(line: Row, headings: Row, number: int) -> Row:
    """Return a line of this many cells; empty ones at the end may be too many."""
    width = len(headings)
    cells = line[:width] if len(_trimmed(line)) <= width else _trimmed(line)
    if len(cells) > width:
        says = _("Row {number}: “{cell}” stands under no heading; there are {columns} headings.")
        raise ValueError(says.format(number=number, columns=width, cell=cells[width][:40]))
    if len(cells) < width:
        says = _(
            "Row {number} ends before “{heading}”: give every heading its cell, also an empty one."
        )
        raise ValueError(says.format(number=number, heading=headings[len(cells)][:40]))
    for cell in cells:
        if len(cell) > LONGEST_CELL:
            says = _("Row {number}: “{cell}…” has {size:,} characters; at most {most} are allowed.")
            raise ValueError(
                says.format(number=number, cell=cell[:40], size=len(cell), most=LONGEST_CELL)
            )
    return cells


def _cell(cell: str, width: int) -> str:
    plain = cell == cell.strip() and not re.search(r'[\t\n\r]|^"', cell)
    if plain and (width > 1 or (cell and ";" not in cell)):
        return cell
    return '"{}"'.format(cell.replace('"', '""'))
