"""What was typed and not saved: kept once for each form, thrown away."""

import pytest
from django.urls import reverse

from curation.models import UnsavedWork
from exhibit.models import Panel
from tests.curation.posting import fields_of, messages_of


@pytest.fixture
def keep_at(panel):
    return reverse("curation:panel-unsaved", args=[panel.pk])


def typed(client, address, **changed):
    return fields_of(client, address) | changed


def test_typed_words_are_kept_and_change_nothing(editor, panel, address, keep_at):
    answer = editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    assert set(answer.json()) == {"kept"}
    assert UnsavedWork.objects.get().form["body"] == ["Typed. [~]"]
    assert Panel.objects.get().version == panel.revisions.count() == 0


def test_work_of_another_form_is_not_written_over(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    answer = editor.post(keep_at, typed(editor, address, body="In another tab. [~]"))
    assert answer.status_code == 409
    assert "bring it back or throw it away first" in answer.json()["told"]
    assert UnsavedWork.objects.get().form["body"] == ["Typed. [~]"]


def test_the_same_form_is_kept_again(editor, address, keep_at):
    mine = typed(editor, address)
    for body in ("One. [~]", "Two. [~]"):
        assert editor.post(keep_at, mine | {"body": body}).status_code == 200
    assert UnsavedWork.objects.get().form["body"] == ["Two. [~]"]


def test_work_is_thrown_away(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    answer = editor.post(keep_at, {"throw_away": "1"}, follow=True)
    assert messages_of(answer) == ["Your unsaved work is thrown away."]
    assert not UnsavedWork.objects.exists()


def test_what_is_no_form_is_not_kept(editor, keep_at):
    answer = editor.post(keep_at, {"body": "Typed. [~]"})
    assert (answer.status_code, answer.json()["told"][:15]) == (400, "This is no form")
