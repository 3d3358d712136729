"""What a person typed into a form, and the words by which they know it again."""

import pytest

from curation.panels.concurrency.typed_words import first_words, longest, typed


def test_counts_and_tokens_are_not_typed():
    form = {"_form": ["abc"], "prompts-TOTAL_FORMS": ["1"], "prompts-0-text": ["Who?"], "v": [""]}
    assert typed(form) == [("Prompts 0 text", "Who?")]


@pytest.mark.parametrize(
    ("form", "known_by"),
    [
        ({"key": ["P9"], "title": ["Kirov"], "body": ["A murder. [~]"]}, "Kirov"),
        ({"key": ["P9"], "body": ["A\nmurder. [~]"]}, "A murder. [~]"),
        ({"key": ["P9"], "kind": ["text"]}, "P9"),
        ({"position": ["12"], "body": ["  "]}, ""),
        ({"body": ["word " * 100]}, "word " * 24 + "…"),
        ({}, ""),
    ],
)
def test_form_is_known_by_its_title_or_first_words(form, known_by):
    assert first_words(form) == known_by


def test_longest_text_is_named():
    assert longest({"title": ["A"], "big_idea": ["An idea."]}) == ("Big idea", 8)
    assert longest({}) == ("", 0)
