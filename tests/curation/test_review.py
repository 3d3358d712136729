"""The moves between a panel's states: one table, and who may make each."""

import pytest

from curation.review import MOVES, MoveRefused, State, can_move, check_move
from tests.factories.records import make_user

pytestmark = pytest.mark.django_db


def test_every_state_can_be_left_and_reached():
    assert {move.before for move in MOVES} == {move.after for move in MOVES} == set(State)


@pytest.mark.parametrize(
    ("group", "before", "after", "allowed"),
    [
        ("author", "draft", "in-review", True),
        ("author", "in-review", "draft", True),
        ("author", "in-review", "approved", False),
        ("author", "draft", "approved", False),
        ("editor", "in-review", "approved", True),
        ("editor", "draft", "approved", True),
        ("publisher", "in-review", "approved", True),
        ("publisher", "approved", "in-review", False),
        ("", "draft", "in-review", False),
    ],
)
def test_who_may_move_a_panel(group, before, after, allowed):
    assert can_move(by=make_user(group), before=before, after=after) is allowed


def test_move_that_no_state_allows_is_refused_in_words():
    with pytest.raises(MoveRefused, match="cannot go from approved to in review"):
        check_move(by=make_user("publisher"), before="approved", after="in-review")


def test_move_that_a_group_may_not_make_names_who_can():
    with pytest.raises(MoveRefused, match=r"author may not .* ask an editor"):
        check_move(by=make_user("author"), before="in-review", after="approved")
