"""The opening exhibition as it is published: every link leads somewhere, every page is light."""

import gzip
import json
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.crawl import Folder

FIRST_VIEW = 40 * 1024
"""Bytes of HTML with its drawings and of its style sheets, by gzip (quality.md, section 1)."""


@pytest.fixture(scope="module")
def site(published_edition: Path) -> Folder:
    """Every public file of the edition; an address that ends in / means the index.html there."""
    return Folder(published_edition / "site", index=True)


def test_edition_has_its_pages(site):
    assert len(site.pages) > 90


def test_every_link_leads_to_a_file_and_to_a_place_in_it(site):
    # The list of editions names the folders beside this one; the front answers for all of them.
    elsewhere = re.compile(r"\S+: (/reading/|/kiosk/)|editions/index.html: [0-9]+/")
    assert [line for line in site.broken() if not elsewhere.fullmatch(line)] == []


def test_no_page_links_to_the_curators_side(site):
    assert not [line for line in site.links() if line[1].startswith(("/admin", "/curation"))]


def test_every_address_of_the_sitemap_is_there(site):
    text = (site.root / "sitemap.xml").read_text()
    paths = [unquote(urlsplit(a).path) for a in re.findall("<loc>([^<]+)</loc>", text)]
    assert len(paths) > 80
    assert [p for p in paths if not (site.root / p[1:] / "index.html").is_file()] == []


def test_every_page_that_may_be_indexed_is_in_the_sitemap(site):
    text = (site.root / "sitemap.xml").read_text()
    told = {urlsplit(a).path for a in re.findall("<loc>([^<]+)</loc>", text)}
    for name, page in site.pages.items():
        if name != "404.html" and 'name="robots" content="noindex"' not in page.text:
            assert "/" + name.removesuffix("index.html") in told


def test_every_page_names_itself_once_and_stands_where_it_says(site):
    for name, page in site.pages.items():
        (address,) = re.findall(r'<link rel="canonical" href="([^"]+)"', page.text)
        path = urlsplit(address).path
        noted = 'name="robots" content="noindex"' in page.text
        assert noted or name == "404.html" or path == "/" + name.removesuffix("index.html")


def test_no_page_runs_a_script(site):
    kinds = {s.get("type") for page in site.pages.values() for s in page.scripts}
    assert kinds <= {"application/ld+json"}
    assert not [s for page in site.pages.values() for s in page.scripts if "src" in s]


def test_every_page_shows_a_card_that_is_there(site):
    for name, page in site.pages.items():
        address = re.search(r'property="og:image" content="([^"]+)"', page.text)[1]
        assert (site.root / urlsplit(address).path[1:]).is_file(), name


def test_first_view_of_every_page_is_light(site):
    sheets = {f: len(gzip.compress(f.read_bytes())) for f in site.root.rglob("*.css")}
    heavy = []
    for name, page in site.pages.items():
        base = (site.root / name).parent if name != "404.html" else site.root
        linked = [a for tag, _, a in page.addresses if tag == "link" and a.endswith(".css")]
        files = {(base / a.removeprefix("/")).resolve() for a in linked}
        size = len(gzip.compress(page.text.encode())) + sum(sheets[f] for f in files)
        heavy += [f"{name}: {size}"] if size > FIRST_VIEW else []
    assert heavy == []


def test_edition_offers_a_copy_to_take_away(site):
    assert (site.root / "offline.zip").stat().st_size < 20_000_000


def test_every_file_of_a_pack_is_linked_from_a_page_and_there(site, published_edition):
    document = published_edition / "documents" / "exhibition.json"
    packs = json.loads(document.read_text())["packs"]
    files = {file["address"][1:]: file["size"] for pack in packs for file in pack["files"]}
    sizes = {name: (site.root / name).stat().st_size for name in files}
    assert sizes == files and len(files) > 450
    linked = {posixpath.normpath(posixpath.join(posixpath.dirname(n), a)) for n, a in site.links()}
    assert sorted(files.keys() - linked) == []
