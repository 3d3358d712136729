import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.exchange.spreadsheet.guard import escaped, guarded, unescaped, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+7", "-5.2", "@SUM(A1)", "\t=1", "＝1", "'=1"])
def test_what_could_be_a_formula_begins_with_an_apostrophe(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Kirov", "'tis", "1934-12-01", " =1"])
def test_other_words_are_left_as_they_are(cell):
    assert guarded(cell) == unguarded(cell) == cell


def test_sign_typed_without_apostrophe_comes_in_as_it_is():
    assert unguarded("-5.2") == "-5.2"


@given(st.text(alphabet="'=+-@ab\t\r"))
def test_guard_is_taken_off_again(cell):
    assert unguarded(guarded(cell)) == cell


@given(st.text(alphabet="_x0D\r\x01aF5"))
def test_characters_that_xml_cannot_hold_come_back(words):
    assert unescaped(escaped(words)) == words
