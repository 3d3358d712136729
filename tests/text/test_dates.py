"""EDTF dates in words."""

import pytest
from edtf import parse_edtf

from exhibit.text.dates import BadDate, check, in_words, parse, sort_key, year_in_words

IN_WORDS = [
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
    ("1934/..", "from 1934"),
    ("1934/", "from 1934"),
    ("../1934", "until 1934"),
    ("/1934", "until 1934"),
    ("1930~/..", "from about 1930"),
    ("193X", "1930s"),
    ("19XX", "20th century"),
    ("193X/..", "from the 1930s"),
    ("009X", "90s CE"),
    ("../047X~", "until about the 470s CE"),
    ("../19XX", "until the 20th century"),
    ("193X~", "about the 1930s"),
    ("[193X,194X]", "the 1930s or the 1940s"),
    ("193X/194X", "1930s to 1940s"),
    ("1936-21", "spring 1936"),
    ("1936-21/1936-23", "spring to autumn 1936"),
    ("[1934,1935]", "1934 or 1935"),
    ("{1934,1935,1937}", "1934, 1935 and 1937"),
    ("1935%", "perhaps about 1935"),
    ("~1935", "about 1935"),
    ("1934?-06", "perhaps June 1934"),
    ("0476", "476 CE"),
    ("-0043", "44 BCE"),
    ("-0499/-0480", "500 to 481 BCE"),
    ("1930-02/1930-02", "February 1930"),
]
SAID = [date for date, _words in IN_WORDS]


@pytest.mark.parametrize(("date", "words"), [("", ""), *IN_WORDS])
def test_date_in_words(date, words):
    assert in_words(date) == words


@pytest.mark.parametrize(
    "date", ["banana", "1932-13", "32-1-1", "1934-02-31", "1940/1930", "-0480/-0499", "../..", "/"]
)
def test_what_is_no_date_is_refused_with_a_sentence(date):
    with pytest.raises(BadDate, match=date):
        parse(date)


def test_approximate_year_spans_the_year():
    assert parse("1930~") == ("1930-01-01", "1930-12-31")


UNSAYABLE = [
    "1934-XX",
    "1934-12-XX",
    "1560S2",
    "Y170000002",
    "1934-33",
    "[..1934]",
    "156X-12-25",
    "000X",
]


@pytest.mark.parametrize("date", UNSAYABLE)
def test_what_has_no_words_is_refused_where_it_is_typed(date):
    with pytest.raises(BadDate, match="write 1934-12-01"):
        check(date)


@pytest.mark.parametrize("date", UNSAYABLE)
def test_what_an_older_database_holds_is_shown_as_it_is_written(date):
    assert in_words(date) == date


def test_an_open_end_has_no_day():
    assert (parse("1934/.."), parse("../1934")) == (("1934-01-01", ""), ("", "1934-12-31"))


def test_years_before_the_first_stand_in_order():
    days = [parse(date)[0] for date in ("0014", "-0043", "1934", "-0499")]
    assert [day[:5] for day in sorted(days, key=sort_key)] == ["-0499", "-0043", "0014-", "1934-"]


def test_there_is_no_year_nought():
    assert [year_in_words(year) for year in (-1, 0, 1)] == ["2 BCE", "1 BCE", "1 CE"]


@pytest.mark.parametrize("date", ["1934", "1934-02", "1936-02", "1934-12-01", "0476", "1934-06"])
def test_a_plain_date_is_read_as_the_grammar_reads_it(date):
    value = parse_edtf(date)
    days = value.lower_strict(), value.upper_strict()
    assert parse(date) == tuple(f"{y:04}-{m:02}-{d:02}" for y, m, d, *_ in days)


@pytest.mark.parametrize("date", ["1934-02-30", "1934-13-01", "1934-12-00"])
def test_a_plain_date_that_no_calendar_has_is_refused(date):
    with pytest.raises(BadDate):
        parse(date)
