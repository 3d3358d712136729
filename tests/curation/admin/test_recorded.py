"""Every record that the admin can change is kept with who and why, whatever changes it."""

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from reversion.models import Revision, Version

from curation.admin.base import ReadOnlyAdmin
from curation.records.history.recording import Did, did_of, why_of
from curation.records.history.registration import PARTS
from exhibit.models import (
    Drawing,
    Excerpt,
    Note,
    Panel,
    Picture,
    Standard,
    TimelineEvent,
    Tour,
)
from tests.curation.posting import fields_of
from tests.factories import records

pytestmark = pytest.mark.django_db

# Accounts are no content, and their passwords belong into no history.
NO_CONTENT = {User, Group}
CHANGED = [
    model
    for model, own in admin.site._registry.items()
    if not isinstance(own, ReadOnlyAdmin) and model not in NO_CONTENT
]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A</title></svg>'


def _picture() -> Picture:
    picture = records.make_picture_row()
    picture.file.save("tower.png", ContentFile(b"a picture"))
    return picture


# One record of each kind, and a field of its form with another value for it.
MAKERS: dict[str, tuple[Callable[[], Model], dict[str, str]]] = {
    "chart": (
        lambda: records.make_chart(note_keys=[records.make_note_row().key]),
        {"title": "Another"},
    ),
    "drawing": (
        lambda: Drawing.objects.create(key="d", title="Cards", alt="A", caption="B", svg=SVG),
        {"title": "Another"},
    ),
    "emendation": (records.make_emendation_row, {"reason": "Another"}),
    "excerpt": (records.make_excerpt_row, {"gist": "Another"}),
    "exhibition": (records.make_exhibition, {"title": "Another"}),
    "note": (
        lambda: records.make_note_row(references=[records.make_reference_row()]),
        {"clauses-0-text": "Another"},
    ),
    "panel": (lambda: records.make_panel_row(theme=records.make_theme()), {"title": "Another"}),
    "picture": (_picture, {"alt": "Another"}),
    "question": (records.make_question_row, {"title": "Another"}),
    "reference": (records.make_reference_row, {"title": "Another"}),
    "source": (records.make_source, {"description": "Another"}),
    "sourcetext": (records.make_source_text, {"note": "Another"}),
    "standard": (
        lambda: Standard.objects.create(framework="C3", code="D2", gist="A", skill="sourcing"),
        {"gist": "Another"},
    ),
    "subject": (records.make_subject, {"description": "Another"}),
    "theme": (records.make_theme, {"line": "Another"}),
    "timelineevent": (
        lambda: TimelineEvent.objects.create(key="e", date="1934", text="A."),
        {"text": "Another"},
    ),
    "tour": (lambda: Tour.objects.create(slug="t", title="A", minutes=9), {"title": "Another"}),
}


@pytest.fixture
def boss(client: Client) -> Client:
    """A client signed in as someone who may do everything."""
    client.force_login(records.make_user("", username="boss", is_superuser=True))
    return client


def change_of(client: Client, record: Model, **changed: object):
    address = reverse(f"admin:exhibit_{record._meta.model_name}_change", args=[record.pk])
    values = fields_of(client, address)
    values = {name: value for name, value in values.items() if name != "file"} | changed
    return client.post(address, values)


def saves_by(name: str) -> list[Revision]:
    return list(Revision.objects.filter(user__username=name))


@pytest.mark.parametrize("model", CHANGED, ids=lambda model: model._meta.model_name)
def test_every_record_that_can_be_changed_has_a_history(model):
    assert model in PARTS


@pytest.mark.parametrize("model", CHANGED, ids=lambda model: model._meta.model_name)
def test_a_change_in_the_admin_is_one_save_with_who_and_why(boss, model):
    make, changed = MAKERS[model._meta.model_name]
    record = make()
    answer = change_of(boss, record, **changed, why="It was wrong")
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    (save,) = saves_by("boss")
    assert why_of(save.comment) == "It was wrong"
    assert save.version_set.get().object == record


@pytest.mark.parametrize("model", CHANGED, ids=lambda model: model._meta.model_name)
def test_saving_a_form_untouched_is_no_save(boss, model):
    record = MAKERS[model._meta.model_name][0]()
    assert change_of(boss, record).status_code == 302
    assert saves_by("boss") == []


def test_a_new_record_is_a_save(boss):
    boss.post("/admin/exhibit/note/add/", {
        "key": "S14", "consensus": "unknown", "why": "From the new book",
        "clauses-TOTAL_FORMS": 1, "clauses-INITIAL_FORMS": 0, "clauses-0-text": "A note.",
        "clauses-0-position": 1, "clauses-0-basis": "unread",
        "consensus_reference_rows-TOTAL_FORMS": 0, "consensus_reference_rows-INITIAL_FORMS": 0,
    })  # fmt: skip
    (save,) = saves_by("boss")
    assert (save.version_set.get().object, why_of(save.comment)) == (
        Note.objects.get(),
        "From the new book",
    )


