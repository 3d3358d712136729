"""What a panel’s form says of unsaved work, and how it brings it back."""

import pytest
from django.urls import reverse
from django.utils import timezone

from curation.models import UnsavedWork
from curation.panels.concurrency import presence
from exhibit.models import Panel, Subject
from tests.curation.posting import fields_of, values_of_page, with_row
from tests.factories import records


@pytest.fixture
def keep_at(panel):
    return reverse("curation:panel-unsaved", args=[panel.pk])


def typed(client, address, **changed):
    return fields_of(client, address) | changed


def test_notice_offers_what_was_kept(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    page = editor.get(address).content.decode()
    assert "You have unsaved work from" in page
    assert "Typed. [~]" not in page


def test_other_curators_see_no_work_of_mine(author, editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    assert "You have unsaved work" not in author.get(address).content.decode()


def test_work_is_brought_back_into_the_form(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    answer = editor.get(f"{address}?unsaved=1")
    assert answer.context["adminform"].form["body"].value() == "Typed. [~]"
    assert "This form holds your unsaved work" in answer.content.decode()


def test_new_row_is_brought_back(editor, address, keep_at):
    row = {"prompts-TOTAL_FORMS": 2, "prompts-1-skill": "sourcing", "prompts-1-text": "And when?"}
    editor.post(keep_at, typed(editor, address, **row))
    assert "And when?" in editor.get(f"{address}?unsaved=1").content.decode()


def test_saving_what_was_brought_back_ends_it(editor, panel, address, keep_at):
    mine = typed(editor, address, body="Typed. [~]")
    editor.post(keep_at, mine)
    assert editor.post(address, mine).status_code == 302
    assert not UnsavedWork.objects.exists()


def test_save_from_another_form_leaves_the_work(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    editor.post(address, typed(editor, address, title="Another title"))
    assert UnsavedWork.objects.exists()


def test_work_on_a_panel_saved_since_is_shown_beside_it(author, editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    author.post(address, typed(author, address, title="Their title", body="Theirs. [~]"))
    answer = editor.get(f"{address}?unsaved=1")
    form = answer.context["adminform"].form
    assert (form["title"].value(), form["body"].value()) == ("Their title", "Typed. [~]")
    assert answer.context["conflict"].differences.both[0].theirs == "Theirs. [~]"


def test_work_is_compared_where_asked(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    told = editor.get(f"{address}?unsaved=compare").context["conflict"]
    assert [one.label for one in told.differences.mine] == ["Body"]


def test_work_that_says_what_is_saved_is_not_offered(editor, panel, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    Panel.objects.update(body="Typed. [~]")
    assert "You have unsaved work" not in editor.get(address).content.decode()


def test_new_panel_is_kept_and_brought_back(editor, panel):
    new = reverse("admin:exhibit_panel_add")
    editor.post(reverse("curation:new-panel-unsaved"), typed(editor, new, title="Not there yet"))
    assert b"You have unsaved work" in editor.get(new).content
    form = editor.get(f"{new}?unsaved=1").context["adminform"].form
    assert form["title"].value() == "Not there yet"


def test_new_panel_with_a_subject_is_brought_back_and_saved(editor, panel):
    new = reverse("admin:exhibit_panel_add")
    form = typed(editor, new, key="P9", slug="new", title="New", big_idea="An idea.")
    form |= {"theme": panel.theme_id}
    form = with_row(form, "panel_subjects", tag=records.make_subject().pk)
    editor.post(reverse("curation:new-panel-unsaved"), form)
    brought = editor.get(f"{new}?unsaved=1")
    assert editor.post(new, values_of_page(brought)).status_code == 302
    assert Panel.objects.get(slug="new").panel_subjects.count() == 1


def test_work_that_names_a_deleted_record_is_brought_back(editor, address, keep_at):
    subject = records.make_subject()
    editor.post(keep_at, with_row(typed(editor, address), "panel_subjects", tag=subject.pk))
    Subject.objects.all().delete()
    assert editor.get(f"{address}?unsaved=compare").status_code == 200


@pytest.mark.parametrize("odd", ["9" * 30, "9" * 5000, "\0", "²", "-1", ""])
def test_odd_words_are_kept_and_brought_back(editor, address, keep_at, odd):
    form = with_row(typed(editor, address), "panel_subjects", tag=odd)
    form |= {"theme": odd, "date": odd, "position": odd, "prompts-TOTAL_FORMS": odd}
    assert editor.post(keep_at, form).status_code == 200
    assert editor.get(f"{address}?unsaved=compare").status_code == 200


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        *(([], asked) for asked in ("", "?unsaved=1", "?unsaved=compare")),
        *((form, "?unsaved=compare") for form in ("words", 7)),
        *(({"title": value}, "?unsaved=compare") for value in (None, "Kirov", [[1], {"a": 2}])),
    ],
)
def test_what_is_no_form_any_more_does_no_harm(editor, panel, address, form, asked):
    by = records.User.objects.get(username="editor")
    UnsavedWork.objects.create(user=by, panel=panel, form=form, saved_at=timezone.now())
    assert editor.get(address + asked).status_code == 200


def test_panel_deleted_while_its_form_is_made_is_not_found(editor, panel, address, monkeypatch):
    def somebody_deletes_it(**asked):
        Panel.objects.filter(pk=panel.pk).delete()
        return ()

    monkeypatch.setattr(presence, "others", somebody_deletes_it)
    assert editor.get(address).status_code == 404
