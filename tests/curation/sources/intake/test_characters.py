"""Characters that cannot be seen are named with their lines."""

import pytest

from curation.sources.intake.characters import suspicious


@pytest.mark.parametrize(
    ("character", "what", "code"),
    [
        ("\x07", "control", "U+0007"),
        ("\ufffd", "replacement", "U+FFFD REPLACEMENT CHARACTER"),
        ("\u202e", "writing direction", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u00ad", "soft hyphens", "U+00AD SOFT HYPHEN"),
        ("\u200b", "no width", "U+200B ZERO WIDTH SPACE"),
        ("\ue123", "private use", "U+E123"),
        ("\u2028", "separators", "U+2028 LINE SEPARATOR"),
    ],
)
def test_suspicious_character_is_named_with_its_line(character, what, code):
    (found,) = suspicious(f"One.\r\nTwo{character}.\n")
    assert what in found.what
    assert (found.count, found.lines) == (1, (2,))
    assert found.codes[0].startswith(code)


def test_ordinary_words_hold_none():
    assert suspicious("“Naïve — Киров”\t’ ﬁne\r\n東京\n") == ()


def test_ten_lines_are_named_and_all_counted():
    (found,) = suspicious("\u00ad\n" * 30)
    assert (found.count, len(found.lines), found.more) == (30, 10, True)
