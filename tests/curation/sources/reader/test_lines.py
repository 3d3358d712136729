"""Lines and pages: whatever the line ends, joined they are the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.sources.reader.lines import lay_out

TEXT = "one\ntwo\r\nthree\rfour"
TEXTS = st.text(st.sampled_from("ab \t\r\n😀é"), min_size=1, max_size=60)


def words_of(text: str, layout) -> list[str]:
    pages = range(1, layout.page_count + 1)
    return [text[line.start : line.end] for page in pages for line in layout.lines_of(page)]


def test_lines_end_with_lf_cr_lf_or_cr_and_keep_their_end():
    assert words_of(TEXT, lay_out(TEXT)) == ["one\n", "two\r\n", "three\r", "four"]


def test_line_end_at_the_end_begins_no_line():
    assert lay_out("one\n").line_count == 1


@given(TEXTS, st.integers(1, 4), st.integers(1, 12))
def test_lines_of_all_pages_joined_are_the_text(text, lines, characters):
    layout = lay_out(text, lines_a_page=lines, characters_a_page=characters)
    assert "".join(words_of(text, layout)) == text


@given(TEXTS, st.integers(1, 4), st.integers(2, 12))
def test_no_page_is_larger_than_it_may_be(text, lines, characters):
    layout = lay_out(text, lines_a_page=lines, characters_a_page=characters)
    for page in range(1, layout.page_count + 1):
        start, end = layout.span_of(page)
        assert end - start <= characters
        assert len(list(layout.lines_of(page))) <= lines


@given(TEXTS, st.integers(2, 12))
def test_page_of_a_character_holds_it(text, characters):
    layout = lay_out(text, characters_a_page=characters)
    for offset in range(len(text)):
        start, end = layout.span_of(layout.page_of(offset))
        assert start <= offset < end


@given(TEXTS, st.integers(2, 12))
def test_page_never_parts_cr_from_lf(text, characters):
    layout = lay_out(text, characters_a_page=characters)
    assert not [at for at in layout.page_starts if text[at - 1 : at + 1] == "\r\n" and at]


def test_very_long_line_is_parted_at_a_space_and_goes_on():
    text = "word " * 100
    layout = lay_out(text, characters_a_page=52)
    first, second = (next(layout.lines_of(page)) for page in (1, 2))
    assert text[first.end - 5 : first.end] == "word "
    assert (second.number, second.goes_on) == (1, True)


def test_pages_of_2_000_lines():
    layout = lay_out("x\n" * 5_000)
    assert [layout.span_of(page) for page in (1, 3)] == [(0, 4_000), (8_000, 10_000)]


@pytest.mark.parametrize(("offset", "line"), [(0, 1), (3, 1), (4, 2), (9, 3), (19, 4)])
def test_line_of_a_character(offset, line):
    assert lay_out(TEXT).line_of(offset) == line


def test_line_beyond_the_last_is_the_last():
    assert lay_out(TEXT).start_of(99) == 15


def test_twenty_megabytes_are_laid_out_in_pages():
    layout = lay_out("A line of the length that lines have in a transcript.\n" * 370_000)
    assert layout.page_count == 185
