"""EDTF dates as each style prints them, and as numbers for the machine formats.

The record's date is EDTF (https://www.loc.gov/standards/datetime/). What no style has a form for
(open ends, doubts, seasons, decades, years before 1) is printed in the exhibition's own words.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from exhibit.text.dates import MONTHS, in_words, year_in_words

# The year 0000 is 1 BCE: only words say that.
_POINT = re.compile(r"(?!0000)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)\Z")
# MLA 9, appendix 1: months of more than four letters are cut to three, September to four.
_MLA_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)


class Point(NamedTuple):
    """One end of a date; month and day are 0 where the record gives none."""

    year: int
    month: int = 0
    day: int = 0
    doubt: str = ""
    """`~` about, `?` perhaps, `%` both."""


def points(edtf: str, *, doubts: str = "~") -> tuple[Point, ...]:
    """Return the one or two ends of a date; none where it is empty, or only words can say it.

    A date with other doubts than these has no ends.
    """
    matches = [_POINT.match(end) for end in edtf.split("/")]
    if len(matches) > 2 or not all(matches):
        return ()
    ends = tuple(
        Point(int(match[1]), int(match[2] or 0), int(match[3] or 0), match[4])
        for match in matches
        if match
    )
    return ends if all(end.month <= 12 and end.doubt in doubts for end in ends) else ()


def year(edtf: str) -> str:
    """Return the year or years: '1990', '1997–2004', 'ca. 1930'; 'n.d.' without a date."""
    return _printed(edtf, lambda end: year_in_words(end.year)) or "n.d."


def american(edtf: str) -> str:
    """Return a full date as Chicago prints it: 'May 7, 1937'; '' without a date."""
    return _printed(edtf, _american)


def day_first(edtf: str) -> str:
    """Return a full date as MLA prints it: '12 Apr. 2016'; '' without a date."""
    return _printed(edtf, _day_first)


def apa(edtf: str, *, full: bool) -> str:
    """Return a date as APA prints it: '2016, April 12', or the year alone unless `full`."""
    if not full or len(points(edtf)) != 1:
        return year(edtf)
    return _printed(edtf, _year_first)


def _printed(edtf: str, form: Callable[[Point], str]) -> str:
    """Return the ends of a date in a style's form; words where it has none."""
    ends = points(edtf)
    if not ends:
        return in_words(edtf)
    return "–".join(dict.fromkeys(f"{'ca. ' if end.doubt else ''}{form(end)}" for end in ends))


def _american(end: Point) -> str:
    month = f"{MONTHS[end.month - 1]} " if end.month else ""
    day = f"{end.day}, " if end.day else ""
    return f"{month}{day}{year_in_words(end.year)}"


def _day_first(end: Point) -> str:
    day = f"{end.day} " if end.day else ""
    month = f"{_MLA_MONTHS[end.month - 1]} " if end.month else ""
    return f"{day}{month}{year_in_words(end.year)}"


def _year_first(end: Point) -> str:
    month = f", {MONTHS[end.month - 1]}" if end.month else ""
    day = f" {end.day}" if end.day else ""
    return f"{year_in_words(end.year)}{month}{day}"
