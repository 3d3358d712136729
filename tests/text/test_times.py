import pytest

from exhibit.text.times import centuries_in, dates_in, decades_in


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1 December 1934", [(12, 1, None, 1934)]),
        ("December of 1934", [(12, None, None, 1934)]),
        ("July 30, 1937", [(7, 30, None, 1937)]),
        ("July 1937", [(7, None, None, 1937)]),
        ("30–31 August 1935", [(8, 30, 31, 1935)]),
        ("Jan. 26", [(1, 26, None, None)]),
        ("1937-07-30", [(7, 30, None, 1937)]),
        ("January–February 1934", [(1, None, None, 1934), (2, None, None, 1934)]),
        ("February to July 1933", [(2, None, None, 1933), (7, None, None, 1933)]),
        ("August 1936 to March 1938", [(8, None, None, 1936), (3, None, None, 1938)]),
        ("in May, they march", [(5, None, None, None)]),
        ("They may go. March on.", []),
        ("May’s rule, Marches", []),
        ("00447 July", [(7, None, None, None)]),
    ],
)
def test_dates_have_what_the_words_give(text, parts):
    assert [(d.month, d.first, d.last, d.year) for d in dates_in(text)] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("the 1930s", [(1930, "")]),
        ("early 1980s", [(1980, "early")]),
        ("mid-1930s", [(1930, "mid")]),
        ("the middle of the 1930’s", [(1930, "mid")]),
        ("1934 is no decade", []),
    ],
)
def test_decades_have_their_parts(text, parts):
    assert [(d.decade, d.part) for d in decades_in(text)] == parts


def test_centuries_are_read_in_words_and_figures():
    assert [*centuries_in("the nineteenth-century and 20th century")] == [19, 20]
