"""The home page and the page on how we work."""

import pytest


def test_home_names_the_exhibition_and_its_big_idea(page):
    html = page("/")
    assert '<h1 id="title">Plan, List, Card</h1>' in html
    assert "One state built industry and destroyed lives." in html


def test_home_leads_to_the_three_rooms_by_name(page):
    html = page("/")
    for name in ("Industrialization", "Terror", "The New Party Generation"):
        assert f'/">{name}</a>' in html


def test_home_says_what_the_sources_leave_out(page):
    assert "Camp life, collective farms and most names of victims." in page("/")


def test_home_shows_the_evidence_of_its_introduction(page):
    assert "<ins>Magnitogorsk</ins>" in page("/")


def test_home_names_its_edition(page):
    assert "Edition 3, 21 November 2026." in page("/")


def test_about_says_how_to_report_a_mistake(page):
    assert 'href="mailto:curators@example.org"' in page("/about/")


@pytest.mark.parametrize("path", ["/themes/", "/panels/"])
def test_address_cut_short_leads_to_the_list_of_rooms(show, path):
    response = show(path)
    assert (response.status_code, response["Location"]) == (302, "/#themes")
