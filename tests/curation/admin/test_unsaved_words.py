"""What a form says of unsaved work, and how it brings it back."""

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from curation.admin.subject import SubjectAdmin
from curation.models import UnsavedWork
from exhibit.models import Panel, Subject, Tour
from tests.curation.posting import fields_of, messages_of, values_of_page, with_row
from tests.factories import records


@pytest.fixture
def keep_at(panel):
    return reverse("curation:unsaved-keep", args=["panel", panel.pk])


def typed(client, address, **changed):
    return fields_of(client, address) | changed


def test_notice_offers_what_was_kept(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    answer = editor.get(address)
    assert "You have unsaved work from" in answer.content.decode()
    assert answer.context["adminform"].form["body"].value() != "Typed. [~]"


def test_notice_tells_the_first_words_that_were_changed(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    assert "“Typed. [~]”" in editor.get(address).content.decode()


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
    editor.post(
        reverse("curation:unsaved-keep", args=["panel", 0]),
        typed(editor, new, title="Not there yet"),
    )
    assert b"You have unsaved work" in editor.get(new).content
    form = editor.get(f"{new}?unsaved=1").context["adminform"].form
    assert form["title"].value() == "Not there yet"


def test_new_panel_with_a_subject_is_brought_back_and_saved(editor, panel):
    new = reverse("admin:exhibit_panel_add")
    form = typed(editor, new, key="P9", slug="new", title="New", big_idea="An idea.")
    form |= {"theme": panel.theme_id}
    form = with_row(form, "panel_subjects", tag=records.make_subject().pk)
    editor.post(reverse("curation:unsaved-keep", args=["panel", 0]), form)
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
    UnsavedWork.objects.create(
        user=by, noun="panel", record_pk=panel.pk, form=form, saved_at=timezone.now()
    )
    assert editor.get(address + asked).status_code == 200


def keep_of(noun, pk=0):
    return reverse("curation:unsaved-keep", args=[noun, pk])


def works_of(answer):
    """What a form offers to bring back: its first words."""
    return [work["quoted"] for work in answer.context["unsaved"]]


def test_two_new_records_of_a_kind_are_both_kept_and_each_brought_back(editor, panel):
    new = reverse("admin:exhibit_note_add")
    for text in ("The first note.", "The second note."):
        editor.post(keep_of("note"), typed(editor, new, **{"clauses-0-text": text}))
    answer = editor.get(new)
    assert works_of(answer) == ["“The second note.”", "“The first note.”"]
    for work in answer.context["unsaved"]:
        page = editor.get(new + work["address"])
        assert work["quoted"].strip("“”") == values_of_page(page)["clauses-0-text"]


def test_saving_one_new_record_leaves_the_other(editor, panel):
    new = reverse("admin:exhibit_subject_add")
    filled = {"slug": "a", "kind": "person"}
    one, other = (typed(editor, new, name=name, **filled) for name in ("Ada Lovelace", "Bo Ek"))
    for form in (one, other):
        editor.post(keep_of("subject"), form)
    assert editor.post(new, one).status_code == 302
    assert [work.words for work in UnsavedWork.objects.all()] == ["Bo Ek"]


def test_throwing_other_work_away_leaves_what_is_typed_in_the_form(editor, panel, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    work = UnsavedWork.objects.get()
    mine = typed(editor, address, title="Typed now") | {"_throw_away": work.pk}
    answer = editor.post(address, mine)
    assert answer.context["adminform"].form["title"].value() == "Typed now"
    assert works_of(answer) == []
    panel.refresh_from_db()
    assert panel.title != "Typed now"


def test_throwing_away_what_was_brought_back_shows_what_is_saved(editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    page = editor.get(f"{address}?unsaved=1")
    mine = values_of_page(page) | {"_throw_away": page.context["recovered_work"]}
    assert editor.post(f"{address}?unsaved=1", mine)["Location"] == address
    assert not UnsavedWork.objects.exists()


def test_work_of_others_is_neither_brought_back_nor_thrown_away(author, editor, address, keep_at):
    editor.post(keep_at, typed(editor, address, body="Typed. [~]"))
    work = UnsavedWork.objects.get()
    page = author.get(f"{address}?unsaved=1&work={work.pk}")
    assert page.context["adminform"].form["body"].value() != "Typed. [~]"
    author.post(address, typed(author, address) | {"_throw_away": work.pk})
    assert UnsavedWork.objects.get() == work


@pytest.mark.parametrize("number", ["0", "-1", "²", "x", "9" * 30, "\0", ""])
def test_made_up_number_of_work_does_no_harm(editor, panel, address, number):
    assert editor.get(address, {"unsaved": "1", "work": number}).status_code == 200
    answer = editor.post(address, typed(editor, address) | {"_throw_away": number})
    assert answer.status_code == 302


def test_form_that_was_refused_is_kept_without_a_script(editor, panel, address):
    mine = typed(editor, address, title="", body="Typed. [~]")
    assert editor.post(address, mine).status_code == 200
    assert UnsavedWork.objects.get().form["body"] == ["Typed. [~]"]


def test_form_of_a_deleted_record_is_kept_and_shown(editor, panel):
    tour = Tour.objects.create(slug="a-tour", title="A tour", minutes=9)
    address = reverse("admin:exhibit_tour_change", args=[tour.pk])
    mine = with_row(
        typed(editor, address, title="Another"), "stops", panel=panel.pk, words="Go on."
    )
    tour.delete()
    answer = editor.post(address, mine, follow=True)
    page = answer.content.decode()
    assert "deleted by somebody" in page and "Go on." in page
    ((new, _),) = answer.context["ways"]
    form = values_of_page(editor.get(new))
    assert editor.post(reverse("admin:exhibit_tour_add"), form).status_code == 302
    assert Tour.objects.get().title == "Another"
    assert Tour.objects.get().stops.get().words == "Go on."
    assert not UnsavedWork.objects.exists()


def test_rows_of_a_deleted_record_are_new_rows_of_the_new_one(editor, panel, address):
    mine = typed(editor, address, title="Another")
    Panel.objects.all().delete()
    answer = editor.post(address, mine, follow=True)
    ((new, _),) = answer.context["ways"]
    form = values_of_page(editor.get(new))
    assert editor.post(reverse("admin:exhibit_panel_add"), form).status_code == 302
    assert Panel.objects.get().prompts.get().text == "Who wrote this?"


def test_words_are_kept_while_their_record_is_deleted(editor, panel, address, keep_at):
    mine = typed(editor, address, body="Typed. [~]")
    editor.post(keep_at, mine)
    Panel.objects.all().delete()
    assert editor.post(keep_at, mine | {"body": "And more. [~]"}).status_code == 200
    assert UnsavedWork.objects.get().form["body"] == ["And more. [~]"]


def test_form_of_users_is_never_kept(client, db):
    client.force_login(records.make_user("", username="boss", is_superuser=True))
    page = client.get(reverse("admin:auth_user_add")).content.decode()
    assert "unsaved-state" not in page
    assert client.post(keep_of("user"), {"_form": "x", "password1": "secret"}).status_code == 404


def test_who_may_only_look_is_offered_nothing(sign_in, panel, address):
    client = sign_in("author")
    edition = records.make_edition()
    page = client.get(reverse("admin:exhibit_edition_change", args=[edition.pk]))
    assert "unsaved-state" not in page.content.decode()


def test_saved_form_is_told_to_the_browser_that_kept_it(editor, panel, address):
    mine = typed(editor, address, title="Saved")
    editor.post(address, mine)
    assert f'data-saved="{mine["_form"]}"' in editor.get(address).content.decode()


def test_record_taken_at_the_very_moment_of_saving_is_told_and_kept(editor, panel, monkeypatch):
    def somebody_was_first(*_):
        raise IntegrityError

    monkeypatch.setattr(SubjectAdmin, "save_model", somebody_was_first)
    new = reverse("admin:exhibit_subject_add")
    answer = editor.post(new, typed(editor, new, name="Ada", slug="ada", kind="person"))
    assert answer.context["adminform"].form["name"].value() == "Ada"
    assert "Nothing is saved: at this very moment" in messages_of(answer)[0]
    assert UnsavedWork.objects.get().words == "Ada"


def test_form_of_many_rows_is_taken(editor, panel):
    new = reverse("admin:exhibit_note_add")
    form = typed(editor, new, key="S99")
    for number in range(200):
        form = with_row(form, "clauses", text=f"Clause {number} says so.")
    form["clauses-0-text"] = "The first says so."
    assert len(form) > 1000
    assert editor.post(keep_of("note"), form).status_code == 200
