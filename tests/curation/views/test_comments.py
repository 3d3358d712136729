"""Comments as POSTs of a panel's form: kept, refused in words, or forbidden."""

import pytest
from django.urls import reverse

from curation.models import Comment
from curation.review import comments
from tests.curation.posting import asks_to_sign_in, messages_of
from tests.factories import records

SENTENCE = "The purges began with a murder."
STEPS = ("reply", "resolve", "reopen", "delete")


@pytest.fixture
def panel(db):
    return records.make_panel_row()


@pytest.fixture
def said(panel):
    writer = records.make_user("author", username="writer")
    return comments.comment(panel=panel, by=writer, text="Which murder?", sentence=SENTENCE)


def say(client, panel, **values):
    return client.post(reverse("curation:panel-comment", args=[panel.pk]), values, follow=True)


def step(client, row, name, **values):
    return client.post(reverse(f"curation:comment-{name}", args=[row.pk]), values, follow=True)


def form_of(client, panel) -> str:
    return client.get(reverse("admin:exhibit_panel_change", args=[panel.pk])).content.decode()


def test_comment_is_kept_and_shown_beside_its_sentence(editor, panel):
    page = say(editor, panel, sentence=SENTENCE, text="Which one?").content.decode()
    assert messages_of(say(editor, panel, sentence=SENTENCE, text="Which one?"))
    assert Comment.objects.get().by.username == "editor"
    assert f'<blockquote class="passage">{SENTENCE}</blockquote>' in page
    assert "<p>Which one?</p>" in page


def test_words_are_shown_as_words(editor, panel):
    page = say(editor, panel, text="<script>alert(1)</script>").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_every_sentence_can_be_chosen(editor, panel):
    page = form_of(editor, panel)
    assert f'<option value="{SENTENCE}">' in page
    assert '<option value="">the whole panel</option>' in page


def test_comment_on_a_sentence_that_changed_meanwhile_is_kept(editor, panel):
    page = say(editor, panel, sentence="It stood here before.", text="Why?").content.decode()
    assert "Said of a sentence that has changed" in page
    assert "It stood here before." in page


def test_comment_of_two_lines_of_a_browser_keeps_its_sentence(editor, panel):
    say(editor, panel, sentence="One\r\ntwo.", text="Why?")
    assert Comment.objects.get().sentence == "One\ntwo."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The comment has no words"),
        (" \n ", "The comment has no words"),
        ("x" * 4001, "The comment has 4001 characters: shorten it to 4000."),
        ("a\0b", "Null characters are not allowed."),
    ],
)
def test_bad_comment_is_shown_again_with_what_is_wrong(editor, panel, text, said):
    answer = say(editor, panel, text=text, sentence=SENTENCE)
    assert answer.status_code == 400
    page = answer.content.decode()
    assert said in page and SENTENCE in page
    assert text.strip().replace("\0", "") in page.replace("\0", "")
    assert not Comment.objects.exists()


def test_reply_is_shown_below(sign_in, said):
    page = step(sign_in("editor"), said, "reply", text="Kirov’s.").content.decode()
    assert "<p>Kirov’s.</p>" in page
    assert said.replies.get().by.username == "editor"


def test_bad_reply_is_shown_again(editor, said):
    answer = step(editor, said, "reply", text="")
    assert answer.status_code == 400
    assert b"Your reply to writer" in answer.content


def test_thread_is_resolved_and_opened_again(editor, said):
    page = step(editor, said, "resolve").content.decode()
    assert "resolved by editor" in page
    assert "Open again" in page
    step(editor, said, "reopen")
    said.refresh_from_db()
    assert said.resolved_at is None


def test_only_the_writer_sees_and_may_press_delete(client, editor, said):
    assert "Delete my comment" not in form_of(editor, said.panel)
    assert messages_of(step(editor, said, "delete"))[0].startswith("Only writer may delete")
    client.force_login(said.by)
    assert "Delete my comment" in form_of(client, said.panel)
    step(client, said, "delete")
    assert not Comment.objects.exists()


def test_curator_who_may_only_look_reads_and_cannot_say(client, said):
    looker = records.make_user("", username="looker")
    looker.user_permissions.add(
        *records.apps.get_model("auth", "Permission").objects.filter(codename="view_panel")
    )
    client.force_login(looker)
    page = form_of(client, said.panel)
    assert "Which murder?" in page
    assert 'id="say-text"' not in page and "Resolve" not in page
    assert say(client, said.panel, text="Me too.").status_code == 403


@pytest.mark.parametrize("name", STEPS)
def test_get_is_refused(editor, said, name):
    assert editor.get(reverse(f"curation:comment-{name}", args=[said.pk])).status_code == 405


@pytest.mark.parametrize("name", STEPS)
def test_anonymous_is_asked_to_sign_in(client, said, name):
    assert asks_to_sign_in(client.post(reverse(f"curation:comment-{name}", args=[said.pk])))


@pytest.mark.parametrize("name", STEPS)
def test_unknown_comment_is_404(editor, name):
    assert editor.post(reverse(f"curation:comment-{name}", args=[99])).status_code == 404


def test_adding_refuses_get_unknown_panels_and_strangers(client, editor, panel):
    address = reverse("curation:panel-comment", args=[panel.pk])
    assert editor.get(address).status_code == 405
    assert editor.post(reverse("curation:panel-comment", args=[99])).status_code == 404
    assert asks_to_sign_in(client.post(address))


def test_form_of_a_panel_asks_the_same_for_ten_comments_as_for_two(editor, panel):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    writer = records.make_user("author", username="writer")
    counts = []
    for total in (2, 10):
        while panel.comments.count() < total:
            comments.comment(panel=panel, by=writer, text=f"No. {panel.comments.count()}")
        form_of(editor, panel)
        with CaptureQueriesContext(connection) as told:
            form_of(editor, panel)
        counts.append(len(told))
    assert counts[0] == counts[1]
