"""Cells that a spreadsheet program would take for formulas (CSV injection, OWASP).

A cell that begins with one of the signs gets an apostrophe in front when it goes out, and loses it
when it comes in. Words that begin with apostrophes and a sign get one more, so that taking one off
always gives back what was there.
"""

import re

# Tab and newlines: some programs drop them and then see the sign behind. The wide forms are read
# as their narrow twins by East Asian versions.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """Return the cell as it may go into a spreadsheet."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return what a cell said before it was guarded."""
    return cell[1:] if _GUARDED.match(cell) else cell
