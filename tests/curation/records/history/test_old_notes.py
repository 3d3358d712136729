"""Saved states of notes from before clauses: told in clauses, nothing of them lost."""

import importlib

import pytest

migration = importlib.import_module("curation.migrations.0007_clauses")

OLD = [
    {
        "model": "exhibit.note",
        "pk": 7,
        "fields": {
            "key": "S14",
            "text": "It was a lone act.",
            "confidence": "high",
            "checked": True,
            "caution": "",
            "correction": False,
        },
    },
    {
        "model": "exhibit.notereference",
        "pk": 2,
        "fields": {"note": 7, "reference": 5, "position": 1},
    },
    {
        "model": "exhibit.notereference",
        "pk": 1,
        "fields": {"note": 7, "reference": 4, "position": 0},
    },
]
TITLES = {4: "A Study (lenoe-2010)", 5: "Another (knight-1999)"}


@pytest.fixture
def told():
    return migration.in_clauses(OLD, TITLES)


def test_the_words_become_one_unread_clause_with_the_first_work(told):
    _, clause = told
    assert clause["model"] == "exhibit.clause"
    assert (clause["fields"]["text"], clause["fields"]["reference"], clause["fields"]["basis"]) == (
        "It was a lone act.",
        4,
        "unread",
    )


def test_confidence_and_works_stand_in_the_caution(told):
    assert told[0]["fields"]["caution"] == (
        "Written before we kept where each statement was read. Our confidence then: high; marked "
        "as checked: yes. Works named for the whole note: A Study (lenoe-2010); Another "
        "(knight-1999)."
    )


def test_columns_that_are_gone_are_gone(told):
    assert {*told[0]["fields"]} == {"key", "caution", "correction", "consensus"}


def test_a_state_in_clauses_stays_as_it_is(told):
    assert migration.in_clauses(told, TITLES) is told
