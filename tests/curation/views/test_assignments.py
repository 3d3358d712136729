"""Tasks as POSTs: given on a panel's form, marked as done there and on the page of what waits."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from curation.models import Assignment
from curation.review import assignments
from tests.curation.posting import asks_to_sign_in, messages_of
from tests.factories import records


@pytest.fixture
def panel(db):
    return records.make_panel_row()


@pytest.fixture
def author(db):
    return records.make_user("author", username="ana")


@pytest.fixture
def given(panel, author):
    giver = records.make_user("editor", username="ines")
    return assignments.assign(panel=panel, to=author, by=giver, task="Check the year")


def ask(client, panel, **values):
    return client.post(reverse("curation:panel-assign", args=[panel.pk]), values, follow=True)


def finish(client, row, **values):
    return client.post(reverse("curation:assignment-finish", args=[row.pk]), values, follow=True)


def test_task_is_given_and_shown(editor, panel, author):
    answer = ask(editor, panel, to=author.pk, task="Check the year", due="")
    assert messages_of(answer) == ["ana finds the task on their desk."]
    assert "<strong>Check the year</strong>: ana, asked by editor" in answer.content.decode()


def test_task_sent_twice_is_one(editor, panel, author):
    for _ in range(2):
        ask(editor, panel, to=author.pk, task="Check the year")
    assert Assignment.objects.count() == 1


def test_late_task_says_so_in_words(editor, given):
    due = timezone.localdate() - timedelta(days=3)
    Assignment.objects.update(due=due)
    page = editor.get(reverse("admin:exhibit_panel_change", args=[given.panel_id]))
    assert "3 days late: was due" in page.content.decode()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"to": ""}, "Choose who is to do it."),
        ({"to": "99"}, "This person may not change panels"),
        ({"task": ""}, "Write what is to be done."),
        ({"task": "x" * 201}, "The task has 201 characters: shorten it to 200."),
        ({"due": "tomorrow"}, "Write the day as 2026-12-06"),
        ({"due": "2020-01-01"}, "1 January 2020 is over"),
    ],
)
def test_bad_task_is_shown_again_with_what_is_wrong(editor, panel, author, values, said):
    answer = ask(editor, panel, **{"to": author.pk, "task": "Check the year"} | values)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not Assignment.objects.exists()


def test_words_of_a_refused_task_are_kept_in_its_form(editor, panel, author):
    page = ask(editor, panel, to=author.pk, task="Check the year", due="2020-01-01")
    assert 'value="Check the year"' in page.content.decode()


def test_task_is_done(client, given, author):
    client.force_login(author)
    assert messages_of(finish(client, given)) == ["Done: Check the year."]
    given.refresh_from_db()
    assert given.done_at is not None


def test_done_on_the_page_of_what_waits_leads_back_to_it(client, given, author):
    client.force_login(author)
    answer = finish(client, given, **{"from": "waiting"})
    assert answer.redirect_chain[-1][0] == "/curation/waiting/"


def test_task_of_another_gets_a_sentence(sign_in, given):
    told = messages_of(finish(sign_in("author"), given))
    assert told[0].startswith("This is a task for ana")
    given.refresh_from_db()
    assert given.done_at is None


def test_get_and_strangers_and_unknown_records_are_refused(client, editor, panel, given):
    addresses = [
        reverse("curation:panel-assign", args=[panel.pk]),
        reverse("curation:assignment-finish", args=[given.pk]),
    ]
    for address in addresses:
        assert editor.get(address).status_code == 405
        assert asks_to_sign_in(client.post(address))
        assert editor.post(re.sub(r"/\d+/", "/99999/", address)).status_code == 404


def test_user_without_a_group_is_forbidden(client, panel, given):
    client.force_login(records.make_user(""))
    assert ask(client, panel).status_code == 403
    assert finish(client, given).status_code == 403
