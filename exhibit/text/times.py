"""The months and decades of a text as values that can be compared.

A date has as much as the words give: month, day or days, year. A month without a year that is
joined to one with a year has that year: "February to July 1933".
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from exhibit.text.date_words import (
    AFTER,
    BEFORE,
    CENTURY,
    CENTURY_NUMBERS,
    DATE,
    DECADE,
    EARLY_LATE,
    JOINT,
    LED_IN,
    MONTH_NUMBERS,
)

Side = Literal["before", "after", ""]


@dataclass(frozen=True, kw_only=True)
class Date:
    """A day, days or month; what the words do not give is None."""

    month: int
    first: int | None = None
    last: int | None = None
    year: int | None = None
    words: str
    start: int
    end: int

    @property
    def days(self) -> frozenset[int]:
        """Every day it names; none where it names only a month."""
        return frozenset(range(self.first, (self.last or self.first) + 1) if self.first else ())

    def agrees(self, other: "Date") -> bool:
        """Say whether this date is borne out by another: equal in all that both give."""
        return (
            self.month == other.month
            and (not self.days or not other.days or self.days <= other.days)
            and (self.year is None or other.year is None or self.year == other.year)
        )


@dataclass(frozen=True, kw_only=True)
class Decade:
    """Ten years; `part` is early, mid, late or nothing."""

    decade: int
    part: str
    words: str

    def has(self, year: int) -> bool:
        """Say whether a year is one of its part."""
        of_decade = year - self.decade
        parts = {"early": range(5), "mid": range(3, 8), "late": range(5, 10)}
        return of_decade in parts.get(self.part, range(10))


@lru_cache(maxsize=4096)
def dates_in(text: str) -> tuple[Date, ...]:
    """Return the dates of a text that name a month, in order."""
    dates: list[Date] = []
    for match in DATE.finditer(text):
        if match["iso"]:
            dates.append(_iso(match["iso"], match.start(), match.end()))
            continue
        name = match["month"].rstrip(".").lower()
        first, last = match["day"] or match["day_after"], match["last"] or match["last_after"]
        alone = not (first or match["year"] or match["till"])
        if alone and name in ("may", "march") and not LED_IN.search(text[: match.start()][-12:]):
            continue  # "may" at the head of a sentence, "March" in a name
        date = Date(
            month=MONTH_NUMBERS[name],
            first=_number(first),
            last=_number(last),
            year=_number(match["year"]),
            words=match[0],
            start=match.start(),
            end=match.end(),
        )
        dates.append(date)
        if match["till"]:
            till = MONTH_NUMBERS[match["till"].rstrip(".").lower()]
            dates.append(replace(date, month=till, first=None, last=None))
    return tuple(_with_years(text, dates))


def _with_years(text: str, dates: list[Date]) -> list[Date]:
    for at in range(len(dates) - 2, -1, -1):
        date, next_date = dates[at], dates[at + 1]
        joined = JOINT.fullmatch(text, date.end, next_date.start)
        if date.year is None and next_date.year is not None and joined:
            dates[at] = replace(date, year=next_date.year)
    return dates


def _iso(words: str, start: int, end: int) -> Date:
    year, month, *day = map(int, words.split("-"))
    first = day[0] if day else None
    return Date(month=month, first=first, year=year, words=words, start=start, end=end)


def _number(words: str | None) -> int | None:
    return int("".join(filter(str.isdigit, words))) if words else None


@lru_cache(maxsize=4096)
def decades_in(text: str) -> tuple[Decade, ...]:
    """Return the decades of a text, in order."""
    return tuple(
        Decade(
            decade=int(match["decade"]),
            part=EARLY_LATE.get((match["part"] or "").lower(), ""),
            words=match[0],
        )
        for match in DECADE.finditer(text)
    )


def centuries_in(text: str) -> dict[int, str]:
    """Return the numbers of the centuries of a text, with their words."""
    words_by_century = {}
    for match in CENTURY.finditer(text):
        century = match["century"].lower()
        words_by_century[CENTURY_NUMBERS.get(century) or _number(century) or 0] = match[0]
    return words_by_century


def century_of(year: int) -> int:
    """Return the century of a year: 20 for 1934 and for 2000."""
    return (year - 1) // 100 + 1


def side_of(text: str, start: int) -> Side:
    """Say whether the words before a date set something before or after it."""
    before = text[max(0, start - 14) : start]
    return "before" if BEFORE.search(before) else "after" if AFTER.search(before) else ""
