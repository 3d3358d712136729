"""A link to the whole working copy shows every page that visitors could have, and no others."""

import re

import pytest

from curation.review.guests.copies import WholeCopy
from curation.review.guests.tokens import address_of
from exhibit.documents.working_copy import WorkingCopy
from exhibit.rendering import addresses
from tests.curation.review.guests.world import SECRET, make_link, make_world, open_link

pytestmark = pytest.mark.django_db

FOR_MACHINES = ("/sitemap.xml", "/feed.xml", "/robots.txt")
"""Public addresses that a link has no use for: they tell machines where visitors' pages are."""
NOT_OF_THE_COPY = ("/editions/", "/teach/", "/packs/", "/check/")
"""A link shows what visitors read; files to take away are made of an edition."""


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def link(world):
    return make_link(None, world.editor)


def public_paths() -> list[str]:
    return [path.removeprefix("/") for path in addresses(WholeCopy())]


def test_every_public_page_is_shown_and_none_holds_words_for_staff(client, link):
    shown = 0
    for path in public_paths():
        answer = open_link(client, link, path)
        if f"/{path}".startswith(FOR_MACHINES + NOT_OF_THE_COPY):
            assert answer.status_code == 404, path
            continue
        if path == "panels/a-killing/":
            assert answer["Location"] == f"{address_of(link)}panels/a-murder/"
            continue
        assert answer.status_code == 200, path
        assert SECRET.encode() not in answer.content, path
        assert answer["Cache-Control"] == "private, no-store", path
        shown += 1
    assert shown > 40


def test_links_of_every_page_stay_inside(client, link):
    inside = (address_of(link), "/static/", "/reading/", "#", "https://", "data:")
    for path in public_paths():
        answer = open_link(client, link, path)
        if answer["Content-Type"].startswith("text/html") and answer.status_code == 200:
            page = answer.content.decode()
            found = re.findall(r'(?:href|src|action)="([^"]*)"', page)
            assert [one for one in found if not one.startswith(inside)] == [], path
            assert "/admin/" not in page


def test_links_inside_lead_to_pages(client, link):
    page = open_link(client, link).content.decode()
    found = {one.partition("#")[0] for one in re.findall(r'href="(/curation/[^"]*)"', page)}
    assert len(found) > 8
    assert [one for one in found if client.get(one).status_code != 200] == []


def test_drafts_are_shown(client, link):
    assert b"Another room" in open_link(client, link, "themes/terror/").content


def test_banner_says_that_it_is_the_working_copy(client, link):
    page = open_link(client, link, "themes/terror/").content.decode()
    assert "the whole working copy, drafts included" in page
    assert 'aria-label="Working copy"' not in page


def test_search_finds_within_the_link(client, link):
    page = open_link(client, link, "search/", q="murder").content.decode()
    assert f'action="{address_of(link)}search/"' in page
    assert f'href="{address_of(link)}panels/a-murder/' in page


def test_search_does_not_find_words_for_staff(client, link):
    page = open_link(client, link, "search/", q='"gave the order for the killing"').content
    assert b"for the killing." not in page


@pytest.mark.parametrize(
    "path",
    [
        "admin/",
        "admin/exhibit/panel/",
        "curation/publish/",
        "curation/reviewer-links/",
        "media/red.png",
        "pictures/9999999999999999/60w.jpg",
        "pictures/1111111111111111/61w.jpg",
        "editions/1/",
        "oembed",
        "healthz",
        "kiosk/",
        "reading/",
        "panels/no-such-panel/",
        "charts/no-such-chart.svg",
    ],
)
def test_nothing_of_the_curators_or_the_machine_is_covered(client, link, path):
    answer = open_link(client, link, path)
    assert answer.status_code == 404
    assert b"does not show the page you asked for" in answer.content


def test_a_link_does_not_open_links(client, link):
    assert open_link(client, link, address_of(link).removeprefix("/")).status_code == 404


def test_address_without_its_last_slash_leads_to_the_page(client, link):
    answer = open_link(client, link, "panels/a-murder")
    assert answer["Location"] == f"{address_of(link)}panels/a-murder/"


def test_settings_come_back_to_the_page_they_were_on(client, link):
    page = open_link(client, link, "about/").content.decode()
    assert f'name="next" value="{address_of(link)}about/"' in page


def test_words_that_visitors_may_not_read_are_not_even_in_memory(world):
    words = [one.exact for one in WholeCopy().panel("a-murder").excerpts]
    staff = [one.exact for one in WorkingCopy().panel("a-murder").excerpts]
    assert SECRET in staff
    assert None in words and SECRET not in words
