"""Other ways to type what is written: what leads where, and that nothing typed is lost for it."""

import sqlite3
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit.search import vocabulary
from exhibit.search.aliases import aliases, found_as
from exhibit.search.query import parse
from exhibit.search.record import Record
from exhibit.search.records import records
from tests.factories.exhibition import SECRET, make_exhibition
from tests.search.samples import INDEX, TYPED, search

EVERY_WORD = [word for (word,) in INDEX.execute("SELECT word FROM word ORDER BY word")]


def leads(typed, text, **more):
    """What a query leads to where a text is all that can be found."""
    record = Record(kind=more.pop("kind", "panel"), title="", address="/", text=text, **more)
    query = parse(typed)
    run = query.run or query.words
    return set(found_as(run, aliases([record])))


@pytest.mark.parametrize(
    ("typed", "text", "written"),
    [
        ("Tschechow", "a play by Chekhov", "chekhov"),
        ("Чехов", "a play by Chekhov", "chekhov"),
        ("Chekhov", "Чехов написал", "чехов"),
        ("Vasil'ev", "a play by Vasilev", "vasilev"),
        ("250500", "there were 250,500 of them", "250 500"),
        ("250 500", "there were 250500 of them", "250500"),
        ("250,500", "there were 250500 of them", "250500"),
        ("1 000 000", "there were 1000000 of them", "1000000"),
        ("three million", "of 3 million people", "3 million"),
        ("3,000,000", "of three million people", "three million"),
        ("3 million", "of 3,000,000 people", "3 000 000"),
        ("2500000", "of 2.5 million people", "2 5 million"),
        ("u n", "the UN said", "un"),
        ("U.S.S.R.", "the USSR was", "ussr"),
        ("u s s r", "the USSR was", "ussr"),
        ("USSR", "the U.S.S.R. was", "u s s r"),
        ("labor", "the labour of many", "labour"),
        ("organisation", "an organization", "organization"),
    ],
)
def test_aliases_lead_to_what_is_written(typed, text, written):
    assert written in leads(typed, text)


def test_aliases_lead_from_each_name_of_a_subject_to_the_others():
    names = {"kind": "place", "other_titles": ("Saint Paul",)}
    assert "pig s eye" in leads(
        "st paul", "", **names | {"other_titles": ("Saint Paul", "Pig's Eye")}
    )


def test_aliases_of_a_range_take_no_end_for_the_whole():
    assert "5" not in leads("5 million", "from 5 to 6 million")


def test_aliases_leave_years():
    assert leads("1 937", "in 1937") == set()


def test_aliases_of_common_words_have_no_key():
    assert leads("Haus", "the haus is here and the Haus too") == set()


def test_aliases_hold_no_words_that_are_not_public():
    assert SECRET not in str(aliases(records(make_exhibition(stamp=None))))


@pytest.mark.parametrize("typed", TYPED)
def test_aliases_lose_no_exact_hit(typed):
    query = parse(typed)
    exact = {r for (r,) in INDEX.execute("SELECT rowid FROM text WHERE text MATCH ?", asked(query))}
    units = vocabulary.units_of(INDEX, query)
    wide = vocabulary.wider_expression(INDEX, query, units) or vocabulary.expression(query)
    every = {r for (r,) in INDEX.execute("SELECT rowid FROM text WHERE text MATCH ?", (wide,))}
    assert exact <= every


def asked(query):
    return (vocabulary.expression(query),)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(EVERY_WORD), min_size=1, max_size=4))
def test_aliases_put_exact_hits_of_any_words_first(words):
    query = parse(" ".join(words))
    exact = {r for (r,) in INDEX.execute("SELECT rowid FROM text WHERE text MATCH ?", asked(query))}
    found = search(" ".join(words), per_page=1000)
    named = dict(INDEX.execute("SELECT id, address || title FROM record"))
    first = sorted(hit.address + hit.title for hit in found.hits[: len(exact)])
    assert first == sorted(named[number] for number in exact) or found.instead


@settings(max_examples=60)
@given(st.text(alphabet=string.printable + "éёЖ́’–“😀\x00", max_size=80))
def test_aliases_take_any_text(typed):
    query = parse(typed)
    assert not query.asks or search(typed).total >= 0


def test_aliases_of_an_index_made_before_there_were_any_are_none():
    with sqlite3.connect(":memory:") as older:
        assert vocabulary.units_of(older, parse("kirov")) == [(("kirov",), ())]
