"""How far a panel was read, in words; what carries a sentence; what visitors may know of it."""

from dataclasses import replace

import pytest

from exhibit.documents.panel import PromptDocument, public_panel
from exhibit.documents.reading_state import bearing_spans, reading_state, relations_in_words
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_panel
from tests.factories.supports import make_support

BODY = "Stalin blamed enemies. [@L26] Arrests followed. [@L26; @L27] We ask who knew. [~]"
PAIRS = (
    ("Stalin blamed enemies.", "L26"),
    ("Arrests followed.", "L26"),
    ("Arrests followed.", "L27"),
)


def support(pair=PAIRS[0], turn=1, **fields):
    return make_support(*pair, turn, **fields)


def panel(*supports, **excerpt):
    excerpts = (make_excerpt("L26", **excerpt), make_excerpt("L27"))
    return make_panel(BODY, excerpts=excerpts, supports=supports)


FIRST = [support(pair) for pair in PAIRS]
SECOND = [support(pair, 2) for pair in PAIRS]


@pytest.mark.parametrize(
    ("supports", "says"),
    [
        ([], ""),
        (FIRST[:2], "1 of 2 sentences read against their evidence, once, last on 29 November 2026"),
        (FIRST, "2 of 2 sentences read against their evidence, once, last on 29 November 2026"),
        (
            [*FIRST, SECOND[0]],
            (
                "2 of 2 sentences read against their evidence, 1 of them twice and apart, "
                "last on 29 November 2026"
            ),
        ),
        (
            [*FIRST, *SECOND],
            (
                "2 of 2 sentences read against their evidence, twice and apart, "
                "last on 29 November 2026"
            ),
        ),
    ],
)
def test_what_was_really_done_is_said(supports, says):
    assert reading_state(panel(*supports)).in_words == says


def test_bearing_words_of_several_sentences_are_joined():
    spans = bearing_spans([support(start=0, end=5), support(start=3, end=9)])
    assert spans == {"L26": [(0, 9)]}


def test_words_that_do_not_carry_a_sentence_are_not_marked():
    assert bearing_spans([support(verdict="not")]) == {}


@pytest.mark.parametrize("stands", [1, 2])
def test_of_readers_who_differ_the_one_who_stands_is_heard(stands):
    rows = [
        support(turn=1, end=5, stands=stands == 1),
        support(turn=2, end=9, relation="corrects", stands=stands == 2),
    ]
    heard = {1: (5, "Supports the sentence"), 2: (9, "Corrected by the sentence")}[stands]
    assert (bearing_spans(rows)["L26"][0][1], relations_in_words(rows)["L26"]) == heard


def test_of_readers_who_differ_nothing_is_shown_before_an_editor_decides():
    rows = [support(), support(turn=2, relation="corrects")]
    assert (bearing_spans(rows), relations_in_words(rows)) == ({}, {})


def test_what_does_not_carry_a_sentence_is_not_said_to_support_it():
    assert relations_in_words([support(verdict="not")]) == {}


def test_each_relation_is_named_once():
    rows = [support(), support(turn=2), support(PAIRS[1], relation="corrects")]
    assert relations_in_words(rows) == {"L26": "Supports the sentence; Corrected by the sentence"}


@pytest.mark.parametrize(("public", "ends"), [(True, [5]), (False, [0])])
def test_places_in_words_that_visitors_do_not_see_are_left_out(public, ends):
    shown = public_panel(panel(support(), public=public))
    assert [row.end for row in shown.supports] == ends


def test_answers_for_teachers_do_not_count_for_visitors():
    prompt = PromptDocument(
        skill="sourcing", text="Who?", teacher_note_cited=parse("A key. [@L26]")
    )
    read = replace(panel(*FIRST), prompts=(prompt,))
    assert reading_state(read).sentences == 2
