"""Lists and forms of records that are approved one by one: where they stand, and the approval."""

import pytest
from lxml import html

from curation.review.record_states import RecordState, standings
from exhibit.documents.approved import KINDS
from exhibit.models import Subject
from tests.curation.posting import sent_by
from tests.factories import records

pytestmark = pytest.mark.django_db
LIST = "/admin/exhibit/subject/"


@pytest.fixture
def subject() -> Subject:
    return Subject.objects.create(slug="kirov", name="Kirov")


def state(subject: Subject) -> RecordState:
    return standings(Subject, [subject.pk])[subject.pk].state


def form(subject: Subject) -> str:
    return f"{LIST}{subject.pk}/change/"


def actions_of(page) -> list[str]:
    """What a list offers to do to the records that are ticked."""
    return html.fromstring(page.content).xpath("//select[@name='action']/option/@value")


def approve(client, *subjects: Subject):
    """Tick subjects, look at what approving them will do, and do it."""
    chosen = {"action": "approve", "_selected_action": [one.pk for one in subjects]}
    look = client.post(LIST, chosen, follow=True)
    address = look.request["PATH_INFO"]
    sent = sent_by(look)
    return client.post(address, sent, follow=True) if sent else look


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_list_has_the_filter_of_what_waits(publisher, kind):
    address = f"/admin/exhibit/{kind.name}/?approval=waiting"
    assert publisher.get(address).status_code == 200


def test_list_says_where_records_stand(editor, subject):
    assert "not approved yet" in editor.get(LIST).content.decode()


def test_several_are_approved_from_the_list(editor, subject):
    other = Subject.objects.create(slug="other", name="Other")
    assert "approved: 2" in approve(editor, subject, other).content.decode()
    assert (state(subject), state(other)) == (RecordState.APPROVED, RecordState.APPROVED)


def test_author_has_no_such_action(sign_in, subject):
    author = sign_in("author")
    assert "approve" not in actions_of(author.get(LIST))
    approve(author, subject)
    assert state(subject) is RecordState.NEW


def test_refused_list_says_why(editor, subject, settings):
    settings.REVIEW_FOUR_EYES = True
    fields = {"name": "Kirov", "slug": "kirov", "kind": "person", "other_names": "[]"}
    rows = {f"former_addresses-{part}_FORMS": "0" for part in ("TOTAL", "INITIAL")}
    editor.post(form(subject), fields | rows)
    told = approve(editor, subject).content.decode()
    assert "nobody approves words of their own" in told


def test_form_has_the_button(editor, subject):
    assert f"/curation/records/subject/{subject.pk}/approve/" in (
        editor.get(form(subject)).content.decode()
    )


def test_form_of_an_author_has_none(sign_in, subject):
    page = sign_in("author").get(form(subject)).content.decode()
    assert "leaves it out" in page
    assert "/approve/" not in page


def test_form_of_an_approved_record_has_none(editor):
    page = editor.get(form(records.make_subject())).content.decode()
    assert "/approve/" not in page


def test_form_shows_what_changed(editor):
    subject = records.make_subject(description="A party boss.")
    Subject.objects.update(description="A party boss. A rumour.")
    assert "<ins>A rumour.</ins>" in editor.get(form(subject)).content.decode()
