"""Paragraphs, lists and framing as a page shows them."""

import pytest

from exhibit.documents.evidence_cards import number_evidence
from exhibit.presenters.prose import Passage, passages
from exhibit.templatetags.exhibit import plain_prose
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_note, make_source


def cited_passages(source, excerpts=(), notes=()) -> tuple[Passage, ...]:
    """A body that stands alone on its page, numbered from 1."""
    body = parse(source)
    cards = number_evidence(body.citations, excerpts, notes, lambda key: make_source())
    return passages(body, cards)


def html(source):
    return plain_prose(cited_passages(source, excerpts=(make_excerpt(),)))


def test_list_items_stand_in_one_list():
    assert html("- One. [@L26]\n- Two. [@L26]").count("<ul") == 1


def test_words_of_a_run_of_framing_stand_once_at_its_end():
    told = html("We begin. [~] We go on. [~] He was shot. [@L26]")
    assert told.count("(in our words)") == 1
    assert "We go on. <small>(in our words)</small>" in told


def test_unknown_key_leaves_no_mark():
    assert "doc-noteref" not in html("He was shot. [@nothing]")


def test_markup_in_a_body_is_escaped():
    assert "<script" not in html("He <script>alert(1)</script> was shot. [@L26]")


def crowded(*words: int) -> bool:
    """Whether notes of so many words stand in columns under the paragraph that cites them."""
    notes = tuple(
        make_note(f"S{number}", text=" ".join(["word"] * count))
        for number, count in enumerate(words)
    )
    source = f"It is said. [{'; '.join(f'@{note.key}' for note in notes)}]"
    (passage,) = cited_passages(source, notes=notes)
    return passage.crowded


@pytest.mark.parametrize("words", [(20, 20), (300,), (50, 60)])
def test_little_evidence_stands_in_the_margin(words):
    assert not crowded(*words)


@pytest.mark.parametrize("words", [(20, 20, 20), (60, 60)])
def test_much_evidence_stands_in_columns(words):
    assert crowded(*words)
