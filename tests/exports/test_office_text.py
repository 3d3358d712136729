"""Text for office programs: what XML can hold, languages, and where links are."""

import pytest

from exhibit.exports.office_text import by_address, by_language, clean, language_tag


@pytest.mark.parametrize("letter", ["\0", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff", "\u202e"])
def test_letter_without_a_place_in_xml_becomes_a_sign(letter):
    assert clean(f"a{letter}b") == "a\ufffdb"


@pytest.mark.parametrize(
    "kept", ["plain", "a\tb", "soft\u00adhyphen", "“—…”", "😀", "ѣ", "Ga\u0301"]
)
def test_other_letters_stay(kept):
    assert clean(kept) == kept


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_line_break_becomes_one_space(line_break):
    assert clean(f"one{line_break}two") == "one two"


def test_words_of_one_language_stay_together():
    assert list(by_language("Plain English.")) == [("Plain English.", "")]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("чистка", "ru-RU"),
        ("Большой террор", "ru-RU"),
        ("чи\u0301стка", "ru-RU"),
        ("Голодомор і голод", "uk-UA"),
        ("об’єднання", "uk-UA"),
    ],
)
def test_cyrillic_words_name_their_language(words, language):
    assert list(by_language(f"a {words} b")) == [("a ", ""), (words, language), (" b", "")]


def test_runs_add_up_to_the_text():
    told = "A чистка, https://example.org/a(b) and і."
    assert "".join(run for run, _ in by_language(told)) == told
    assert "".join(run for run, _ in by_address(told)) == told


@pytest.mark.parametrize("after", [".", ",", ")", "”", " and", "?", ""])
def test_address_ends_before_what_follows_it(after):
    found = [address for _, address in by_address(f"(https://example.org/a/{after}") if address]
    assert found == ["https://example.org/a/"]


def test_english_is_british():
    assert (language_tag("en"), language_tag("en-US"), language_tag("de")) == (
        "en-GB",
        "en-US",
        "de",
    )
