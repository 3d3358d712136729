"""Tasks: given to those who can do them, once, and ended by those concerned."""

from datetime import timedelta

import pytest
from django.utils import timezone

from curation.review import assignments
from curation.review.assignments import AssignmentRefused
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return records.make_panel_row()


@pytest.fixture
def author():
    return records.make_user("author")


@pytest.fixture
def editor():
    return records.make_user("editor")


def today():
    return timezone.localdate()


@pytest.fixture
def given(panel, author, editor):
    return assignments.assign(
        panel=panel, to=author, by=editor, task=" Check  the figures ", due=today()
    )


def test_task_says_who_asks_whom_for_what_until_when(given, author, editor):
    assert (given.to, given.by, given.task) == (author, editor, "Check the figures")
    assert given.due == today()


def test_task_given_twice_is_one(panel, given, author, editor):
    again = assignments.assign(
        panel=panel, to=author, by=editor, task="Check the figures", due=today()
    )
    assert again == given


def test_task_that_was_done_can_be_given_again(panel, given, author, editor):
    assignments.finish(assignment=given, by=author)
    again = assignments.assign(
        panel=panel, to=author, by=editor, task="Check the figures", due=today()
    )
    assert again != given


def test_day_that_is_over_is_refused(panel, author, editor):
    day = today() - timedelta(days=1)
    with pytest.raises(AssignmentRefused, match="choose today or a later day"):
        assignments.assign(panel=panel, to=author, by=editor, task="Check", due=day)


def test_task_without_words_is_refused(panel, author, editor):
    with pytest.raises(AssignmentRefused, match="no words"):
        assignments.assign(panel=panel, to=author, by=editor, task="  ")


@pytest.mark.parametrize(
    ("group", "fields"),
    [("", {}), ("author", {"is_active": False}), ("author", {"is_staff": False})],
)
def test_who_may_not_change_panels_is_not_asked(panel, editor, group, fields):
    other = records.make_user(group, username="other", **fields)
    assert other not in assignments.assignees()
    with pytest.raises(AssignmentRefused, match="may not change panels"):
        assignments.assign(panel=panel, to=other, by=editor, task="Check")


@pytest.mark.parametrize("who", ["author", "editor"])
def test_who_gave_it_or_got_it_ends_it(given, who, author, editor):
    assignments.finish(assignment=given, by={"author": author, "editor": editor}[who])
    given.refresh_from_db()
    assert given.done_at is not None


def test_another_author_does_not_end_it(given):
    other = records.make_user("author", username="other")
    with pytest.raises(AssignmentRefused, match="a task for author"):
        assignments.finish(assignment=given, by=other)


def test_done_twice_keeps_the_first_time(given, author):
    assignments.finish(assignment=given, by=author)
    given.refresh_from_db()
    first = given.done_at
    assignments.finish(assignment=given, by=author)
    given.refresh_from_db()
    assert given.done_at == first
