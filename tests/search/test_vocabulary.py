"""What is suggested for a word an index does not hold: a slip of the pen mended, or nothing."""

import sqlite3
from contextlib import closing

import pytest

from exhibit.search.query import parse
from exhibit.search.vocabulary import suggestion, units_of


def suggested(typed: str, *words: str) -> str | None:
    """What is suggested for a query where an index holds these words."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE word (word TEXT, stem TEXT, records INTEGER)")
        connection.executemany("INSERT INTO word VALUES (?, ?, 1)", [(w, w) for w in words])
        query = parse(typed)
        mended = suggestion(connection, query, units_of(connection, query))
    return mended.text if mended else None


@pytest.mark.parametrize(
    ("name", "word"),
    [("Beria", "burial"), ("Kork", "work"), ("Eikhe", "eight"), ("Yakir", "again"), ("Mao", "man")],
)
def test_suggestion_never_leads_from_a_persons_name_to_another_word(name, word):
    assert suggested(name, word) is None


@pytest.mark.parametrize("typed", ["krov", "kriov", "kirovv", "kirof"])
def test_suggestion_mends_one_slip_in_a_short_word(typed):
    assert suggested(typed, "kirov") == "kirov"


def test_suggestion_mends_two_slips_in_a_long_word():
    assert suggested("magnetogrsk", "magnitogorsk") == "magnitogorsk"


def test_suggestion_leaves_two_slips_in_a_short_word():
    assert suggested("kirrof", "kirov") is None


def test_suggestion_of_equally_near_words_is_the_first_by_name():
    assert suggested("zarm", "zart", "zarb") == "zarb"


def test_suggestion_is_none_where_a_name_beside_a_known_word_has_nothing_near():
    assert suggested("stalin beria", "stalin", "burial") is None
