"""Records that wait to be approved, counted by kind: for one curator, and on the desk."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.records.history.recording import saving
from curation.review.records_waiting import waiting_by_kind, waiting_for
from exhibit.models import Subject
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return records.make_user("editor")


@pytest.fixture
def two_subjects() -> list[Subject]:
    """One that changed since it was approved, and one that is new."""
    changed = records.make_subject()
    Subject.objects.update(description="A rumour.")
    return [changed, Subject.objects.create(slug="new", name="New")]


def test_kinds_are_told_with_what_becomes_of_them(two_subjects):
    (told,) = waiting_by_kind()
    assert f"{told.kind}: {told.follows}" == (
        "Subjects: 1 changed since approval goes out as it was approved; "
        "1 that nobody approved is left out"
    )


def test_kind_leads_to_the_list_of_what_waits(two_subjects, client):
    client.force_login(records.make_user("editor"))
    (told,) = waiting_by_kind()
    page = client.get(told.address)
    assert set(page.context["cl"].result_list) == set(two_subjects)


def test_editor_is_told_what_waits(two_subjects, editor):
    (told,) = waiting_for(editor)
    assert told.says == "1 changed since approval, 1 not approved yet"


def test_author_is_told_nothing(two_subjects):
    assert waiting_for(records.make_user("author")) == ()


def test_own_words_wait_for_others(two_subjects, editor, settings):
    settings.REVIEW_FOUR_EYES = True
    with saving(by=editor):
        for subject in two_subjects:
            subject.save()
    assert waiting_for(editor) == ()


def test_number_of_queries_does_not_grow(editor, settings):
    settings.REVIEW_FOUR_EYES = True
    counts = []
    for size in (2, 1, 10):
        for number in range(size):
            Subject.objects.create(slug=f"new-{size}-{number}", name=f"New {size} {number}")
        with CaptureQueriesContext(connection) as queries:
            waiting_for(editor)
        counts.append(len(queries))
    assert counts[1] == counts[2]
