"""Every page and every file shows whatever date a field takes."""

import pytest
from hypothesis import HealthCheck, example, given, settings

from exhibit.exports.citations import MEDIA_TYPES, render
from exhibit.rendering import Renderer, addresses
from exhibit.text.dates import in_words
from tests.factories.dated import make_dated
from tests.factories.exhibition import STAMP
from tests.text.edtf import ACCEPTED, TAKEN

WITH_DATES = (
    *("/panels/who-killed-kirov/", "/panels/who-killed-kirov.json"),
    *("/panels/who-killed-kirov.jsonld", "/panels/who-killed-kirov/cite.txt"),
    *("/subjects/leningrad/", "/people/", "/places/", "/glossary/", "/timeline/", "/sources/"),
    *("/sources/lecture/", "/questions/", "/feed.xml", "/search/"),
)


@pytest.mark.parametrize("date", ["../1934", "-0499/-0480", "[1934,1935]", "~1935"])
def test_every_address_of_an_edition_is_rendered(date):
    exhibition = make_dated(date)
    rendered = list(map(Renderer(exhibition).render, addresses(exhibition)))
    assert all(page.body for page in rendered)


@pytest.mark.parametrize("date", ACCEPTED)
def test_pages_with_dates_are_rendered(date):
    renderer = Renderer(make_dated(date))
    pages = {path: renderer.render(path).body.decode() for path in WITH_DATES}
    for path in ("/panels/who-killed-kirov/", "/subjects/leningrad/", "/timeline/"):
        assert in_words(date) in pages[path]


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(TAKEN)
@example("0000-02-29")
def test_panel_subject_and_timeline_are_rendered(date):
    renderer = Renderer(make_dated(date))
    for path in ("/panels/who-killed-kirov/", "/subjects/leningrad/", "/timeline/"):
        assert renderer.render(path).body


@settings(max_examples=60)
@given(TAKEN)
def test_every_citation_is_written(date):
    panel = make_dated(date).panel("who-killed-kirov")
    for ending in MEDIA_TYPES:
        assert render(panel, "Plan, List, Card", STAMP, "https://example.org", ending)
