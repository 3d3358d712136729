"""Who sees what: visitors an edition, staff the working copy, and drafts nobody else."""

import pytest

from curation.publishing import publication
from curation.review import panels
from exhibit.models import Panel
from tests.factories.records import (
    LECTURE,
    make_excerpt_row,
    make_exhibition,
    make_panel_row,
    make_source_text,
    make_user,
)

pytestmark = pytest.mark.django_db
PANEL = "/panels/who-killed-kirov/"
DRAFT = "/panels/a-secret-draft/"
PAGES = ["/", PANEL, "/themes/terror/", "/sources/", "/sources/lecture/", "/editions/"]
FACES = ["", "handout.pdf", "cite.ris", "cite.bib", "cite.csl.json", "cite.txt"]


@pytest.fixture
def published(db):
    make_exhibition()
    text = make_source_text()
    make_excerpt_row("L26", source_text=text, words=LECTURE.splitlines()[0], public=False)
    make_excerpt_row("L27", source_text=text, words=LECTURE.splitlines()[2])
    curator = make_user("publisher")
    panels.approve(panel=make_panel_row(display=True), by=curator)
    publication.publish(by=curator, note="First.")
    make_panel_row("a-secret-draft", title="Zebra finch", display=True)
    return curator


@pytest.mark.parametrize("path", PAGES)
def test_visitor_reads_the_edition_without_a_query(
    published, client, path, django_assert_num_queries
):
    with django_assert_num_queries(0):
        assert client.get(path).status_code == 200


def test_visitor_does_not_see_a_later_edit(published, client):
    Panel.objects.filter(slug="who-killed-kirov").update(title="A rumour")
    assert b"A rumour" not in client.get(PANEL).content


@pytest.mark.parametrize("face", FACES)
def test_draft_has_no_address_for_visitors(published, client, face):
    assert client.get(DRAFT + face).status_code == 404


@pytest.mark.parametrize("ending", [".json", ".jsonld"])
def test_draft_has_no_data_for_visitors(published, client, ending):
    assert client.get(DRAFT.rstrip("/") + ending).status_code == 404


@pytest.mark.parametrize("path", ["/feed.xml", "/sitemap.xml", "/", "/themes/terror/", "/nope/"])
def test_draft_is_named_on_no_page_for_visitors(published, client, path):
    content = client.get(path).content
    assert b"Zebra finch" not in content and b"a-secret-draft" not in content


def test_page_not_found_suggests_no_draft(published, client):
    assert b"/panels/a-secret-draft/" not in client.get("/panels/a-secret-drafts/").content


def test_staff_see_the_working_copy_with_a_banner(published, client):
    client.force_login(published)
    Panel.objects.filter(slug="who-killed-kirov").update(title="A rumour")
    content = client.get(PANEL).content.decode()
    assert "A rumour" in content and "Working copy" in content


def test_staff_see_drafts(published, client):
    client.force_login(published)
    assert client.get(DRAFT).status_code == 200


def test_working_copy_is_kept_by_no_cache(published, client):
    client.force_login(published)
    assert client.get(PANEL)["Cache-Control"] == "private, no-store"


def test_signed_in_reader_who_is_not_staff_sees_the_edition(published, client):
    client.force_login(make_user("", username="reader", is_staff=False))
    assert client.get(DRAFT).status_code == 404
    assert b"Working copy" not in client.get(PANEL).content


def test_made_up_cookie_costs_one_query_and_gets_the_edition(
    published, client, django_assert_num_queries
):
    client.cookies["sessionid"] = "madeup" * 5
    with django_assert_num_queries(1):
        response = client.get(PANEL)
    assert response.status_code == 200 and response["ETag"]


def test_stray_query_gets_the_editions_page(published, client):
    assert client.get(f"{PANEL}?utm_source=x")["ETag"] == client.get(PANEL)["ETag"]


def test_edition_carries_the_security_headers(published, client):
    headers = client.get(PANEL).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_earlier_edition_stays_readable_and_says_so(published, client):
    Panel.objects.filter(slug="a-secret-draft").delete()
    publication.publish(by=published, note="Second.")
    content = client.get(f"/editions/1{PANEL}").content.decode()
    assert "You are reading edition 1" in content


def test_unknown_panel_is_not_found_and_the_nearest_named(published, client):
    response = client.get("/panels/who-kiled-kirov/")
    assert response.status_code == 404
    assert "/panels/who-killed-kirov/" in response.content.decode()


def test_post_to_a_page_is_refused(published, client):
    assert client.post(PANEL).status_code == 405


def test_before_the_first_edition_visitors_are_told_kindly(db, client):
    response = client.get("/")
    assert response.status_code == 503
    assert "not" in response.content.decode().lower()


def test_staff_can_look_round_before_anything_is_published(db, client):
    client.force_login(make_user("author"))
    assert client.get("/").status_code == 200


def test_staff_read_kept_editions_like_everyone(published, client):
    client.force_login(published)
    content = client.get(f"/editions/1{PANEL}").content.decode()
    assert "You are reading edition 1" in content and "Working copy" not in content


@pytest.mark.parametrize(
    ("path", "record"),
    [(PANEL, "panel"), ("/themes/terror/", "theme"), ("/sources/lecture/", "source")],
)
def test_working_copy_leads_to_the_form_that_changes_it(published, client, path, record):
    client.force_login(published)
    assert f'href="/curation/edit{path}"' in client.get(path).content.decode()
    assert client.get(f"/curation/edit{path}").url.startswith(f"/admin/exhibit/{record}/")


def test_page_without_a_record_of_its_own_leads_to_the_desk(published, client):
    client.force_login(published)
    assert client.get("/curation/edit/editions/").url == "/admin/"


def test_visitor_gets_no_edit_link(published, client):
    assert "/curation/" not in client.get(PANEL).content.decode()
