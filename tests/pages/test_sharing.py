"""What a page tells other sites and search engines about itself."""

import json
import re

import pytest
from django.conf import settings

from tests.factories.exhibition import SECRET

PANEL = "/panels/who-killed-kirov/"


def meta(html, name):
    return re.search(rf'<meta (?:property|name)="{name}" content="([^"]*)"', html)[1]


def linked(html):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])


def test_panel_shows_its_own_card(page):
    assert meta(page(PANEL), "og:image") == f"{settings.SITE_URL}{PANEL}card.png"


def test_panel_says_its_card_in_words(page):
    assert "Who killed Kirov?" in meta(page(PANEL), "og:image:alt")


@pytest.mark.parametrize("path", ["/", "/about/", "/themes/terror/", "/sources/lecture/"])
def test_other_pages_show_the_card_of_the_exhibition(page, path):
    assert meta(page(path), "og:image") == f"{settings.SITE_URL}/card.png"


@pytest.mark.parametrize("path", ["/card.png", f"{PANEL}card.png"])
def test_card_is_a_picture(show, path):
    assert show(path)["Content-Type"] == "image/png"


def test_card_of_an_unknown_panel_is_not_found(show):
    assert show("/panels/nobody/card.png").status_code == 404


def test_page_before_the_first_edition_names_no_card(page):
    assert "og:image" not in page("/", None)


def test_panel_says_where_it_stands(page):
    trail, resource = linked(page(PANEL))["@graph"]
    names = [step["name"] for step in trail["itemListElement"]]
    assert names[1:] == ["Terror", "Who killed Kirov?"]
    assert resource["@id"] == f"{settings.SITE_URL}{PANEL}"


def test_theme_lists_its_panels_in_order(page):
    panels = linked(page("/themes/terror/"))["@graph"][1]["itemListElement"]
    assert [panel["position"] for panel in panels] == list(range(1, len(panels) + 1))


def test_home_is_a_creative_work_with_a_licence(page):
    told = linked(page("/"))
    assert told["@type"] == "CreativeWork" and told["license"]


def test_credits_name_sources_typefaces_and_licence(page):
    text = page("/credits.txt")
    for word in ("Attribution not confirmed", "Literata", "Natural Earth", "Edition 3"):
        assert word in text


def test_credits_hold_no_words_of_a_source(page):
    assert SECRET not in page("/credits.txt")


def test_credits_are_linked_from_the_footer(page):
    assert 'href="/credits.txt"' in page("/")
