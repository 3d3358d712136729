"""EDTF dates in words and as days: `1936-08/1938-03` to "August 1936 to March 1938"."""

import re
from calendar import month_name, monthrange
from functools import lru_cache

from django.utils.translation import gettext as _
from edtf import EDTFParseException, parse_edtf

from exhibit.text.translated import gettext_noop as _noop

# In English: nothing sets a locale for the process, and pages translate what they show.
MONTHS = month_name[1:]
SEASONS = {
    "21": _noop("spring {year}"),
    "22": _noop("summer {year}"),
    "23": _noop("autumn {year}"),
    "24": _noop("winter {year}"),
}
"""EDTF level 1; 25 and more name a hemisphere or a quarter, which no page has words for."""
OPEN = ("", "..")
"""How the standard writes an end that is not known, and one that is open."""

_POINT = re.compile(
    r"(?P<before>[~?%]?)(?P<year>-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?P<of_year>[~?%]?)"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<after>[~?%]?)\Z"
)
_PLAIN = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}))?)?\Z")
_DOUBT = {
    "": "{date}",
    "~": _noop("about {date}"),
    "?": _noop("perhaps {date}"),
    "%": _noop("perhaps about {date}"),
}
# A whole choice of dates, or all of them: [1934,1935] and {1934,1936}.
_SETS = {"[": ("]", _noop("{dates} or {last}")), "{": ("}", _noop("{dates} and {last}"))}

Order = tuple[tuple[int, str], tuple[int, str]]
"""What dates are sorted by: year, and month with day, of their first and their last day."""
_NEVER = (-1_000_000, "")


class BadDate(ValueError):
    """Not a date we can read and say in words; the message says how to write one."""


# The grammar takes 12 ms a date, and every page of the working copy asks for the same dates.
@lru_cache(maxsize=4096)
def parse(date: str) -> tuple[str, str]:
    """Return the first and last day an EDTF date can mean, as YYYY-MM-DD; '' for an open end.

    A year before 1 has the sign of ISO 8601: 44 BCE is -0043. Raises BadDate for anything that is
    not EDTF (https://www.loc.gov/standards/datetime/).
    """
    begin, slash, end = date.partition("/")
    spans = [_span(part, date) for part in ((begin, end) if slash else (begin,))]
    if slash and begin in OPEN and end in OPEN:
        raise _unreadable(date)
    first, last = spans[0][0], spans[-1][1]
    if first and last and sort_key(first) > sort_key(last):
        raise BadDate(
            _("{date!r} ends before it begins: write the earlier date first.").format(date=date)
        )
    return first, last


def check(date: str) -> None:
    """Raise BadDate unless a date can be read, put in order and said in words.

    The grammar takes more than we have words for (1934-XX, 1560S2, quarters of a year).
    """
    parse(date)
    _words(date)


