"""A panel's charts and drawings with the numbers of what they rest on."""

from dataclasses import replace

import pytest

from exhibit.presenters.figures import figures_of
from exhibit.presenters.panels import panel_view
from tests.factories.evidence import EXECUTED, HEDGES, LECTURE, LENOE, MEMBERS, TEXTBOOK
from tests.factories.exhibition import make_exhibition


@pytest.fixture
def panel():
    """A panel whose text cites neither the excerpt nor the note of its chart."""
    panel = make_exhibition().panel("one-and-a-half-million")
    chart = replace(MEMBERS, notes=("S14",), excerpts=("L25", "T14"))
    return replace(
        panel,
        charts=(chart,),
        notes=(LENOE,),
        excerpts=(*panel.excerpts, EXECUTED),
        sources=(LECTURE, TEXTBOOK),
    )


def test_a_chart_is_marked_with_what_its_figures_rest_on(panel):
    (shown,) = panel_view(panel, make_exhibition()).charts
    assert [(mark.card.number, mark.card.key) for mark in shown.marks] == [
        (1, "T14"),
        (2, "S14"),
        (3, "L25"),
    ]


def test_evidence_that_the_text_does_not_cite_stands_with_the_chart(panel):
    (shown,) = panel_view(panel, make_exhibition()).charts
    assert [card.key for card in shown.cards] == ["S14", "L25"]


def test_one_comes_back_to_the_chart_only_from_what_stands_with_it(panel):
    (shown,) = panel_view(panel, make_exhibition()).charts
    assert [mark.first for mark in shown.marks] == [False, True, True]


def test_a_panel_rests_on_the_evidence_of_its_chart_too(panel):
    facts = {fact.name: fact.value for fact in panel_view(panel, make_exhibition()).made}
    assert facts["Rests on"] == "2 sources: 2 excerpts and 1 scholarship note"


def test_questions_are_numbered_on_from_the_figures():
    panel = make_exhibition().panel("who-killed-kirov")
    drawing = replace(HEDGES, excerpts=("L25",))
    panel = replace(panel, drawings=(drawing,), excerpts=(*panel.excerpts, EXECUTED))
    view = panel_view(panel, make_exhibition())
    assert [card.number for card in view.drawings[0].cards] == [5]
    assert all(card.number > 5 for question in view.questions for card in question.cards)


def test_a_second_figure_repeats_no_card(panel):
    panel = replace(panel, charts=(*panel.charts, replace(panel.charts[0], key="again")))
    drawn = figures_of(panel, {s.key: s for s in panel.sources}.__getitem__, {})
    assert [len(chart.cards) for chart in drawn.charts] == [3, 0]


def test_a_chart_that_rests_on_nothing_known_has_no_marks(panel):
    panel = replace(panel, charts=(replace(MEMBERS, notes=("S99",), excerpts=()),))
    assert panel_view(panel, make_exhibition()).charts[0].marks == ()
