"""The database as a bundle: every record once, each picture under a name of its own."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from curation.exchange.bundle.dumping import from_database
from curation.exchange.bundle.fields import FILE_NAME
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_empty_database_is_a_bundle_without_records():
    bundle = from_database().bundle
    assert list(bundle.every()) == [bundle.exhibition]


def test_source_without_a_text_has_no_words_and_no_passages():
    records.make_source()
    (source,) = from_database().bundle.sources
    assert (source.text, source.excerpts, source.text_places) == ("", (), None)


def test_pages_of_a_text_go_along():
    records.make_source_text(place_kind="pages", place_starts=[[0, "xii"], [20, "1"]])
    places = from_database().bundle.sources[0].text_places
    assert [(one.start, one.label) for one in places.starts] == [(0, "xii"), (20, "1")]


def test_exhibition_names_its_themes_in_their_order():
    records.make_theme("card", position=2)
    records.make_theme("plan", position=1)
    assert from_database().bundle.exhibition.themes == ("plan", "card")


def test_passage_of_an_older_version_is_left_out_and_told(folder):
    load(read_bundle(folder), by=None)
    source = records.Source.objects.get()
    old = source.texts.get()
    records.SourceText.objects.update(is_current=False)
    records.make_source_text("New words.", source=source, version=2)
    dumped = from_database()
    assert dumped.bundle.excerpts == ()
    assert len(dumped.notices) == old.excerpts.count()


def test_pictures_of_one_name_do_not_overwrite_each_other(folder):
    records.make_picture_row("originals/a/tower.png", sha256="1" * 64)
    records.make_picture_row("originals/b/tower.png", sha256="2" * 64)
    records.make_picture_row("originals/b/ж.png", sha256="3" * 64)
    names = set(from_database().picture_names)
    assert len(names) == 3
    assert "tower.png" in names


def test_queries_do_not_grow_with_panels(folder, django_assert_num_queries):
    load(read_bundle(folder), by=None)
    with django_assert_num_queries(53):
        from_database()
    for number in range(8):
        records.make_panel_row(f"panel-{number}", key=f"Q{number}")
    with django_assert_num_queries(53):
        from_database()


@pytest.mark.parametrize(
    ("stored", "name"),
    [
        ("originals/a/tower.png", "tower.png"),
        ("originals/a/the tower (1).png", "the-tower-1-.png"),
        ("originals/a/..tower..png", "tower-png.img"),
        ("originals/a/tower", "tower.img"),
        ("originals/a/" + "t" * 80 + ".jpeg", "t" * 50 + ".jpeg"),
    ],
)
def test_name_of_a_picture_is_one_that_every_system_takes(stored, name):
    records.make_picture_row(stored)
    assert list(from_database().picture_names) == [name]
    assert FILE_NAME.fullmatch(name)


def test_bytes_of_a_picture_are_found_by_its_name_in_the_bundle():
    stored = default_storage.save("originals/a/ein Turm.png", ContentFile(b"bytes"))
    records.make_picture_row(stored)
    dumped = from_database()
    (name,) = dumped.picture_names
    assert dumped.picture(name) == b"bytes"
