"""The dashboard: what is counted, where each count leads, and who sees it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.desk.first_page import dashboard_for
from curation.models import Relocation
from exhibit.models import Excerpt, Panel
from tests.factories import records
from tests.factories.readings import read_panel

EXPECTED = {
    "Drafts": 2,
    "In review": 1,
    "Approved": 1,
    "On display": 1,
    "Panels with sentences that nothing backs": 1,
    "Panels that rest on one source alone": 1,
    "Panels that cite nothing": 2,
    "Words that are no longer those of the text": 0,
    "In older versions of their texts": 0,
    "Waiting for a place in a new version": 0,
    "Notes with a clause that nobody has read": 1,
    "Pictures without alternative text": 1,
    "Pictures that a panel shows without any": 1,
    "Questions without any answer": 1,
    "Questions with an answer that has no gist": 1,
    "Questions that no panel shows": 2,
    "Subjects without a definition": 1,
    "Panels with open comments": 1,
    "Panels with tasks to be done": 1,
    "Panels that wait for the next edition": 0,
    "Planned editions": 0,
}


def lines_of(user) -> dict:
    return {line.label: line for block in dashboard_for(user).blocks for line in block.lines}


def test_everything_that_waits_or_is_wanting_is_counted(world, curator):
    assert {label: line.count for label, line in lines_of(curator).items()} == EXPECTED


def test_each_count_leads_to_exactly_those_records(world, curator, client):
    client.force_login(curator)
    for line in lines_of(curator).values():
        if line.address.startswith("/admin/"):
            found = client.get(line.address).context["cl"].result_count
            assert found == line.count, line


def test_counts_without_a_list_in_the_admin_lead_to_their_page(world, curator):
    lines = lines_of(curator)
    assert lines["Waiting for a place in a new version"].address == "/curation/relocations/"
    assert lines["Planned editions"].address == "/curation/publish/"


def test_excerpt_of_an_older_version_waits_for_its_place(world, curator):
    old = records.make_source_text(source=records.make_source("textbook"), is_current=False)
    row = records.make_excerpt_row("T1", source_text=old)
    new = records.make_source_text("Other words.", source=old.source, version=2)
    Relocation.objects.create(new_text=new, excerpt=row, why="Not found.")
    lines = lines_of(curator)
    assert lines["In older versions of their texts"].count == 1
    assert lines["Waiting for a place in a new version"].count == 1


def test_how_many_sentences_and_comments_there_are_is_told(world, curator):
    lines = lines_of(curator)
    assert lines["Panels with sentences that nothing backs"].note == "Sentences: 2"
    assert lines["Panels with open comments"].note == "Comments: 2"


def test_excerpt_whose_words_differ_is_found(world, curator, client):
    Excerpt.objects.filter(key="L1").update(exact="Other words")
    line = lines_of(curator)["Words that are no longer those of the text"]
    client.force_login(curator)
    found = client.get(line.address).context["cl"].result_list
    assert (line.count, [row.key for row in found]) == (1, ["L1"])


def test_saved_panel_is_read_again(world, curator):
    dashboard_for(curator)
    panel = Panel.objects.get(slug="draft")
    panel.body = "In our words. [~]"
    panel.save()
    assert lines_of(curator)["Panels with sentences that nothing backs"].count == 0


def test_curator_without_permissions_sees_nothing_of_the_records(world):
    board = dashboard_for(records.make_user("", username="nobody"))
    assert (board.blocks, board.budgets, board.covered) == ((), (), ())


def test_author_is_not_led_to_what_only_publishers_may_do(world):
    ways = [words for words, _ in dashboard_for(records.make_user("author")).ways]
    assert "Publish the next edition" not in ways and "Spreadsheets in and out" in ways


def test_unknown_choice_of_a_filter_changes_nothing(world, curator, client):
    client.force_login(curator)
    for noun, query in (("panel", "evidence=x"), ("excerpt", "use=x"), ("question", "answers=x")):
        answer = client.get(f"/admin/exhibit/{noun}/?{query}", follow=True)
        assert answer.status_code == 200


def test_panels_still_to_be_read_are_counted_where_two_are_to_read(
    world, curator, client, settings
):
    settings.READINGS = 2
    read_panel(Panel.objects.get(slug="one"), "ann", "bo")
    read_panel(Panel.objects.get(slug="two"), "ann")
    line = lines_of(curator)["Panels still to be read against their evidence"]
    client.force_login(curator)
    found = client.get(line.address).context["cl"].queryset
    assert (line.count, [panel.slug for panel in found]) == (1, ["two"])


def test_first_page_asks_no_more_for_more_records(world, curator, client):
    client.force_login(curator)

    def queries() -> int:
        with CaptureQueriesContext(connection) as told:
            assert client.get("/admin/").status_code == 200
        return len(told)

    queries()
    few = queries()
    for number in range(12):
        records.make_panel_row(f"more-{number}", body="A murder. [@L0a]")
        records.make_excerpt_row(f"M{number}", source_text=world)
    queries()
    assert queries() == few <= 30


def test_first_page_after_a_change_asks_no_more_for_more_records(world, curator, client):
    client.force_login(curator)

    def queries(body: str) -> int:
        panel = Panel.objects.get(slug="draft")
        panel.body = body
        panel.save()
        with CaptureQueriesContext(connection) as told:
            assert client.get("/admin/").status_code == 200
        return len(told)

    queries("One.")
    few = queries("Two.")
    for number in range(12):
        records.make_panel_row(f"more-{number}", body="A murder. [@L0a]")
        records.make_excerpt_row(f"M{number}", source_text=world)
    assert queries("Three.") == few <= 75


def test_first_page_of_an_empty_house_says_so(curator, client):
    client.force_login(curator)
    assert "No edition has been published yet." in client.get("/admin/").content.decode()


@pytest.mark.parametrize("address", ["/admin/"])
def test_anonymous_is_sent_to_the_login(client, db, address):
    assert client.get(address).url.startswith("/admin/login/")
