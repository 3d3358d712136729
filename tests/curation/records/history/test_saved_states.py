"""Saved states: what is read, and what counts as a change."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.records.history import saved_states
from exhibit.models import Note, Panel, Prompt
from tests.factories import records

pytestmark = pytest.mark.django_db


def state_of(record):
    return saved_states.version_of(saved_states.read(type(record), [record.pk])[str(record.pk)])


def test_a_record_stands_before_its_parts():
    panel = records.make_panel_row()
    panel.prompts.create(skill="sourcing", text="Who speaks here?")
    rows = saved_states.rows_of(state_of(panel))
    assert [row["model"] for row in rows] == ["exhibit.panel", "exhibit.prompt"]


def test_a_record_that_is_gone_is_left_out():
    assert saved_states.read(Note, [999]) == {}


def test_many_records_are_read_with_as_many_queries_as_one():
    def asked(count: int) -> int:
        keys = [records.make_note_row(f"S{count}{number}").pk for number in range(count)]
        with CaptureQueriesContext(connection) as queries:
            saved_states.read(Note, keys)
        return len(queries)

    assert asked(1) == asked(5)


def test_changed_columns_and_kinds_of_parts_are_named():
    panel = records.make_panel_row()
    before = state_of(panel)
    panel.prompts.create(skill="sourcing", text="Who speaks here?")
    panel.title = "Another"
    panel.save()
    assert set(saved_states.changed(before, state_of(panel))) == {"title", Prompt}


def test_what_machines_write_is_no_change():
    panel = records.make_panel_row()
    before = state_of(panel)
    Panel.objects.get().save()
    assert list(saved_states.changed(before, state_of(panel))) == []


def test_a_column_that_the_older_state_does_not_know_is_a_change():
    note = records.make_note_row()
    before, after = state_of(note), state_of(note)
    before.serialized_data = before.serialized_data.replace('"caution"', '"care"')
    assert list(saved_states.changed(before, after)) == ["caution", "care"]


def test_the_order_of_links_is_no_change():
    panel = records.make_panel_row()
    themes = [records.make_theme("one"), records.make_theme("two")]
    panel.other_themes.set(themes)
    before, after = state_of(panel), state_of(panel)
    first, second = (theme.pk for theme in themes)
    after.serialized_data = after.serialized_data.replace(
        f"[{first}, {second}]", f"[{second}, {first}]"
    )
    assert before.serialized_data != after.serialized_data
    assert list(saved_states.changed(before, after)) == []
