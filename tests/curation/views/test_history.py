"""The pages of histories: what they show, who may see them, and what they refuse in words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from reversion.models import Version

from curation.records import deleting
from curation.records.history.recording import saving
from curation.review import panels
from exhibit.models import Note, Panel, Theme
from tests.curation.posting import asks_to_sign_in, messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return records.make_user("", username="colleague")


@pytest.fixture
def note(curator):
    """A note saved twice: what is held became what is known."""
    with saving(by=curator, why="From the new book"):
        note = records.make_note_row("S14", caution="It is held. It was so.")
    with saving(by=curator, why="Too weak"):
        note.caution = "It is known. It was so."
        note.save()
    return note


def saves_of(record) -> list[int]:
    """Return the numbers of a record's saves, first to last."""
    found = Version.objects.get_for_object_reference(type(record), record.pk)
    return list(found.order_by("pk").values_list("pk", flat=True))


def history_of(record) -> str:
    return reverse("curation:history-record", args=[record._meta.model_name, record.pk])


def addresses(note) -> dict[str, str]:
    first = saves_of(note)[0]
    return {
        "record": history_of(note),
        "save": reverse("curation:history-save", args=[first]),
        "restore": reverse("curation:history-restore", args=[first]),
        "deleted": reverse("curation:deleted"),
        "bring-back": reverse("curation:bring-back", args=[first]),
    }


PAGES = ("record", "save", "restore", "deleted", "bring-back")


@pytest.mark.parametrize("page", PAGES)
def test_anonymous_is_asked_to_sign_in(client, note, page):
    assert asks_to_sign_in(client.get(addresses(note)[page]))


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_for_an_editor(editor, note, page):
    assert editor.get(addresses(note)[page]).status_code == 200


@pytest.mark.parametrize("page", [page for page in PAGES if page != "deleted"])
def test_staff_without_a_group_is_refused(sign_in, note, page):
    assert sign_in("").get(addresses(note)[page]).status_code == 403


def test_an_author_may_not_bring_back_what_only_editors_delete(sign_in, note, curator):
    deleting.delete(records=[note], by=curator)
    address = reverse("curation:bring-back", args=[Version.objects.first().pk])
    assert sign_in("author").post(address).status_code == 403


@pytest.mark.parametrize("page", ["record", "save", "deleted"])
def test_pages_to_look_at_take_no_post(editor, note, page):
    assert editor.post(addresses(note)[page]).status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "history/note/999/", "history/note/x/", "history/user/1/", "history/saves/999/",
        "history/saves/999/restore/", "deleted/999/bring-back/",
    ],
)  # fmt: skip
def test_unknown_is_404(editor, path):
    assert editor.get(f"/curation/{path}").status_code == 404


@pytest.mark.parametrize("with_", ["x", "999", "-1", "9" * 30])
def test_a_comparison_with_nothing_is_a_bad_question(editor, note, with_):
    assert editor.get(addresses(note)["save"], {"with": with_}).status_code == 400


def test_a_kind_that_is_none_is_a_bad_question(editor):
    assert editor.get(reverse("curation:deleted"), {"kind": "user"}).status_code == 400


def test_the_history_says_who_why_and_what_changed(editor, note):
    page = editor.get(history_of(note)).content.decode()
    assert "colleague" in page
    assert "“Too weak”" in page
    assert "Changed: caution." in page


def test_the_newest_save_stands_first_and_offers_no_restoring(editor, note):
    answer = editor.get(history_of(note))
    assert [one.number for one in answer.context["saves"]] == [2, 1]
    assert answer.content.decode().count("Restore save") == 1


def test_a_record_without_saves_says_when_its_history_begins(editor):
    page = editor.get(history_of(records.make_note_row())).content.decode()
    assert "Nothing is kept of this record yet." in page


def test_what_changed_is_told_word_by_word(editor, note):
    page = editor.get(reverse("curation:history-save", args=[saves_of(note)[1]])).content.decode()
    assert "<del>held</del>" in page
    assert "<ins>known</ins>" in page


def test_two_saves_are_compared_from_older_to_newer_whichever_is_asked_first(editor, note):
    first, second = saves_of(note)
    page = editor.get(reverse("curation:history-save", args=[first]), {"with": second})
    assert "<ins>known</ins>" in page.content.decode()


def test_text_with_markup_is_shown_as_text(editor, curator):
    with saving(by=curator, why="<b>bold</b>"):
        note = records.make_note_row(text="<script>alert(1)</script>")
    page = editor.get(history_of(note)).content.decode()
    assert "&lt;b&gt;bold&lt;/b&gt;" in page
    assert "<script>alert" not in page


def test_restoring_shows_first_what_it_changes(editor, note):
    page = editor.get(addresses(note)["restore"]).content.decode()
    assert "<del>known</del>" in page
    note.refresh_from_db()
    assert note.caution == "It is known. It was so."


