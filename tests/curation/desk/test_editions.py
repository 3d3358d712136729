"""What waits for the next edition, told by the numbers of revisions alone."""

import pytest

from curation.desk import editions
from curation.desk.holdings import Holdings
from curation.models import PlannedEdition
from curation.publishing import publication
from curation.review import panels
from tests.factories import records

pytestmark = pytest.mark.django_db


def approve(panel) -> None:
    for finding in panels.current_document(panel).findings:
        if finding.level == "warning":
            panels.acknowledge(panel=panel, finding=finding, by="editor", reason="Looked at.")
    panels.approve(panel=panel, by=None)


@pytest.fixture
def panel():
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    body = "A murder stood at the start of the purges. [@L26]"
    panel = records.make_panel_row(body=body, display=True)
    approve(panel)
    return panel


def test_before_the_first_edition_every_approved_panel_waits(panel):
    assert editions.waiting(Holdings()).added == {panel.pk}


def test_after_publishing_nothing_waits(panel):
    publication.publish(by=None, note="")
    assert editions.waiting(Holdings()).all == frozenset()


def test_approved_change_waits_and_is_listed(panel, client):
    publication.publish(by=None, note="")
    panel.title = "Another title"
    panel.save()
    approve(panel)
    client.force_login(records.make_user("publisher"))
    found = client.get("/admin/exhibit/panel/?edition=waiting").context["cl"].result_list
    assert editions.waiting(Holdings()).changed == {panel.pk} == {row.pk for row in found}


def test_panel_taken_off_display_waits_too(panel):
    publication.publish(by=None, note="")
    records.Panel.objects.update(display=False)
    assert editions.waiting(Holdings()).removed == {panel.pk}


def test_edition_that_cannot_be_read_is_no_measure(panel, settings):
    publication.publish(by=None, note="")
    (settings.EDITIONS_ROOT / "0001" / "manifest.json").write_text("{")
    assert editions.waiting(Holdings()).added == {panel.pk}


def test_last_edition_is_told_with_number_who_and_pages(panel, client):
    user = records.make_user("publisher")
    publication.publish(by=user, note="")
    said = editions.block(Holdings(), user).says
    assert said.startswith("Visitors see edition 1, published ")
    assert " by publisher. Pages: " in said


def test_next_planned_edition_is_told(panel):
    user = records.make_user("publisher")
    PlannedEdition.objects.create(at="2030-01-02T10:00Z", by=user)
    PlannedEdition.objects.create(at="2029-01-02T10:00Z", by=user, state="cancelled")
    line = editions.block(Holdings(), user).lines[-1]
    assert (line.count, line.note) == (1, "The next: 2 January 2030, 10:00")
