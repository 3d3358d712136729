"""What is said of a panel stands beside the sentence it is of, or says that this has changed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.review import comments
from curation.review.threads import CHANGED, TWICE, WHOLE, talk_of
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db
FIRST = "The purges began with a murder."
SECOND = "Many historians believe that Stalin gave the order."


@pytest.fixture
def panel():
    return records.make_panel_row()


@pytest.fixture
def editor():
    return records.make_user("editor")


def say(panel, editor, text, sentence=""):
    return comments.comment(panel=panel, by=editor, text=text, sentence=sentence)


def places(panel, body=None):
    if body is not None:
        Panel.objects.update(body=body)
    return [(one.heading, one.words) for one in talk_of(Panel.objects.get()).places]


def test_sentences_are_those_of_the_text_without_marks(panel):
    assert talk_of(panel).sentences == (FIRST, SECOND)


def test_comments_stand_in_the_order_of_the_text(panel, editor):
    say(panel, editor, "Two", SECOND)
    say(panel, editor, "One", FIRST)
    say(panel, editor, "All")
    assert places(panel) == [(WHOLE, ""), ("", FIRST), ("", SECOND)]


def test_comment_stays_where_only_the_citation_changed(panel, editor):
    say(panel, editor, "One", FIRST)
    assert places(panel, f"{FIRST} [@L1; @L2]") == [("", FIRST)]


def test_comment_on_a_sentence_that_moved_moves_with_it(panel, editor):
    say(panel, editor, "One", FIRST)
    say(panel, editor, "Two", SECOND)
    assert places(panel, f"{SECOND} [~] {FIRST} [~]") == [("", SECOND), ("", FIRST)]


def test_comment_on_a_sentence_that_changed_says_so_and_stands_last(panel, editor):
    say(panel, editor, "One", FIRST)
    say(panel, editor, "Two", SECOND)
    body = f"The purges began with one murder. [~] {SECOND} [~]"
    assert places(panel, body) == [("", SECOND), (CHANGED, FIRST)]


def test_sentence_that_comes_back_has_its_comment_again(panel, editor):
    say(panel, editor, "One", FIRST)
    places(panel, "Nothing of it. [~]")
    assert places(panel, records.BODY) == [("", FIRST)]


def test_comment_is_attached_to_neither_of_two_like_sentences(panel, editor):
    say(panel, editor, "One", FIRST)
    assert places(panel, f"{FIRST} [~] {FIRST} [~]") == [(TWICE, FIRST)]


def test_open_threads_are_counted(panel, editor):
    resolved = say(panel, editor, "One", FIRST)
    say(panel, editor, "Two", SECOND)
    comments.resolve(thread=resolved, by=editor)
    assert talk_of(panel).open == 1


def test_thread_holds_its_replies_in_order(panel, editor):
    said = say(panel, editor, "One", FIRST)
    comments.reply(to=said, by=records.make_user("author"), text="A")
    comments.reply(to=said, by=editor, text="B")
    thread = talk_of(panel).places[0].threads[0]
    assert [reply.text for reply in thread.replies] == ["A", "B"]


def test_talk_costs_the_same_for_many_comments_as_for_two(panel, editor):
    counts = []
    for total in (2, 12):
        while panel.comments.count() < total:
            said = say(panel, editor, f"Comment {panel.comments.count()}", FIRST)
            comments.reply(to=said, by=editor, text="Yes.")
        with CaptureQueriesContext(connection) as told:
            talk_of(panel)
        counts.append(len(told))
    assert counts[0] == counts[1] <= 3
