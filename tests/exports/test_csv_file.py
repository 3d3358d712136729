"""CSV that spreadsheets open as it is meant."""

import csv
from decimal import Decimal

import pytest

from exhibit.exports.csv_file import csv_file


def cells(*row) -> list[str]:
    text = csv_file(tuple(f"c{n}" for n in range(len(row))), [row]).decode("utf-8-sig")
    return list(csv.reader(text.splitlines(keepends=True)))[1]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_words_that_look_like_a_formula_get_an_apostrophe(words):
    assert cells(words)[0].startswith("'")


def test_numbers_stay_numbers():
    assert cells(-5, Decimal("-30.5"), Decimal("6E+5"), 0) == ["-5", "-30.5", "600000", "0"]


def test_truth_and_nothing_are_written_as_table_schema_reads_them():
    assert cells(True, False, None) == ["true", "false", ""]


def test_file_has_a_byte_order_mark_and_lines_end_with_cr_lf():
    assert csv_file(("a", "b"), [("1", "2")]) == b"\xef\xbb\xbfa,b\r\n1,2\r\n"


def test_nul_and_lone_surrogate_break_nothing():
    assert cells("a\0b", "c\ud800d") == ["a\N{REPLACEMENT CHARACTER}b", "c?d"]
