"""No date that a form takes fails later: every page and file that shows, sorts or cites one."""

import pytest

from curation.review.panels import current_document
from exhibit.models import PanelSubject, TimelineEvent
from exhibit.text.dates import check
from tests.factories import records

pytestmark = pytest.mark.django_db

TAKEN = [
    *("1934", "1934-12", "1934-12-01", "1928/1932", "1936-08/1938-03", "1930~", "1890?", "1935%"),
    *("1934/..", "1934/", "../1934", "/1934", "1934-12-01/..", "193X", "19XX", "1936-21"),
    *("1936-21/1936-23", "[1934,1935]", "{1934,1935,1937}", "~1935", "1934?-06", "0476"),
    *("-0043", "-0499/-0480", "0000", "-0001/0001", "193X/194X"),
]
PAGES = [
    *("/panels/who-killed-kirov/", "/panels/who-killed-kirov.json", "/timeline/", "/people/"),
    *("/panels/who-killed-kirov.jsonld", "/subjects/sergei-kirov/", "/sources/lecture/"),
    *("/glossary/", "/search/?q=Kirov", "/", "/feed.xml", "/teach/"),
    *(f"/panels/who-killed-kirov/cite.{kind}" for kind in ("txt", "ris", "bib", "csl.json")),
]


@pytest.fixture
def dated(client):
    """Return a function that gives every dated record one date, and answers as staff."""
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    panel = records.make_panel_row(body="A murder stood at the start. [@L26]")
    subject = records.make_subject(kind="person", description="A party leader.")
    PanelSubject.objects.create(content_object=panel, tag=subject)
    event = TimelineEvent.objects.create(key="e1", date="1934", text="A murder. [@L26]")
    event.panels.add(panel)
    client.force_login(records.make_user())

    def give(date: str):
        for record, field in (
            *((panel, "date"), (subject, "date"), (text.source, "issued"), (event, "date")),
        ):
            setattr(record, field, date)
            record.full_clean()
            record.save()
        return panel, client

    return give


@pytest.mark.parametrize("date", TAKEN)
def test_a_date_that_is_taken_is_shown_sorted_and_cited_everywhere(dated, date):
    check(date)
    panel, client = dated(date)
    assert current_document(panel).date == date
    assert [(page, code) for page in PAGES if (code := client.get(page).status_code) != 200] == []


def test_an_open_end_is_worded_on_the_page(dated):
    _, client = dated("1934/..")
    assert "from 1934" in client.get("/subjects/sergei-kirov/").content.decode()


def test_the_timeline_heads_years_before_the_first_in_words(dated):
    _, client = dated("-0043")
    assert "44 BCE" in client.get("/timeline/").content.decode()
