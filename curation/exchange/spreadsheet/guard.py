"""Signs that a cell must not hold as they are: the first of a formula, and what XML cannot hold.

A cell that a spreadsheet program would take for a formula (CSV injection, OWASP) gets an
apostrophe in front when it goes out, and loses it when it comes in. Words that begin with
apostrophes and a sign get one more, so that taking one off always gives back what was there.

Characters that XML cannot hold are written as .xlsx does, `_x000D_` (ECMA-376, ST_Xstring):
openpyxl refuses most of them and lets XML readers turn a carriage return into a newline.
"""

import re

# Tab and newlines: some programs drop them and then see the sign behind. The wide forms are read
# as their narrow twins by East Asian versions.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")
# Also an underscore before an x: a literal `_x000D_` must not come back as a character.
_UNFIT = re.compile("[\x01-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def guarded(cell: str) -> str:
    """Return the cell as it may go into a spreadsheet."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return what a cell said before it was guarded."""
    return cell[1:] if _GUARDED.match(cell) else cell


def escaped(words: str) -> str:
    """Return words as a cell of .xlsx may hold them."""
    return _UNFIT.sub(lambda sign: f"_x{ord(sign[0]):04X}_", words)


def unescaped(words: str) -> str:
    """Return what a cell of .xlsx says."""
    return _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), words)
