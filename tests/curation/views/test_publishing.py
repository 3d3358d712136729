"""The publishing desk: what would change, what stands in the way, and how the last one ended."""

import json
import re
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.models import PlannedEdition
from curation.publishing import job, publication
from curation.review import approvals, panels
from exhibit.models import Excerpt, Source
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition

PUBLISH = "/curation/publish/"


@pytest.fixture
def panel(db):
    return make_open_exhibition()


@pytest.fixture
def published(panel):
    publication.publish(by=None, note="First.")
    return panel


def rows_of(client) -> dict[str, object]:
    """Return the differences that the desk shows, by record."""
    groups = client.get(PUBLISH).context["changes"].groups
    return {row.difference.where: row for group in groups for row in group.rows}


def test_anonymous_is_sent_to_the_login(client, db):
    assert client.get(PUBLISH)["Location"].startswith("/admin/login/")


def test_editor_does_not_publish(editor):
    assert editor.get(PUBLISH).status_code == 403


def test_first_edition_is_told_by_its_number_of_panels(publisher, panel):
    assert "It would be the first edition, with 1 panel." in publisher.get(PUBLISH).content.decode()


def test_nothing_changed_is_told(publisher, published):
    page = publisher.get(PUBLISH).content.decode()
    assert "Nothing: visitors see all of it already, in edition 1." in page


def test_changed_panel_is_told_by_its_sentences(publisher, published):
    published.body += " We begin with it. [~]"
    published.save()
    approve_as_it_is(published)
    row = rows_of(publisher)["Panel who-killed-kirov"]
    assert row.difference.sentence == "The body has one new sentence."


def test_changed_words_stand_on_the_page(publisher, published):
    published.title = "Who shot Kirov?"
    published.save()
    approve_as_it_is(published)
    page = publisher.get(PUBLISH).content.decode()
    assert "<ins>Who shot Kirov?</ins>" in page and "<del>Who killed kirov</del>" in page


def test_change_outside_panels_is_told_too(publisher, published):
    Source.objects.update(credit_line="Another credit line.")
    approvals.approve_all()
    panels.approve(panel=published, by=None)
    assert "Source lecture" in rows_of(publisher)


def test_records_are_linked_to_form_and_pages(publisher, published):
    published.theme.lede = "A new opening."
    published.theme.save()
    records.approved(published.theme)
    row = rows_of(publisher)["Theme terror"]
    assert row.form == f"/admin/exhibit/theme/{published.theme_id}/change/"
    assert row.pages == "/curation/editions/compare/page/?from=1&to=next&path=%2Fthemes%2Fterror%2F"


def test_panel_taken_off_display_is_told_as_removed(publisher, published):
    other = records.make_panel_row("other", body=published.body, display=True)
    approve_as_it_is(other)
    publication.publish(by=None, note="")
    other.display = False
    other.save()
    assert rows_of(publisher)["Panel other"].difference.what == "removed"


def test_edition_that_cannot_be_read_is_told(publisher, published, settings):
    (settings.EDITIONS_ROOT / "0001" / "documents" / "exhibition.json").write_text("{half")
    page = publisher.get(PUBLISH).content.decode()
    assert "Edition 1 cannot be read, so nothing can be compared with it" in page


def test_problems_are_gathered_by_record_with_the_way_to_its_form(publisher, panel):
    other = records.make_panel_row("other", display=True)
    page = publisher.get(PUBLISH).content.decode()
    assert f'<a href="/admin/exhibit/panel/{other.pk}/change/">Panel “Other”</a>' in page
    assert "What stands in the way: 1 problem in 1 record" in page


def test_changed_evidence_is_told_old_and_new(publisher, published):
    Excerpt.objects.update(gist="Another gist.")
    (obstacle,) = publisher.get(PUBLISH).context["obstacles"]
    (change,) = obstacle.evidence
    assert (change.name, change.after) == ("Excerpt L26, gist", "Another gist.")


def test_post_with_a_problem_publishes_nothing_and_says_so(publisher, panel, settings):
    records.make_panel_row("other", display=True)
    with pytest.raises(publication.PublishRefused, match="nobody has approved it"):
        publication.publish(by=None, note="")
    assert not (settings.EDITIONS_ROOT / "current").exists()


def test_post_asks_once_more_with_the_note_as_visitors_read_it(publisher, panel, settings):
    answer = publisher.post(PUBLISH, {"note": "The <first> rooms."})
    page = answer.content.decode()
    assert "<q>The &lt;first&gt; rooms.</q>" in page and "Yes, publish edition 1" in page
    assert "It would be the first edition, with 1 panel." in page
    assert job.current() is None


def test_post_without_a_note_asks_for_one(publisher, panel):
    answer = publisher.post(PUBLISH, {"note": ""})
    assert "Say in one sentence what is new" in answer.content.decode()


@pytest.fixture
def started(monkeypatch) -> list[str]:
    """The notes of the publications that were started."""
    notes: list[str] = []
    monkeypatch.setattr(job, "start", lambda *, by, note: notes.append(note))
    return notes


