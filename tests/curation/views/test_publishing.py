"""The page that publishes: what would change, what stands in the way, and how it ended."""

import json
from pathlib import Path

import pytest

from curation import publishing_job
from curation.actions import panels, publishing
from exhibit.models import Edition
from tests.factories import records

PUBLISH = "/curation/publish/"


@pytest.fixture
def panel(db):
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    body = "A murder stood at the start of the purges. [@L26]"
    panel = records.make_panel_row(body=body, display=True)
    approve(panel)
    return panel


def approve(panel) -> None:
    """Approve a panel whose warnings a curator has looked at."""
    for finding in panels.current_document(panel).findings:
        if finding.level == "warning":
            panels.acknowledge(panel=panel, finding=finding, by="editor", reason="Looked at.")
    panels.approve(panel=panel, by=None)


def test_first_edition_adds_every_panel(publisher, panel):
    changes = publisher.get(PUBLISH).context["changes"]
    assert (changes.since, [title for title, _ in changes.added]) == (None, [panel.title])


def test_panels_are_compared_with_the_edition_before(publisher, panel):
    publishing.publish(by=None, note="")
    panel.title = "Another title"
    panel.save()
    approve(panel)
    changes = publisher.get(PUBLISH).context["changes"]
    assert (changes.since, [title for title, _ in changes.changed]) == (1, ["Another title"])


def test_panel_taken_off_display_is_told_as_removed(publisher, panel):
    other = records.make_panel_row("other", body=panel.body, display=True)
    approve(other)
    publishing.publish(by=None, note="")
    other.display = False
    other.save()
    changes = publisher.get(PUBLISH).context["changes"]
    assert ([title for title, _ in changes.removed], changes.same) == ([other.title], 1)


def test_problems_are_linked_to_their_records(publisher, panel):
    other = records.make_panel_row("other", display=True)
    page = publisher.get(PUBLISH).content.decode()
    assert f'<a href="/admin/exhibit/panel/{other.pk}/change/">Panel other</a>' in page


def test_running_publication_is_looked_at_every_two_seconds(publisher, panel, settings):
    root = Path(settings.EDITIONS_ROOT)
    state = {"state": "running", "by": "boss", "done": 3, "total": 40, "path": "/about/"}
    (root / publishing_job.STATE).write_text(json.dumps(state))
    held = publishing_job._lock(root)
    answer = publisher.get(PUBLISH)
    publishing_job.os.close(held)
    assert answer["Refresh"] == "2"
    assert '<progress id="progress" max="40" value="3">' in answer.content.decode()


def test_end_of_the_last_publication_is_told(publisher, panel, settings):
    state = {"state": "done", "by": "boss", "edition": 4}
    (Path(settings.EDITIONS_ROOT) / publishing_job.STATE).write_text(json.dumps(state))
    answer = publisher.get(PUBLISH)
    assert "Edition 4 is published" in answer.content.decode()
    assert "Refresh" not in answer


def test_earlier_edition_becomes_current_again(publisher, panel):
    publishing.publish(by=None, note="")
    publishing.publish(by=None, note="")
    publisher.post("/curation/editions/1/make-current/")
    assert Edition.objects.get(is_current=True).number == 1


def test_edition_whose_folder_is_gone_gets_a_sentence(publisher, db):
    records.make_edition(9, is_current=False)
    page = publisher.post("/curation/editions/9/make-current/", follow=True)
    assert "Edition 9 cannot be shown" in page.content.decode()


def test_editor_cannot_make_an_edition_current(editor, db):
    records.make_edition(1)
    assert editor.post("/curation/editions/1/make-current/").status_code == 403


def test_get_does_not_make_an_edition_current(publisher, db):
    assert publisher.get("/curation/editions/1/make-current/").status_code == 405
