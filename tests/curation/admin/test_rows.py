"""Rows that may stand in a record once: refused in a sentence, whatever the form says of itself."""

import pytest

from exhibit.models import NoteReference, Tour
from tests.curation.posting import fields_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def note():
    return records.make_note_row(references=[records.make_reference_row()])


@pytest.fixture
def address(note):
    return f"/admin/exhibit/note/{note.pk}/change/"


def told_by(answer) -> str:
    (rows,) = answer.context["inline_admin_formsets"]
    return str(rows.formset.errors)


@pytest.mark.parametrize("initial", [0, -1])
def test_a_form_that_hides_its_rows_gets_a_sentence(editor, note, address, initial):
    values = fields_of(editor, address) | {"note_references-INITIAL_FORMS": initial}
    assert "is there already" in told_by(editor.post(address, values))
    assert note.note_references.count() == 1


def test_a_stop_that_is_there_already_gets_a_sentence(editor):
    tour = Tour.objects.create(slug="t", title="A tour", minutes=9)
    tour.stops.create(panel=records.make_panel_row(), words="On.")
    address = f"/admin/exhibit/tour/{tour.pk}/change/"
    values = fields_of(editor, address) | {"stops-INITIAL_FORMS": 0}
    assert "is there already" in told_by(editor.post(address, values))


def test_a_row_taken_out_makes_place_for_the_same_in_another(editor, note, address):
    values = fields_of(editor, address) | {"note_references-TOTAL_FORMS": 2}
    reference = note.references.get()
    values |= {"note_references-0-DELETE": "on", "note_references-1-reference": reference.pk}
    values |= {"note_references-1-position": 7, "note_references-1-note": note.pk}
    assert editor.post(address, values).status_code == 302
    assert NoteReference.objects.get().position == 7


def test_rows_that_exchange_what_they_name_are_refused(editor, note, address):
    other = records.make_reference_row("khlevniuk-2015")
    note.note_references.create(reference=other, position=1)
    values = fields_of(editor, address)
    first, second = (f"note_references-{number}-reference" for number in (0, 1))
    values |= {first: values[second], second: values[first]}
    assert "exchange their places" in told_by(editor.post(address, values))
