"""Whatever date a field takes has words, days, and a place in the order of time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from exhibit.text import dates
from exhibit.text.date_entry import understood
from tests.text.edtf import ACCEPTED, EDTF, TAKEN, is_taken


@pytest.mark.parametrize("date", ACCEPTED)
def test_one_of_every_shape_is_taken(date):
    assert is_taken(date)


@settings(max_examples=500)
@given(EDTF)
def test_a_date_is_taken_or_refused_with_what_to_write(date):
    try:
        dates.check(date)
    except dates.BadDate as refusal:
        assert "write " in str(refusal)


@settings(max_examples=300)
@given(TAKEN)
def test_what_is_taken_has_words_and_no_sign_of_edtf(date):
    assert not set(dates.in_words(date)) & set("~?%X[]{}/")


@settings(max_examples=300)
@given(TAKEN)
def test_what_is_taken_has_its_days_in_order(date):
    first, last = dates.order(date)
    assert first <= last


@settings(max_examples=300)
@given(TAKEN)
def test_what_is_taken_stays_as_it_is_written(date):
    assert understood(date) == date


def test_dates_stand_in_the_order_of_time():
    in_time = ["-0499/-0480", "-0100", "-0043-03-15", "../-0042", "0000", "0014~", "[0476,0477]"]
    in_time += ["19XX", "193X", "1933/..", "1934", "1934?-06", "1934-12-01", "1936-21"]
    assert all(dates.order(one) < dates.order(other) for one, other in pairwise(in_time))


@pytest.mark.parametrize("date", ["", "banana"])
def test_what_no_field_takes_comes_first(date):
    assert dates.order(date) < dates.order("-9999")
