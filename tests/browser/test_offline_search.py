"""Search of a detached copy: a folder of files, opened without any server."""

from pathlib import Path

import pytest
from django.conf import settings

from exhibit.rendering import Renderer
from exhibit.search.offline import SCRIPT_NAME, offline_script
from tests.factories.exhibition import make_exhibition

SCRIPT = settings.BASE_DIR / "static/exhibit/search.js"
SCRIPTS = f'<script src="../{SCRIPT_NAME}"></script><script src="../static/exhibit/search.js">'


@pytest.fixture
def search(browser, tmp_path):
    """Return a function from a query to the search page of a copy, after asking."""
    exhibition = make_exhibition()
    html = Renderer(exhibition).render("/search/").body.decode()
    files = {
        "search/index.html": html.replace("</body>", f"{SCRIPTS}</script></body>"),
        "static/exhibit/search.js": SCRIPT.read_text(),
        SCRIPT_NAME: offline_script(exhibition).decode(),
        "panels/hundred-shoes/index.html": "<title>The shoes</title>",
    }
    for name, text in files.items():
        path = Path(tmp_path / "copy" / name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    page = browser.new_page()
    page.goto((tmp_path / "copy/search/index.html").as_uri())

    def ask(text):
        page.fill("#q", text)
        page.press("#q", "Enter")
        page.wait_for_function("document.querySelector('h1').textContent !== 'Search'")
        return page

    yield ask
    page.close()


def first(page):
    return page.locator("#search-results h2").first.inner_text()


def test_offline_search_script_is_small():
    assert len(SCRIPT.read_bytes()) < 4608


def test_offline_search_finds_a_panel_and_counts(search):
    page = search("hundred shoes")
    assert page.locator("h1").inner_text() == "2 results for “hundred shoes”"
    assert first(page).startswith("A hundred shoes, a thousand shoes")


def test_offline_search_link_opens_the_file(search):
    page = search("hundred shoes")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/panels/hundred-shoes/index.html")
    assert page.title() == "The shoes"


def test_offline_search_coming_back_keeps_what_was_found(search):
    page = search("hundred shoes")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/panels/hundred-shoes/index.html")
    page.go_back()
    assert first(page).startswith("A hundred shoes")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('"hidden enemies"', "1 result"),
        ('"enemies hidden"', "No results"),
        ("petrograd -leningrad", "No results"),
        ("petrograd", "1 result"),
        ("<b>kirov</b> (leather", "No results"),
    ],
)
def test_offline_search_reads_the_same_language(search, text, count):
    assert search(text).locator("h1").inner_text().startswith(f"{count} for")


def test_offline_search_marks_words_and_builds_no_markup_from_them(search):
    page = search("leather")
    assert page.locator("mark").first.inner_text() == "leather"
    assert search("<img src=x>").locator("#search-results img").count() == 0
