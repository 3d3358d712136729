"""The moves between a panel's states: one table, and who may make each."""

import pytest

from curation.review import panels
from curation.review.moves import (
    MOVES,
    WHO,
    Display,
    MoveRefused,
    State,
    approvers_of,
    authors_of,
    can_move,
    check_move,
    waiting_for_review,
)
from exhibit.models import Panel
from tests.factories.records import make_panel_row, make_user

pytestmark = pytest.mark.django_db


def write(panel, by, title):
    """A revision of the panel by a curator."""
    Panel.objects.filter(pk=panel.pk).update(title=title)
    return panels.record(panel=Panel.objects.get(pk=panel.pk), by=by)


@pytest.fixture
def four_eyes(settings):
    settings.REVIEW_FOUR_EYES = True


@pytest.fixture
def panel():
    return make_panel_row()


def test_every_state_can_be_left_and_reached():
    every = {*State, *Display}
    assert {move.before for move in MOVES} == {move.after for move in MOVES} == every


def test_every_move_names_a_group_that_may_make_it():
    assert {move.permission for move in MOVES} == set(WHO)


@pytest.mark.parametrize("move", MOVES)
def test_the_group_that_a_sentence_names_may_make_the_move(move):
    user = make_user(WHO[move.permission].split()[-1])
    assert can_move(by=user, before=move.before, after=move.after)


@pytest.mark.parametrize(
    ("group", "before", "after", "allowed"),
    [
        ("author", "draft", "in-review", True),
        ("author", "in-review", "draft", True),
        ("author", "in-review", "approved", False),
        ("author", "draft", "approved", False),
        ("author", "approved", "draft", True),
        ("editor", "in-review", "approved", True),
        ("editor", "draft", "approved", True),
        ("editor", "off-display", "on-display", False),
        ("publisher", "in-review", "approved", True),
        ("publisher", "approved", "in-review", False),
        ("publisher", "off-display", "on-display", True),
        ("publisher", "on-display", "off-display", True),
        ("", "draft", "in-review", False),
    ],
)
def test_who_may_move_a_panel(group, before, after, allowed):
    assert can_move(by=make_user(group), before=before, after=after) is allowed


def test_move_that_no_state_allows_is_refused_in_words():
    with pytest.raises(MoveRefused, match="cannot go from approved to in review"):
        check_move(by=make_user("publisher"), before="approved", after="in-review")


def test_move_to_the_state_it_has_is_said_to_be_done():
    with pytest.raises(MoveRefused, match="the panel is in review already"):
        check_move(by=make_user("author"), before="in-review", after="in-review")


def test_move_that_a_group_may_not_make_names_who_can():
    with pytest.raises(MoveRefused, match=r"author may not .* ask an editor"):
        check_move(by=make_user("author"), before="in-review", after="approved")


def test_editor_may_approve_words_of_their_own_where_two_eyes_do(panel):
    editor = make_user("editor")
    write(panel, editor, "By the editor")
    assert can_move(by=editor, before="draft", after="approved", panel=panel)


@pytest.mark.usefixtures("four_eyes")
def test_editor_may_not_approve_words_of_their_own_where_four_eyes_must(panel):
    editor = make_user("editor")
    make_user("publisher", username="ines")
    write(panel, editor, "By the editor")
    with pytest.raises(MoveRefused, match=r"nobody approves words of their own: ask ines\."):
        check_move(by=editor, before="draft", after="approved", panel=panel)


@pytest.mark.usefixtures("four_eyes")
def test_where_nobody_else_can_approve_the_sentence_says_so(panel):
    editor = make_user("editor")
    write(panel, editor, "By the editor")
    with pytest.raises(MoveRefused, match="no other editor has an account yet"):
        check_move(by=editor, before="draft", after="approved", panel=panel)


@pytest.mark.usefixtures("four_eyes")
def test_one_revision_among_many_makes_an_author(panel):
    editor = make_user("editor")
    write(panel, editor, "By the editor")
    write(panel, make_user("author"), "By the author")
    assert not can_move(by=editor, before="draft", after="approved", panel=panel)


@pytest.mark.usefixtures("four_eyes")
def test_words_that_were_approved_since_make_nobody_an_author(panel):
    editor = make_user("editor")
    approved = write(panel, editor, "By the editor")
    panel.revisions.update(is_approved=True, approved_at=approved.made_at)
    write(panel, make_user("author"), "By the author")
    assert can_move(by=editor, before="draft", after="approved", panel=panel)


@pytest.mark.usefixtures("four_eyes")
def test_administrator_is_held_to_it_too(panel):
    boss = make_user("", username="boss", is_superuser=True)
    write(panel, boss, "By the boss")
    assert not can_move(by=boss, before="draft", after="approved", panel=panel)


@pytest.mark.usefixtures("four_eyes")
def test_action_refuses_as_the_table_does(panel):
    editor = make_user("editor")
    write(panel, editor, "By the editor")
    with pytest.raises(MoveRefused, match="words of their own"):
        panels.approve(panel=panel, by=editor)


def test_authors_are_those_since_the_last_approval(panel):
    first, second = make_user("author"), make_user("editor")
    approved = write(panel, first, "First")
    panel.revisions.update(is_approved=True, approved_at=approved.made_at)
    write(panel, second, "Second")
    assert authors_of(panel) == {second.pk}


def test_only_active_staff_can_be_asked_to_approve(panel):
    make_user("author")
    make_user("editor", username="gone", is_active=False)
    make_user("editor", username="no-staff", is_staff=False)
    editor = make_user("editor")
    assert approvers_of(panel) == [editor]


def test_panels_in_review_wait_for_editors_only(panel):
    Panel.objects.update(state="in-review")
    make_panel_row("a-draft")
    assert list(waiting_for_review(make_user("editor"))) == [panel]
    assert not waiting_for_review(make_user("author")).exists()


@pytest.mark.usefixtures("four_eyes")
def test_panels_of_their_own_do_not_wait_for_an_editor(panel):
    editor, other = make_user("editor"), make_user("publisher")
    write(panel, editor, "By the editor")
    Panel.objects.update(state="in-review")
    assert not waiting_for_review(editor).exists()
    assert list(waiting_for_review(other)) == [panel]
    panel.revisions.update(is_approved=True, approved_at=panel.changed_at)
    assert list(waiting_for_review(editor)) == [panel]
