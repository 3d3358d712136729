"""What a text cites cannot be deleted from under it."""

import pytest

from exhibit.models import Excerpt, Note, Tour
from tests.factories import records

pytestmark = pytest.mark.django_db


def deletion(client, record):
    return client.post(f"/admin/exhibit/{record._meta.model_name}/{record.pk}/delete/", {"post": 1})


def test_note_that_a_panel_cites_stays_and_the_panel_is_named(editor):
    note = records.make_note_row("S14")
    panel = records.make_panel_row(body="It stays open. [@S14]")
    page = deletion(editor, note).content.decode()
    assert f'/admin/exhibit/panel/{panel.pk}/change/">' in page
    assert "cites S14" in page
    assert Note.objects.filter(key="S14").exists()


def test_note_with_a_key_that_begins_a_cited_one_may_go(editor):
    note = records.make_note_row("S1")
    records.make_panel_row(body="It stays open. [@S14]")
    deletion(editor, note)
    assert not Note.objects.filter(key="S1").exists()


def test_excerpt_that_an_introduction_cites_stays(editor):
    excerpt = records.make_excerpt_row("L26")
    records.make_theme(introduction="A murder stood at the start. [@L26]")
    assert "cites L26" in deletion(editor, excerpt).content.decode()


def test_note_that_a_chart_rests_on_stays(editor):
    note = records.make_note_row("S29")
    records.make_chart(note_keys=["S29"])
    assert "Members of the party" in deletion(editor, note).content.decode()


def test_excerpt_that_a_chart_rests_on_stays(editor):
    excerpt = records.make_excerpt_row("L26")
    records.make_chart(excerpt_keys=["L26"])
    assert "Members of the party" in deletion(editor, excerpt).content.decode()
    assert Excerpt.objects.filter(key="L26").exists()


def test_note_that_a_stop_of_a_tour_cites_stays(editor):
    note = records.make_note_row("S29")
    tour = Tour.objects.create(slug="short", title="A short tour", minutes=10)
    tour.stops.create(panel=records.make_panel_row(), words="It stays open. [@S29]")
    assert "A short tour" in deletion(editor, note).content.decode()


def test_cited_notes_stay_when_several_are_deleted_from_the_list(editor):
    note = records.make_note_row("S14")
    records.make_panel_row(body="It stays open. [@S14]")
    values = {"action": "delete_selected", "_selected_action": [note.pk], "post": "yes"}
    editor.post("/admin/exhibit/note/", values)
    assert Note.objects.filter(key="S14").exists()