def test_a_form_with_faults_is_no_save(boss):
    note = records.make_note_row()
    assert change_of(boss, note, key="").status_code == 200
    assert saves_by("boss") == []


def test_a_reason_typed_is_there_again_when_the_form_has_faults(boss):
    note = records.make_note_row()
    page = change_of(boss, note, key="", why="It was wrong").content.decode()
    assert 'value="It was wrong"' in page


def test_the_reason_stands_with_the_revision_of_a_panel_too(boss):
    panel = records.make_panel_row()
    change_of(boss, panel, title="Another", why="Too long")
    assert panel.revisions.get().why == "Too long"


def test_deleting_is_a_save_with_who_and_why(boss):
    note = records.make_note_row()
    boss.post(f"/admin/exhibit/note/{note.pk}/delete/", {"post": "yes", "why": "Said twice"})
    (save,) = saves_by("boss")
    assert (did_of(save.comment), why_of(save.comment)) == (Did.DELETED, "Said twice")
    assert save.version_set.get().object_id == str(note.pk)


def test_deleting_several_from_the_list_is_one_save(boss):
    notes = [records.make_note_row(f"S{number}") for number in range(3)]
    values = {"action": "delete_selected", "_selected_action": [one.pk for one in notes]}
    boss.post("/admin/exhibit/note/", values | {"post": "yes", "why": "Said twice"})
    (save,) = saves_by("boss")
    assert (save.version_set.count(), why_of(save.comment)) == (3, "Said twice")
    assert not Note.objects.exists()


def test_a_panel_with_revisions_can_be_deleted_by_an_editor(editor, boss):
    panel = records.make_panel_row()
    change_of(boss, panel, title="Another")
    editor.post(f"/admin/exhibit/panel/{panel.pk}/delete/", {"post": "yes"})
    assert not Panel.objects.exists()


def test_an_author_may_not_delete_a_panel(sign_in):
    panel = records.make_panel_row()
    answer = sign_in("author").post(f"/admin/exhibit/panel/{panel.pk}/delete/", {"post": "yes"})
    assert answer.status_code == 403
    assert Panel.objects.exists()


def test_what_is_in_use_is_refused_once_and_by_name(editor):
    excerpt = records.make_excerpt_row()
    records.make_answer(records.make_question_row(), excerpt)
    page = editor.post(f"/admin/exhibit/excerpt/{excerpt.pk}/delete/", {"post": "yes"})
    html = page.content.decode()
    assert "answers with it." in html
    assert html.count("<li>") == html.count("answers with it.</li>") == 1
    assert Excerpt.objects.exists()


def test_a_list_with_one_record_in_use_deletes_none(editor):
    used, free = records.make_note_row("S14"), records.make_note_row("S15")
    records.make_panel_row(body="A sentence. [@S14]")
    values = {"action": "delete_selected", "_selected_action": [used.pk, free.pk], "post": "yes"}
    page = editor.post("/admin/exhibit/note/", values).content.decode()
    assert "cites S14." in page
    assert Note.objects.count() == 2


def test_the_question_before_deleting_says_where_it_is_used(editor):
    emendation = records.make_emendation_row()
    records.make_excerpt_row("L27", "party boss", source_text=emendation.source_text)
    page = editor.get(f"/admin/exhibit/emendation/{emendation.pk}/delete/").content.decode()
    assert "Where this is used" in page
    assert "is read with this correction." in page
    assert "Why this change" in page


def test_the_form_says_where_a_record_is_used(editor):
    note = records.make_note_row("S14")
    panel = records.make_panel_row(body="A sentence. [@S14]")
    page = " ".join(editor.get(f"/admin/exhibit/note/{note.pk}/change/").content.decode().split())
    assert f'/admin/exhibit/panel/{panel.pk}/change/">{panel}</a> cites S14.' in page


def test_the_history_of_django_leads_to_ours(editor):
    note = records.make_note_row()
    answer = editor.get(f"/admin/exhibit/note/{note.pk}/history/")
    assert answer["Location"] == f"/curation/history/note/{note.pk}/"


def test_a_record_kept_by_nothing_yet_is_kept_as_it_stood_before_its_first_save(boss):
    note = records.make_note_row(text="As it stood.")
    change_of(boss, note, **{"clauses-0-text": "As it became."})
    saves = Version.objects.get_for_object(note)
    assert ["As it stood." in one.serialized_data for one in saves] == [False, True]


def test_accounts_have_no_history_and_ask_for_no_reason(boss):
    page = boss.get(reverse("admin:auth_user_add")).content.decode()
    assert "Why this change" not in page


def test_the_question_before_deleting_several_says_where_each_is_used(editor):
    emendation = records.make_emendation_row()
    records.make_excerpt_row("L27", "party boss", source_text=emendation.source_text)
    values = {"action": "delete_selected", "_selected_action": [emendation.pk]}
    page = editor.post("/admin/exhibit/emendation/", values).content.decode()
    assert "is read with this correction." in page
    assert "Why this change" in page
