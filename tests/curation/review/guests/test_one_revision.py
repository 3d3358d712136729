"""A link to one revision shows that revision and nothing else of the working copy."""

import re

import pytest

from curation.review import comments, panels
from exhibit.models import Exhibition, Panel, Revision
from tests.curation.review.guests.world import SECRET, make_link, make_world, open_link
from tests.factories.records import LECTURE

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def link(world):
    return make_link(world.a, world.editor)


@pytest.fixture
def page(client, link) -> str:
    answer = open_link(client, link)
    assert answer.status_code == 200
    return answer.content.decode()


def test_page_shows_the_panel_with_its_evidence(page):
    assert "The purges began with a murder." in page
    assert "The purges began with a mysterious murder" in page


def test_banner_says_what_it_is_and_until_when(page, link):
    assert "For review, not published:" in page
    assert "revision 1 of A murder" in page
    assert "This link is for Dr Marten and works until the end of" in page


@pytest.mark.parametrize(
    "other", ["nother room", "another-room", "D2", "e-e2", "A path", "a-path", "blue", "green"]
)
def test_page_names_nothing_of_other_panels(page, other):
    assert other not in page


@pytest.mark.parametrize("secret", [SECRET, "Teacher of", "/admin/", LECTURE.splitlines()[3]])
def test_page_holds_no_words_for_staff(page, secret):
    assert secret not in page


def test_comments_tasks_and_findings_are_not_shown(client, world, link):
    comments.comment(panel=world.a, by=world.editor, text="Who says so?")
    assert "Who says so?" not in open_link(client, link).content.decode()


def test_introduction_of_the_exhibition_is_not_shown(client, world, link):
    Exhibition.objects.update(silences="Nobody speaks of it.")
    page = open_link(client, link).content.decode()
    assert "We begin here" not in page
    assert "Nobody speaks of it" not in page


def test_later_edits_are_not_shown(client, world, link):
    Panel.objects.update(title="A new title", body="Something else. [~]")
    panels.record(panel=Panel.objects.get(pk=world.a.pk), by=world.editor)
    page = open_link(client, link).content.decode()
    assert "Something else" not in page
    assert "A new title" not in page


def test_every_link_stays_below_the_link_or_leads_nowhere(page, link):
    from curation.review.guests.tokens import address_of

    addresses = re.findall(r'(?:href|src|action)="([^"]*)"', page)
    inside = (address_of(link), "/static/", "/reading/", "#", "https://creativecommons")
    assert addresses
    assert [one for one in addresses if not one.startswith(inside)] == []


def test_every_picture_of_the_page_can_be_seen(client, page):
    sets = " ".join(re.findall(r'srcset="([^"]*)"', page))
    pictures = re.findall(r'<img[^>]* src="([^"]*)"', page) + re.findall(r"(/\S+) \d+w", sets)
    assert len(pictures) >= 4
    for address in pictures:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert answer["Content-Type"].startswith("image/")
        assert answer["Cache-Control"] == "private, no-store"


def test_drawing_stands_in_the_page(page):
    assert "<svg" in page.partition('<main id="main">')[2]


@pytest.mark.parametrize(
    "path",
    [
        "panels/another-room/",
        "panels/a-murder.json",
        "panels/a-murder.jsonld",
        "panels/a-murder/card.png",
        "panels/a-murder/handout.pdf",
        "panels/a-murder/pack/student.pdf",
        "panels/a-murder/cite.bib",
        "panels/another-room.json",
        "themes/terror/",
        "sources/",
        "sources/lecture/",
        "questions/",
        "questions/question-d1/",
        "subjects/",
        "subjects/subject-of-a-murder/",
        "people/",
        "places/",
        "glossary/",
        "timeline/",
        "timeline/terror/",
        "tours/",
        "tours/a-path/",
        "tours/a-path/1/",
        "about/",
        "search/",
        "editions/",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "credits.txt",
        "card.png",
        "oembed",
        "healthz",
        "kiosk/",
        "reading/",
        "charts/chart-of-another-room.svg",
        "charts/chart-of-another-room-dark.svg",
        "charts/chart-of-another-room.png",
        "pictures/2222222222222222/60w.jpg",
        "pictures/9999999999999999/60w.jpg",
        "media/red.png",
        "static/exhibit/exhibit.css",
        "admin/",
        "curation/publish/",
        "curation/sources/lecture/read/",
        "../admin/",
        "%2e%2e/admin/",
    ],
)
def test_nothing_else_is_covered(client, link, path):
    answer = open_link(client, link, path)
    assert answer.status_code == 404
    assert b"nother room" not in answer.content


def test_panel_stands_at_its_own_address_below_the_link_too(client, link):
    assert open_link(client, link, "panels/a-murder/").status_code == 200


def test_pages_are_kept_by_nobody(client, link):
    answer = open_link(client, link)
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_signed_in_staff_see_what_the_reviewer_sees(client, world, link):
    client.force_login(world.editor)
    assert "/admin/" not in open_link(client, link).content.decode()


def test_revision_that_cannot_be_read_is_said_to_be_over(client, link):
    Revision.objects.update(document={"title": "Kept long ago"})
    answer = open_link(client, link)
    assert answer.status_code == 410
    assert b"no longer works" in answer.content


def test_use_is_noted(client, link):
    open_link(client, link)
    link.refresh_from_db()
    assert link.last_used_at is not None
