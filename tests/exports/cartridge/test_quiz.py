"""The question check: true, answerable from the panel, one right answer, no words of a source."""

from dataclasses import replace
from decimal import Decimal

import pytest

from exhibit.exports.cartridge.item import Item
from exhibit.exports.cartridge.ledger_items import SILENT, compared, counted, said
from exhibit.exports.cartridge.quiz import quiz
from exhibit.exports.cartridge.source_items import (
    HISTORIANS,
    flagged,
    kinds,
    rests,
    unattributed,
)
from exhibit.packs.making import pack_of_exhibition
from exhibit.text.body import parse
from tests.exports.conftest import SITE
from tests.factories.evidence import DEATHS
from tests.factories.exhibition import make_exhibition


def right(item: Item) -> str:
    return item.choices[item.right].text


def with_question(pack, **fields):
    question = replace(DEATHS, **fields)
    return replace(pack, panels=(replace(pack.panel, questions=(question,)),))


def with_answer(pack, place, **fields):
    answers = list(DEATHS.answers)
    answers[place] = replace(answers[place], **fields)
    return with_question(pack, answers=tuple(answers))


@pytest.fixture
def whole():
    return pack_of_exhibition(make_exhibition(), site_url=SITE)


def test_quiz_has_at_most_six_items_and_ends_with_an_essay(pack):
    items = quiz(pack)
    assert 4 <= len(items) <= 6
    assert [item.kind for item in items].index("essay") == len(items) - 1


def test_quiz_uses_the_safe_question_set_alone(whole):
    sorts = {item.kind for panel in whole.panels for item in quiz(whole.single(panel))}
    assert sorts <= {"choice", "truefalse", "essay"}


def test_choices_of_every_item_differ_and_each_is_answered(whole):
    for panel in whole.panels:
        for item in quiz(whole.single(panel)):
            texts = [choice.text for choice in item.choices]
            assert len(set(texts)) == len(texts) != 1
            assert all(choice.feedback.endswith((".", "?", "!")) for choice in item.choices)


def test_only_the_right_choice_hears_yes(whole):
    for panel in whole.panels:
        for item in quiz(whole.single(panel)):
            said_yes = [n for n, c in enumerate(item.choices) if c.feedback.startswith("Yes")]
            assert said_yes == ([item.right] if item.choices else [])


def test_no_item_quotes_a_source(whole):
    for panel in whole.panels:
        told = repr(quiz(whole.single(panel))[:-1])
        for excerpt in panel.excerpts:
            assert excerpt.exact is None or excerpt.exact[:40] not in told


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


def test_sentence_rests_on_the_one_sort_of_evidence_it_cites(pack):
    body = "Kirov led the party of Leningrad. [@S14] Police found agents in the party. [@T7]"
    items = rests(replace(pack, panels=(replace(pack.panel, body=parse(body)),)))
    assert {item.given[0]: right(item) for item in items} == {
        "Kirov led the party of Leningrad.": HISTORIANS,
        "Police found agents in the party.": "Source B, textbook",
    }


@pytest.mark.parametrize(
    "body",
    [
        "Kirov led the party of Leningrad. [@S14; @T7]",
        "He led the party of Leningrad. [@S14]",
        "Kirov was “a deputy” of Stalin. [@T7]",
        "Did Kirov lead the party? [@S14]",
        "The party had many members. [~]",
        "Historians say that it was so. [@S14]",
    ],
)
def test_sentence_of_mixed_quoted_or_leaning_words_is_not_asked_about(pack, body):
    assert rests(replace(pack, panels=(replace(pack.panel, body=parse(body)),))) == []


def test_sentence_on_deaths_is_asked_about_only_when_there_is_no_other(pack):
    body = "Many builders died of hunger. [@S14] The works opened in the spring. [@S14]"
    (item,) = rests(replace(pack, panels=(replace(pack.panel, body=parse(body)),)))
    assert item.given == ("The works opened in the spring.",)


def test_flag_of_a_panel_is_asked_for(whole):
    shoes = next(panel for panel in whole.panels if panel.flag)
    assert right(flagged(whole.single(shoes))[0]) == "Thought experiment"


def test_flag_of_one_passage_is_asked_of_that_passage(whole):
    shoes = next(panel for panel in whole.panels if panel.flag)
    (item,) = flagged(whole.single(replace(shoes, flag="")))
    assert item.given == (
        "In our words: Hypothetical: a factory gets leather for 100 shoes a week.",
    )


def test_panel_without_flag_is_not_asked_for_one(pack):
    assert flagged(pack) == []


def test_unknown_maker_is_a_fact_to_know(pack):
    assert [right(item) for item in unattributed(pack)] == ["False", "False"]


def test_confirmed_maker_is_not_asked_for(pack):
    sources = tuple(replace(s, attribution_confirmed=True) for s in pack.panel.sources)
    assert unattributed(replace(pack, panels=(replace(pack.panel, sources=sources),))) == []


def test_kind_of_each_source_is_asked_for(pack):
    assert [right(item) for item in kinds(pack)] == ["Lecture transcript", "Textbook"]


def test_two_figures_that_count_the_same_are_not_set_against_each_other(pack):
    same = DEATHS.answers[0].counts
    assert counted(with_answer(pack, 1, counts=same, high=Decimal(9))) == []
