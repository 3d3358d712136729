"""Items from a recorded disagreement: only the ledger decides which choice is right."""

from dataclasses import replace
from decimal import Decimal

import pytest

from exhibit.exports.cartridge.ledger_items import SILENT, compared, counted, said
from tests.exports.cartridge.conftest import right
from tests.factories.evidence import DEATHS


def with_question(pack, **fields):
    question = replace(DEATHS, **fields)
    return replace(pack, panels=(replace(pack.panel, questions=(question,)),))


def with_answer(pack, place, **fields):
    answers = list(DEATHS.answers)
    answers[place] = replace(answers[place], **fields)
    return with_question(pack, answers=tuple(answers))


@pytest.mark.parametrize("comparable", [True, False])
def test_comparison_is_true_just_where_the_ledger_says_so(pack, comparable):
    (item,) = compared(with_question(pack, comparable=comparable))
    assert right(item) == str(comparable)
    assert all(DEATHS.comparability in choice.feedback for choice in item.choices)


def test_comparison_shows_every_answer_it_asks_about(pack):
    (item,) = compared(pack)
    assert item.given == (
        DEATHS.title,
        "Source A: About 600,000 were executed.",
        "Source B: One to two million were executed or never returned.",
    )


def test_figure_is_asked_for_what_it_counts(pack):
    first, second = counted(pack)
    assert "some 600,000" in first.prompt
    assert right(first) == "People executed, 1936–1938."
    assert right(second).startswith("People executed, and people who never came back")


def test_figure_that_is_no_number_is_not_asked_for(pack):
    assert [i.prompt for i in counted(with_answer(pack, 0, low=None, high=None))] == [
        "Source B gives this figure: 1 to 2 million. What does it count?"
    ]


def test_source_that_is_silent_says_nothing(pack):
    gist = "The textbook gives no number."
    (item,) = said(with_answer(pack, 1, silent=True, gist=gist, low=None, high=None, unit=""))
    assert right(item) == SILENT and "source B" in item.prompt
    assert item.choices[item.right].feedback == f"Yes. {gist}"
    assert gist not in [choice.text for choice in item.choices]


def test_source_with_two_answers_is_not_asked_what_it_says(pack):
    silent = replace(DEATHS.answers[1], silent=True, low=None, high=None, unit="", gist="No more.")
    twice = with_question(pack, answers=(DEATHS.answers[1], silent))
    assert said(twice) == []


def test_question_that_names_its_source_is_not_asked_of_the_other(pack):
    assert said(with_question(pack, title="Does the textbook blame the leader?")) == []


def test_answer_without_a_number_where_one_is_due_is_not_asked_for(pack):
    (item,) = said(with_answer(pack, 0, low=None, high=None, figure="in the millions"))
    assert "source B" in item.prompt


def test_two_figures_that_count_the_same_are_not_set_against_each_other(pack):
    same = DEATHS.answers[0].counts
    assert counted(with_answer(pack, 1, counts=same, high=Decimal(9))) == []
