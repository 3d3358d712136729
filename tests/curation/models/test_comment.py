"""Comments: a thread is open until somebody resolves it; a reply belongs to its thread."""

import pytest
from django.utils import timezone

from curation.models import Comment
from tests.curation.models.refusing import refused
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return records.make_user("editor")


@pytest.fixture
def say(curator):
    """Return a function that makes a comment on one panel."""
    panel = records.make_panel_row()

    def said(text: str = "Which murder?", **fields) -> Comment:
        return Comment.objects.create(panel=panel, by=curator, text=text, **fields)

    return said


def test_a_thread_is_open_until_it_is_resolved(say, curator):
    say("Resolved", resolved_at=timezone.now(), resolved_by=curator)
    asked = say("Asked")
    assert list(Comment.objects.open()) == [asked]


def test_a_reply_is_no_thread_of_its_own(say):
    asked = say()
    say("Kirov’s.", reply_to=asked)
    assert list(Comment.objects.open()) == [asked]


def test_comments_stand_in_the_order_in_which_they_were_written(say):
    assert [say("One"), say("Two"), say("Three")] == list(Comment.objects.all())


def test_a_comment_says_something(say):
    with refused("comment_says_something"):
        say("")


def test_who_resolved_it_and_when_are_known_together(say):
    with refused("comment_resolved_by_and_resolved_at_come_in_pairs"):
        say(resolved_at=timezone.now())


def test_a_reply_is_not_resolved_on_its_own(say, curator):
    with refused("comment_reply_has_no_sentence_and_is_resolved_with_its_thread"):
        say(reply_to=say(), resolved_at=timezone.now(), resolved_by=curator)


def test_a_reply_is_on_the_sentence_of_its_thread(say):
    with refused("comment_reply_has_no_sentence_and_is_resolved_with_its_thread"):
        say(reply_to=say(), sentence="The purges began.")


def test_a_long_comment_is_called_by_its_beginning(say):
    assert str(say("x" * 90)) == f"{'x' * 60} (P1)"
