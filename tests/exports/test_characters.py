"""Characters that no file can show."""

import pytest

from exhibit.exports.characters import is_control, shown

SIGN = "\N{REPLACEMENT CHARACTER}"
BAD = ["\0", "\x1b", "\x85", "\ud800", "\u202e", "\u2066", "\ufeff", "\ufffe", "\ue000", "\u0378"]


@pytest.mark.parametrize("letter", BAD)
def test_bad_character_shows_a_sign(letter):
    assert is_control(letter) and shown(f"a{letter}b") == f"a{SIGN}b"


@pytest.mark.parametrize(
    "words",
    [
        *("a b\tc\nd", "日本", "😀", "שלום\u200f", "سلام", "e\u0301", "co\u00adop"),
        *("می\u200cخواهم", "क्\u200dष", "👩\u200d🚀", "\u0601۱۹۳۴", "🏴\U000e0067\U000e007f"),
    ],
)
def test_words_stay_as_they_are(words):
    assert shown(words) == words


def test_newlines_of_windows_are_newlines():
    assert shown("a\r\nb") == "a\nb" and shown("a\rb") == f"a{SIGN}b"
