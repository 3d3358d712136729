from decimal import Decimal

import pytest

from curation.exchange.spreadsheet import cells
from exhibit.models import Reference


def refusal(widget, cell) -> str:
    with pytest.raises(ValueError) as told:
        widget.clean(cell)
    return str(told.value)


def test_date_with_a_letter_for_a_figure_is_refused_with_what_to_write():
    told = refusal(cells.HistoricalDate(), "19o1")
    assert told.startswith("'19o1' is not a date we can read: write 1934-12-01")


def test_day_counted_by_a_spreadsheet_is_told_as_a_day():
    assert "counts the day 1934-12-01" in refusal(cells.HistoricalDate(), "12754")


@pytest.mark.parametrize("cell", ["", "1934-12-01", "1928/1932", "1930~"])
def test_historical_dates_are_taken(cell):
    assert cells.HistoricalDate().clean(cell) == cell


@pytest.mark.parametrize(
    ("cell", "date"), [("c. 1935", "1935~"), ("1934–36", "1934/1936"), ("1 Dec 1934", "1934-12-01")]
)
def test_dates_as_people_write_them_are_read(cell, date):
    assert cells.HistoricalDate().clean(cell) == date


@pytest.mark.parametrize("cell", ["Edited book", "edited-book", " EDITED_BOOK "])
def test_choice_is_known_however_it_is_spelt(cell):
    assert cells.Choice(Reference.Kind.values).clean(cell) == "edited-book"


def test_choice_of_another_word_names_the_words():
    assert refusal(cells.Choice(["person", "place"]), "town") == (
        "‘town’ is none of its words: write person or place."
    )


@pytest.mark.parametrize(("cell", "meant"), [("Yes", True), ("no", False), ("TRUE", True)])
def test_yes_and_no_are_read(cell, meant):
    assert cells.YesNo().clean(cell) is meant


@pytest.mark.parametrize("cell", ["", "perhaps"])
def test_neither_yes_nor_no_is_refused(cell):
    assert refusal(cells.YesNo(), cell).endswith("write yes or no.")


@pytest.mark.parametrize("cell", ["91", "fifty", "1e3", "59.1234567", "٥"])
def test_degrees_that_are_none_are_refused(cell):
    assert refusal(cells.Degrees(90), cell)


def test_degrees_are_told_without_zeros():
    assert cells.Degrees(90).render(Decimal("53.40000")) == "53.4"


def test_words_beyond_their_limit_are_counted():
    assert refusal(cells.Words(3), "four") == (
        "it has 4 characters; at most 3 are allowed: shorten it."
    )


def test_line_break_in_a_line_is_refused():
    assert "line break" in refusal(cells.Words(), "one\ntwo")


@pytest.mark.parametrize("cell", ["-1", "1.5", "99999999999", "²"])
def test_whole_number_that_is_none_is_refused(cell):
    assert refusal(cells.Whole(), cell)
