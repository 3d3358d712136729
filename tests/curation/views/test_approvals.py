"""The button that approves a record that is no panel."""

import pytest

from curation.review.record_states import RecordState, standings
from exhibit.models import Subject
from tests.curation.posting import messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def subject() -> Subject:
    return Subject.objects.create(slug="kirov", name="Kirov")


def press(client, subject: Subject, seen: str = ""):
    address = f"/curation/records/subject/{subject.pk}/approve/"
    return client.post(address, {"seen": seen}, follow=True)


def standing(subject: Subject):
    return standings(Subject, [subject.pk])[subject.pk]


def test_button_approves_the_record(editor, subject):
    told = messages_of(press(editor, subject, standing(subject).digest))
    assert told == ["Kirov is approved: the next edition shows it as it stands."]
    assert standing(subject).state is RecordState.APPROVED


def test_button_leads_back_to_the_form(editor, subject):
    answer = press(editor, subject)
    assert answer.redirect_chain == [(f"/admin/exhibit/subject/{subject.pk}/change/", 302)]


def test_what_changed_meanwhile_is_not_approved(editor, subject):
    seen = standing(subject).digest
    Subject.objects.update(description="A rumour.")
    (told,) = messages_of(press(editor, subject, seen))
    assert "changed since you opened it" in told
    assert standing(subject).state is RecordState.NEW


def test_author_may_not_press_it(sign_in, subject):
    assert press(sign_in("author"), subject).status_code == 403


def test_looking_approves_nothing(editor, subject):
    assert editor.get(f"/curation/records/subject/{subject.pk}/approve/").status_code == 405


@pytest.mark.parametrize("path", ["subject/999", "panel/1", "nothing/1"])
def test_unknown_record_is_not_found(editor, path):
    records.make_panel_row()
    assert editor.post(f"/curation/records/{path}/approve/").status_code == 404
