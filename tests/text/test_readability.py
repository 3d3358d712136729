"""LIX of our own words."""

import pytest

from exhibit.text.readability import lix


def test_short_words_count_by_the_length_of_sentences_alone():
    assert lix(["The tsar was shot.", "No one knew."]) == pytest.approx(3.5)


def test_long_words_count_a_hundredth_each():
    assert lix(["Industrialization went fast"]) == pytest.approx(3 + 100 / 3)


def test_word_of_six_letters_is_not_long():
    assert lix(["Stalin"]) == 1
    assert lix(["Stalins"]) == 101


def test_figures_are_words_that_are_never_long():
    assert lix(["In 1934 1234567 people"]) == 4


def test_letters_are_counted_not_signs():
    assert lix(["Stalin's"]) == 101
    assert lix(["it's-a"]) == 1


@pytest.mark.parametrize("sentences", [[], [""], ["— … !"]])
def test_text_without_words_has_no_level(sentences):
    assert lix(sentences) is None
