"""What a question says of its answers: who disagrees, and how many answer."""

from dataclasses import replace

import pytest

from exhibit.documents.links import link_of
from exhibit.documents.panel import AnswerDocument
from tests.factories.evidence import DEATHS
from tests.factories.panels import make_panel


def question(*answers, **fields):
    """A question with these answers: the key of a source, after '-' where it is silent."""
    documents = tuple(
        AnswerDocument(
            source=answer.strip("-"), excerpt=None, gist="So.", silent=answer.startswith("-")
        )
        for answer in answers
    )
    return replace(DEATHS, answers=documents, **fields)


@pytest.mark.parametrize(
    ("asked", "sign", "answering"),
    [
        (question("a", "b"), "Sources disagree", "Two of two sources answer"),
        (question("a", "b", "b"), "Sources disagree", "Two of two sources answer"),
        (question("a", "b", agreement="alike"), "Sources agree", "Two of two sources answer"),
        (question("a", "-b"), "One source is silent", "One source answers, one is silent"),
        (question("a", "a", "-b"), "One source is silent", "One source answers, one is silent"),
        (question("a", "-b", "-c"), "Sources are silent", "One source answers, two are silent"),
        (question("a", "b", "-c"), "Sources disagree", "Two sources answer, one is silent"),
        (question("a", "b", "-b"), "Sources disagree", "Two of two sources answer"),
        (question("a", "a"), "One source, more than one answer", "One source answers"),
        (question("a"), "One source", "One source answers"),
        (question("-a"), "One source is silent", "No source answers"),
    ],
)
def test_a_question_says_who_differs_and_how_many_answer(asked, sign, answering):
    assert (asked.sign, asked.answering) == (sign, answering)


def test_more_than_ten_sources_are_counted_in_figures():
    assert question(*map(str, range(12))).answering == "12 of 12 sources answer"


@pytest.mark.parametrize(
    ("asked", "disagrees"),
    [
        ((), False),
        ((question("a", "-b"),), False),
        ((question("a", "b", agreement="alike"),), False),
        ((question("a", "-b"), question("a", "b")), True),
    ],
)
def test_sources_disagree_on_a_panel_where_they_do_in_one_of_its_questions(asked, disagrees):
    assert link_of(make_panel(questions=asked), 1).disagrees is disagrees
