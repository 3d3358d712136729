"""Workbooks: every cell is read as words, or named with what is wrong with it."""

import datetime

import pytest

from curation.exchange.faults import SheetRefused
from curation.exchange.spreadsheet.xlsx_file import read
from tests.curation.exchange.spreadsheet.sheets import with_part, xlsx_of

HEAD = ("address", "name", "kind")
ROW = ("kirov", "Kirov", "person")


def refusal(data: bytes) -> str:
    with pytest.raises(SheetRefused) as told:
        read(data, "Subjects")
    return str(told.value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Kirov", "Kirov"),
        (True, "yes"),
        (False, "no"),
        (1934, "1934"),
        (1934.0, "1934"),
        (53.4, "53.4"),
        (datetime.datetime(1934, 12, 1), "1934-12-01"),
        (datetime.date(1934, 12, 1), "1934-12-01"),
        ("a_x000D_b", "a\rb"),
    ],
)
def test_cell_of_any_kind_is_read_as_words(value, words):
    assert read(xlsx_of(("name",), (value,)), "").rows == ((2, (words,)),)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("=1+1", "it is a formula: copy the column and paste its values alone."),
        ("#DIV/0!", "it shows the error #DIV/0!: write the value itself."),
        (
            datetime.datetime(1934, 12, 1, 16, 30),
            "(1934-12-01 16:30:00): write the day, 1934-12-01.",
        ),
        (datetime.time(16, 30), "it is neither words nor a number: write it as words."),
    ],
)
def test_cell_that_has_no_value_of_its_own_is_named_with_row_and_column(value, told):
    (fault,) = read(xlsx_of(HEAD, ("kirov", value)), "").faults
    assert fault.place == "Row 2, column name"
    assert fault.sentence.endswith(told)


def test_formula_does_not_hide_that_its_column_has_no_heading():
    told = refusal(xlsx_of(("address",), ("kirov", "=1+1")))
    assert "stands in a column without a heading" in told


def test_sheet_of_the_list_is_read_wherever_it_stands():
    def change(page):
        page.parent.create_sheet("Subjects").append(HEAD)
        page.parent["Subjects"].append(ROW)

    assert read(xlsx_of(("notes",), ("x",), change=change), "Subjects").rows == ((2, ROW),)


def test_first_sheet_is_read_where_none_has_the_name_of_the_list():
    def change(page):
        page.parent.create_sheet("Other").append(("notes",))

    assert read(xlsx_of(HEAD, ROW, change=change), "Subjects").headings == HEAD


def test_merged_cells_are_named():
    data = xlsx_of(HEAD, ROW, change=lambda page: page.merge_cells("A2:B2"))
    assert "Cells are merged (A2:B2)" in refusal(data)


def test_five_merged_cells_are_named_and_the_others_told_of():
    def change(page):
        for row in range(2, 9):
            page.merge_cells(f"A{row}:B{row}")

    named = refusal(xlsx_of(HEAD, change=change)).partition("(")[2].partition(" and more)")[0]
    assert len(named.split(", ")) == 5


def test_archive_that_is_no_workbook_is_refused():
    data = with_part(xlsx_of(HEAD, ROW), "[Content_Types].xml", b"<not/>")
    assert "cannot be read as a workbook" in refusal(data)


def test_cell_far_to_the_right_is_refused_in_words():
    def change(page):
        page["XFD2"] = "far"

    assert "Row 2 has more than 60 columns" in refusal(xlsx_of(HEAD, ROW, change=change))


def test_cell_far_below_is_read_where_it_stands():
    def change(page):
        page["A90000"], page["B90000"], page["C90000"] = "far", "Far", "place"

    sheet = read(xlsx_of(HEAD, change=change), "")
    assert [number for number, _ in sheet.rows] == [90000]
