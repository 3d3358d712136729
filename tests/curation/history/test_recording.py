"""Recording: one save for what changed, with who and why; nothing for what did not."""

import pytest
from reversion.models import Revision, Version

from curation.history.recording import Did, did_of, note_changed, saving, why_of
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
