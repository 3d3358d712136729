"""The slides of a panel's questions: who counts what, on no common scale."""

from dataclasses import replace

import pytest

from exhibit.exports.slides.outline import outline
from tests.exports.slides.conftest import lines, slide, with_panel
from tests.factories.evidence import DEATHS


def test_disagreement_says_who_counts_what_and_whether_it_compares(pack):
    told = lines(slide(pack, DEATHS.title))
    assert told[0] == "Sources disagree"
    assert any(line.startswith("Source A: ") and "counting" in line for line in told)
    assert any(line.startswith("Not one scale.") for line in told)


def test_whoever_sees_bars_is_told_that_they_share_no_scale(pack):
    told = slide(pack, DEATHS.title)
    assert told.figure is not None
    assert told.figure.caption in lines(told, "small")


def test_gist_before_what_it_counts_keeps_one_full_stop(pack):
    answer = replace(DEATHS.answers[0], figure="", gist="It grew.", counts="counts a pace")
    question = replace(DEATHS, answers=(answer,))
    told = lines(slide(with_panel(pack, questions=(question,)), DEATHS.title))
    assert "Source A: It grew. It counts a pace." in told


@pytest.mark.parametrize(("count", "slides"), [(1, 1), (3, 3), (4, 3), (7, 3)])
def test_questions_take_at_most_three_slides(pack, count, slides):
    questions = tuple(replace(DEATHS, slug=f"q{n}", title=f"Question {n}?") for n in range(count))
    told = outline(with_panel(pack, questions=questions))
    assert len(told) == len(outline(with_panel(pack, questions=()))) + slides


def test_questions_without_a_slide_of_their_own_are_named(pack):
    questions = tuple(replace(DEATHS, slug=f"q{n}", title=f"Question {n}?") for n in range(4))
    told = slide(with_panel(pack, questions=questions), "More to compare")
    assert lines(told)[:2] == ["Question 2?", "Question 3?"]
    assert "corroboration sheet" in lines(told)[2]
    assert any(note.startswith("Question 3? ") for note in told.notes)
