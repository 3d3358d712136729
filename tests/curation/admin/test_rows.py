"""Rows that may stand in a record once: refused in a sentence, whatever the form says of itself."""

import pytest

from exhibit.models import ConsensusReference, Tour
from tests.curation.posting import fields_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def note():
    work = records.make_reference_row()
    return records.make_note_row(references=[work, work])


@pytest.fixture
def address(note):
    return f"/admin/exhibit/note/{note.pk}/change/"


def told_by(answer) -> str:
    return str([rows.formset.errors for rows in answer.context["inline_admin_formsets"]])


@pytest.mark.parametrize("initial", [0, -1])
def test_a_form_that_hides_its_rows_gets_a_sentence(editor, note, address, initial):
    values = fields_of(editor, address) | {"consensus_reference_rows-INITIAL_FORMS": initial}
    assert "is there already" in told_by(editor.post(address, values))
    assert note.consensus_reference_rows.count() == 1


def test_a_stop_that_is_there_already_gets_a_sentence(editor):
    tour = Tour.objects.create(slug="t", title="A tour", minutes=9)
    tour.stops.create(panel=records.make_panel_row(), words="On.")
    address = f"/admin/exhibit/tour/{tour.pk}/change/"
    values = fields_of(editor, address) | {"stops-INITIAL_FORMS": 0}
    assert "is there already" in told_by(editor.post(address, values))


def test_a_row_taken_out_makes_place_for_the_same_in_another(editor, note, address):
    values = fields_of(editor, address) | {"consensus_reference_rows-TOTAL_FORMS": 2}
    reference = note.consensus_references.get()
    values |= {
        "consensus_reference_rows-0-DELETE": "on",
        "consensus_reference_rows-1-reference": reference.pk,
    }
    values |= {"consensus_reference_rows-1-position": 7, "consensus_reference_rows-1-note": note.pk}
    assert editor.post(address, values).status_code == 302
    assert ConsensusReference.objects.get().position == 7


def test_rows_that_exchange_what_they_name_are_refused(editor, note, address):
    other = records.make_reference_row("khlevniuk-2015")
    note.consensus_reference_rows.create(reference=other, position=1)
    values = fields_of(editor, address)
    first, second = (f"consensus_reference_rows-{number}-reference" for number in (0, 1))
    values |= {first: values[second], second: values[first]}
    assert "exchange their places" in told_by(editor.post(address, values))
