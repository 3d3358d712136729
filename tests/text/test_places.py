"""Places that a file brought: pages and time codes."""

import pytest

from exhibit.text import places

PAGES = [(0, "xii"), (100, "1"), (200, "2")]
TIMES = [(5, "0:00:01"), (20, "0:00:04")]


@pytest.mark.parametrize(
    ("found", "kind", "start", "end", "told"),
    [
        (PAGES, "pages", 10, 20, "page xii"),
        (PAGES, "pages", 90, 201, "pages xii–2"),
        (PAGES, "pages", 90, 100, "page xii"),
        (TIMES, "times", 5, 9, "0:00:01"),
        (TIMES, "times", 6, 30, "0:00:01–0:00:04"),
        (TIMES, "times", 0, 9, ""),
        ([], "pages", 0, 9, ""),
    ],
)
def test_place_of_a_passage_is_told(found, kind, start, end, told):
    assert places.said(found, kind, start, end) == told


def test_another_kind_of_place_is_refused():
    with pytest.raises(ValueError, match="'lines'"):
        places.said(PAGES, "lines", 0, 1)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([(300, "1")], "begins at 300, but the text has 250"),
        ([(5, "1"), (5, "2")], "not after the place before it"),
        ([(0, " ")], "needs a name"),
        ([(0, "x" * 21)], "needs a name"),
    ],
)
def test_places_that_cannot_be_are_told(found, sentence):
    assert sentence in places.faults(found, 250)[0]


def test_sound_places_have_no_faults():
    assert places.faults(PAGES, 250) == []
