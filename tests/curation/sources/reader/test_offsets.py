"""Places in numbers, and words that must be those of the text."""

import pytest

from curation.sources.reader.lines import lay_out
from curation.sources.reader.offsets import NoPlace, OtherWords, checked_cut, read_place
from exhibit.text.anchoring import OutsideText

TEXT = "Kirov 😀 was\r\nshot.\n"


@pytest.mark.parametrize(
    ("given", "is_end", "offset"),
    [
        ("6", False, 6),
        ("1:7", False, 6),
        ("1:7", True, 7),
        (" 2 : 1 ", False, 13),
        ("2.4", True, 17),
    ],
)
def test_place_is_an_offset_or_line_and_character(given, is_end, offset):
    assert read_place(given, lay_out(TEXT), is_end=is_end) == offset


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("", "is not a place"),
        ("line 5", "is not a place"),
        ("-3", "is not a place"),
        ("9:1", "From: there is no line 9: the text has 2 lines"),
        ("2:0", "no character 0 in line 2"),
        ("2:99", "no character 99 in line 2: it has 6"),
    ],
)
def test_place_that_is_none_gets_a_sentence(given, sentence):
    with pytest.raises(NoPlace, match=sentence):
        read_place(given, lay_out(TEXT))


def test_words_are_cut_as_the_text_has_them():
    assert checked_cut(TEXT, 6, 17, "😀 was\nshot").exact == "😀 was\r\nshot"


def test_other_words_than_the_browser_showed_are_refused():
    with pytest.raises(OtherWords, match="Nothing was saved"):
        checked_cut(TEXT, 6, 11, "was")


def test_offsets_outside_the_text_are_refused():
    with pytest.raises(OutsideText):
        checked_cut(TEXT, 6, 999)
