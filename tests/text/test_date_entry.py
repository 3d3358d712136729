"""Dates as people write them are read as EDTF, and as nothing else."""

import pytest

from exhibit.text.date_entry import understood
from exhibit.text.dates import in_words, parse
from tests.text.test_dates import SAID


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("c. 1935", "1935~"),
        ("c.1935", "1935~"),
        ("ca 1935", "1935~"),
        ("Circa 1935", "1935~"),
        ("about June 1935", "1935-06~"),
        ("perhaps 1935", "1935?"),
        ("1935 (?)", "1935?"),
        ("probably about 1935", "1935%"),
        ("1930s", "193X"),
        ("the 1930's", "193X"),
        ("about the 1930s", "193X~"),
        ("20th century", "19XX"),
        ("the twentieth century", "19XX"),
        ("1934–1936", "1934/1936"),
        ("1934 - 1936", "1934/1936"),
        ("1934-36", "1934/1936"),
        ("1934 to 1936", "1934/1936"),
        ("from 1934 to 1936", "1934/1936"),
        ("between 1934 and 1936", "1934/1936"),
        ("c. 1934 – 1936", "1934~/1936"),
        ("1 December 1934", "1934-12-01"),
        ("1st of December, 1934", "1934-12-01"),
        ("December 1, 1934", "1934-12-01"),
        ("1 Dec. 1934", "1934-12-01"),
        ("01.12.1934", "1934-12-01"),
        ("dec 1934", "1934-12"),
        ("18 May to 6 July 1928", "1928-05-18/1928-07-06"),
        ("8–9 November 1932", "1932-11-08/1932-11-09"),
        ("August – October 1936", "1936-08/1936-10"),
        ("Fall 1936", "1936-23"),
        ("Spring of 1936", "1936-21"),
        ("spring to autumn 1936", "1936-21/1936-23"),
        ("44 BC", "-0043"),
        ("44 B.C.E.", "-0043"),
        ("1 BCE", "0000"),
        ("AD 476", "0476"),
        ("476 CE", "0476"),
        ("500–481 BCE", "-0499/-0480"),
        ("15 March 44 BC", "-0043-03-15"),
        ("since 1934", "1934/.."),
        ("1934 onwards", "1934/.."),
        ("up to 1934", "../1934"),
        ("1934 or 1935", "[1934,1935]"),
        ("1934, 1935 and 1937", "{1934,1935,1937}"),
        (" 1934-12-01 ", "1934-12-01"),
        ("1934-12", "1934-12"),
        ("1934-12-01 to 1935", "1934-12-01/1935"),
    ],
)
def test_a_date_is_read_as_people_write_it(written, edtf):
    assert understood(written) == edtf


@pytest.mark.parametrize(
    "written",
    [
        "12/1/1934",
        "31 February 1934",
        "1934–1930",
        "yesterday",
        "476",
        "before 1934",
        "early 1930s",
        "1934 to 1935 to 1936",
        "to",
        "or",
        "c.",
        "the",
        "-",
        "x" * 200,
        "1934 or",
        "32.13.1934",
        "0 BC",
        "December",
    ],
)
def test_what_could_be_two_dates_or_none_stays_as_it_was_written(written):
    assert understood(written) == written


@pytest.mark.parametrize("edtf", SAID)
def test_what_a_page_says_is_read_back_as_the_same_days(edtf):
    assert parse(understood(in_words(edtf))) == parse(edtf)
