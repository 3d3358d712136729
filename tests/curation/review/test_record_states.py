"""Where records stand: approved, changed since, not approved; told by what visitors would read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.review.record_states import RecordState, standings, waiting, waiting_keys
from exhibit.models import Approval, Clause, Source, Subject, Theme
from tests.factories import records

pytestmark = pytest.mark.django_db


def state(record) -> RecordState:
    return standings(type(record), [record.pk])[record.pk].state


def test_record_without_approval_is_new():
    assert state(Subject.objects.create(slug="kirov", name="Kirov")) is RecordState.NEW


def test_approved_record_that_did_not_change_is_approved():
    assert state(records.make_subject()) is RecordState.APPROVED


def test_changed_field_is_a_change():
    subject = records.make_subject()
    Subject.objects.update(description="A rumour.")
    assert state(subject) is RecordState.CHANGED


def test_change_that_is_taken_back_is_none():
    subject = records.make_subject()
    Subject.objects.update(description="A rumour.")
    Subject.objects.update(description=subject.description)
    assert state(subject) is RecordState.APPROVED


def test_changed_note_changes_what_cites_it():
    records.make_note_row("S14")
    theme = records.make_theme(introduction="Kirov was shot by one man. [@S14]")
    Clause.objects.update(text="Specialists disagree.")
    assert state(theme) is RecordState.CHANGED


def test_changed_unit_changes_its_source():
    unit = records.make_excerpt_row("L1", is_unit=True)
    source = records.approved(unit.source_text.source)
    unit.gist = "Something else."
    unit.save()
    assert state(source) is RecordState.CHANGED


def test_words_that_only_staff_may_read_change_nothing():
    source = records.make_source()
    Source.objects.update(staff_notes="Ask the archive.")
    assert state(source) is RecordState.APPROVED


def test_place_among_others_changes_nothing():
    theme = records.make_theme()
    Theme.objects.update(position=7)
    assert state(theme) is RecordState.APPROVED


def test_nothing_waits_where_all_is_approved():
    records.make_exhibition()
    records.make_theme()
    assert waiting() == {}


def test_what_waits_is_found_by_kind():
    changed = records.make_subject()
    Subject.objects.update(description="A rumour.")
    new = Subject.objects.create(slug="new", name="New")
    assert waiting() == {Subject: {changed.pk: RecordState.CHANGED, new.pk: RecordState.NEW}}


def test_what_waits_of_one_kind_is_found_by_itself():
    records.make_subject()
    new = Subject.objects.create(slug="new", name="New")
    assert list(waiting_keys(Subject)) == [new.pk]


def test_approval_that_an_upgrade_has_not_completed_counts_as_none():
    subject = records.make_subject()
    Approval.objects.update(document=None)
    assert state(subject) is RecordState.NEW


def test_number_of_queries_does_not_grow():
    counts = []
    for size in (1, 10):
        for number in range(size):
            records.make_theme(f"theme-{size}-{number}")
            records.make_subject(f"subject-{size}-{number}")
        with CaptureQueriesContext(connection) as queries:
            waiting()
        counts.append(len(queries))
    assert counts[0] == counts[1]
