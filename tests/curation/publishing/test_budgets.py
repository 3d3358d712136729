"""Quotation budgets: the share of a source that an edition shows, and the words on one page."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from curation.publishing.budgets import budget_problems, shown_spans
from tests.factories.evidence import DEATHS
from tests.factories.panels import make_excerpt, make_source

TEXT = "One two three four five six seven eight nine ten."


def excerpt(words: str, **fields):
    return make_excerpt(exact=words, start=TEXT.index(words), **fields)


def library(**budgets):
    """A library of one source."""
    source = make_source(characters=len(TEXT), **budgets)
    return SimpleNamespace(sources={"lecture": source}, texts={"lecture": TEXT})


def told(excerpts=(), *, questions=(), pages=(), **budgets) -> list[tuple[str, str]]:
    found = budget_problems(excerpts, library(**budgets), questions, pages)
    return [(problem.where, problem.code) for problem in found]


def test_words_shown_twice_are_counted_once():
    shown = shown_spans([excerpt("One two three"), excerpt("two three four")])
    assert shown == {"lecture": [(0, len("One two three four"))]}


def test_words_for_staff_are_not_shown():
    assert shown_spans([excerpt("One two", public=False)]) == {}


@pytest.mark.parametrize(("share", "problems"), [(0.4, [("Source lecture", "share")]), (0.6, [])])
def test_share_of_a_source_is_held_against_its_budget(share, problems):
    half = [excerpt("One two three four five")]
    assert told(half, share_per_edition=share) == problems


def test_share_exceeded_is_told_in_per_cent():
    (problem,) = budget_problems([excerpt(TEXT)], library(share_per_edition=0.45), (), ())
    assert "would show 100% of it; its budget is 45%" in problem.sentence


@pytest.mark.parametrize(("words", "problems"), [(2, [("Home page", "budget")]), (3, [])])
def test_words_on_a_page_are_held_against_its_budget(words, problems):
    pages = [("Home page", (excerpt("One two three"),))]
    assert told(pages=pages, words_per_panel=words) == problems


def test_two_pages_have_a_budget_each():
    pages = [("Home page", (excerpt("One two"),)), ("About", (excerpt("three four"),))]
    assert told(pages=pages, words_per_panel=2) == []


def test_a_question_has_the_budget_of_a_page():
    answer = replace(DEATHS.answers[0], excerpt=excerpt("One two three"))
    question = replace(DEATHS, answers=(answer,))
    assert told(questions=[question], words_per_panel=2) == [(f"Question {DEATHS.slug}", "budget")]


def test_a_silent_answer_shows_no_words():
    answer = replace(DEATHS.answers[0], excerpt=None)
    assert told(questions=[replace(DEATHS, answers=(answer,))], words_per_panel=0) == []


def test_words_that_anybody_may_use_have_no_budget():
    mark = "https://creativecommons.org/publicdomain/mark/1.0/"
    whole = (excerpt(TEXT),)
    pages = [("Home page", whole)]
    free = {"rights_statement": mark, "words_per_panel": 1, "share_per_edition": 0}
    assert told(whole, pages=pages, **free) == []
