"""Saved states in words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.records.history import saved_states, wording
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


def state_of(record):
    return saved_states.version_of(saved_states.read(type(record), [record.pk])[str(record.pk)])


def rows_of(record):
    return saved_states.rows_of(state_of(record))


def text_of(told, label: str) -> str:
    return next(field.text for field in told.fields if field.label == label)


def test_links_are_told_by_name():
    (told,) = wording.in_words([rows_of(records.make_panel_row())])
    assert text_of(told, "theme") == "Terror"


def test_ticks_and_choices_are_told_in_words():
    (told,) = wording.in_words([rows_of(records.make_panel_row(kind="figure"))])
    assert (text_of(told, "on display"), text_of(told, "kind")) == ("no", "figure or chart")


def test_a_deleted_record_that_is_pointed_to_is_said_to_be_deleted():
    panel = records.make_panel_row()
    rows = rows_of(panel)
    rows[0]["fields"]["theme"] = 999
    assert text_of(wording.in_words([rows])[0], "theme") == "no. 999, deleted since"


def test_lists_of_words_are_told_as_words():
    subject = records.make_subject(other_names=["Magneto Gorsk", "Magnitka"])
    assert (
        text_of(wording.in_words([rows_of(subject)])[0], "other names") == "Magneto Gorsk; Magnitka"
    )


def test_parts_are_told_without_the_record_they_belong_to():
    panel = records.make_panel_row()
    panel.prompts.create(skill="sourcing", text="Who speaks here?")
    (part,) = wording.in_words([rows_of(panel)])[0].parts
    assert [field.label for field in part.fields] == [
        "position", "skill", "question", "teacher's note",
    ]  # fmt: skip


def test_what_changed_is_named_by_fields_and_kinds_of_parts():
    panel = records.make_panel_row()
    before = state_of(panel)
    panel.prompts.create(skill="sourcing", text="Who speaks here?")
    panel.title, panel.version = "Another", 9
    panel.save()
    assert wording.labels_changed(before, state_of(panel)) == ("title", "prompts")


def test_names_cost_one_query_for_each_kind():
    panel = records.make_panel_row()
    for number in range(3):
        panel.panel_subjects.create(tag=records.make_subject(f"person-{number}"))
    rows = rows_of(Panel.objects.get())
    with CaptureQueriesContext(connection) as asked:
        wording.in_words([rows])
    assert len(asked) == 3
