"""Notes beside a text: the words that carry a sentence are marked in excerpts and in notes."""

from dataclasses import replace

import pytest

from exhibit.documents.evidence_cards import number_evidence
from exhibit.text.body import parse
from tests.factories.evidence import LECTURE
from tests.factories.panels import make_excerpt, make_note, make_panel
from tests.factories.supports import as_read


def marked(start: int, end: int, verdict: str = "carries", key: str = "S14") -> list[str]:
    """The marked words of the note, where a reader found these to carry the sentence."""
    panel = make_panel(
        f"A lone act. [@{key}]", excerpts=(make_excerpt("L26"),), notes=(make_note("S14"),)
    )
    (support,) = as_read(panel).supports
    support = replace(support, start=start, end=end, verdict=verdict)
    cards = number_evidence(
        [key], panel.excerpts, panel.notes, lambda _: LECTURE, supports=(support,)
    )
    card = cards[key]
    pieces = card.excerpt.pieces if card.excerpt else card.pieces
    return [piece.text for piece in pieces if piece.marked]


TEXT = make_note("S14").text


@pytest.mark.parametrize(("start", "end"), [(0, 5), (3, 9), (2, len(TEXT))])
def test_bearing_words_of_a_note_are_marked(start, end):
    assert marked(start, end) == [TEXT[start:end]]


def test_bearing_words_of_an_excerpt_are_marked():
    assert marked(0, 5, key="L26") == [(make_excerpt("L26").exact or "")[:5]]


@pytest.mark.parametrize(("key", "words"), [("S14", TEXT), ("L26", make_excerpt("L26").exact)])
def test_where_all_words_bear_none_is_marked(key, words):
    assert marked(0, len(words), key=key) == []


def test_what_carries_nothing_is_not_marked():
    assert marked(0, 5, verdict="not") == []


def test_all_words_of_a_note_are_shown_once():
    cards = number_evidence(["S14"], (), (make_note("S14"),), lambda _: LECTURE)
    assert "".join(piece.text for piece in cards["S14"].pieces) == TEXT


def test_an_excerpt_says_what_a_quotation_leaves_out_of_it():
    excerpt = make_excerpt("L26", exact="The purges probably began with a mysterious murder.")
    sentence = parse("They “probably began with a … murder”. [@L26]").sentences
    cards = number_evidence(["L26"], [excerpt], [], lambda key: LECTURE, sentences=sentence)
    assert cards["L26"].left_out == ("“…” in the text stands for “mysterious”.",)


def test_words_that_visitors_do_not_see_are_not_given_away():
    excerpt = make_excerpt("L26", exact="It began with a mysterious murder.", public=False)
    sentence = parse("It “began with a … murder”. [@L26]").sentences
    cards = number_evidence(["L26"], [excerpt], [], lambda key: LECTURE, sentences=sentence)
    assert cards["L26"].left_out == ()
