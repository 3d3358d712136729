"""What machines ask for: feed, sitemap, robots.txt, health."""

import pytest
from django.db import DatabaseError, connection
from lxml import etree

from exhibit.editions import pointer
from tests.editions.builders import build
from tests.factories.exhibition import make_exhibition

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture
def exhibition():
    return make_exhibition()


@pytest.fixture
def feed(show):
    return etree.fromstring(show("/feed.xml").content)


def test_feed_has_an_entry_for_each_panel(feed, exhibition):
    titles = feed.xpath("a:entry/a:title/text()", namespaces=ATOM)
    assert sorted(titles) == sorted(panel.title for panel in exhibition.panels())


def test_feed_puts_the_advisory_before_the_big_idea(feed, exhibition):
    panel = next(p for p in exhibition.panels() if p.advisory)
    summaries = feed.xpath("a:entry/a:summary/text()", namespaces=ATOM)
    assert f"{panel.advisory} {panel.big_idea}" in summaries


def test_sitemap_lists_every_panel_once(show, exhibition):
    tree = etree.fromstring(show("/sitemap.xml").content)
    places = tree.xpath("s:url/s:loc/text()", namespaces=SITEMAP)
    assert len(places) == len(set(places))
    for panel in exhibition.panels():
        assert sum(place.endswith(f"/panels/{panel.slug}/") for place in places) == 1


def test_robots_keeps_machines_out_of_the_curators_side(show):
    assert "Disallow: /admin/" in show("/robots.txt").content.decode()


def test_robots_keeps_machines_from_having_packs_made(show):
    assert "Disallow: /packs/pack.zip" in show("/robots.txt").content.decode()


@pytest.mark.django_db
def test_health_is_bad_before_anything_is_published(client):
    assert client.get("/healthz").status_code == 503


@pytest.mark.django_db
def test_health_names_the_edition(client, settings):
    build(settings.EDITIONS_ROOT)
    pointer.switch(settings.EDITIONS_ROOT, 1)
    assert client.get("/healthz").json() == {"edition": 1, "database": "ok"}


@pytest.mark.django_db
def test_health_stays_good_for_visitors_without_a_database(client, settings, monkeypatch):
    build(settings.EDITIONS_ROOT)
    pointer.switch(settings.EDITIONS_ROOT, 1)

    def down():
        raise DatabaseError

    monkeypatch.setattr(connection, "ensure_connection", down)
    response = client.get("/healthz")
    assert (response.status_code, response.json()["database"]) == (200, "unreachable")
