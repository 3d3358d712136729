"""A cell of a table as a figure that can be drawn: read as people and spreadsheets write numbers.

`1,234,567`, `1 234 567`, `1.234.567`, `1 234,5`, `1.5`, `−3`, `12 %`, `about 1,234,000`, `£1.2`.
"""

import re
from dataclasses import dataclass

from exhibit.text.marks import MARK, marks_in, without_marks
from exhibit.text.translated import gettext as _

# A figure of 40 signs is no figure; what is longer is told by its beginning.
LONGEST = 40
_HEDGE = re.compile(
    r"(about|around|circa|ca\.?|c\.|roughly|nearly|almost|some|over|under|more than|less than|"
    r"fewer than|up to|at least|at most|an estimated|estimated|[~≈<>≤≥])\s*(?=[\d.,£$€+−–-])",
    re.I,
)
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f\u2007\u2008", " "))
_MINUS = re.compile(r"[−–‒-]\s?(?=\d|\.\d)")
_MONEY = re.compile(r"(?:[£$€¥₽]\s?)")
# The ways to part thousands, each with its sign for the decimals.
_WRITTEN = (
    (re.compile(r"\A\d+"), "", ""),
    (re.compile(r"\A\d*\.\d+"), "", "."),
    (re.compile(r"\A\d{1,3}(?:,\d{3})+(?:\.\d+)?"), ",", "."),
    (re.compile(r"\A\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?"), " '’", ".,"),
    (re.compile(r"\A\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?"), ".", ","),
    (re.compile(r"\A\d{1,3}(?:\.\d{3})+,\d+"), ".", ","),
    (re.compile(r"\A\d+,\d+"), "", ","),
)
_RANGE = re.compile(r"\A\d[\d ,.]*+(?:[–—-]|to) ?\d")
_ERROR = re.compile(r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)", re.I)


@dataclass(frozen=True)
class Figure:
    """A number that is drawn."""

    value: float
    digits: str = ""
    """How it is written, without what says that it is not exact."""
    hedge: str = ""
    """What says that it is not exact, such as "about"."""
    percent: bool = False

    @property
    def about(self) -> bool:
        """Whether the cell says that it is not exact: it is drawn open."""
        return bool(self.hedge)


class NoFigure(ValueError):
    """A cell that is no number. Its text says why, as the end of a sentence."""


def words_of(cell: str) -> str:
    """Return a cell as visitors read it, without the marks of what it rests on."""
    return without_marks(cell).strip() if MARK.search(cell) else cell


def keys_of(cell: str) -> tuple[str, ...]:
    """Return the keys of the excerpts and notes that a cell rests on, in the order written."""
    return tuple(dict.fromkeys(key for mark in marks_in(cell) for key in mark.keys))


def figure(cell: str) -> Figure | None:
    """Return the figure of a cell, None for an empty one. Raises NoFigure."""
    text = words_of(cell).translate(_SPACES).strip()
    if not text:
        return None
    if text.startswith("="):
        raise NoFigure(_("is a formula: paste its value instead, such as 1,234,000"))
    if _ERROR.match(text):
        raise NoFigure(_("is an error of the spreadsheet: mend it there, or leave the cell empty"))
    if len(text) > LONGEST:
        raise NoFigure(_("is no number: write digits alone, such as 1,234,000"))
    rest, hedge = text, ""
    if hedged := _HEDGE.match(rest):
        rest, hedge = rest[hedged.end() :], hedged[1]
    digits = rest
    percent = rest.endswith("%")
    rest = rest.removesuffix("%").rstrip()
    sign = 1
    if minus := _MINUS.match(rest):
        sign, rest = -1, rest[minus.end() :]
    rest = rest.removeprefix("+")
    if money := _MONEY.match(rest):
        rest = rest[money.end() :]
    for pattern, thousands, decimal in _WRITTEN:
        if pattern.fullmatch(rest):
            return Figure(sign * _value(rest, thousands, decimal), digits, hedge, percent)
    if _RANGE.match(rest):
        raise NoFigure(_("is a range: give its two ends in two columns"))
    raise NoFigure(_("is no number: write digits, such as 1,234,000, or leave the cell empty"))


def is_figure(cell: str) -> bool:
    """Say whether a cell holds a number."""
    try:
        return figure(cell) is not None
    except NoFigure:
        return False


def _value(digits: str, thousands: str, decimal: str) -> float:
    for sign in thousands:
        digits = digits.replace(sign, "")
    for sign in decimal:
        digits = digits.replace(sign, ".")
    return float(digits)