def test_confirmed_post_publishes_under_the_note(publisher, panel, started):
    seen = publisher.post(PUBLISH, {"note": "First rooms."}).context["seen"]
    answer = publisher.post(PUBLISH, {"note": "First rooms.", "confirmed": seen})
    assert (answer.status_code, started) == (302, ["First rooms."])


def test_what_was_approved_since_it_was_shown_is_shown_before_it_is_published(
    publisher, panel, started
):
    seen = publisher.post(PUBLISH, {"note": "First rooms."}).context["seen"]
    panel.title = "Who shot Kirov?"
    panel.save()
    approve_as_it_is(panel)
    answer = publisher.post(PUBLISH, {"note": "First rooms.", "confirmed": seen})
    assert "something was approved, or taken off" in answer.content.decode()
    assert (answer.context["note"], started) == ("First rooms.", [])


def test_what_stands_in_the_way_is_not_confirmed(publisher, panel, started):
    records.make_panel_row("other", display=True)
    answer = publisher.post(PUBLISH, {"note": "First rooms."})
    assert "What stands in the way" in answer.content.decode()


def write_state(settings, **state) -> Path:
    """Write how far a publication is, as another worker would."""
    root = Path(settings.EDITIONS_ROOT)
    (root / job.STATE).write_text(json.dumps(state))
    return root


def test_running_publication_is_looked_at_every_two_seconds(publisher, panel, settings):
    state = {"state": "running", "by": "boss", "done": 3, "total": 40, "path": "/about/"}
    held = job._lock(write_state(settings, **state))
    answer = publisher.get(PUBLISH)
    job.os.close(held)
    assert answer["Refresh"] == "2"
    assert "3 of 40 pages, 7 per cent" in answer.content.decode()
    assert '<progress id="progress" max="40" value="3">' in answer.content.decode()


def test_end_of_the_last_publication_is_told(publisher, panel, settings):
    write_state(settings, state="done", by="boss", edition=4)
    answer = publisher.get(PUBLISH)
    assert "Edition 4 is published" in answer.content.decode()
    assert "Refresh" not in answer


def test_stopped_publication_is_told(publisher, panel, settings):
    write_state(settings, state="running", by="boss")
    assert "The server stopped while it was publishing." in publisher.get(PUBLISH).content.decode()


def test_planned_publication_says_when_it_was_due(publisher, panel, settings):
    write_state(settings, state="done", by="boss", edition=4, planned_for="1 May 2026, 09:00")
    page = publisher.get(PUBLISH).content.decode()
    assert "Planned for 1 May 2026, 09:00 by boss." in page


def queries_of_the_desk(client) -> int:
    with CaptureQueriesContext(connection) as told:
        assert client.get(PUBLISH).status_code == 200
    return len(told)


def add_changed_panels(panel, names) -> None:
    """Publish panels and change every one of them and its evidence."""
    for name in names:
        other = records.make_panel_row(name, body=panel.body, display=True)
        approve_as_it_is(other)
    publication.publish(by=None, note="")
    for other in type(panel).objects.all():
        other.title += "!"
        other.save()
        approve_as_it_is(other)
    records.make_panel_row(f"unapproved-{names[0]}", display=True)
    Excerpt.objects.update(gist=f"Changed with {names[0]}.")


def test_desk_asks_no_more_for_many_changes_than_for_few(publisher, panel):
    add_changed_panels(panel, ["a", "b"])
    queries_of_the_desk(publisher)
    Excerpt.objects.update(gist="Changed once more.")
    few = queries_of_the_desk(publisher)
    type(panel).objects.filter(slug__startswith="unapproved").delete()
    for other in type(panel).objects.all():
        approve_as_it_is(other)
    add_changed_panels(panel, ["c", "d", "e", "f", "g"])
    assert queries_of_the_desk(publisher) == few <= 48


def test_desk_asks_next_to_nothing_where_nothing_was_written_since(publisher, panel):
    counts = []
    for names in (["a", "b"], ["c", "d", "e", "f", "g"]):
        add_changed_panels(panel, names)
        queries_of_the_desk(publisher)
        counts.append(queries_of_the_desk(publisher))
        type(panel).objects.filter(slug__startswith="unapproved").delete()
        for other in type(panel).objects.all():
            approve_as_it_is(other)
    assert counts[0] == counts[1] <= 10


def test_nothing_planned_is_told(publisher, panel):
    assert PlannedEdition.objects.count() == 0
    assert "No edition is planned." in publisher.get(PUBLISH).content.decode()


def test_what_waits_to_be_approved_is_told(publisher, published):
    published.theme.lede = "A new opening."
    published.theme.save()
    page = publisher.get(PUBLISH).content.decode()
    assert "1 changed since approval goes out as it was approved" in page


def test_with_nothing_new_the_desk_says_what_to_do_instead(publisher, published):
    page = publisher.get(PUBLISH).content.decode()
    assert "There is nothing new to publish. Approve what you changed" in page


def test_with_nothing_new_publish_cannot_be_pressed(publisher, published):
    page = publisher.get(PUBLISH).content.decode()
    assert re.search(r'value="Publish"\s+disabled', page)
