"""Search of a detached copy: a folder of files, opened without any server."""

from pathlib import Path

import pytest
from django.conf import settings

from exhibit.rendering import Renderer
from exhibit.search.offline import SCRIPT_NAME, offline_script
from exhibit.search.query import parse
from exhibit.search.vocabulary import units_of
from tests.factories.exhibition import make_exhibition
from tests.search.samples import INDEX, TYPED
from tests.search.samples import search as on_the_site

SCRIPT = settings.BASE_DIR / "static/exhibit/search.js"
SPELLINGS = SCRIPT.with_name("spellings.js")
SCRIPTS = "".join(
    f'<script src="../{name}"></script>'
    for name in (SCRIPT_NAME, "static/exhibit/spellings.js", "static/exhibit/search.js")
)


@pytest.fixture
def search(browser, tmp_path):
    """Return a function from a query to the search page of a copy, after asking."""
    exhibition = make_exhibition()
    html = Renderer(exhibition).render("/search/").body.decode()
    files = {
        "search/index.html": html.replace("</body>", f"{SCRIPTS}</body>"),
        "static/exhibit/search.js": SCRIPT.read_text(),
        "static/exhibit/spellings.js": SPELLINGS.read_text(),
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


def test_offline_search_spellings_are_small():
    assert len(SPELLINGS.read_bytes()) < 6144


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
        ("petrograd", "3 results"),
        ("<b>kirov</b> (leather", "No results"),
        ("k i r", "No results"),
    ],
)
def test_offline_search_reads_the_same_language(search, text, count):
    assert search(text).locator("h1").inner_text().startswith(f"{count} for")


def test_offline_search_marks_words_and_builds_no_markup_from_them(search):
    page = search("leather")
    assert page.locator("mark").first.inner_text() == "leather"
    assert search("<img src=x>").locator("#search-results img").count() == 0


@pytest.mark.parametrize(("typed", "searched"), [("kriov", "kirov"), ("leahter", "leather")])
def test_offline_search_mends_a_slip_and_says_so(search, typed, searched):
    page = search(typed)
    told = page.locator("#search-results .lede").inner_text()
    assert told.startswith(f"Nothing is found for “{typed}”. This is what “{searched}” finds.")


def test_offline_search_can_be_asked_for_just_what_was_typed(search):
    page = search("kriov")
    page.locator("#search-results .lede a").click()
    page.wait_for_function("document.querySelector('h1').textContent.startsWith('No results')")
    assert page.locator("#search-results li").count() == 0


@pytest.mark.parametrize("typed", TYPED)
def test_offline_search_reads_words_as_the_edition_does(search, typed):
    others = search("kirov").evaluate(
        "typed => VITRINE_SPELLINGS.read(typed).yes.filter(unit => !unit.fixed)"
        ".map(unit => [unit.typed, unit.others.map(term => term.trim())])",
        typed,
    )
    assert others == [[list(words), list(also)] for words, also in units_of(INDEX, parse(typed))]


@pytest.mark.parametrize("typed", TYPED)
def test_offline_search_mends_as_the_edition_does(search, typed):
    told = search(typed).locator("#search-results .lede").all_inner_texts()
    searched = [text.split("This is what “")[1].split("” finds")[0] for text in told]
    assert searched == [text for text in [on_the_site(typed).instead] if text]


@pytest.mark.parametrize("typed", ["Киров", "Kirow", "St Petersburg", "1500000"])
def test_offline_search_finds_what_is_written_otherwise(search, typed):
    assert bool(on_the_site(typed).total) == (
        search(typed).locator("#search-results li").count() > 0
    )


@pytest.mark.parametrize("typed", ["\x00", "😀", "- -", '"', "a" * 10_000, "~kirov", "__proto__"])
def test_offline_search_takes_odd_words(search, typed):
    errors = []
    page = search("kirov")
    page.on("pageerror", lambda error: errors.append(error))
    page.fill("#q", typed)
    page.press("#q", "Enter")
    assert page.locator("h1").is_visible() and not errors
