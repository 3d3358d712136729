"""The history of a panel names its moves, and never says that a column changed."""

import pytest
from django.contrib.auth.models import User
from reversion.models import Version

from curation.records.history import saves
from curation.records.history.moves_told import moves_told
from curation.records.history.recording import Did, saving
from curation.review import panels, walking_order
from curation.review.moves import MOVES, State
from exhibit.models import Panel
from tests.factories import records
from tests.factories.published import make_open_exhibition

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss() -> User:
    return records.make_user("publisher")


@pytest.fixture
def panel(boss) -> Panel:
    """A draft that may be approved, off display, with its first save kept."""
    panel = make_open_exhibition()
    panel.display, panel.state = False, State.DRAFT
    with saving(by=boss):
        panel.save()
    return panel


def told(panel: Panel) -> list[str]:
    """The sentences of a panel's saves, the latest first."""
    return [save.sentence for save in saves.saves_of(Panel, str(panel.pk))[1]]


def last(panel: Panel) -> str:
    return told(panel)[0]


def ask(panel: Panel, boss: User) -> None:
    with saving(by=boss):
        panels.ask_for_review(panel=panel, by=boss)


def test_asked_for_review(panel, boss):
    ask(panel, boss)
    assert last(panel) == "Asked for review."


def test_sent_back(panel, boss):
    ask(panel, boss)
    with saving(by=boss):
        panels.send_back(panel=panel, by=boss, reason="Too long.")
    assert last(panel) == "Sent back."


def test_taken_back(panel, boss):
    ask(panel, boss)
    with saving(by=boss):
        panels.take_back(panel=panel, by=boss)
    assert last(panel) == "Taken back."


def test_a_move_that_no_page_made_is_kept_and_named_too(panel, boss):
    ask(panel, boss)
    panels.send_back(panel=panel, by=boss, reason="Too long.")
    assert last(panel) == "Sent back."


def test_approved(panel, boss):
    with saving(by=boss):
        panels.approve(panel=panel, by=boss)
    assert last(panel) == "Approved."


def test_approved_once_more_is_told_though_nothing_of_the_panel_changed(panel, boss):
    for _ in range(2):
        with saving(by=boss):
            panels.approve(panel=panel, by=boss)
    assert told(panel)[:2] == ["Approved for the next edition.", "Approved."]


@pytest.mark.parametrize(("on", "sentence"), [(True, "Put on display."), (False, "Taken off")])
def test_display(panel, boss, on, sentence):
    for wanted in [True] if on else [True, False]:
        with saving(by=boss):
            walking_order.set_display(panel=panel, on=wanted, by=boss)
    assert last(panel).startswith(sentence)


def test_an_edit_that_makes_a_draft_says_both(panel, boss):
    with saving(by=boss):
        panels.approve(panel=panel, by=boss)
    with saving(by=boss):
        panel.big_idea = "Another idea."
        panel.save()
        panels.record(panel=panel, by=boss)
    assert last(panel) == "Became a draft again. Changed: big idea."


def test_many_at_once_are_named_each(panel, boss):
    other = records.make_panel_row("another", display=True)
    with saving(by=boss):
        other.save()
    with saving(by=boss):
        panels.approve(panel=panel, by=boss)
        walking_order.set_display(panel=panel, on=True, by=boss)
        walking_order.set_display(panel=other, on=False, by=boss)
    assert (last(panel), last(other)) == ("Approved. Put on display.", "Taken off display.")


def test_an_approval_that_is_undone_says_so(panel, boss):
    with saving(by=boss):
        revision = panels.approve(panel=panel, by=boss)
    with saving(by=boss):
        panels.unapprove(panel=panel, revision=revision.number, before=0, state=State.IN_REVIEW)
    assert last(panel) == "Approval undone."


def test_a_save_from_before_moves_were_named_is_named(panel, boss):
    for state in (State.IN_REVIEW, State.DRAFT):
        with saving(by=boss):
            panel.state = state
            panel.save()
    assert told(panel)[:2] == ["Became a draft again.", "Asked for review."]


def test_loading_says_the_moves_it_made(panel, boss):
    with saving(by=boss, did=Did.LOADED):
        panel.state = State.APPROVED
        panel.save()
    assert last(panel) == "Loaded. Approved."


@pytest.mark.parametrize("move", MOVES, ids=str)
def test_every_move_of_the_table_has_a_name(move):
    column = "state" if move.before in State else "display"
    value = {"off-display": False, "on-display": True}
    rows = [
        {"model": "exhibit.panel", "fields": {column: value.get(at, str(at))}}
        for at in (move.before, move.after)
    ]
    (sentence,) = moves_told(*rows, Did.SAVED)
    assert sentence.endswith(".")


def test_no_history_says_that_a_state_changed(panel, boss):
    ask(panel, boss)
    with saving(by=boss):
        panels.approve(panel=panel, by=boss)
    assert not [sentence for sentence in told(panel) if "state" in sentence.lower()]
    assert Version.objects.get_for_object(panel).count() == len(told(panel))
