"""Runs of upright and italic text: joined, ended and printed."""

import pytest

from exhibit.exports.citations.runs import (
    Run,
    compose,
    html,
    italic,
    opened,
    plain,
    quoted,
    sentences,
    separated,
)


def test_equal_slants_merge_and_empty_text_disappears():
    assert compose("a", "", Run("b"), italic("c")) == (Run("ab"), Run("c", True))


def test_html_escapes_every_word_and_plain_none():
    runs = compose("R&D in ", italic("<Pravda>"))
    assert html(runs) == "R&amp;D in <i>&lt;Pravda&gt;</i>"
    assert plain(runs) == "R&D in <Pravda>"


def test_marks_stand_only_between_what_is_there():
    assert plain(separated(", ", "", "a", "", "b", "")) == "a, b"


def test_sentences_end_once():
    assert plain(sentences("One", "", "Why?", italic("Two."))) == "One. Why? Two."


@pytest.mark.parametrize(
    ("title", "mark", "told"),
    [
        ("Iron", ".", "“Iron.”"),
        ("Why?", ".", "“Why?”"),
        ("Why?", ",", "“Why?,”"),
        ('A "Plan" of Steel', ".", "“A ‘Plan’ of Steel.”"),
    ],
)
def test_a_title_is_quoted_with_its_mark_inside(title, mark, told):
    assert quoted(title, mark) == told


def test_runs_open_with_a_capital_in_their_own_slant():
    assert opened(italic("vol. 5")) == (Run("Vol. 5", True),)
    assert opened(()) == ()


def test_an_address_keeps_its_small_letters_where_a_sentence_begins_with_it():
    address = (Run("https://museum.example/list"),)
    assert opened(address) == address
