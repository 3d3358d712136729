"""Dates of works as each style prints them, and as the files for machines carry them."""

import json

import pytest

from exhibit.exports.citations import STYLES, cite_reference, plain
from exhibit.exports.citations.bibtex import bibtex
from exhibit.exports.citations.csl import csl_json
from exhibit.exports.citations.dates import american, apa, day_first, points, year
from exhibit.exports.citations.ris import ris
from exhibit.exports.citations.work import of_reference
from tests.factories.panels import make_reference

SAID_IN_WORDS = {
    "0000": "1 BCE",
    "-0043": "44 BCE",
    "1934/..": "from 1934",
    "../1934": "until 1934",
    "193X/..": "from the 1930s",
    "193X": "1930s",
    "1936-21": "spring 1936",
    "[1934,1935]": "1934 or 1935",
    "{1934,1935}": "1934 and 1935",
}
DOUBTED = {"1890?": "perhaps 1890", "1935%": "perhaps about 1935"}


def dated(date: str, kind: str = "book"):
    return make_reference(kind=kind, title="A Memoir", publisher="Press", issued=date)


def issued_in_csl(date: str):
    return json.loads(csl_json([of_reference(dated(date))]))[0].get("issued")


@pytest.mark.parametrize(("date", "words"), (SAID_IN_WORDS | DOUBTED).items())
@pytest.mark.parametrize("style", STYLES)
def test_a_date_without_a_form_is_printed_in_words(style, date, words):
    assert words in plain(cite_reference(dated(date), style))
    assert words in plain(cite_reference(dated(date, "newspaper"), style))


@pytest.mark.parametrize(("date", "words"), SAID_IN_WORDS.items())
def test_csl_carries_the_words_of_a_date_that_has_no_numbers(date, words):
    assert issued_in_csl(date) == {"literal": words}


@pytest.mark.parametrize("date", ["1890~", "1890?", "1890%"])
def test_csl_says_that_a_date_is_in_doubt(date):
    assert issued_in_csl(date) == {"date-parts": [[1890]], "circa": True}


@pytest.mark.parametrize(
    ("date", "words"), (SAID_IN_WORDS | DOUBTED | {"1930~": "about 1930"}).items()
)
def test_ris_and_bibtex_carry_words_in_the_year(date, words):
    work = of_reference(dated(date))
    assert f"PY  - {words}\r\n" in ris([work]).decode() and b"DA  - " not in ris([work])
    assert f"year = {{{words}}}" in bibtex([work]).decode() and b" date = " not in bibtex([work])


def test_a_work_without_a_date_has_none_in_any_file():
    work = of_reference(dated(""))
    assert issued_in_csl("") is None
    assert b"PY" not in ris([work]) and b"year" not in bibtex([work])


def test_a_sure_date_stands_in_numbers():
    work = of_reference(dated("1937-05-07"))
    assert "PY  - 1937\r\nDA  - 1937/05/07/\r\n" in ris([work]).decode()
    assert "year = {1937},\n  date = {1937-05-07}" in bibtex([work]).decode()


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2016-04-12", ("2016", "April 12, 2016", "12 Apr. 2016", "2016, April 12")),
        ("1933-01", ("1933", "January 1933", "Jan. 1933", "1933, January")),
        ("1930~", ("ca. 1930", "ca. 1930", "ca. 1930", "ca. 1930")),
        (
            "1928-05-18/1928-07-06",
            ("1928", "May 18, 1928–July 6, 1928", "18 May 1928–6 July 1928", "1928"),
        ),
        ("0476", ("476 CE", "476 CE", "476 CE", "476 CE")),
        ("", ("n.d.", "", "", "n.d.")),
    ],
)
def test_each_style_has_its_own_order(date, printed):
    assert (year(date), american(date), day_first(date), apa(date, full=True)) == printed


@pytest.mark.parametrize("date", ["", "1934-33", "1928/1930/1932", "0000", "0000/1934"])
def test_what_is_no_plain_date_has_no_points(date):
    assert points(date) == ()
