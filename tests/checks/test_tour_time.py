"""A tour that holds more than its minutes."""

from dataclasses import replace

import pytest

from exhibit.checks.tour_time import check
from exhibit.text.body import parse
from exhibit.text.findings import Level
from tests.factories.exhibition import TOUR


def tour(words: int, minutes: int):
    """A tour with so many words on its two panels and none between them."""
    stops = tuple(replace(stop, words=parse("")) for stop in TOUR.stops)
    first, second = TOUR.panels
    panels = (replace(first, words=words), replace(second, words=0))
    return replace(TOUR, stops=stops, panels=panels, minutes=minutes)


@pytest.mark.parametrize(("words", "minutes"), [(1500, 10), (0, 1), (300, 10)])
def test_a_tour_that_keeps_its_promise_is_no_finding(words, minutes):
    assert not list(check(tour(words, minutes)))


def test_a_tour_that_holds_more_than_it_says_is_told():
    (found,) = check(tour(1501, 10))
    assert (found.code, found.level, found.field) == ("tour-time", Level.HINT, "minutes")
    assert "says 10 minutes, and its words alone take 11 minutes: 1,501 words" in found.message


def test_its_page_tells_the_longer_time():
    assert tour(1501, 10).summary == "2 stops, about 11 minutes"


def test_minutes_for_more_than_reading_are_left_to_the_curator():
    assert tour(300, 45).summary == "2 stops, about 45 minutes"


def test_words_between_the_stops_count():
    told = replace(TOUR, panels=())
    assert told.words == 10
