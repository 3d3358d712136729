"""Two editions compared in words and page beside page; an earlier one made current again."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.publishing import publication
from exhibit.editions import copy
from exhibit.models import Edition
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition

COMPARE = "/curation/editions/compare/"
PAGES = f"{COMPARE}page/"
KIROV = "/panels/who-killed-kirov/"


@pytest.fixture
def panel(db):
    """A panel with another title in edition 2 than in edition 1."""
    panel = make_open_exhibition()
    publication.publish(by=None, note="First.")
    panel.title = "Who shot Kirov?"
    panel.save()
    approve_as_it_is(panel)
    publication.publish(by=None, note="Second.")
    return panel


def words(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize("address", [COMPARE, PAGES, "/curation/editions/1/page/"])
def test_anonymous_is_sent_to_the_login(client, db, address):
    assert client.get(address)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("address", [COMPARE, PAGES, "/curation/editions/1/page/"])
def test_comparing_is_for_curators(client, db, address):
    client.force_login(records.make_user("", username="stranger"))
    assert client.get(address).status_code == 403


@pytest.mark.parametrize("address", [COMPARE, PAGES, "/curation/editions/1/page/"])
def test_comparing_only_looks(publisher, db, address):
    assert publisher.post(address).status_code == 405


def test_editions_are_compared_in_words(editor, panel):
    page = words(editor.get(COMPARE, {"from": 1, "to": 2}))
    assert "The title was “Who killed kirov” and is now “Who shot Kirov?”." in page


def test_editions_are_compared_backwards_too(editor, panel):
    page = words(editor.get(COMPARE, {"from": 2, "to": 1}))
    assert "The title was “Who shot Kirov?” and is now “Who killed kirov”." in page


def test_without_a_query_the_page_asks_which(editor, panel):
    answer = editor.get(COMPARE)
    assert answer.status_code == 200
    assert '<select name="from"' in words(answer)


BAD = [
    {"from": "1"},
    {"from": "1", "to": ""},
    {"from": "one", "to": "2"},
    {"from": "1", "to": "9"},
    {"from": "-1", "to": "2"},
    {"from": "1", "to": "99999999999999999999999"},
    {"from": "²", "to": "2"},
    {"from": "1", "to": "next"},
]


@pytest.mark.parametrize("query", BAD)
def test_bad_query_is_refused_in_words(editor, panel, query):
    answer = editor.get(COMPARE, query)
    assert answer.status_code == 400
    assert 'class="errornote"' in words(answer)


def test_edition_does_not_differ_from_itself(editor, panel):
    answer = editor.get(COMPARE, {"from": 1, "to": 1})
    assert answer.status_code == 400
    assert "An edition does not differ from itself" in words(answer)


@pytest.mark.parametrize("name", ["manifest.json", "documents/exhibition.json"])
def test_unreadable_edition_is_told(editor, panel, settings, name):
    (settings.EDITIONS_ROOT / "0001" / name).write_bytes(b"\xff{half")
    # Publishing read it a moment ago; a server that starts now has not.
    copy._copy.cache_clear()
    page = words(editor.get(COMPARE, {"from": 1, "to": 2}))
    assert "Edition 1 cannot be read, so nothing can be compared with it" in page


def test_panel_that_cannot_be_read_is_told(editor, panel, settings):
    folder = settings.EDITIONS_ROOT / "0001" / "documents" / "panels"
    (folder / "who-killed-kirov.json").unlink()
    page = words(editor.get(COMPARE, {"from": 1, "to": 2}))
    assert "cannot be read, so nothing can be compared" in page


def queries_of(client, **query) -> int:
    with CaptureQueriesContext(connection) as told:
        assert client.get(COMPARE, query).status_code == 200
    return len(told)


def test_comparing_asks_no_more_for_many_records_than_for_one(editor, panel):
    queries_of(editor, **{"from": 1, "to": 2})
    few = queries_of(editor, **{"from": 1, "to": 2})
    for number in range(6):
        approve_as_it_is(records.make_panel_row(f"panel-{number}", body=panel.body, display=True))
    publication.publish(by=None, note="Third.")
    assert queries_of(editor, **{"from": 1, "to": 3}) == few <= 12


def test_page_stands_beside_itself(publisher, panel):
    page = words(publisher.get(PAGES, {"from": 1, "to": 2, "path": KIROV}))
    for number in (1, 2):
        assert f'src="/curation/editions/{number}/page/panels/who-killed-kirov/"' in page


def test_page_stands_beside_the_one_to_come(publisher, panel):
    page = words(publisher.get(PAGES, {"from": 2, "to": "next", "path": KIROV}))
    assert 'src="/curation/publish/preview/panels/who-killed-kirov/"' in page


def test_page_that_is_new_has_nothing_beside_it(publisher, panel):
    approve_as_it_is(records.make_panel_row("other", body=panel.body, display=True))
    page = words(publisher.get(PAGES, {"from": 2, "to": "next", "path": "/panels/other/"}))
    assert "It is not there." in page and page.count("<iframe") == 1


def test_page_to_come_is_for_publishers(editor, panel):
    answer = editor.get(PAGES, {"from": 2, "to": "next", "path": KIROV})
    assert (answer.status_code, "publishers only" in words(answer)) == (400, True)


@pytest.mark.parametrize("path", ["", "javascript:alert(1)", "https://example.org/"])
def test_address_without_a_page_is_refused(publisher, panel, path):
    answer = publisher.get(PAGES, {"from": 1, "to": 2, "path": path})
    assert answer.status_code == 400
    assert "<iframe" not in words(answer)


def test_address_of_another_site_stays_within_the_frame_of_ours(publisher, panel):
    page = words(publisher.get(PAGES, {"from": 1, "to": 2, "path": "//example.org/"}))
    assert 'src="/curation/editions/1/page/example.org/"' in page


AGAIN = "/curation/editions/1/make-current/"


def test_confirming_tells_what_visitors_lose_and_gain(publisher, panel):
    page = words(publisher.get(AGAIN))
    assert "Show visitors edition 1 instead of edition 2?" in page
    assert "The title was “Who shot Kirov?” and is now “Who killed kirov”." in page


def test_looking_changes_nothing(publisher, panel):
    publisher.get(AGAIN)
    assert Edition.objects.get(is_current=True).number == 2


def test_earlier_edition_becomes_current_again(publisher, panel):
    publisher.post(AGAIN, {"instead_of": 2})
    assert Edition.objects.get(is_current=True).number == 1


def test_who_made_it_current_is_kept_and_shown(publisher, panel):
    answer = publisher.post(AGAIN, {"instead_of": 2}, follow=True)
    entry = LogEntry.objects.get()
    assert entry.user.username == "publisher"
    assert "Made current again. Until then visitors saw edition 2." in words(answer)


def test_answer_given_for_another_edition_is_asked_again(publisher, panel):
    answer = publisher.post(AGAIN, {"instead_of": 1}, follow=True)
    assert "Meanwhile visitors see another edition: look again." in words(answer)
    assert Edition.objects.get(is_current=True).number == 2


def test_edition_whose_folder_is_gone_gets_a_sentence(publisher, db):
    records.make_edition(9, is_current=False)
    answer = publisher.post("/curation/editions/9/make-current/", {"instead_of": ""}, follow=True)
    assert "Edition 9 cannot be shown" in words(answer)


def test_current_edition_is_told_to_be_current(publisher, panel):
    page = words(publisher.get("/curation/editions/2/make-current/"))
    assert "Visitors see edition 2 already." in page


def test_unknown_edition_is_not_found(publisher, db):
    assert publisher.get("/curation/editions/9/make-current/").status_code == 404


def test_editor_makes_no_edition_current(editor, panel):
    assert editor.get(AGAIN).status_code == editor.post(AGAIN).status_code == 403