def check_day(date: str) -> None:
    """Raise BadDate unless this is one whole day, YYYY-MM-DD."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date):
        raise BadDate(_("Write a whole day, as 2026-11-29: {date!r} is none.").format(date=date))
    check(date)


def _span(part: str, date: str) -> tuple[str, str]:
    """Return the first and last day of one end of a date; both '' where it is open."""
    if part in OPEN and "/" in date:
        return "", ""
    if plain := _plain_span(part):
        return plain
    try:
        value = parse_edtf(part)
        days = value.lower_strict(), value.upper_strict()
        first, last = (f"{_iso_year(day[0])}-{day[1]:02d}-{day[2]:02d}" for day in days)
    except (EDTFParseException, AttributeError, ValueError, TypeError) as error:
        raise _unreadable(date) from error
    return first, last


def _plain_span(part: str) -> tuple[str, str] | None:
    """Return the first and last day of a year, month or day; None for whatever else it is.

    Nearly every date is one of these, and the grammar takes a hundred times longer.
    """
    match = _PLAIN.match(part)
    if not match or match["year"] == "0000":
        return None
    year, month = int(match["year"]), int(match["month"] or 1)
    if not match["month"]:
        return f"{part}-01-01", f"{part}-12-31"
    last = monthrange(year, month)[1]
    if not match["day"]:
        return f"{part}-01", f"{part}-{last}"
    return (part, part) if 1 <= int(match["day"]) <= last else None


def _iso_year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _unreadable(date: str) -> BadDate:
    return BadDate(
        _(
            "{date!r} is not a date we can read: write 1934-12-01, 1934-12, 1934, 1928/1932, "
            "1934/.. (from 1934), ../1934 (until 1934), 1930~ (about 1930), 193X (the 1930s) or "
            "1936-21 (spring 1936)."
        ).format(date=date)
    )


def year_of(day: str) -> int:
    """Return the year of a day as `parse` gives it: -43 of '-0043-01-01'."""
    return int(day[:5] if day.startswith("-") else day[:4])


def sort_key(day: str) -> tuple[int, str]:
    """Return what puts days in order, those of years before 1 too."""
    return year_of(day), day.lstrip("-")[4:]


def order(date: str) -> Order:
    """Return what puts dates in the order of time: when they begin, then when they end.

    An open end counts as the other one. What cannot be read, or is no date, comes first.
    """
    try:
        first, last = parse(date) if date else ("", "")
    except BadDate:
        first = last = ""
    begins, ends = (sort_key(day) if day else _NEVER for day in (first or last, last or first))
    return begins, ends


def year_in_words(year: int) -> str:
    """Return a year as it is read: '1934', '476 CE', '44 BCE' for -43 (there is no year 0)."""
    if year < 1:
        return _("{year} BCE").format(year=1 - year)
    return str(year) if year >= 1000 else _("{year} CE").format(year=year)


def in_words(date: str) -> str:
    """Return an EDTF date as a visitor reads it, years joined by an en dash; '' stays ''.

    What `check` refuses, and an older database may hold, is returned as it is written.
    """
    try:
        return _words(date) if date else ""
    except BadDate:
        return date


def _words(date: str) -> str:
    if date[:1] in _SETS:
        return _set(date)
    begin, slash, end = date.partition("/")
    if not slash:
        return _one(begin, date)
    if begin in OPEN or end in OPEN:
        known_end = _one(end if begin in OPEN else begin, date, after_a_word=True)
        return (_("until {date}") if begin in OPEN else _("from {date}")).format(date=known_end)
    first, last = _one(begin, date), _one(end, date)
    if first == last:
        return first
    if first.isdigit() and last.isdigit():
        return f"{first}–{last}"
    return _("{first} to {last}").format(first=_without_shared(first, last), last=last)


def _set(date: str) -> str:
    closing, wording = _SETS[date[0]]
    dates = [_one(part.strip(), date, after_a_word=True) for part in date[1:-1].split(",")]
    if not date.endswith(closing) or len(dates) < 2:
        raise _unreadable(date)
    return _(wording).format(dates=", ".join(dates[:-1]), last=dates[-1])


def _without_shared(first: str, last: str) -> str:
    """Return the first end of a range without the year, or month and year, that both name."""
    words, others = first.split(), last.split()
    if words[0] in {"about", "perhaps"}:  # a doubt belongs to the whole of its date
        return first
    while len(words) > 1 and words[-1] == others[-1] and len(others) > 1:
        words, others = words[:-1], others[:-1]
    return " ".join(words)


def _one(part: str, date: str, *, after_a_word: bool = False) -> str:
    """Return one end of a date in words; a decade or century `after_a_word` has its article."""
    match = _POINT.match(part)
    if not match:
        raise _unreadable(date)
    year, month, day = _year(match["year"]), match["month"], match["day"]
    doubts = {match["before"], match["of_year"], match["after"]} - {""}
    if match["year"].endswith("X") and (doubts or after_a_word):
        year = _("the {period}").format(period=year)
    if len(doubts) > 1 or (month and not match["year"].lstrip("-").isdigit()):
        raise _unreadable(date)
    if month in SEASONS and not day:
        words = _(SEASONS[month]).format(year=year)
    elif month is None:
        words = year
    elif "01" <= month <= "12":
        words = f"{int(day)} " if day else ""
        words += f"{_(MONTHS[int(month) - 1])} {year}"
    else:
        raise _unreadable(date)
    return _(_DOUBT[doubts.pop() if doubts else ""]).format(date=words)


def _year(digits: str) -> str:
    """Return a year, a decade or a century in words."""
    if digits.endswith("XX"):
        century = int(digits[:2]) + 1
        suffix = "th" if 10 <= century % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}
        ending = suffix if isinstance(suffix, str) else suffix.get(century % 10, "th")
        return _("{century} century").format(century=f"{century}{ending}")
    if digits.endswith("X"):
        if not int(digits[:3]):  # the nine years that no decade has a name for
            raise _unreadable(digits)
        decade = _("{decade}s").format(decade=f"{int(digits[:3])}0")
        return decade if digits >= "1" else _("{decade} CE").format(decade=decade)
    return year_in_words(int(digits))
