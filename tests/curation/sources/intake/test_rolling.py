"""Cues that repeat the end of the one before."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.sources.intake.rolling import overlap, rolls

WORDS = st.lists(st.sampled_from("ab"), max_size=8)


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("he was shot", "was shot in 1934", 2),
        ("he was shot", "he was shot", 3),
        ("yes", "yes but no", 1),
        ("he said yes", "yes he did", 0),
        ("a b a b", "a b a b c", 4),
        ("one", "two", 0),
        ("", "one", 0),
    ],
)
def test_words_that_both_have_are_counted(before, after, count):
    assert overlap(before.split(), after.split()) == count


@given(WORDS, WORDS)
def test_longest_overlap_is_found(before, after):
    fits = [n for n in range(1, len(after) + 1) if before[-n:] == after[:n]]
    longest = max(fits, default=0)
    assert overlap(before, after) == (longest if longest >= 2 or longest == len(before) else 0)


def test_one_word_said_for_hours_takes_no_longer_than_its_length():
    began = time.process_time()
    overlap(["no"] * 200_000, ["no"] * 200_000 + ["yes"])
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("cues", "answer"),
    [
        (("a b", "a b c d", "c d e f"), True),
        (("a b", "a b c d"), False),
        (("a b", "a b", "a b"), False),
        (("a b", "c d", "e f"), False),
        (("a b", "a b c d", "c d e f", "g", "h", "i", "j"), False),
        ((), False),
    ],
)
def test_subtitles_roll_where_half_of_the_cues_go_on_from_the_one_before(cues, answer):
    assert rolls(cues) is answer
