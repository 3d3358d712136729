"""What characters are, in words."""

import pytest

from exhibit.text.scripts import kinds_of


@pytest.mark.parametrize(
    ("characters", "told"),
    [
        ("سگ\u064e٣۳", "5 Arabic letters"),
        ("日々𠀀", "3 Chinese characters"),
        ("あ", "1 Hiragana letter"),
        ("한ᄀ", "2 Hangul letters"),
        ("क्े", "3 Devanagari letters"),
        ("𐎠", "1 Old Persian letter"),
        ("Ａ", "1 Latin letter"),
        ("😀☠→🏻", "4 emoji or other signs"),
        ("。", "1 punctuation mark"),
        ("\ue000\u0378\u200b\U000e0067", "4 codes for no letter"),
        ("日" * 1200, "1,200 Chinese characters"),
    ],
)
def test_characters_are_counted_by_their_kind(characters, told):
    assert kinds_of(characters) == [(told, list(characters))]


def test_kinds_come_in_their_order():
    assert kinds_of("日س本") == [
        ("2 Chinese characters", ["日", "本"]),
        ("1 Arabic letter", ["س"]),
    ]
