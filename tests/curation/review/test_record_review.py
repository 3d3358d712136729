"""What a curator sees of a record's approval on its form."""

import pytest

from curation.records.history.recording import saving
from curation.review import approvals
from curation.review.record_review import review_of
from exhibit.models import Approval, Subject
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return records.make_user("editor", first_name="Nadia", last_name="Orlova")


def new_subject() -> Subject:
    return Subject.objects.create(slug="kirov", name="Kirov")


def test_new_record_is_said_to_be_left_out(editor):
    assert "leaves it out" in review_of(new_subject(), editor).sentence


def test_approved_record_says_who_approved_it(editor):
    subject = new_subject()
    approvals.approve(records=[subject], by=editor)
    assert "by Nadia Orlova: the next edition shows it" in review_of(subject, editor).sentence


def test_changed_record_says_that_it_goes_out_as_it_was(editor):
    subject = records.make_subject()
    Subject.objects.update(description="A rumour.")
    assert "shows it as it was then" in review_of(subject, editor).sentence


def test_changes_are_told_sentence_by_sentence(editor):
    subject = records.make_subject(description="A party boss.")
    Subject.objects.update(description="A party boss. A rumour.")
    (change,) = review_of(subject, editor).changes
    assert [one.kind for one in change.sentences] == ["same", "added"]


def test_editor_may_approve_what_waits(editor):
    assert review_of(new_subject(), editor).may_approve


def test_nobody_approves_what_is_approved(editor):
    assert not review_of(records.make_subject(), editor).may_approve


def test_author_may_not_approve():
    review = review_of(new_subject(), records.make_user("author"))
    assert (review.may_approve, review.hindrance) == (False, "")


def test_who_wrote_it_reads_why_they_may_not_approve(editor, settings):
    settings.REVIEW_FOUR_EYES = True
    subject = new_subject()
    with saving(by=editor):
        subject.save()
    review = review_of(subject, editor)
    assert not review.may_approve
    assert "no other editor has an account yet" in review.hindrance


def test_approval_that_cannot_be_read_is_compared_with_nothing(editor):
    subject = records.make_subject()
    Approval.objects.update(document={"slug": 1})
    assert review_of(subject, editor).changes == ()
