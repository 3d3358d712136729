"""Approving many at once: each by its own rules, with what keeps the others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.review import joint_approval, panels
from exhibit.models import Panel, Subject
from tests.factories import records
from tests.factories.readings import read_panel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def house(settings):
    """A house that asks for no readings; the rules of reading have tests of their own."""
    settings.READINGS, settings.REVIEW_FOUR_EYES = 0, False


@pytest.fixture
def editor():
    return records.make_user("editor")


@pytest.fixture
def panel():
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    return make_panel("who-killed-kirov")


def make_panel(slug: str, **fields) -> Panel:
    words = "The purges began with a murder. [@L26]"
    return records.make_panel_row(
        slug, body=words, big_idea=words, advisory="It speaks of a murder.", **fields
    )


def seen(by, **only) -> list[str]:
    return [one.seen for one in joint_approval.candidates(by, **only)]


def test_what_stands_is_approved(editor, panel):
    result = joint_approval.approve(chosen=seen(editor), by=editor)
    panel.refresh_from_db()
    assert (result.done, result.refused) == ((panel.title,), ())
    assert panel.state == Panel.State.APPROVED


def test_only_what_was_chosen_is_approved(editor, panel):
    other = make_panel("other", position=2)
    (mine,) = seen(editor, only=[other])
    joint_approval.approve(chosen=[mine], by=editor)
    assert list(Panel.objects.filter(state="approved")) == [other]


def test_finding_keeps_a_panel_and_is_told_with_the_way(editor, panel):
    Panel.objects.filter(pk=panel.pk).update(body="Nothing backs this.")
    (one,) = joint_approval.candidates(editor)
    assert "nothing backs this sentence" in one.hindrances[0].sentence
    assert one.hindrances[0].address.startswith(f"/admin/exhibit/panel/{panel.pk}/")


def test_reading_keeps_a_panel_and_leads_to_its_desk(editor, panel, settings):
    settings.READINGS = 1
    (one,) = joint_approval.candidates(editor)
    assert {hindrance.address for hindrance in one.hindrances} == {
        f"/curation/readings/panel/{panel.pk}/"
    }


def test_panel_that_was_read_is_open(editor, panel, settings):
    settings.READINGS = 1
    read_panel(panel, "ann")
    (one,) = joint_approval.candidates(editor)
    assert one.is_open


def test_writer_is_kept_by_the_rule_of_other_eyes(editor, panel, settings):
    settings.REVIEW_FOUR_EYES = True
    panels.record(panel=panel, by=editor)
    (one,) = joint_approval.candidates(editor)
    assert "nobody approves words of their own" in one.hindrances[0].sentence


def test_author_is_kept_by_their_rights(panel):
    (one,) = joint_approval.candidates(records.make_user("author"))
    assert one.hindrances[0].sentence == "You may not approve: ask an editor."


def test_nothing_is_approved_past_a_hindrance(editor, panel):
    Panel.objects.filter(pk=panel.pk).update(body="Nothing backs this.")
    result = joint_approval.approve(chosen=seen(editor), by=editor)
    panel.refresh_from_db()
    assert (result.done, panel.state) == ((), Panel.State.DRAFT)


def test_what_changed_since_it_was_seen_is_refused(editor, panel):
    chosen = seen(editor)
    Panel.objects.filter(pk=panel.pk).update(title="Who shot Kirov?")
    result = joint_approval.approve(chosen=chosen, by=editor)
    assert result.done == () and "changed since you looked" in result.refused[0][1]


def test_records_are_approved_with_panels(editor, panel):
    subject = Subject.objects.create(slug="kirov", name="Kirov")
    result = joint_approval.approve(chosen=seen(editor), by=editor)
    assert result.done == (str(subject), panel.title)
    assert joint_approval.candidates(editor) == []


def test_publisher_puts_panels_on_display_with_it(panel):
    boss = records.make_user("publisher")
    joint_approval.approve(chosen=seen(boss), by=boss, display=True)
    panel.refresh_from_db()
    assert panel.display


def test_editor_puts_nothing_on_display(editor, panel):
    joint_approval.approve(chosen=seen(editor), by=editor, display=True)
    panel.refresh_from_db()
    assert (panel.state, panel.display) == (Panel.State.APPROVED, False)


def test_asks_no_more_for_more_records(editor, panel, settings):
    settings.REVIEW_FOUR_EYES = True

    def queries() -> int:
        with CaptureQueriesContext(connection) as told:
            joint_approval.candidates(editor)
        return len(told)

    Subject.objects.create(slug="first", name="First")
    panels.record(panel=panel, by=editor)
    queries()
    few = queries()
    for number in range(10):
        Subject.objects.create(slug=f"s{number}", name=f"S{number}")
        panels.record(panel=make_panel(f"p{number}", position=number), by=editor)
    assert queries() == few
