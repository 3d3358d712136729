"""Spans of words shown, before they are counted against a budget."""

from curation.publishing.budgets import merged


def test_spans_that_overlap_or_touch_are_one():
    assert merged([(5, 9), (0, 3), (3, 4), (6, 7)]) == [(0, 4), (5, 9)]
