"""A table is read as it is typed or pasted, or the row that is amiss is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.exchange.spreadsheet.pasted_table import MOST_ROWS, parsed, written

TABLE = (["Year", "People"], [["1933", "3,555,338"], ["1941", ""]])


@pytest.mark.parametrize(
    "text",
    [
        "Year\tPeople\n1933\t3,555,338\n1941\t",
        "Year\tPeople\r\n1933\t3,555,338\r\n1941\t\r\n",
        "Year\tPeople\t\n1933\t3,555,338\t\n\t\t\n1941\t\t\n",
        "Year; People\n1933; 3,555,338\n1941;",
        '"Year"\t"People"\n1933\t"3,555,338"\n1941\t""',
    ],
)
def test_table_is_read_from_a_spreadsheet_or_from_typing(text):
    assert parsed(text) == TABLE


def test_cell_may_hold_tabs_new_lines_and_quotation_marks():
    assert parsed('A\tB\n"one\ttwo\nthree ""four"""\t5')[1] == [['one\ttwo\nthree "four"', "5"]]


def test_quotation_that_only_begins_a_cell_keeps_its_marks():
    assert parsed('A\tB\n"Great" purge\t5')[1] == [['"Great" purge', "5"]]


def test_nothing_is_no_table():
    assert parsed(" \n\n") == ([], [])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("A\tB\n1\t2\n3", "Row 2 ends before “B”"),
        ("A\tB\n1\t2\t3", "Row 1: “3” stands under no heading"),
        ("A\tB\n" + "1\t2\n" * (MOST_ROWS + 1), "The table has 201 rows; at most 200"),
        ("\t".join("ABCDEFGHIJKLM"), "The table has 13 columns; at most 12"),
        ("A\tB\n1\t" + "x" * 501, "Row 1: “xxx"),
    ],
)
def test_what_is_amiss_is_told_with_its_row(text, says):
    with pytest.raises(ValueError, match=says):
        parsed(text)


CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n"), max_size=12
).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_every_table_comes_back_as_it_was_written(rows):
    kept = [[*row] for row in rows if any(row)]
    assert parsed(written(["A", "B"], kept)) == (["A", "B"], kept)


def test_table_of_one_column_comes_back():
    table = (["A; B"], [["c"], ["d; e"]])
    assert parsed(written(*table)) == table
