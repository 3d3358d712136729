"""Comments on a panel: said once, answered, resolved, taken back."""

import pytest

from curation.review import comments
from curation.review.comments import CommentRefused
from tests.factories import records

pytestmark = pytest.mark.django_db
SENTENCE = "The purges began with a murder."


@pytest.fixture
def panel():
    return records.make_panel_row()


@pytest.fixture
def author():
    return records.make_user("author")


@pytest.fixture
def editor():
    return records.make_user("editor")


@pytest.fixture
def said(panel, editor):
    return comments.comment(panel=panel, by=editor, text="Which one?", sentence=SENTENCE)


def test_comment_says_who_and_of_what(said, editor):
    assert (said.by, said.sentence, said.text) == (editor, SENTENCE, "Which one?")
    assert said.at is not None


def test_comment_sent_twice_is_one(panel, editor, said):
    again = comments.comment(panel=panel, by=editor, text=" Which one?\r\n", sentence=SENTENCE)
    assert again == said
    assert panel.comments.count() == 1


def test_same_words_of_another_sentence_are_another_comment(panel, editor, said):
    comments.comment(panel=panel, by=editor, text="Which one?")
    assert panel.comments.count() == 2


def test_comment_without_words_is_refused(panel, editor):
    with pytest.raises(CommentRefused, match="no words"):
        comments.comment(panel=panel, by=editor, text=" \n")


def test_reply_belongs_to_the_thread(said, author):
    first = comments.reply(to=said, by=author, text="Kirov’s.")
    second = comments.reply(to=first, by=author, text="In 1934.")
    assert [first.reply_to, second.reply_to] == [said, said]


def test_reply_sent_twice_is_one(said, author):
    comments.reply(to=said, by=author, text="Kirov’s.")
    comments.reply(to=said, by=author, text="Kirov’s.")
    assert said.replies.count() == 1


def test_thread_is_resolved_and_opened_again(said, author):
    comments.resolve(thread=said, by=author)
    said.refresh_from_db()
    assert (said.resolved_by, said.resolved_at is None) == (author, False)
    comments.reopen(thread=said)
    said.refresh_from_db()
    assert (said.resolved_by, said.resolved_at) == (None, None)


def test_resolving_twice_keeps_the_first_name(said, author, editor):
    comments.resolve(thread=said, by=author)
    said.refresh_from_db()
    comments.resolve(thread=said, by=editor)
    said.refresh_from_db()
    assert said.resolved_by == author


def test_reply_opens_a_resolved_thread(said, author, editor):
    comments.resolve(thread=said, by=author)
    comments.reply(to=said, by=editor, text="Not quite.")
    said.refresh_from_db()
    assert said.resolved_at is None


def test_reply_is_resolved_with_its_thread_only(said, author):
    reply = comments.reply(to=said, by=author, text="Kirov’s.")
    with pytest.raises(CommentRefused, match="resolve that one"):
        comments.resolve(thread=reply, by=author)


def test_writer_takes_a_comment_back(panel, said, editor):
    comments.delete(comment=said, by=editor)
    assert not panel.comments.exists()


def test_nobody_else_deletes_it(said, author):
    with pytest.raises(CommentRefused, match="Only editor may delete"):
        comments.delete(comment=said, by=author)


def test_comment_with_replies_stays(said, author, editor):
    comments.reply(to=said, by=author, text="Kirov’s.")
    with pytest.raises(CommentRefused, match="replied to this comment"):
        comments.delete(comment=said, by=editor)
