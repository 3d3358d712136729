"""A specification and lists as forms take them: a sentence for whatever cannot be kept."""

import pytest

from exhibit.models import Chart, Source, Subject
from tests.curation.posting import fields_of
from tests.factories import records

pytestmark = pytest.mark.django_db

NO_JSON = ["[1", "NaN", "[1e999]", "[" * 20_000, '["\\u0000"]', '["\\ud800"]']


def errors_of(client, record, name, value):
    """Post a record's form with one value changed; return that field's errors."""
    address = f"/admin/exhibit/{record._meta.model_name}/{record.pk}/change/"
    answer = client.post(address, fields_of(client, address) | {name: value})
    return [] if answer.status_code == 302 else answer.context["adminform"].form.errors.get(name)


@pytest.mark.parametrize("written", ["", "null"])
def test_emptied_box_of_authors_is_no_authors(editor, written):
    source = records.make_source(authors=[{"literal": "NKVD"}])
    assert errors_of(editor, source, "authors", written) == []
    assert Source.objects.get().authors == []


def test_emptied_box_of_other_names_is_no_names(editor):
    subject = records.make_subject(other_names=["Kostrikov"])
    assert errors_of(editor, subject, "other_names", "") == []
    assert Subject.objects.get().other_names == []


@pytest.mark.parametrize("written", NO_JSON)
def test_what_no_database_takes_is_refused(editor, written):
    chart = records.make_chart(note_keys=[records.make_note_row("S29").key])
    assert errors_of(editor, chart, "spec", written)
    assert Chart.objects.get().spec == chart.spec


def test_fault_of_json_is_told_with_its_place(editor):
    chart = records.make_chart()
    told = errors_of(editor, chart, "spec", '["Year",')
    assert told == ["This is not valid JSON: Expecting value, at line 1, character 9."]


@pytest.mark.parametrize("name", ["spec", "rows", "note_keys"])
@pytest.mark.parametrize("written", ["5", '"abc"', '{"a": 1}', "[[[1]]]", "[null]", "[5]"])
def test_list_of_another_shape_is_refused(editor, name, written):
    chart = records.make_chart(note_keys=[records.make_note_row("S29").key])
    assert errors_of(editor, chart, name, written)
    assert Chart.objects.get().columns == ["Year", "People"]


def test_row_with_a_cell_too_few_is_named(editor):
    chart = records.make_chart(note_keys=[records.make_note_row("S29").key])
    (told,) = errors_of(editor, chart, "rows", "Year\tPeople\n1933\t3\n1941")
    assert told.startswith("Row 2 ends before “People”")


def test_chart_that_rests_on_an_unknown_note_is_refused(editor):
    chart = records.make_chart(note_keys=[records.make_note_row("S29").key])
    assert errors_of(editor, chart, "note_keys", '["S29", "S99"]') == ["There is no note S99."]


@pytest.mark.parametrize("value", ["abc", "9" * 30, "\u00b2"])
def test_picker_with_no_number_in_its_address_is_empty(editor, value):
    page = editor.get("/admin/exhibit/panel/add/", {"theme": value})
    assert page.status_code == 200


def test_picker_with_no_number_posted_says_so(editor):
    panel = records.make_panel_row()
    assert errors_of(editor, panel, "theme", "abc")
