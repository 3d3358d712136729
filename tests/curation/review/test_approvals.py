"""Approving records that are no panels: as they stand, by other eyes, all of a list or none."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curation.records.history.recording import saving
from curation.records.history.saves import saves_of
from curation.review import approvals
from curation.review.moves import MoveRefused
from curation.review.record_states import RecordState, standings
from exhibit.models import Approval, Subject
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return records.make_user("editor")


@pytest.fixture
def other_editor():
    return records.make_user("editor", username="other")


@pytest.fixture
def four_eyes(settings):
    settings.REVIEW_FOUR_EYES = True


def new_subject(slug: str = "sergei-kirov") -> Subject:
    return Subject.objects.create(slug=slug, name=slug.title(), description="A party boss.")


def state(record) -> RecordState:
    return standings(type(record), [record.pk])[record.pk].state


def saved_by(curator, subject: Subject, description: str) -> Subject:
    with saving(by=curator):
        subject.description = description
        subject.save()
    return subject


def test_new_record_is_approved_as_it_stands(editor):
    subject = new_subject()
    approvals.approve(records=[subject], by=editor)
    assert Approval.objects.get().document["description"] == "A party boss."


def test_approval_says_who_gave_it(editor):
    approvals.approve(records=[new_subject()], by=editor)
    assert Approval.objects.get().approved_by == editor


def test_change_leaves_what_was_approved(editor):
    subject = new_subject()
    approvals.approve(records=[subject], by=editor)
    saved_by(editor, subject, "A rumour.")
    assert Approval.objects.get().document["description"] == "A party boss."


def test_change_is_approved_in_its_place(editor):
    subject = new_subject()
    approvals.approve(records=[subject], by=editor)
    approvals.approve(records=[saved_by(editor, subject, "First secretary.")], by=editor)
    assert Approval.objects.get().document["description"] == "First secretary."


def test_record_that_did_not_change_keeps_who_approved_it(editor, other_editor):
    subject = new_subject()
    approvals.approve(records=[subject], by=editor)
    assert approvals.approve(records=[subject], by=other_editor) == 0
    assert Approval.objects.get().approved_by == editor


def test_author_may_not_approve():
    with pytest.raises(MoveRefused, match="author may not approve records: ask an editor"):
        approvals.approve(records=[new_subject()], by=records.make_user("author"))


def test_what_changed_since_it_was_read_is_not_approved(editor):
    subject = new_subject()
    seen = standings(Subject, [subject.pk])[subject.pk].digest
    saved_by(editor, subject, "A rumour.")
    with pytest.raises(MoveRefused, match="changed since you opened it"):
        approvals.approve(records=[subject], by=editor, seen=seen)


def test_nobody_approves_what_they_saved(editor, other_editor, four_eyes):
    subject = saved_by(editor, new_subject(), "A rumour.")
    with pytest.raises(MoveRefused, match="nobody approves words of their own: ask other"):
        approvals.approve(records=[subject], by=editor)


def test_another_editor_approves_it(editor, other_editor, four_eyes):
    subject = saved_by(editor, new_subject(), "A rumour.")
    approvals.approve(records=[subject], by=other_editor)
    assert state(subject) is RecordState.APPROVED


def test_one_who_approved_has_written_nothing(editor, other_editor, four_eyes):
    subject = saved_by(other_editor, new_subject(), "A party boss.")
    approvals.approve(records=[subject], by=editor)
    saved_by(other_editor, subject, "First secretary.")
    approvals.approve(records=[subject], by=editor)
    assert state(subject) is RecordState.APPROVED


def test_list_is_approved_as_a_whole_or_not_at_all(editor, other_editor, four_eyes):
    own = saved_by(editor, new_subject("own"), "A rumour.")
    with pytest.raises(MoveRefused):
        approvals.approve(records=[new_subject("a-first"), own], by=editor)
    assert not Approval.objects.exists()


def test_history_says_who_approved(editor):
    subject = new_subject()
    approvals.approve(records=[subject], by=editor)
    _, (save,) = saves_of(Subject, str(subject.pk))
    assert (save.sentence, save.by) == ("Approved for the next edition.", "editor")


def test_number_of_queries_does_not_grow(editor, four_eyes):
    counts = []
    # The first asks for permissions and kinds of record, which are kept.
    for size in (2, 1, 10):
        subjects = [new_subject(f"subject-{size}-{number}") for number in range(size)]
        with CaptureQueriesContext(connection) as queries:
            approvals.approve(records=subjects, by=editor)
        counts.append(len(queries))
    assert counts[1] == counts[2]


def test_upgrade_approves_what_there_was():
    subject = new_subject()
    Approval.objects.create(kind="subject", record=subject.pk, approved_at=timezone.now())
    call_command("migrate", verbosity=0)
    assert state(subject) is RecordState.APPROVED


def test_completing_twice_changes_nothing():
    subject = new_subject()
    Approval.objects.create(kind="subject", record=subject.pk, approved_at=timezone.now())
    assert (approvals.complete(), approvals.complete()) == (1, 0)
