"""The citation files of every panel by other readers, and the goldens made once more."""

import subprocess
import sys

import bibtexparser
import pytest
import rispy
from django.conf import settings

from exhibit.documents.panel import PanelDocument
from exhibit.editions.copy import edition_copy
from exhibit.exports.citations import render, works_of
from tests.browser.conftest import missing
from tests.exports.conftest import SITE

pytestmark = pytest.mark.validate


@pytest.fixture(scope="module")
def exhibition(published_edition):
    """The opening exhibition as published."""
    return edition_copy(published_edition.parent, 1)


@pytest.fixture(scope="module")
def panels(exhibition) -> list[PanelDocument]:
    """Its 30 panels."""
    found = [exhibition.panel(link.slug) for link in exhibition.panels()]
    assert len(found) == 30
    return found


def file_of(exhibition, panel, ending) -> str:
    title = exhibition.about().title
    return render(panel, title, exhibition.stamp, SITE, ending).decode()


def test_ris_of_every_panel_is_read_with_equal_titles_and_authors(exhibition, panels):
    for panel in panels:
        itself, *others = rispy.loads(file_of(exhibition, panel, "ris"))
        works = works_of(panel)
        assert itself["title"] == panel.title
        assert [other["title"] for other in others] == [" ".join(w.title.split()) for w in works]
        assert [len(o.get("authors", [])) for o in others] == [len(w.authors) for w in works]


def test_bibtex_of_every_panel_is_read_whole(exhibition, panels):
    for panel in panels:
        library = bibtexparser.parse_string(file_of(exhibition, panel, "bib"))
        assert library.failed_blocks == [], panel.slug
        assert len(library.entries) == 1 + len(works_of(panel)), panel.slug


def test_years_of_both_files_are_the_same(exhibition, panels):
    for panel in panels:
        records = rispy.loads(file_of(exhibition, panel, "ris"))
        library = bibtexparser.parse_string(file_of(exhibition, panel, "bib"))
        told = [entry.fields_dict.get("year") for entry in library.entries]
        years = [field.value if field else "" for field in told]
        assert years == [record.get("year", "") for record in records], panel.slug


def test_processor_still_says_what_the_goldens_hold():
    if not (settings.BASE_DIR / "node_modules/citeproc").is_dir():
        missing("No citation processor: run npm install --ignore-scripts.")
    done = subprocess.run(
        [sys.executable, settings.BASE_DIR / "scripts/make_citation_goldens.py", "--check"],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
