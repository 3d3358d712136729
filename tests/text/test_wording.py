"""Turns of phrase that pages share."""

from datetime import date

import pytest

from exhibit.text.wording import advisory_sentence, advisory_tag, day, listed


@pytest.mark.parametrize(
    ("words", "told"), [((), ""), (("a",), "a"), (("a", "b", "c"), "a, b and c")]
)
def test_words_are_listed_as_in_prose(words, told):
    assert listed(words) == told


def test_day_is_written_out():
    assert day(date(2026, 11, 21)) == "21 November 2026"


def test_advisory_in_a_few_words_becomes_a_sentence():
    assert advisory_sentence("murder; famine") == "This panel speaks of murder and of famine."


def test_advisory_that_is_a_sentence_stays_as_it_is():
    assert advisory_sentence("It tells of murder. ") == "It tells of murder."


def test_tag_of_an_advisory_leaves_the_panel_out():
    assert advisory_tag("This panel describes a murder.") == "Describes a murder"