def test_restoring_by_post_is_a_save_by_who_did_it(editor, note):
    editor.post(addresses(note)["restore"], {"why": "Better before"})
    note.refresh_from_db()
    save = Version.objects.get_for_object(note).first().revision
    assert note.caution == "It is held. It was so."
    assert (save.user.get_username(), save.comment) == ("editor", "[restored] Better before")


def test_restoring_that_is_refused_says_why(editor, note, curator):
    with saving(by=curator):
        note.key = "S15"
        note.save()
    records.make_note_row("S14")
    page = editor.post(addresses(note)["restore"]).content.decode()
    assert "It was not restored. Nothing is changed." in page
    assert "Key: Note with this Key already exists." in page


def test_a_deleted_record_cannot_be_restored_only_brought_back(editor, note, curator):
    address = addresses(note)["restore"]
    deleting.delete(records=[note], by=curator)
    assert editor.get(address).status_code == 404


def test_the_history_of_a_panel_names_its_revisions_and_the_approved_one(editor, curator):
    records.make_excerpt_row("L26")
    body = "A murder stood at the start of the purges. [@L26]"
    with saving(by=curator):
        panel = records.make_panel_row(body=body)
        panels.record(panel=panel, by=curator)
    Panel.objects.get().revisions.update(is_approved=True, approved_at=panel.changed_at)
    page = editor.get(history_of(panel)).content.decode()
    assert "Revision 1 <span" in page
    assert ">approved</span>" in page


def test_the_list_of_deleted_says_who_when_and_why(editor, note, curator):
    deleting.delete(records=[note], by=curator, why="Said twice")
    page = editor.get(reverse("curation:deleted")).content.decode()
    assert "Note: S14" in page
    assert "by colleague. “Said twice”" in page


def test_the_list_of_deleted_can_be_of_one_kind(editor, note, curator):
    deleting.delete(records=[note], by=curator)
    page = editor.get(reverse("curation:deleted"), {"kind": "theme"}).content.decode()
    assert "Nothing is deleted of this kind." in page


def test_bringing_back_leads_to_the_record(editor, note, curator):
    deleting.delete(records=[note], by=curator)
    address = reverse("curation:bring-back", args=[Version.objects.first().pk])
    answer = editor.post(address, {"why": "It was needed"}, follow=True)
    assert answer.redirect_chain[0][0] == f"/admin/exhibit/note/{note.pk}/change/"
    assert messages_of(answer) == [f"{note} is back."]
    assert Note.objects.get().pk == note.pk


def test_what_must_come_back_first_is_offered(editor, curator, sign_in):
    panel = records.make_panel_row()
    deleting.delete(records=[panel], by=curator)
    deleting.delete(records=[panel.theme], by=curator)
    state = Version.objects.get(content_type__model="panel")
    answer = editor.get(reverse("curation:bring-back", args=[state.pk]))
    page = " ".join(answer.content.decode().split())
    first = Version.objects.get(content_type__model="theme")
    assert f'href="/curation/deleted/{first.pk}/bring-back/">Bring back the theme' in page
    assert not Theme.objects.exists()


def test_what_cannot_come_back_stays_deleted_on_a_post_too(editor, note, curator):
    deleting.delete(records=[note], by=curator)
    state = Version.objects.first().pk
    records.make_note_row("S14")
    page = editor.post(reverse("curation:bring-back", args=[state])).content.decode()
    assert "The key S14 is now that of" in page
    assert Note.objects.count() == 1


def test_the_history_of_a_deleted_record_leads_to_bringing_it_back(editor, note, curator):
    address = history_of(note)
    deleting.delete(records=[note], by=curator)
    page = editor.get(address).content.decode()
    assert "This record is deleted." in page
    assert f"/curation/deleted/{Version.objects.first().pk}/bring-back/" in page


def queries_of(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_a_long_history_asks_no_more_than_a_short_one(editor, note, curator):
    few = queries_of(editor, history_of(note))
    for number in range(40):
        with saving(by=curator):
            note.caution = f"Text {number}."
            note.save()
    assert queries_of(editor, history_of(note)) == few


def test_a_long_history_has_pages(editor, note, curator):
    for number in range(40):
        with saving(by=curator):
            note.caution = f"Text {number}."
            note.save()
    answer = editor.get(history_of(note), {"page": "2"})
    assert [one.number for one in answer.context["saves"]] == list(range(17, 0, -1))


def test_many_deleted_records_ask_no_more_than_two(editor, curator):
    def delete(numbers) -> None:
        made = [records.make_note_row(f"S{number}") for number in numbers]
        deleting.delete(records=made, by=curator)

    delete(range(2))
    few = queries_of(editor, reverse("curation:deleted"))
    delete(range(2, 20))
    assert queries_of(editor, reverse("curation:deleted")) == few
