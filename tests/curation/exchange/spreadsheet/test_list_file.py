"""Lists as files to take away: spreadsheet programs read what the records say, and run nothing."""

import io

import openpyxl
import pytest

from curation.exchange.spreadsheet import list_file
from curation.exchange.spreadsheet.list_file import TooLong, csv_bytes, xlsx_bytes

ROWS = [["address", "dates"], ["kirov", "1886-03-27/1934-12-01"]]


def book_of(rows, help_rows=(("Column",),)):
    """The workbook that a spreadsheet program opens."""
    return openpyxl.load_workbook(
        io.BytesIO(xlsx_bytes(rows, title="Subjects", help_rows=help_rows))
    )


def test_csv_has_the_mark_by_which_programs_know_utf8():
    assert csv_bytes([["Kírov"]]) == b"\xef\xbb\xbfK\xc3\xadrov\r\n"


def test_csv_quotes_only_what_needs_it():
    assert csv_bytes([["a", "b, c", 'd "e"']])[3:] == b'a,"b, c","d ""e"""\r\n'


@pytest.mark.parametrize("write", [csv_bytes, lambda rows: book_of(rows)["Subjects"]["A1"].value])
def test_words_that_look_like_a_formula_are_guarded(write):
    written = write([["=1+1"]])
    assert "'=1+1" in (written.decode("utf-8-sig") if isinstance(written, bytes) else written)


def test_second_sheet_holds_the_help():
    assert book_of(ROWS, [("Column", "What"), ("dates", "When.")])["Help"]["B2"].value == "When."


@pytest.mark.parametrize("words", ["1934-12-01", "007", "1e5", "TRUE"])
def test_words_stay_text_whatever_they_look_like(words):
    cell = book_of([["name"], [words]])["Subjects"]["A2"]
    assert (cell.data_type, cell.number_format, cell.value) == ("s", "@", words)


def test_headings_are_bold_and_the_rows_are_not():
    page = book_of(ROWS)["Subjects"]
    assert (page["A1"].font.bold, page["A2"].font.bold) == (True, False)


def test_headings_and_keys_stay_in_sight():
    assert book_of(ROWS)["Subjects"].freeze_panes == "B2"


def test_column_is_as_wide_as_its_longest_words_and_no_wider_than_a_screen():
    widths = book_of([["key", "gist"], ["L1", "x" * 300]])["Subjects"].column_dimensions
    assert (widths["A"].width, widths["B"].width) == (5, 62)


def test_characters_that_xml_cannot_hold_are_written_as_excel_writes_them():
    data = xlsx_bytes([["a\x07b"]], title="Subjects", help_rows=[("x",)])
    assert openpyxl.load_workbook(io.BytesIO(data))["Subjects"]["A1"].value == "a_x0007_b"


def test_cell_longer_than_any_program_takes_is_told_with_its_row(monkeypatch):
    monkeypatch.setattr(list_file, "LONGEST_CELL", 10)
    with pytest.raises(TooLong, match="Row 2, “kirov”, has a cell of 21 characters"):
        xlsx_bytes(ROWS, title="Subjects", help_rows=[])
