"""Notes in their list, and the works that each rests on."""

import pytest
from django.contrib import admin

from curation.admin.note import NoteAdmin
from exhibit.models import Note
from tests.curation.admin.searching import found
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_list_says_how_a_note_begins():
    words = [f"word{number}" for number in range(30)]
    note = Note(text=" ".join(words))
    assert NoteAdmin(Note, admin.site).says(note) == " ".join(words[:18]) + " …"


def test_notes_are_found_by_their_words(editor):
    records.make_note_row("S1", text="He acted alone.")
    records.make_note_row("S2", text="Nobody knows.")
    assert found(editor, "note", "acted") == ["S1"]


def test_works_of_a_note_stand_in_the_order_to_be_printed(editor):
    works = [records.make_reference_row(key) for key in ("z-work", "a-work")]
    note = records.make_note_row(references=works)
    page = editor.get(f"/admin/exhibit/note/{note.pk}/change/")
    (rows,) = page.context["inline_admin_formsets"]
    assert [row.instance.reference.key for row in rows.formset.initial_forms] == [
        "z-work",
        "a-work",
    ]
