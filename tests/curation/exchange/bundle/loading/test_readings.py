"""Readings come with a bundle: each once, before panels are approved; nothing else is touched."""

import pytest

from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from curation.review import panels, readings
from exhibit.models import Panel, Support, SupportDecision
from tests.curation.exchange.bundle.folders import edit
from tests.factories import records

pytestmark = pytest.mark.django_db
READINGS = "readings/who-killed-kirov.yaml"


def load_folder(folder, **options):
    return load(read_bundle(folder), by=None, **options)


def told() -> list[tuple[str, str, str, str]]:
    rows = Support.objects.order_by("pk")
    return [(row.reader_name, row.relation, row.verdict, row.bearing) for row in rows]


def test_readings_are_written_as_they_are_told(folder):
    assert load_folder(folder).created["reading"] == 2
    assert told() == [
        ("first reader", "supports", "part", "Specialists lean"),
        ("second reader", "reports", "carries", "lean towards"),
    ]


def test_they_are_read_on_their_day(folder):
    load_folder(folder)
    days = [row.read_at.date().isoformat() for row in Support.objects.order_by("pk")]
    assert days == ["2026-11-28", "2026-11-29"]


def test_a_decision_stands_with_its_reason(folder):
    load_folder(folder)
    decision = SupportDecision.objects.get()
    assert (decision.support.reader_name, decision.by) == ("second reader", "an editor")


def test_loading_again_changes_nothing(folder):
    load_folder(folder)
    result = load_folder(folder)
    assert (result.unchanged["reading"], result.changed["reading"]) == (2, 0)


def test_a_changed_reading_is_written_in_its_place(folder):
    load_folder(folder)
    edit(folder, READINGS, "verdict: part", "verdict: not")
    assert load_folder(folder).changed["reading"] == 1
    assert [verdict for _, _, verdict, _ in told()] == ["not", "carries"]


DECISION = """\
  stands: The notes are those that it cites.
  decided_by: an editor
  decided_on: 2026-11-29
"""


def test_a_decision_that_the_bundle_lacks_stays(folder):
    load_folder(folder)
    edit(folder, READINGS, DECISION, "")
    load_folder(folder)
    assert SupportDecision.objects.count() == 1


def test_a_decision_falls_with_a_changed_reading(folder):
    load_folder(folder)
    edit(folder, READINGS, DECISION, "")
    edit(folder, READINGS, "verdict: part", "verdict: not")
    load_folder(folder)
    assert not SupportDecision.objects.exists()


def test_another_reason_replaces_the_decision(folder):
    load_folder(folder)
    edit(folder, READINGS, "The notes are those that it cites.", "It is all there.")
    assert load_folder(folder).changed["reading"] == 1
    assert SupportDecision.objects.get().reason == "It is all there."


def test_readings_that_the_bundle_lacks_stay_and_are_listed(folder):
    load_folder(folder)
    support = Support.objects.get(reader_name="first reader")
    Support.objects.filter(pk=support.pk).update(reader_name="a third")
    support.reader_name = "a third"
    assert load_folder(folder).left_alone["reading"] == [f"{support}, a third"]


def test_the_hour_of_a_reading_stays_while_its_day_is_the_same(folder):
    load_folder(folder)
    row = Support.objects.first()
    Support.objects.filter(pk=row.pk).update(read_at=row.read_at.replace(hour=7))
    load_folder(folder)
    assert Support.objects.get(pk=row.pk).read_at.hour == 7


def test_a_reading_of_ones_own_name_is_ones_own(folder):
    edit(folder, READINGS, "reader: first reader", "reader: ann")
    load_folder(folder)
    panel = Panel.objects.get(slug="who-killed-kirov")
    document = panels.current_document(panel)
    desk = readings.reading_desk(panel, document, records.make_user(username="ann"))
    assert desk.read == 1


def test_readings_count_when_the_panel_is_approved(folder, settings):
    settings.READINGS = 2
    refused = load_folder(folder, approve=True).not_approved["who-killed-kirov"]
    (unread,) = [finding for finding in refused if finding.code == "unread"]
    assert unread.words == "1; “Who ordered the murder?”, what later research found: 1"
