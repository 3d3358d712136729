"""Spans of a text joined, and what they leave open."""

from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.spans import between, union

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair)))


def test_spans_that_overlap_or_touch_are_one():
    assert union([(5, 9), (0, 3), (3, 4), (6, 7)]) == [(0, 4), (5, 9)]


@given(st.lists(SPANS, max_size=8))
def test_spans_and_what_they_leave_open_are_everything(spans):
    covered = {at for start, end in union(spans) for at in range(start, end)}
    left = {at for start, end in between(50, spans) for at in range(start, end)}
    assert covered | left == set(range(50))
    assert not covered & left
