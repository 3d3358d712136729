"""Whatever date a field takes, the workshop shows it, sorts it and takes it away and back."""

import pytest
from django.urls import reverse

from curation.exchange.bundle.dumping import from_database, write_bundle
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.spreadsheet.kinds import KINDS
from curation.exchange.spreadsheet.record_list import SAME
from exhibit.models import Source, TimelineEvent
from exhibit.text import dates
from tests.curation.exchange.spreadsheet.sheets import csv_of, faults_of, run_of
from tests.factories import records
from tests.text.edtf import ACCEPTED

pytestmark = pytest.mark.django_db
EVENTS = reverse("admin:exhibit_timelineevent_changelist")


@pytest.fixture
def every_date():
    """An event, a subject and a work of every date, and a panel that speaks of them all."""
    records.make_exhibition()
    panel = records.make_panel_row(date="-0499/-0480", body="Words. [~]", big_idea="Words. [~]")
    Source.objects.update(issued="../-0043", attribution_confirmed=True)
    for number, date in enumerate(ACCEPTED):
        event = TimelineEvent.objects.create(key=f"e{number}", date=date, text="It was. [~]")
        event.panels.add(panel)
        panel.subjects.add(records.make_subject(f"s{number}", name=f"S {number}", date=date))
        records.make_reference_row(f"r{number}", issued=date)
    return panel


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/timeline/", "/timeline/terror/", "/glossary/", "/people/", "/places/"),
        *("/sources/", "/panels/who-killed-kirov/", "/panels/who-killed-kirov.jsonld"),
        *("/search/?q=1934", "/admin/", EVENTS, reverse("admin:exhibit_subject_changelist")),
        *("/admin/exhibit/timelineevent/?q=1934", reverse("admin:exhibit_reference_changelist")),
    ],
)
def test_page_of_the_workshop_shows_every_date(every_date, editor, path):
    assert editor.get(path).status_code == 200


@pytest.mark.parametrize("query", ["", "?o=1", "?o=-1"])
def test_list_of_events_is_in_the_order_of_time(every_date, editor, query):
    rows = editor.get(EVENTS + query).context["cl"].result_list
    years = [dates.order(row.date)[0][0] for row in rows if row.date[0] not in "./{"]
    assert years == sorted(years, reverse=query == "?o=-1")


def test_every_date_comes_back_from_a_bundle(every_date, tmp_path):
    write_bundle(from_database(), tmp_path / "dump")
    result = load(read_bundle(tmp_path / "dump"), by=None)
    assert not result.changed and not result.created


@pytest.mark.parametrize("name", ["subjects", "references"])
def test_every_date_comes_back_from_a_spreadsheet(every_date, name):
    assert {row.outcome for row in run_of(name, KINDS[name].csv()).rows} == {SAME}


LONG = "[1934-12-01,1934-12-02,1934-12-03,1934-12-04]"


def test_date_too_long_to_keep_is_refused_at_the_field(editor):
    posted = {"key": "e", "date": LONG, "text": "It was. [~]"}
    rows = {f"TimelineEvent_panels-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL")}
    page = editor.post(reverse("admin:exhibit_timelineevent_add"), posted | rows)
    assert "date" in page.context["adminform"].form.errors


def test_date_too_long_to_keep_is_refused_in_a_spreadsheet():
    sheet = csv_of(["address", "name", "kind", "dates"], ["kirov", "Kirov", "person", LONG])
    assert "too long" in " ".join(faults_of("subjects", sheet))
