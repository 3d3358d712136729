"""Letters that no font has, words that no line holds."""

import pytest

from exhibit.exports.pdf.printable import missing_glyphs, printable, strings

SIGN = "\N{REPLACEMENT CHARACTER}"
BREAK = "\N{ZERO WIDTH SPACE}"


@pytest.mark.parametrize("words", ["Сталин ѣ і", "ელ", "Gábor Żółć", "“—…” ₽ →"])
def test_letters_of_many_alphabets_have_glyphs(words):
    assert missing_glyphs(words) == frozenset()


def test_missing_glyphs_finds_each_once():
    assert missing_glyphs("日本 日 abc 😀") == {"日", "本", "😀"}


def test_printable_shows_a_sign_for_a_missing_letter():
    assert printable({"title": ["a日\0"]}, frozenset("日")) == {"title": [f"a{SIGN}{SIGN}"]}


def test_printable_composes_letters():
    assert printable("Ga\u0301bor", frozenset()) == "Gábor"


def test_printable_gives_a_long_word_places_to_break():
    told = printable("a" * 100, frozenset())
    assert told.replace(BREAK, "") == "a" * 100 and max(map(len, told.split(BREAK))) == 24


def test_printable_breaks_no_address_that_breaks_by_itself():
    address = "https://example.org/The_death_of_one_man_is_a_tragedy,_the_death_of_millions"
    assert printable(address, frozenset()) == address


def test_printable_leaves_addresses_and_drawings_whole():
    data = {"href": "https://example.org/" + "a" * 100, "svg": "M" + "1" * 100}
    assert printable(data, frozenset()) == data


def test_strings_are_found_at_every_depth():
    assert list(strings({"a": ["x", {"b": "y"}], "c": 3})) == ["x", "y"]
