"""A long text parted where it breathes."""

import time

import pytest

from exhibit.text.portions import portions_of


def parted(text, most, whole=()):
    return [text[start:end] for start, end in portions_of(text, whole, most)]


def test_a_text_that_fits_is_one_part():
    assert portions_of("One two.", most=8) == ((0, 8),)


def test_an_empty_text_is_one_empty_part():
    assert portions_of("") == ((0, 0),)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One two. Three.\n\nFour five.\nSix seven.", "One two. Three.\n\n"),
        ("One two. Three four five.\nSix seven.", "One two. Three four five.\n"),
        ("One two three four. Five six seven eight.", "One two three four. "),
        ("one two three four five six seven eight", "one two three four five six "),
        ("a" * 60, "a" * 30),
    ],
)
def test_it_is_parted_between_paragraphs_lines_sentences_or_words(text, first):
    assert parted(text, 30)[0] == first


@pytest.mark.parametrize("text", ["word " * 5_000, "x" * 70_000, "\n" * 70_000, "A.\r\n" * 20_000])
def test_the_parts_are_the_text(text):
    parts = parted(text, 30_000)
    assert "".join(parts) == text and all(0 < len(part) <= 30_000 for part in parts)


def test_a_correction_is_not_parted():
    text = "one two three four five six seven eight nine"
    assert parted(text, 30, whole=[(19, 34)])[0] == text[:19]
    assert parted(text, 30, whole=[(0, 40)])[0] == text[:40]


def test_parting_takes_time_in_proportion():
    def taken(times):
        text = "A sentence of some words. " * times
        before = time.process_time()
        portions_of(text, [(n, n + 5) for n in range(0, len(text), 500)], 3_000)
        return time.process_time() - before

    taken(1_000)
    assert taken(80_000) < 8 * max(taken(20_000), 0.02)
