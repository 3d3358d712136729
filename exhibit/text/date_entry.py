"""Dates as people write them, read as EDTF: "c. 1935" as `1935~`, "1934–36" as `1934/1936`.

Whatever `dates.in_words` says is read back as the same days. What is written so that it could be
two dates (12/1/1934) is not read: the field says how to write one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exhibit.text import dates
from exhibit.text.date_words import (
    ABOUT,
    BETWEEN,
    CENTURY_NUMBERS,
    MONTH_NUMBERS,
    ONWARDS,
    PERHAPS,
    SEASON_NUMBERS,
    SINCE,
    UNTIL,
)

LONGEST = 100
"""Characters that are read: "perhaps about 15 December 1934 to 3 January 1935" is 48."""

_HYPHENS = str.maketrans("‐‑−", "---")
_DASH = re.compile(r"\s?[‒–—]\s?|(?<![\d-])(?P<first>\d{1,3})-(?=\d{1,3}(?![\d-]))")
_ENDS = re.compile(r"\s(?:to|until|till)\s|\s?-\s|\s-|(?<=[^\W\d])-(?=[^\W\d])")
_UNTIL = re.compile(rf"(?:{UNTIL})\s(.+)\Z", re.IGNORECASE)
_SINCE = re.compile(rf"(?:{SINCE})\s(.+)\Z", re.IGNORECASE)
_ONWARDS = re.compile(rf"\s(?:{ONWARDS})\Z", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?:{BETWEEN})\s(.+?)(?:\s(?:and|to|until)\s|\s?-\s)(.+)\Z", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})\s?-\s?(\d{2}|\d{4})\Z")
_CHOICE = re.compile(r"\s(or|and)\s", re.IGNORECASE)
_DOUBTS = {frozenset(): "", frozenset("~"): "~", frozenset("?"): "?", frozenset("~?"): "%"}
_ERA = r"(?P<era>b\.?\s?c\.?(?:\s?e\.?)?|c\.?\s?e\.?|a\.?\s?d\.?)"
_YEAR = rf"(?:(?P<ad>a\.?\s?d\.?)\s?)?(?P<year>\d{{1,4}})(?:\s?{_ERA})?"
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_SEASON = rf"(?P<season>{'|'.join(SEASON_NUMBERS)})"
_FORMS = tuple(
    re.compile(rf"{form}\Z", re.IGNORECASE)
    for form in (
        rf"{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?",
        rf"{_MONTH}\s{_DAY}(?:,\s?|\s){_YEAR}",
        rf"(?:{_MONTH}|{_SEASON})(?:,?\s(?:of\s)?{_YEAR})?",
        r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})",
        _YEAR,
    )
)
_DECADE = re.compile(
    r"(?:(\d{3})0['’]?s|(\d{1,2})0['’]?s\s?(?:c\.?\s?e\.?|a\.?\s?d\.?))\Z", re.IGNORECASE
)
_CENTURY = re.compile(
    rf"(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(CENTURY_NUMBERS)})[\s-]century\Z",
    re.IGNORECASE,
)


class _NotRead(Exception):
    """Not written in a way that we read."""


@dataclass(frozen=True)
class _Point:
    """One end of a date: parts that are not written are ''."""

    year: str = ""
    month: str = ""
    day: str = ""
    era: str = ""
    doubt: str = ""

    def edtf(self) -> str:
        if not self.year:
            raise _NotRead
        parts = (_year(self.year, self.era), self.month, self.day)
        return "-".join(filter(None, parts)) + self.doubt


def understood(written: str) -> str:
    """Return a date as EDTF, read from how people write it; what is not read, as it was written.

    EDTF itself is left alone, blanks around it apart.
    """
    text = " ".join(written.split())
    if not text or len(text) > LONGEST or _is_date(text):
        return text
    try:
        edtf = _read(_DASH.sub(r"\g<first> - ", text.translate(_HYPHENS)))
    except _NotRead:
        return text
    return edtf if _is_date(edtf) else text


def reading_in_words(written: str) -> str:
    """Return what was understood of a date, in a visitor's words; '' where it is none.

    Where it is kept otherwise than it was written, how: "about 1935, kept as 1935~".
    """
    edtf = understood(written)
    if not edtf or not _is_date(edtf):
        return ""
    words = dates.in_words(edtf)
    if edtf == written.strip():
        return words
    return _("{words}, kept as {edtf}").format(words=words, edtf=edtf)


def _is_date(text: str) -> bool:
    try:
        dates.check(text)
    except dates.BadDate:
        return False
    return True


def _read(text: str) -> str:
    if match := _YEARS.match(text):
        first, last = match.groups()
        return f"{first}/{first[: 4 - len(last)]}{last}"
    if match := _UNTIL.match(text):
        return f"../{_one(match[1]).edtf()}"
    if match := _BETWEEN.match(text):
        return _ends(*match.groups())
    if match := _SINCE.match(text):
        return f"{_one(match[1]).edtf()}/.."
    if match := _ONWARDS.search(text):
        return f"{_one(text[: match.start()]).edtf()}/.."
    ends = _ENDS.split(text)
    if len(ends) == 2 and all(map(str.strip, ends)):
        return _ends(*ends)
    choice = _CHOICE.split(text)
    if len(choice) == 3:
        most, word, last = choice
        return _several(word, (*most.rstrip(" ,").split(","), last))
    return _one(text).edtf()


def _several(word: str, written: Sequence[str]) -> str:
    *most, last = (_one(part) for part in written)
    parts = ",".join(point.edtf() for point in (*(_completed(p, last) for p in most), last))
    return f"[{parts}]" if word.lower() == "or" else f"{{{parts}}}"


def _ends(first: str, last: str) -> str:
    end = _one(last)
    return f"{_completed(_one(first, before=end), end).edtf()}/{end.edtf()}"


def _completed(point: _Point, last: _Point) -> _Point:
    """Return a point with the month, the year and the era that only the last one names."""
    if not point.year:
        return replace(point, year=last.year, era=last.era, month=point.month or last.month)
    return point if point.era else replace(point, era=last.era)


def _one(text: str, *, before: _Point | None = None) -> _Point:
    """Return one end; `before` is the other one, which says whether "8" is a day or a year."""
    words, doubt = _without_doubt(text.strip())
    if _is_date(words) and not re.search(r"[/\[{]", words):
        year, *others = re.split(r"(?<=.)-", words)
        month, day = (*others, "", "")[:2]
        return _Point(year=year, month=month, day=day, era="edtf", doubt=doubt)
    if decade := _DECADE.match(words):
        return _Point(year=f"{decade[1] or decade[2]:0>3}X", era="edtf", doubt=doubt)
    if century := _CENTURY.match(words):
        name = century["century"].lower()
        number = CENTURY_NUMBERS.get(name) or int(re.sub(r"\D", "", name))
        return _Point(year=f"{number - 1:02d}XX", era="edtf", doubt=doubt)
    match = next(filter(None, (form.match(words) for form in _FORMS)), None)
    if match is None:
        raise _NotRead
    parts = {name: value or "" for name, value in match.groupdict().items()}
    if before is not None and before.day and parts.keys() <= {"ad", "year", "era"}:
        return _Point(day=f"{int(parts['year']):02d}", doubt=doubt)
    return _Point(
        year=parts.get("year", ""),
        month=_month(parts),
        day=f"{int(parts['day']):02d}" if parts.get("day") else "",
        era=parts.get("era", "") or parts.get("ad", ""),
        doubt=doubt,
    )


def _month(parts: dict[str, str]) -> str:
    if season := parts.get("season"):
        return SEASON_NUMBERS[season.lower()]
    if number := parts.get("number"):
        return f"{int(number):02d}"
    return f"{MONTH_NUMBERS[parts['month'].lower()]:02d}" if parts.get("month") else ""


def _without_doubt(text: str) -> tuple[str, str]:
    """Return words without what says that they are not certain, and the sign of EDTF for it."""
    signs = set()
    while match := re.match(
        rf"(?:(?P<about>{ABOUT})|(?P<perhaps>{PERHAPS})|the)(?:\s|(?<=\.))\s?(?=\S)", text, re.I
    ):
        signs |= {"~"} if match["about"] else {"?"} if match["perhaps"] else set()
        text = text[match.end() :]
    if ending := re.search(r"\s?\(?\?\)?\Z", text):
        signs.add("?")
        text = text[: ending.start()]
    return text, _DOUBTS[frozenset(signs)]


def _year(year: str, era: str) -> str:
    """Return a year as EDTF writes it: 44 BCE is -0043, for there is a year 0."""
    if era == "edtf":
        return year
    if not era:
        if len(year) < 4:
            raise _NotRead
        return year
    if not int(year):
        raise _NotRead
    if era.lower().startswith("b"):
        return f"-{int(year) - 1:04d}" if int(year) > 1 else "0000"
    return f"{int(year):04d}"
