"""EDTF dates as each style prints them, and as parts for the machine formats.

The record's date is EDTF (https://www.loc.gov/standards/datetime/). What no style has a form for
(seasons, unknown digits) is printed in the exhibition's own words.
"""

import re
from dataclasses import dataclass

from exhibit.text.dates import MONTHS, in_words

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)\Z")
# MLA 9, appendix 1: months of more than four letters are cut to three, September to four.
_MLA_MONTHS = [
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
]


@dataclass(frozen=True)
class Point:
    """One end of a date; month and day are 0 where the record gives none."""

    year: int
    month: int = 0
    day: int = 0
    circa: bool = False


def points(edtf: str) -> tuple[Point, ...]:
    """Return the one or two ends of a date, or none when it is empty or of another form."""
    found = [_POINT.match(end) for end in edtf.split("/")] if edtf else []
    if not found or len(found) > 2 or not all(found):
        return ()
    ends = [match.groups() for match in found if match]
    told = tuple(Point(int(y), int(m or 0), int(d or 0), bool(doubt)) for y, m, d, doubt in ends)
    return told if all(point.month <= 12 for point in told) else ()


def year(edtf: str) -> str:
    """Return the year or years: '1990', '1997–2004', 'ca. 1930'; 'n.d.' without a date."""
    ends = points(edtf)
    if not ends:
        return in_words(edtf) or "n.d."
    years = list(dict.fromkeys(f"{'ca. ' if end.circa else ''}{end.year}" for end in ends))
    return "–".join(years)


def american(edtf: str) -> str:
    """Return a full date as Chicago prints it: 'May 7, 1937'; '' without a date."""
    return _told(edtf, MONTHS, day_first=False)


def day_first(edtf: str) -> str:
    """Return a full date as MLA prints it: '12 Apr. 2016'; '' without a date."""
    return _told(edtf, _MLA_MONTHS, day_first=True)


def apa(edtf: str, *, full: bool) -> str:
    """Return a date as APA prints it: '2016, April 12', or the year alone unless `full`."""
    ends = points(edtf)
    if not full or len(ends) != 1 or not ends[0].month:
        return year(edtf)
    end = ends[0]
    day = f" {end.day}" if end.day else ""
    return f"{'ca. ' if end.circa else ''}{end.year}, {MONTHS[end.month - 1]}{day}"


def _told(edtf: str, months: list[str], *, day_first: bool) -> str:
    ends = points(edtf)
    if not ends:
        return in_words(edtf)
    return "–".join(dict.fromkeys(_point(end, months, day_first=day_first) for end in ends))


def _point(end: Point, months: list[str], *, day_first: bool) -> str:
    month = months[end.month - 1] if end.month else ""
    day = str(end.day) if end.day else ""
    if day_first:
        words = " ".join(filter(None, (day, month, str(end.year))))
    elif day:
        words = f"{month} {day}, {end.year}"
    else:
        words = " ".join(filter(None, (month, str(end.year))))
    return f"ca. {words}" if end.circa else words


def date_parts(edtf: str) -> list[list[int]]:
    """Return a date as CSL's date-parts: [[2016, 4, 12]], two lists for a range, or none."""
    return [[n for n in (end.year, end.month, end.day) if n] for end in points(edtf)]
