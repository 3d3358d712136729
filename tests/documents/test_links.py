"""How long a panel takes, as other pages tell it."""

from dataclasses import replace

from exhibit.documents.links import first_depth, link_of
from tests.factories.evidence import DEATHS
from tests.factories.panels import make_note, make_panel


def test_words_of_a_panel_are_those_of_its_first_depth():
    panel = make_panel(title="One two", big_idea="Three.", advisory="", questions=())
    assert link_of(panel, 1).words == 3 + len(panel.body.text.split())


def test_a_question_counts_as_its_line():
    panel = make_panel(questions=(DEATHS,))
    assert f"{DEATHS.sign}: {DEATHS.title}" in first_depth(panel)


def test_help_is_shown_only_with_an_advisory():
    bare = make_panel(advisory="", help_text="Call somebody.")
    assert "Call somebody." not in first_depth(bare)
    assert "Call somebody." in first_depth(replace(bare, advisory="murder"))


def test_evidence_that_is_folded_adds_no_minutes():
    panel = make_panel()
    long = replace(panel, notes=(*panel.notes, make_note("S99", text="word " * 2000)))
    assert link_of(long, 1).minutes == link_of(panel, 1).minutes
