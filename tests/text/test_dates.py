"""EDTF dates in words."""

import pytest

from exhibit.text.dates import BadDate, in_words, parse


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("", ""),
        ("1934", "1934"),
        ("1934-12", "December 1934"),
        ("1934-12-01", "1 December 1934"),
        ("1930~", "about 1930"),
        ("1890?", "perhaps 1890"),
        ("1928/1932", "1928–1932"),
        ("1936-08/1938-03", "August 1936 to March 1938"),
        ("1904/1934-12-29", "1904 to 29 December 1934"),
        ("1928-05-18/1928-07-06", "18 May to 6 July 1928"),
        ("1932-11-08/1932-11-09", "8 to 9 November 1932"),
        ("1934-12~/1934-12-29", "about December 1934 to 29 December 1934"),
    ],
)
def test_date_in_words(date, words):
    assert in_words(date) == words


@pytest.mark.parametrize("date", ["banana", "1932-13", "32-1-1", "1934-02-31", "1940/1930"])
def test_what_is_no_date_is_refused_with_a_sentence(date):
    with pytest.raises(BadDate, match=date):
        parse(date)


def test_approximate_year_spans_the_year():
    assert parse("1930~") == ("1930-01-01", "1930-12-31")
