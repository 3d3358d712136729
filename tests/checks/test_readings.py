"""Sentences unread, readers who differ, citations that do not carry."""

from dataclasses import replace

import pytest

from exhibit.checks import readings
from exhibit.checks.context import CheckContext
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_panel
from tests.factories.supports import make_support

BODY = "Stalin blamed hidden enemies. [@L26] Arrests followed. [@L26; @L27] We ask who knew. [~]"
SENTENCES = ("Stalin blamed hidden enemies.", "Arrests followed.")
PAIRS = ((SENTENCES[0], "L26"), (SENTENCES[1], "L26"), (SENTENCES[1], "L27"))


def support(pair=PAIRS[0], turn=1, **fields):
    return make_support(*pair, turn, **fields)


def panel(*supports):
    return make_panel(BODY, excerpts=(make_excerpt("L26"), make_excerpt("L27")), supports=supports)


def messages(check, *supports, readers=2):
    return [f.message for f in check(panel(*supports), CheckContext(readings=readers))]


def test_every_cited_sentence_is_to_be_read():
    assert messages(readings.unread) == [
        "2 of 2 sentences are still to be read against their evidence: 1 and 2."
    ]


def test_a_sentence_is_read_when_each_of_its_citations_is():
    both = [support(pair) for pair in PAIRS[:2]]
    assert messages(readings.unread, *both, readers=1) == [
        "1 of 2 sentences is still to be read against its evidence: 2."
    ]


def test_two_readers_are_asked_for():
    first = [support(pair) for pair in PAIRS]
    assert len(messages(readings.unread, *first)) == 1


def test_nothing_is_asked_where_every_pair_was_read_twice():
    every = [support(pair, turn) for pair in PAIRS for turn in (1, 2)]
    assert messages(readings.unread, *every) == []


def test_an_install_that_asks_for_no_reading_hears_of_none():
    assert messages(readings.unread, readers=0) == []


def test_a_reading_of_other_words_counts_for_nothing():
    lapsed = [support((f"{sentence} Once.", key)) for sentence, key in PAIRS]
    assert len(messages(readings.unread, *lapsed, readers=1)) == 1


@pytest.mark.parametrize("other", [{"verdict": "part"}, {"relation": "contrasts"}])
def test_readers_who_differ_stop_the_panel(other):
    told = messages(readings.differing, support(), support(turn=2, **other))
    assert told == ["Sentence 1: its readers differ on what L26 does for it."]


def test_an_editor_ends_a_difference():
    chosen = support(turn=2, verdict="part", stands=True)
    assert messages(readings.differing, support(), chosen) == []


@pytest.mark.parametrize(
    ("verdict", "says"), [("part", "carries only part of it"), ("not", "does not carry it")]
)
def test_what_is_not_carried_is_warned_of(verdict, says):
    (told,) = messages(readings.uncarried, support(verdict=verdict), readers=1)
    assert says in told


def test_citations_may_carry_a_sentence_together():
    both = [support(pair, verdict="together") for pair in PAIRS[1:]]
    assert messages(readings.uncarried, *both, readers=1) == []


def test_a_part_without_the_rest_is_warned_of():
    pairs = [support(PAIRS[1], verdict="together"), support(PAIRS[2], verdict="not")]
    assert messages(readings.uncarried, *pairs, readers=1) == [
        "Sentence 2: as its readers found, L26 carries its part, but no other citation does.",
        "Sentence 2: as its readers found, L27 does not carry it.",
    ]


def test_the_rest_may_still_be_read():
    part = support(PAIRS[1], verdict="together")
    assert messages(readings.uncarried, part, readers=1) == []


def idea(marks: str, readers: int = 2) -> list[str]:
    """What is said of a big idea with these marks over a text that cites L26 and L27."""
    words = f"Both sources suspect Stalin. {marks}".strip()
    given = replace(panel(), idea=parse(words), big_idea="Both sources suspect Stalin.")
    return [f.message for f in readings.uncited_idea(given, CheckContext(readings=readers))]


@pytest.mark.parametrize("marks", ["[@L26]", "[@L26; @L27]", "[~]"])
def test_a_big_idea_rests_on_what_the_text_cites_or_is_framing(marks):
    assert idea(marks) == []


def test_a_big_idea_that_rests_on_nothing_is_refused():
    assert idea("") == ["Nothing backs the big idea."]


def test_a_big_idea_rests_on_nothing_that_the_text_does_not_cite():
    assert idea("[@S14]") == ["The big idea rests on S14, which the text does not cite."]


def test_where_nobody_reads_a_big_idea_may_stand_alone():
    assert idea("", readers=0) == []


def test_a_big_idea_is_read_as_every_sentence():
    given = replace(panel(), idea=parse("Both suspect him. [@L26]"), big_idea="Both suspect him.")
    (told,) = readings.unread(given, CheckContext(readings=1))
    assert told.words == "1 and 2; the big idea: 1"


def test_what_an_editor_let_stand_is_what_counts():
    chosen = support(turn=2, verdict="carries", stands=True)
    assert messages(readings.uncarried, support(verdict="not"), chosen) == []


def test_a_warning_is_acknowledged_for_one_verdict_alone():
    (part,) = readings.uncarried(panel(support(verdict="part")), CheckContext(readings=1))
    (none,) = readings.uncarried(panel(support(verdict="not")), CheckContext(readings=1))
    assert part.fingerprint != none.fingerprint
