"""Moments by the clock on the wall: past, too far, skipped by summer time, or shown twice."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from curation.publishing.wall_clock import BadTime, TimeTwice, in_words, moment

BERLIN = ZoneInfo("Europe/Berlin")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


def at(day: str, clock: str, zone=BERLIN, **more) -> datetime:
    """Return the moment for a day and a time as a form gives them."""
    return moment(date.fromisoformat(day), time.fromisoformat(clock), zone, now=NOW, **more)


def refusal(*args, **more) -> str:
    """Return the sentence with which a time is refused."""
    with pytest.raises(BadTime) as refused:
        at(*args, **more)
    return str(refused.value)


def test_winter_and_summer_have_their_own_hours():
    hours = [at(day, "09:00").astimezone(UTC).hour for day in ("2026-02-01", "2026-07-01")]
    assert hours == [8, 7]


def test_past_time_is_refused():
    assert refusal("2026-01-10", "12:59") == (
        "10 January 2026, 12:59 is past: choose a later time, or publish now."
    )


def test_time_that_is_just_now_is_past():
    assert "is past" in refusal("2026-01-10", "13:00")


def test_mistyped_year_is_refused():
    assert refusal("2062-01-10", "12:00") == (
        "10 January 2062 is more than a year away: check the year."
    )


def test_skipped_hour_is_refused_with_its_edges():
    assert refusal("2026-03-29", "02:30") == (
        "02:30 does not exist on 29 March 2026: the clocks go from 02:00 to 03:00. "
        "Choose a time before or after."
    )


@pytest.mark.parametrize("clock", ["02:00", "02:01", "02:59"])
def test_every_minute_of_the_skipped_hour_is_refused(clock):
    assert "from 02:00 to 03:00" in refusal("2026-03-29", clock)


@pytest.mark.parametrize(("clock", "utc"), [("01:59", "00:59"), ("03:00", "01:00")])
def test_edges_of_the_skipped_hour_exist(clock, utc):
    assert f"{at('2026-03-29', clock).astimezone(UTC):%H:%M}" == utc


def test_half_an_hour_can_be_skipped():
    assert "from 02:00 to 02:30" in refusal("2026-10-04", "02:15", LORD_HOWE)


def test_time_that_comes_twice_is_asked_back():
    with pytest.raises(TimeTwice, match=r"first \(00:30 UTC\) or the second \(01:30 UTC\)"):
        at("2026-10-25", "02:30")


@pytest.mark.parametrize(("which", "hour"), [("first", 0), ("second", 1)])
def test_either_of_a_time_that_comes_twice_can_be_chosen(which, hour):
    assert at("2026-10-25", "02:30", which=which).astimezone(UTC).hour == hour


def test_answer_to_a_question_nobody_asked_is_ignored():
    assert at("2026-07-01", "09:00", which="second") == at("2026-07-01", "09:00")


def test_utc_skips_nothing():
    assert at("2026-03-29", "02:30", ZoneInfo("UTC")).hour == 2


def test_moment_is_told_by_the_clock_on_the_wall():
    assert in_words(at("2026-07-01", "09:05")) == "1 July 2026, 09:05"
