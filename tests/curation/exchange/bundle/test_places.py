"""The pages or time codes of a source's own file travel in its bundle."""

import pytest

from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from exhibit.models import SourceText
from tests.curation.exchange.bundle.folders import edit, put
from tests.curation.exchange.bundle.rows import all_rows
from tests.curation.exchange.bundle.test_dumping import dump, files

pytestmark = pytest.mark.django_db
PLACES = "sources/lecture/places.yaml"
TOLD = """\
kind: pages
starts:
  - start: 0
    label: xii

  - start: 43
    label: "13"
"""


@pytest.fixture
def paged(folder):
    """The folder of a sound bundle whose text has pages."""
    put(folder, PLACES, TOLD)
    return folder


def load_folder(folder):
    return load(read_bundle(folder), by=None)


def test_places_are_loaded_with_the_text(paged):
    load_folder(paged)
    text = SourceText.objects.get()
    assert (text.place_kind, text.place_starts) == ("pages", [[0, "xii"], [43, "13"]])


def test_second_load_changes_no_row(paged):
    load_folder(paged)
    before = all_rows()
    load_folder(paged)
    assert all_rows() == before


def test_places_told_later_are_given_to_the_text_that_is_there(folder):
    load_folder(folder)
    put(folder, PLACES, TOLD)
    assert dict(load_folder(folder).changed) == {"source text": 1}
    assert SourceText.objects.get().place_kind == "pages"


def test_places_come_back_with_a_version_that_comes_back(paged):
    load_folder(paged)
    words = (paged / "sources/lecture/text.txt").read_text()
    put(paged, "sources/lecture/text.txt", words + "More.\n")
    (paged / PLACES).unlink()
    load_folder(paged)
    put(paged, "sources/lecture/text.txt", words)
    put(paged, PLACES, TOLD)
    load_folder(paged)
    assert SourceText.objects.get(is_current=True).place_kind == "pages"


def test_bundle_comes_back_equal_and_in_the_same_bytes(paged, tmp_path):
    bundle = read_bundle(paged)
    load(bundle, by=None)
    first = dump(tmp_path / "first")
    assert read_bundle(first) == bundle
    assert files(dump(tmp_path / "second")) == files(first)


def test_text_without_places_has_no_file_of_them(folder, tmp_path):
    load_folder(folder)
    assert not (dump(tmp_path / "dump") / PLACES).exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: pages", "kind: verses", f"{PLACES}:1: kind"),
        ("start: 43", "start: 9999", "begins at 9999, but the text has"),
        ("start: 43", "start: 0", "not after the place before it"),
        ("label: xii", f"label: {'x' * 21}", "at most 20 are allowed"),
        ("start: 43", "begin: 43", "begin is not a field here"),
    ],
)
def test_faults_of_places_are_told(paged, faults, old, new, told):
    edit(paged, PLACES, old, new)
    assert told in "\n".join(faults())
