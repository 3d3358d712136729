"""Recording: one save for what changed, with who and why; nothing for what did not."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from reversion.models import Revision, Version

from curation.records.history.recording import Did, begin, did_of, note_changed, saving, why_of
from exhibit.models import Panel, Prompt, Reference
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return records.make_user("editor")


def versions_of(record):
    return Version.objects.get_for_object(record)


def test_a_save_says_who_and_why(curator):
    with saving(by=curator, why="The year was wrong"):
        reference = records.make_reference_row()
    save = versions_of(reference).get().revision
    assert (save.user, why_of(save.comment)) == (curator, "The year was wrong")


def test_saving_the_same_again_leaves_no_trace(curator):
    with saving(by=curator):
        reference = records.make_reference_row()
    with saving(by=curator):
        reference.save()
    assert Revision.objects.count() == 1


def test_a_recording_without_a_save_leaves_no_trace(curator):
    with saving(by=curator):
        Reference.objects.count()
    assert Revision.objects.count() == 0


def test_a_part_is_saved_with_its_record(curator):
    panel = records.make_panel_row()
    with saving(by=curator):
        Prompt.objects.create(panel=panel, skill="sourcing", text="Who speaks here?")
    assert "Who speaks here?" in versions_of(panel).get().serialized_data


def test_a_part_taken_out_is_a_change_of_its_record(curator):
    panel = records.make_panel_row()
    with saving(by=curator):
        prompt = Prompt.objects.create(panel=panel, skill="sourcing", text="Who speaks here?")
    with saving(by=curator):
        prompt.delete()
        note_changed(panel)
    assert "Who speaks here?" not in versions_of(panel).first().serialized_data


def test_a_panel_saved_unchanged_is_no_save_although_its_time_is_new(curator):
    with saving(by=curator):
        panel = records.make_panel_row()
    with saving(by=curator):
        panel.version += 1
        panel.save()
    assert versions_of(panel).count() == 1


def test_an_update_is_recorded_when_told(curator):
    panel = records.make_panel_row()
    with saving(by=curator):
        Panel.objects.filter(pk=panel.pk).update(display=True)
        note_changed(panel)
    assert '"display": true' in versions_of(panel).get().serialized_data


def test_a_recording_inside_another_is_one_save(curator):
    with saving(by=curator):
        first = records.make_reference_row()
        with saving(by=None, why="Loaded", did=Did.LOADED):
            records.make_subject()
    save = versions_of(first).get().revision
    assert (Revision.objects.count(), save.user) == (1, curator)
    assert (did_of(save.comment), why_of(save.comment)) == (Did.LOADED, "Loaded")


def test_a_save_that_failed_is_not_recorded(curator):
    with pytest.raises(ZeroDivisionError), saving(by=curator):
        records.make_reference_row()
        raise ZeroDivisionError
    assert Revision.objects.count() == 0


def test_a_reason_that_looks_like_a_mark_stays_a_reason(curator):
    with saving(by=curator, why="[deleted] was never true"):
        reference = records.make_reference_row()
    told = versions_of(reference).get().revision.comment
    assert (did_of(told), why_of(told)) == (Did.SAVED, "[deleted] was never true")


def test_a_curators_own_screens_record_what_a_post_saves(publisher):
    panel = records.make_panel_row()
    panel.revisions.create(
        number=1, document={}, evidence_sha256="", made_at=panel.changed_at, is_approved=True,
        approved_at=panel.changed_at,
    )  # fmt: skip
    publisher.post(f"/curation/panels/{panel.pk}/put-on-display/", {"why": "For the opening"})
    save = versions_of(panel).get().revision
    assert (save.user.get_username(), why_of(save.comment)) == ("publisher", "For the opening")


def test_what_is_taken_back_inside_a_recording_is_not_kept(curator):
    with saving(by=curator):
        with transaction.atomic(), saving(by=curator, told_only=True):
            note_changed(records.make_reference_row())
            transaction.set_rollback(True)
        kept = records.make_subject()
    assert [one.object for one in Version.objects.all()] == [kept]


def test_a_record_older_than_its_history_is_kept_as_it_stood(curator):
    reference = records.make_reference_row(title="As it stood")
    begin(reference)
    begin(reference)
    save = versions_of(reference).get()
    assert "As it stood" in save.serialized_data
    assert save.revision.user is None


def test_a_writer_of_many_rows_keeps_only_what_it_tells(curator):
    with saving(by=curator, told_only=True):
        told = records.make_reference_row("told")
        records.make_reference_row("not-told")
        note_changed(told)
    assert [one.object for one in Version.objects.all()] == [told]


def test_keeping_many_records_asks_the_database_no_more_often(curator):
    def asked(count: int) -> int:
        with CaptureQueriesContext(connection) as queries, saving(by=curator, told_only=True):
            for number in range(count):
                note_changed(Reference.objects.create(key=f"work-{count}-{number}"))
        return len(queries) - count

    assert asked(2) == asked(12)
