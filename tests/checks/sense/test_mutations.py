"""The checks catch what they are said to catch (docs/checks.md), on the live sentences."""

import pytest
from django.db import transaction

from exhibit.checks.sense.claim import KnownName
from tests.checks.sense.making import make_passage
from tests.mutations import table
from tests.mutations.goals import MISSED, unmet
from tests.mutations.kinds import KINDS
from tests.mutations.live import measure_content
from tests.mutations.truth import Truth

# So that there is a database when these tests run alone.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def measured(django_db_setup, django_db_blocker):
    """Every sentence of the opening exhibition, falsified in every kind."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = measure_content()
        transaction.set_rollback(True)
    return found


def test_every_goal_is_met_but_those_that_are_named(measured):
    assert unmet(measured) == list(MISSED)


def test_at_least_fourteen_kinds_are_tried_and_said_what_they_are(measured):
    assert len([kind for kind, tally in measured.kinds.items() if tally.tried]) >= 14
    assert all(kind.__doc__ for kind in KINDS.values())


def test_the_page_has_the_figures_as_measured(measured):
    assert table.in_page() == table.table(measured), "The figures are others now: run make mutate."


NAMES = (
    KnownName(name="Leonid Nikolaev", kind="person"),
    KnownName(name="Sergei Kirov", kind="person"),
    KnownName(name="Karl Marx", kind="person"),
)


def lies(kind, text, *evidence, elsewhere=()):
    passages = tuple(
        make_passage(words, key=f"L{number}") for number, words in enumerate(evidence, start=1)
    )
    true = Truth(
        panel="panel",
        number=1,
        text=text,
        passages=passages,
        elsewhere={passage.key: passage for passage in elsewhere},
        names=NAMES,
    )
    return [(lie.text, lie.citations) for lie in KINDS[kind](true)]


SHOT = "On 1 December 1934 Leonid Nikolaev shot Sergei Kirov."


@pytest.mark.parametrize(
    ("kind", "text", "false"),
    [
        (
            "agent and object exchanged",
            SHOT,
            "On 1 December 1934 Sergei Kirov shot Leonid Nikolaev.",
        ),
        ("verb negated", "He shot Kirov.", "He did not shoot Kirov."),
        ("verb negated", "Kirov was shot.", "Kirov was not shot."),
        ("verb negated", "He did not shoot.", "He did shoot."),
        ("source swapped", "Our lecture says so.", "Our textbook says so."),
        ("bound flipped", "At least 6 million fled.", None),
        ("bound flipped", "Some say at least 6 million fled.", "Some say at most 6 million fled."),
        ("hedge dropped", "He probably shot him.", "He shot him."),
        ("unit changed", "He cut 102 tonnes.", "He cut 102 kilograms."),
        (
            "two numbers swapped",
            "There were 1,575 arrests and 681 deaths.",
            "There were 681 arrests and 1,575 deaths.",
        ),
        ("direction flipped", "The number rose.", "The number fell."),
        ("direction flipped", "Above all it was so.", None),
    ],
)
def test_a_falsification_says_another_thing(kind, text, false):
    assert [told for told, _ in lies(kind, text, "Of it.")] == ([false] if false else [])


def test_a_name_is_swapped_with_one_that_the_evidence_has_not():
    found = lies("name swapped", "Nobody loved Leonid Nikolaev.", "Kirov was loved.")
    assert found == [("Nobody loved Karl Marx.", ("L1",))]


def test_a_number_that_the_evidence_has_too_is_no_falsification():
    evidence = " ".join(str(n) for n in range(100, 10_000))
    assert lies("big number", "There were 600 men.", evidence) == []


def test_a_quotation_is_altered_in_words_that_the_passage_has_not():
    ((told, _),) = lies(
        "altered quotation", "It says “shot Kirov in 1934”.", "He shot Kirov in 1934."
    )
    assert told != "It says “shot Kirov in 1934”."


def test_the_same_sentence_gives_the_same_falsifications():
    assert lies("year", SHOT, SHOT) == lies("year", SHOT, SHOT)


def test_an_unrelated_citation_is_one_that_the_panel_does_not_have():
    other = make_passage("Words.", key="T9")
    assert lies("unrelated citation", SHOT, SHOT, elsewhere=(other,)) == [(SHOT, ("T9",))]
