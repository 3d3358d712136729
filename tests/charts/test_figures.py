"""A cell is read as the number it is, however people and spreadsheets write it."""

import pytest

from exhibit.charts.figures import NoFigure, figure, keys_of, words_of


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1989", 1989),
        ("3,555,338", 3555338),
        ("1 234 567", 1234567),
        ("1\u00a0234\u202f567", 1234567),
        ("1.234.567", 1234567),
        ("1’575’259", 1575259),
        ("1 234,5", 1234.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1,5", 1.5),
        ("1.5", 1.5),
        (".5", 0.5),
        ("-3", -3),
        ("−3.5", -3.5),
        ("– 3", -3),
        ("+7", 7),
        ("12 %", 12),
        ("12%", 12),
        ("£1,200", 1200),
        ("0", 0),
    ],
)
def test_number_is_read_however_it_is_written(cell, value):
    assert figure(cell).value == value


@pytest.mark.parametrize(
    "cell", ["about 1,989,000", "c. 1,989,000", "~1 989 000", "some 1,989,000", "over 1,989,000"]
)
def test_figure_that_is_not_exact_says_so(cell):
    assert (figure(cell).value, figure(cell).about) == (1989000, True)


def test_exact_figure_is_not_hedged():
    assert figure("1,989,000").about is False


@pytest.mark.parametrize("cell", ["", "  ", "\u00a0"])
def test_empty_cell_is_no_figure_and_no_fault(cell):
    assert figure(cell) is None


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("many", "is no number"),
        ("=SUM(A1:A3)", "is a formula"),
        ("#DIV/0!", "is an error of the spreadsheet"),
        ("950,000–1,200,000", "is a range"),
        ("1,23,4", "is no number"),
        ("12*", "is no number"),
        ("1" * 50, "is no number"),
        ("\0", "is no number"),
    ],
)
def test_what_is_no_number_says_why(cell, says):
    with pytest.raises(NoFigure, match=says):
        figure(cell)


def test_marks_are_no_part_of_a_figure():
    assert figure("3,555,338 [@S29; @L2]").value == 3555338


def test_keys_and_words_of_a_cell_are_told_apart():
    cell = "about 12 [@S29; @L2]"
    assert (words_of(cell), keys_of(cell)) == ("about 12", ("S29", "L2"))


def test_cell_without_marks_stays_as_it_is():
    assert words_of(" 12 ") == " 12 "
