"""The copy to take away, unpacked into a folder and opened by a browser without any server."""

import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.crawl import Folder

WALK = (
    *("index.html", "about/index.html", "search/index.html", "questions/index.html"),
    *("sources/index.html", "sources/lecture/index.html", "themes/terror/index.html"),
    *("panels/counting-the-dead/index.html", "panels/three-show-trials/index.html"),
    *("panels/hundred-shoes/index.html", "subjects/index.html", "editions/index.html"),
)


@pytest.fixture(scope="module")
def folder(published_edition, tmp_path_factory) -> Path:
    """The one folder in the ZIP."""
    root = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(published_edition / "site/offline.zip") as archive:
        archive.extractall(root)
    (only,) = root.iterdir()
    return only


def failed(asked) -> bool:
    """Say whether a file could not be had; one given up because the reader went on is fine."""
    return asked.failure != "net::ERR_ABORTED"


@pytest.fixture(params=[True, False], ids=["scripts-on", "scripts-off"])
def reader(browser, request):
    """A page of a browser that can reach nothing but files, and what its console says."""
    context = browser.new_context(java_script_enabled=request.param, offline=True)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda asked: said.append(asked.url) if failed(asked) else None)
    yield page, said
    context.close()


def test_copy_opens_without_one_complaint(reader, folder):
    page, said = reader
    for name in WALK:
        page.goto((folder / name).as_uri())
        assert page.locator("main").inner_text(), name
    assert said == []


def test_copy_is_walked_by_its_links(reader, folder):
    page, said = reader
    page.goto((folder / "index.html").as_uri())
    page.locator("#themes a").first.click()
    page.locator(".rows a").first.click()
    page.locator(".note .credit a:not([rel=external])").first.click()
    at = Path(unquote(urlsplit(page.url).path))
    assert at.relative_to(folder).parts[0] in ("sources", "panels") and said == []


def test_every_link_of_the_copy_leads_to_a_file(folder):
    assert Folder(folder, index=False).broken() == []


def test_copy_says_what_needs_the_internet(folder):
    pages = Folder(folder, index=False).pages
    for name, page in pages.items():
        online = [a for tag, _, a in page.addresses if tag == "a" and a.startswith("http")]
        assert page.text.count("(needs the internet)") == len(online), name


def test_only_the_search_page_of_the_copy_runs_scripts(folder):
    pages = Folder(folder, index=False).pages
    assert [n for n, p in pages.items() if any("src" in s for s in p.scripts)] == [
        "search/index.html"
    ]


def test_copy_can_be_searched(browser, folder):
    page = browser.new_page()
    page.goto((folder / "search/index.html").as_uri())
    page.fill("#q", "magnitogorsk")
    page.press("#q", "Enter")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/index.html*")
    text = page.locator("main").inner_text()
    page.close()
    assert "Magnitogorsk" in text


def test_copy_lists_every_name_where_search_cannot_run(browser, folder):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "search/index.html").as_uri())
    names = page.locator(".az a").count()
    context.close()
    assert names > 20
