"""What could not be printed is told before publishing, with its place."""

from dataclasses import replace

import pytest

from exhibit.exports.pdf.preflight import preflight
from exhibit.text.body import parse
from tests.factories.exhibition import PANELS, make_exhibition
from tests.factories.panels import make_excerpt


@pytest.mark.parametrize("panel", PANELS, ids=[panel.key for panel in PANELS])
def test_preflight_of_a_sound_panel_is_empty(panel):
    assert preflight(panel) == []


def test_preflight_names_field_and_missing_glyph(kirov):
    panel = replace(kirov, body=parse("A sentence with 日 in it. [@L27]"))
    (told,) = preflight(panel)
    assert told.startswith("body: the character U+65E5 日 (CJK UNIFIED IDEOGRAPH-65E5) is in none")


def test_preflight_names_control_character(kirov):
    (told,) = preflight(replace(kirov, title="Who\0killed"))
    assert told == "title: the character U+0000 (without a name) is a control character. Remove it."


def test_preflight_reads_answers_of_questions(kirov):
    (question,) = kirov.questions
    first, *others = question.answers
    answers = (replace(first, gist="Many 😀."), *others)
    (told,) = preflight(replace(kirov, questions=(replace(question, answers=answers),)))
    assert told.startswith("questions D01, answers 1, gist: the character U+1F600")


def test_preflight_reads_public_words_only(kirov):
    secret = make_excerpt("L27", exact="They wrote 😀 there.", source="lecture", public=False)
    shown = replace(secret, public=True)
    assert preflight(replace(kirov, excerpts=(secret,), questions=())) == []
    (told,) = preflight(replace(kirov, excerpts=(shown,), questions=()))
    assert told.startswith("excerpts L27, exact: ")


def test_preflight_takes_letters_written_as_two(kirov):
    assert preflight(replace(kirov, title="Ga\u0301bor\r\nGábor")) == []


def test_preflight_takes_a_room():
    theme = replace(make_exhibition().themes()[0], essay_prompt="Why 日?")
    (told,) = preflight(theme)
    assert told.startswith("essay prompt: ")
