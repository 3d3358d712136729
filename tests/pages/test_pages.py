"""What holds for every page a visitor can ask for."""

import gzip
import re

import pytest
from django.conf import settings

from tests.browser.sample import MORE_PAGES, PAGES
from tests.factories.exhibition import SECRET

FOUND = sorted({*PAGES.values(), *MORE_PAGES.values()} - {PAGES["404"]})
STOPS = {path for path in FOUND if re.fullmatch(r"/tours/[^/]+/\d+/", path)}
HARD_LIMIT = 20 * 1024


@pytest.mark.parametrize("path", FOUND)
def test_page_is_found_without_a_query(show, path):
    # pytest-django refuses the database here: a query would fail the test.
    assert show(path).status_code == 200


@pytest.mark.parametrize("path", FOUND)
def test_page_holds_no_words_that_are_not_public(page, path):
    assert SECRET not in page(path)


@pytest.mark.parametrize("path", FOUND)
def test_page_has_no_inline_style_or_script(page, path):
    # A data block is no script (docs/adr/0007).
    running = r'<script(?! type="application/ld\+json">)'
    assert not re.search(running + r"|<style|\sstyle=|\son[a-z]+=", page(path))


@pytest.mark.parametrize("path", FOUND)
def test_page_leaves_room_for_the_edition_notice(page, path):
    assert re.search(r"<body[^>]*>\s*<!--edition-notice-->", page(path))


@pytest.mark.parametrize("path", sorted(set(FOUND) - STOPS))
def test_page_names_its_canonical_address(page, path):
    assert f'<link rel="canonical" href="{settings.SITE_URL}{path}">' in page(path)


@pytest.mark.parametrize("path", FOUND)
def test_page_offers_the_reading_settings_and_comes_back(page, path):
    html = page(path)
    assert 'id="z-1" checked' in html and 'id="a-auto" checked' in html
    assert f'name="next" value="{path}"' in html


@pytest.mark.parametrize("path", FOUND)
def test_page_has_one_main_heading(page, path):
    assert page(path).count("<h1") == 1


@pytest.mark.parametrize("path", FOUND)
def test_page_and_stylesheet_weigh_little(show, path):
    css = (settings.BASE_DIR / "static/exhibit/exhibit.css").read_bytes()
    assert sum(len(gzip.compress(part)) for part in (show(path).content, css)) < HARD_LIMIT


@pytest.mark.parametrize("path", FOUND)
def test_links_inside_a_page_have_a_target(page, path):
    html = page(path)
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= ids


@pytest.mark.parametrize("path", FOUND)
def test_ids_are_given_once(page, path):
    ids = re.findall(r'\sid="([^"]+)"', page(path))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", FOUND)
def test_nothing_published_answers_503(show, path):
    response = show(path, None)
    assert response.status_code == 503
    assert "Not open yet" in response.content.decode()
