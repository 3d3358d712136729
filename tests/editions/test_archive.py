import gzip
import shutil

import pytest

from exhibit.editions.pointer import switch

from .builders import PICTURE, STYLE, Answer, front, html, publish, site

TERROR = "/editions/1/themes/terror/"


@pytest.fixture
def app(root):
    publish(root, 1)
    pages = site(changed=" again")
    del pages["/panels/kirov/"]
    publish(root, 2, pages=pages, previous=1)
    return front(root)


def test_an_old_edition_stays_readable(app):
    assert b"Terror again" in Answer(app, "/themes/terror/").body
    assert b"Terror again" not in Answer(app, TERROR).body


def test_the_notice_takes_the_place_of_the_marker(app):
    body = Answer(app, TERROR).body.decode()
    assert "<!--edition-notice-->" not in body
    assert (
        '<body><p class="edition-notice">You are reading edition 1 of 21 November 2026. '
        '<a href="/themes/terror/">See the current edition</a>.</p><h1>'
    ) in body


def test_the_rest_of_the_page_is_unchanged(app):
    body = Answer(app, TERROR).body
    assert body.endswith(html("Terror").partition(b"<!--edition-notice-->")[2])


def test_a_page_the_current_edition_lost_leads_home(app):
    assert b'<a href="/">See the current' in Answer(app, "/editions/1/panels/kirov/").body


def test_the_current_edition_has_its_number_too(app):
    body = Answer(app, "/editions/2/themes/terror/").body
    assert b"You are reading edition 2 of" in body


def test_pages_outside_the_archive_have_no_notice(app):
    assert b"You are reading edition" not in Answer(app, "/themes/terror/").body


@pytest.mark.parametrize("path", [TERROR, "/editions/1/panels/kirov.json", "/editions/2/"])
def test_search_engines_stay_out(app, path):
    assert Answer(app, path).headers["X-Robots-Tag"] == "noindex"


def test_the_current_edition_may_be_indexed(app):
    assert "X-Robots-Tag" not in Answer(app, "/themes/terror/").headers


@pytest.mark.parametrize("inner", ["/panels/kirov.json", STYLE, PICTURE])
def test_other_files_are_as_they_were(app, inner):
    assert Answer(app, f"/editions/1{inner}").body == site()[inner]


@pytest.mark.parametrize("accepted", ["gzip", "gzip, deflate, br"])
def test_pages_come_compressed(app, accepted):
    answer = Answer(app, TERROR, HTTP_ACCEPT_ENCODING=accepted)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert gzip.decompress(answer.body) == Answer(app, TERROR).body


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0.1, identity"])
def test_pages_come_plain(app, accepted):
    answer = Answer(app, TERROR, HTTP_ACCEPT_ENCODING=accepted)
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("accepted", ["", "gzip"])
def test_not_modified(app, accepted):
    first = Answer(app, TERROR, HTTP_ACCEPT_ENCODING=accepted)
    tag = first.headers["ETag"]
    again = Answer(app, TERROR, HTTP_ACCEPT_ENCODING=accepted, HTTP_IF_NONE_MATCH=tag)
    assert again.status == "304 Not Modified"


def test_the_tag_is_not_that_of_the_page_without_notice(app):
    tags = {
        Answer(app, path).headers["ETag"]
        for path in ("/editions/2/themes/terror/", "/themes/terror/", TERROR)
    }
    assert len(tags) == 3


def test_the_tag_changes_with_the_notice(app, root):
    tag = Answer(app, TERROR).headers["ETag"]
    publish(root, 3, pages={"/": html("Home")})
    assert b'<a href="/">' in Answer(app, TERROR).body
    assert Answer(app, TERROR, HTTP_IF_NONE_MATCH=tag).status == "200 OK"


def test_head(app):
    answer = Answer(app, TERROR, method="HEAD")
    assert (answer.body, answer.status) == (b"", "200 OK")
    assert answer.headers["Content-Length"] == str(len(Answer(app, TERROR).body))


@pytest.mark.parametrize(
    ("path", "location"),
    [("/editions/1", "1/"), ("/editions/1/themes/terror", "terror/")],
)
def test_a_missing_slash_is_added(app, path, location):
    assert Answer(app, path, query="a=b").headers["Location"] == f"{location}?a=b"


@pytest.mark.parametrize("path", ["/editions/", "/editions/3/", "/editions/1/unknown/"])
def test_unknown_addresses_are_passed_on(app, path):
    assert Answer(app, path).passed_on


def test_a_query_is_passed_on(app):
    assert Answer(app, TERROR, query="q=1").passed_on


def test_an_edition_that_was_taken_away_is_gone_at_once(app, root):
    assert Answer(app, TERROR).status == "200 OK"
    shutil.rmtree(root / "0001")
    assert Answer(app, TERROR).passed_on


def test_an_edition_that_was_brought_back_is_read_anew(app, root):
    assert Answer(app, TERROR).status == "200 OK"
    shutil.rmtree(root / "0001")
    publish(root, 1, pages={"/themes/terror/": html("Brought back")})
    switch(root, 2)
    assert b"Brought back" in Answer(app, TERROR).body


def test_more_old_editions_than_stay_open(root):
    for number in range(1, 12):
        publish(root, number, pages={"/": html(f"Home {number}", 20)})
    app = front(root)
    for number in [*range(1, 12), 1]:
        assert f"<h1>Home {number}<".encode() in Answer(app, f"/editions/{number}/").body
