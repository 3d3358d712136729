"""The form of a note: clauses in rows, a consensus with its works, a clause taken out."""

import pytest
from django.contrib import admin

from curation.admin.note import NoteAdmin
from exhibit.models import Note
from tests.curation.admin.searching import found
from tests.curation.posting import fields_of, messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def note():
    note = records.make_note_row("S14", text="It was a lone act.")
    records.make_clause_row(note, "Stalin used it.")
    return note


def sent(editor, note, **values):
    address = f"/admin/exhibit/note/{note.pk}/change/"
    return editor.post(address, fields_of(editor, address) | values, follow=True)


def test_a_clause_taken_out_of_a_cited_note_names_every_sentence(editor, note):
    records.make_panel_row("who", title="Who?", body="He left. [~] It was one man. [@S14]")
    told = messages_of(sent(editor, note, **{"clauses-1-DELETE": "on"}))
    assert any(
        "A clause of S14 was taken out, and panel “" in one and "body, sentence 2 cites S14" in one
        for one in told
    )


def test_a_note_keeps_at_least_one_clause(editor, note):
    answer = sent(editor, note, **{"clauses-0-DELETE": "on", "clauses-1-DELETE": "on"})
    assert "Write at least one clause" in answer.content.decode()
    assert note.clauses.count() == 2


def test_a_consensus_needs_a_work_that_says_so(editor, note):
    answer = sent(editor, note, consensus="agreed")
    assert "it is never our guess" in answer.content.decode()


def test_a_clause_read_without_its_day_is_refused_at_its_row(editor, note):
    answer = sent(editor, note, **{"clauses-0-read_on": ""})
    assert "Give the day on which it was read" in answer.content.decode()


@pytest.mark.parametrize("name", ["reference", "locator"])
def test_a_note_without_its_work_or_place_is_never_called_read(editor, note, name):
    answer = sent(editor, note, **{f"clauses-0-{name}": ""})
    assert "Name the work and the place in it" in answer.content.decode()
    assert note.clauses.filter(reference__isnull=False).exclude(locator="").count() == 2


def test_unread_notes_are_found_in_the_list(editor, note):
    records.make_clause_row(records.make_note_row("S15"), "Unread.", basis="unread")
    page = editor.get("/admin/exhibit/note/?read=no").content.decode()
    assert ">S15<" in page and ">S14<" not in page


def test_list_says_how_a_note_begins():
    words = [f"word{number}" for number in range(30)]
    note = records.make_note_row("S1", text=" ".join(words))
    assert NoteAdmin(Note, admin.site).says(note) == " ".join(words[:18]) + " …"


def test_notes_are_found_by_their_words(editor):
    records.make_note_row("S1", text="He acted alone.")
    records.make_note_row("S2", text="Nobody knows.")
    assert found(editor, "note", "acted") == ["S1"]
