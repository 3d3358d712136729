import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.search.query import LONGEST, parse


def test_parse_reads_words_phrases_and_exclusions():
    query = parse('Stalin “great Purge” -lecture −"at least"')
    assert query.words == ("stalin",)
    assert query.phrases == ("great purge",)
    assert query.exclusions == ("lecture", "at least")


def test_parse_word_with_a_dash_inside_is_words_in_a_row():
    assert parse("forced-labor camps").words == ("forced labor", "camps")


def test_parse_lone_dash_between_numbers_excludes_nothing():
    assert parse("1936 – 1938").exclusions == ()


def test_parse_last_word_of_three_letters_is_open():
    assert parse("city mag").open_word == "mag"


def test_parse_last_word_of_two_letters_is_not_open():
    assert parse("city ma").open_word == ""


@pytest.mark.parametrize("text", ['"great purge"', "purge -magnit"])
def test_parse_only_a_last_word_is_open(text):
    assert parse(text).open_word == ""


def test_parse_unclosed_quotation_mark_is_passed_over():
    assert parse('"great purge').words == ("great", "purge")


@pytest.mark.parametrize("text", ["", "  ", "...", "-", '""', "-purge", "\x00", "*", "()"])
def test_parse_nothing_to_look_for_asks_nothing(text):
    assert not parse(text).asks


def test_parse_operators_are_words():
    assert parse("kirov OR NEAR(stalin)").words == ("kirov", "or", "near stalin")


def test_parse_too_long_says_so_and_keeps_the_beginning():
    query = parse("kirov " * 2_000)
    assert query.too_long
    assert len(query.text) <= LONGEST


def test_parse_longest_allowed_is_not_too_long():
    assert not parse("k" * LONGEST).too_long


@given(st.text())
def test_parse_any_text_gives_letters_digits_and_spaces(text):
    query = parse(text)
    said = "".join((*query.words, *query.phrases, *query.exclusions))
    assert all(character.isalnum() or character == " " for character in said)
