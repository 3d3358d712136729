"""Tours and the panels on them."""

import pytest
from django.conf import settings

STOP = "/tours/one-murder/2/"


def test_tours_are_listed_with_their_length(page):
    html = page("/tours/")
    assert 'href="/tours/one-murder/">One murder</a>' in html
    assert "2 stops, about 10 minutes" in html


def test_overview_starts_at_the_first_stop(page):
    assert 'href="/tours/one-murder/1/">Start the tour</a>' in page("/tours/one-murder/")


def test_overview_tells_the_words_between_with_their_evidence(page):
    html = page("/tours/one-murder/")
    assert "Far away, a city rose." in html and 'id="n3"' in html


def test_stop_shows_the_panel_and_where_on_the_tour_it_is(page):
    html = page(STOP)
    assert "<b>Stop 2 of 2</b>" in html
    assert '<h1 id="title">A city on the steppe</h1>' in html


def test_stop_says_that_the_panel_itself_is_canonical(page):
    html = page(STOP)
    address = f"{settings.SITE_URL}/panels/magnitogorsk-overnight/"
    assert f'<link rel="canonical" href="{address}">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_words_of_a_stop_lead_to_the_evidence_of_its_panel(page):
    words = page(STOP).split('class="bar-tour')[1].split("</aside>")[0]
    assert 'href="#n1"' in words


def test_words_that_the_panel_does_not_cite_lead_to_the_overview(page):
    words = page(STOP).split('class="bar-tour')[1].split("</aside>")[0]
    assert 'href="/tours/one-murder/#n3"' in words and "tour 3</a>" in words


def test_last_stop_leads_back_to_the_overview(page):
    onward = page(STOP).split('<nav class="bar-tour')[1]
    assert 'href="/tours/one-murder/1/" rel="prev"' in onward
    assert 'href="/tours/one-murder/" rel="next"' in onward


@pytest.mark.parametrize("path", ["/tours/one-murdr/", "/tours/one-murder/3/", "/tours/x/0/"])
def test_what_no_tour_has_answers_404(show, path):
    assert show(path).status_code == 404


def test_stop_there_is_not_names_the_tour(show):
    assert 'href="/tours/one-murder/"' in show("/tours/one-murder/9/").content.decode()


def test_stops_are_not_in_the_sitemap(page):
    sitemap = page("/sitemap.xml")
    assert "/tours/one-murder/<" in sitemap and STOP not in sitemap
