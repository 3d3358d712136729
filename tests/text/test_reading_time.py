"""How long words take to read."""

import pytest

from exhibit.text.reading_time import reading_minutes


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (150, 1), (151, 2), (1500, 10), (1501, 11)]
)
def test_begun_minutes_count(words, minutes):
    assert reading_minutes(words) == minutes
