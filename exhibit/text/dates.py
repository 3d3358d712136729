"""EDTF dates in words: `1936-08/1938-03` to "August 1936 to March 1938"."""

import re
from functools import lru_cache

from django.utils.translation import gettext as _
from edtf import EDTFParseException, parse_edtf

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)\Z")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


class BadDate(ValueError):
    """Not an EDTF date; the message says how to write one."""


# The grammar takes 12 ms a date, and every page of the working copy asks for the same dates.
@lru_cache(maxsize=4096)
def parse(date: str) -> tuple[str, str]:
    """Return the first and last day an EDTF date can mean, as YYYY-MM-DD.

    Raises BadDate for anything that is not EDTF (https://www.loc.gov/standards/datetime/).
    """
    try:
        value = parse_edtf(date)
        first, last = value.lower_strict(), value.upper_strict()
    except (EDTFParseException, AttributeError, ValueError, TypeError) as error:
        raise BadDate(
            _(
                "{date!r} is not a date we can read: write 1934-12-01, 1934-12, 1934, "
                "1928/1932 or 1930~ (about 1930)."
            ).format(date=date)
        ) from error
    spans = tuple(f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}" for day in (first, last))
    if spans[0] > spans[1]:
        raise BadDate(
            _("{date!r} ends before it begins: write the earlier date first.").format(date=date)
        )
    return spans[0], spans[1]


def in_words(date: str) -> str:
    """Return an EDTF date as a visitor reads it, years joined by an en dash; '' stays ''."""
    if not date:
        return ""
    ends = date.split("/")
    told = [_one(end) for end in ends]
    if len(told) == 1:
        return told[0]
    if all(end.isdigit() for end in told):
        return told[0] if told[0] == told[1] else f"{told[0]}–{told[1]}"
    return f"{_without_shared(told[0], told[1])} to {told[1]}"


def _without_shared(first: str, last: str) -> str:
    """Return the first end of a range without the year, or month and year, that both name."""
    words, others = first.split(), last.split()
    if words[0] in {"about", "perhaps"}:  # a doubt belongs to the whole of its date
        return first
    while len(words) > 1 and words[-1] == others[-1] and len(others) > 1:
        words, others = words[:-1], others[:-1]
    return " ".join(words)


def _one(date: str) -> str:
    match = _DAY.match(date)
    if not match:
        return date
    year, month, day, doubt = match.groups()
    words = [str(int(day))] if day else []
    words += [MONTHS[int(month) - 1]] if month and 1 <= int(month) <= 12 else []
    return _DOUBT[doubt] + " ".join([*words, year])
