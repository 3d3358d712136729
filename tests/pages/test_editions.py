"""The list of editions."""

from datetime import UTC, datetime

from exhibit.editions import layout, manifest
from exhibit.presenters.editions import edition_cards
from tests.factories.exhibition import STAMP


def keep(root, number):
    """Write the manifest of an edition that holds nothing else."""
    folder = layout.edition_folder(root, number)
    folder.mkdir()
    held = manifest.Manifest(
        number=number,
        published_at=datetime(2026, 11, number, tzinfo=UTC),
        note=f"Note {number}",
        files={},
        panels={"who-killed-kirov": 4},
    )
    (folder / layout.MANIFEST).write_bytes(manifest.encode(held))


def test_editions_are_listed_newest_first(tmp_path):
    keep(tmp_path, 1)
    keep(tmp_path, 2)
    assert [card.number for card in edition_cards(tmp_path, None)] == [2, 1]


def test_edition_that_is_being_built_is_listed(tmp_path):
    keep(tmp_path, 1)
    assert [card.number for card in edition_cards(tmp_path, STAMP)] == [3, 1]


def test_edition_with_a_broken_manifest_is_left_out(tmp_path):
    keep(tmp_path, 1)
    (layout.edition_folder(tmp_path, 1) / layout.MANIFEST).write_text("{")
    assert edition_cards(tmp_path, None) == ()


def test_edition_list_says_day_and_address(page):
    html = page("/editions/")
    assert 'href="/editions/3/">Edition 3</a>' in html and "21 November 2026" in html
