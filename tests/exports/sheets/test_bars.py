"""The figures of a question as bars: never on one scale, and told in words."""

from dataclasses import replace

import pytest

from exhibit.exports.sheets.bars import bars
from tests.factories.exhibition import DEATHS
from tests.factories.packs import make_pack


@pytest.fixture
def pack(kirov):
    """The pack whose panel asks how many people were killed."""
    return make_pack(kirov)


def test_each_bar_has_its_own_scale(pack):
    figure = bars(DEATHS, pack.sources)
    assert "Each bar has its own scale, so their lengths cannot be compared." in figure.caption
    assert figure.svg.count("1 million people") == figure.svg.count("2 million people") == 1


def test_drawing_is_told_in_words(pack):
    figure = bars(DEATHS, pack.sources)
    assert figure.alt == (
        "Source A: 600,000 people, on a scale from 0 to 1 million people; "
        "Source B: from 1 million to 2 million people, on a scale from 0 to 2 million people. "
        "Each bar has its own scale."
    )


def test_question_without_figures_has_no_drawing(pack):
    answers = tuple(replace(answer, low=None, high=None) for answer in DEATHS.answers)
    assert bars(replace(DEATHS, answers=answers), pack.sources) is None
