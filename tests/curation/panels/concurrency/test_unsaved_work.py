"""What was typed and not saved: kept once for each form, thrown away."""

import pytest
from django.urls import reverse

from curation.models import UnsavedWork
from curation.panels.concurrency import unsaved_work
from exhibit.models import Panel
from tests.curation.posting import fields_of, messages_of


@pytest.fixture
def keep_at(panel):
    return reverse("curation:unsaved-keep", args=["panel", panel.pk])


def typed(client, address, **changed):
    return fields_of(client, address) | changed


def test_typed_words_are_kept_and_change_nothing(editor, panel, address, keep_at):
    answer = editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    assert set(answer.json()) == {"kept"}
    assert UnsavedWork.objects.get().form["body"] == ["Typed. [~]"]
    assert Panel.objects.get().version == panel.revisions.count() == 0


def test_work_of_another_form_is_kept_beside_it(editor, address, keep_at):
    for body in ("Typed. [~]", "In another tab. [~]"):
        assert editor.post(keep_at, typed(editor, address, body=body)).status_code == 200
    bodies = [work.form["body"] for work in UnsavedWork.objects.all()]
    assert bodies == [["In another tab. [~]"], ["Typed. [~]"]]


def test_more_forms_than_anybody_writes_in_are_refused_in_a_sentence(editor, address, keep_at):
    mine = typed(editor, address)
    for number in range(unsaved_work.MOST_KEPT):
        editor.post(keep_at, mine | {"_form": str(number)})
    answer = editor.post(keep_at, mine)
    assert answer.status_code == 409
    assert "bring one back or throw one away first" in answer.json()["told"]
    assert UnsavedWork.objects.count() == unsaved_work.MOST_KEPT
    # What is kept already is kept on.
    assert editor.post(keep_at, mine | {"_form": "0"}).status_code == 200


def test_form_too_long_to_keep_is_told_with_its_limit(editor, address, keep_at):
    answer = editor.post(keep_at, typed(editor, address, body="x" * 2_000_001))
    assert answer.status_code == 409
    assert "at most 2,000,000" in answer.json()["told"]


def test_the_same_form_is_kept_again(editor, address, keep_at):
    mine = typed(editor, address)
    for body in ("One. [~]", "Two. [~]"):
        assert editor.post(keep_at, mine | {"body": body}).status_code == 200
    assert UnsavedWork.objects.get().form["body"] == ["Two. [~]"]


def test_work_is_thrown_away(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    work = UnsavedWork.objects.get()
    answer = editor.post(reverse("curation:unsaved-discard", args=[work.pk]), follow=True)
    assert messages_of(answer) == ["Your unsaved work is thrown away."]
    assert not UnsavedWork.objects.exists()


def test_what_is_no_form_is_not_kept(editor, keep_at):
    answer = editor.post(keep_at, {"body": "Typed. [~]"})
    assert (answer.status_code, answer.json()["told"][:15]) == (400, "This is no form")
