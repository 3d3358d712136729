"""Addresses that panels once had."""

import pytest

from exhibit.editions.pointer import switch
from exhibit.editions.writer import EditionWriter
from exhibit.rendering import Renderer, addresses
from exhibit.sitemaps import PageSitemap
from tests.editions.builders import MOMENT, Answer, front
from tests.factories.exhibition import make_exhibition

OLD = "/panels/the-kirov-affair/"


@pytest.mark.parametrize(
    "ending", ["/", ".json", ".jsonld", "/handout.pdf", "/cite.ris", "/cite.csl.json"]
)
def test_former_address_leads_to_the_present_one(show, ending):
    response = show(f"/panels/the-kirov-affair{ending}")
    assert response.status_code == 301
    assert response["Location"] == f"/panels/who-killed-kirov{ending}"


def test_name_no_panel_ever_had_answers_404(show):
    assert show("/panels/the-kirov-afair/").status_code == 404


def kept_page():
    return Renderer(make_exhibition()).render(OLD)


def test_former_address_is_kept_in_an_edition_and_not_in_the_sitemap():
    assert OLD in set(addresses(make_exhibition()))
    assert OLD not in PageSitemap(make_exhibition()).items()


def test_kept_page_leads_on_by_itself_and_by_a_plain_link():
    html = kept_page().body.decode()
    assert '<meta http-equiv="refresh" content="0; url=../who-killed-kirov/">' in html
    assert '<a href="../who-killed-kirov/">Who killed Kirov?</a>' in html


def test_kept_page_stays_out_of_search_engines():
    html = kept_page().body.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical" href="http://127.0.0.1:8000/panels/who-killed-kirov/"' in html


@pytest.mark.parametrize("folder", ["", "/editions/1"])
def test_edition_sends_on_from_a_former_address(tmp_path, folder):
    page = kept_page()
    with EditionWriter(tmp_path, 1) as writer:
        writer.add(OLD, page.body, media_type=page.media_type, moved_to=page.moved_to)
        writer.finish("First", MOMENT, {})
    switch(tmp_path, 1)
    answer = Answer(front(tmp_path), f"{folder}{OLD}")
    assert answer.status == "301 Moved Permanently"
    assert answer.headers["Location"] == "../who-killed-kirov/"
