"""Panels that rest on a source, and those whose evidence changed since they were approved."""

import pytest

from curation.records.dependents import changed_since_approval, resting_on, to_approve_again
from curation.review import panels
from curation.sources import versions
from exhibit.models import Revision, SourceText
from tests.curation.posting import messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    words = "Many historians believe that Stalin himself gave the order"
    records.make_excerpt_row("L27", words, source_text=text)
    return records.make_panel_row(
        body="A murder began the purges. [@L26] Many historians suspect Stalin. [@L27]"
    )


def replace_text(words: str = "A title.\n" + records.LECTURE) -> None:
    source = resting_source()
    versions.add_text(source=source, text=words, by=None)


def resting_source():
    return SourceText.objects.first().source


def test_panel_that_cites_a_source_rests_on_it(panel):
    records.make_panel_row("another", body="Nothing is cited here. [~]")
    (found,) = resting_on(resting_source())
    assert (found.panel, found.keys, found.is_approved) == (panel, ("L26", "L27"), False)


def test_panel_that_is_approved_with_a_source_rests_on_it_though_its_draft_does_not(panel):
    panels.approve(panel=panel, by=None)
    panel.body = "We say nothing yet. [~]"
    panel.save()
    (found,) = resting_on(resting_source())
    assert (found.keys, found.is_approved) == ((), True)


def test_new_version_changes_the_evidence_of_an_approved_panel(panel):
    panels.approve(panel=panel, by=None)
    replace_text()
    assert changed_since_approval(panel) == ("L26", "L27", "lecture")
    assert [one.panel for one in to_approve_again(["lecture"])] == [panel]
    assert to_approve_again(["textbook"]) == ()


def test_panel_that_is_not_approved_waits_for_nothing(panel):
    replace_text()
    assert changed_since_approval(panel) == ()


def test_panel_says_that_its_evidence_changed_and_is_approved_again(panel, editor):
    panels.approve(panel=panel, by=None)
    replace_text()
    address = f"/admin/exhibit/panel/{panel.pk}/change/"
    assert "Approve again" in editor.get(address).content.decode()
    told = messages_of(editor.post(f"/curation/panels/{panel.pk}/approve/", follow=True))
    assert "is approved" in told[0]
    assert "Its evidence changed" not in editor.get(address).content.decode()
    assert Revision.objects.get(is_approved=True).number == 2


def test_panel_with_a_passage_left_behind_is_not_approved(panel, editor):
    panels.approve(panel=panel, by=None)
    replace_text(records.LECTURE.replace("mysterious", "strange"))
    told = messages_of(editor.post(f"/curation/panels/{panel.pk}/approve/", follow=True))
    assert "Not approved" in told[0]
