"""Dates held against those of the evidence: day, month and year as they belong together.

A month of the sentence must be one of the evidence, with the day and the year that the evidence
gives it; where either side leaves a part out, that part is not compared. A year in brackets is that
of a work ("Ellman (2002)"); any other year is that of an event, which no year of publication bears
out, unless the sentence speaks of a publication ("a newspaper of May 1937"). Decades and centuries
take the years in them, early and late decades apart. That a year is in none of the evidence is told
by the check of numbers.
"""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.date_words import PUBLISHING
from exhibit.text.findings import Level
from exhibit.text.numbers import Number, numbers_in
from exhibit.text.quotations import quoted
from exhibit.text.times import (
    Date,
    centuries_in,
    century_of,
    dates_in,
    decades_in,
    side_of,
)

_BRACKET = re.compile(r"\([^()]{0,200}\Z")


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield a difference for each date that the evidence contradicts or does not give."""
    if not claim.passages:
        return
    yield from _months(claim)
    yield from _years(claim)
    yield from _decades(claim)
    yield from _centuries(claim)


def _months(claim: Claim) -> Iterator[Difference]:
    """Yield the dates whose month, day and year the evidence does not have together."""
    evidence_dates = [date for reading in claim.readings for date in dates_in(reading)]
    if PUBLISHING.search(claim.sentence):
        issued = (text for passage in claim.passages for text in passage.issued)
        evidence_dates += [date for text in issued for date in dates_in(text)]
    for date in dates_in(claim.sentence):
        if any(date.agrees(other) for other in evidence_dates):
            continue
        rival = _rival(date, evidence_dates)
        if rival:
            yield _difference(
                date.words,
                Level.ERROR,
                _("“{words}” is “{rival}” in the evidence.").format(
                    words=date.words, rival=rival.words
                ),
                _("Give the date as the evidence does, or cite what gives this one."),
            )
        else:
            yield _missing(date.words)


def _rival(date: Date, evidence_dates: Iterable[Date]) -> Date | None:
    """Return the evidence's date that a false one stands for: most in common, at least a part."""

    def common(other: Date) -> int:
        same_year = date.year is not None and date.year == other.year
        return 2 * (date.month == other.month) + 2 * bool(date.days & other.days) + same_year

    nearest = max(evidence_dates, key=common, default=None)
    return nearest if nearest and common(nearest) else None


def _years(claim: Claim) -> Iterator[Difference]:
    """Yield years of works told as those of events, and times turned from before to after."""
    evidence_years = [
        (number, reading)
        for reading in claim.readings
        for number in numbers_in(reading)
        if number.kind == "year"
    ]
    published = {year for passage in claim.passages for year in passage.published}
    values = {int(number.value) for number, _reading in evidence_years}
    for number in numbers_in(claim.sentence):
        if number.kind != "year":
            continue
        year = int(number.value)
        if _is_of_a_work(claim.sentence, number):
            if published and year not in published and not _told_as_work(year, evidence_years):
                yield _difference(
                    number.words,
                    Level.ERROR,
                    _("no work that this sentence cites appeared in {year}.").format(year=year),
                    _("Give the year of the work, or cite a note that rests on it."),
                )
            elif maker := _wrong_maker(claim, number):
                yield _difference(
                    number.words,
                    Level.ERROR,
                    _("no work by {maker} that it cites appeared in {year}.").format(
                        maker=maker, year=year
                    ),
                    _("Give the year of the work, or cite a note that rests on it."),
                )
        elif year in published and year not in values and not PUBLISHING.search(claim.sentence):
            yield _difference(
                number.words,
                Level.WARNING,
                _("{year} is the year of a work it cites, not of what it tells.").format(year=year),
                _("Correct the year, or say that the work is of that year."),
            )
        else:
            yield from _turned(claim.sentence, number, evidence_years)


def _is_of_a_work(sentence: str, number: Number) -> bool:
    """Say whether a year stands in brackets with nothing but names: (Getty and Naumov, 1999)."""
    before = _BRACKET.search(sentence[: number.start])
    after = sentence[number.end : number.end + 1]
    if not before or after not in (")", ";", ","):
        return False
    inside = before[0][1:]
    return not inside.strip() or inside.rstrip().endswith((",", ";", "and"))


def _wrong_maker(claim: Claim, number: Number) -> str:
    """Return the maker right before a year whose works are of other years, or nothing."""
    works = {work for passage in claim.passages for work in passage.works}
    before = claim.sentence[: number.start].rstrip(" (,")
    for maker, _year in sorted(works):
        own = {year for other, year in works if other == maker}
        if before.endswith(maker) and int(number.value) not in own:
            return maker
    return ""


def _told_as_work(year: int, evidence_years: list[tuple[Number, str]]) -> bool:
    """Say whether a note itself gives a year in brackets: "Ellman (2002)"."""
    return any(int(n.value) == year and _is_of_a_work(reading, n) for n, reading in evidence_years)


def _turned(
    sentence: str, number: Number, evidence_years: list[tuple[Number, str]]
) -> Iterator[Difference]:
    """Yield a year that the sentence sets before and the evidence after, or the other way."""
    side = side_of(sentence, number.start)
    if not side or any(s <= number.start < e for s, e in quoted(sentence)):
        return
    sides = {side_of(reading, n.start) for n, reading in evidence_years if n.value == number.value}
    if sides and not sides & {side, ""}:
        yield _difference(
            number.words,
            Level.ERROR,
            _("the evidence has the other side of {year}: before is not after.").format(
                year=number.words
            ),
            _("Tell it on the side of the year that the evidence does."),
        )


def _decades(claim: Claim) -> Iterator[Difference]:
    """Yield decades whose early, middle or late years the evidence does not speak of."""
    evidence_decades = [decade for reading in claim.readings for decade in decades_in(reading)]
    years = {
        int(number.value)
        for reading in claim.readings
        for number in numbers_in(reading)
        if number.kind == "year"
    }
    for decade in decades_in(claim.sentence):
        same = [other for other in evidence_decades if other.decade == decade.decade]
        if not decade.part or any(other.part in ("", decade.part) for other in same):
            continue
        if same:
            yield _difference(
                decade.words,
                Level.ERROR,
                _("“{words}” is “{rival}” in the evidence.").format(
                    words=decade.words, rival=same[0].words
                ),
                _("Give the time as the evidence does, or cite what gives this one."),
            )
        elif not any(map(decade.has, years)):
            yield _missing(decade.words)


def _centuries(claim: Claim) -> Iterator[Difference]:
    """Yield centuries that the evidence neither names nor has a year of."""
    evidence_centuries: set[int] = set()
    for reading in claim.readings:
        evidence_centuries |= {*centuries_in(reading)}
        evidence_centuries |= {
            century_of(int(n.value)) for n in numbers_in(reading) if n.kind == "year"
        }
        evidence_centuries |= {century_of(decade.decade + 1) for decade in decades_in(reading)}
    for century, words in centuries_in(claim.sentence).items():
        if century not in evidence_centuries:
            yield _missing(words)


def _missing(words: str) -> Difference:
    return _difference(
        words,
        Level.WARNING,
        _("“{words}” is in nothing that this sentence cites.").format(words=words),
        _("Cite what gives this date, or correct it."),
    )


def _difference(words: str, level: Level, message: str, advice: str) -> Difference:
    return Difference(code="date", level=level, message=message, advice=advice, words=words)
