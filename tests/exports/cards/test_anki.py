"""The deck as Anki itself reads it."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from exhibit.documents.types import EditionStamp
from exhibit.exports.cards import apkg, cards
from tests.conftest import ROOT


@pytest.fixture
def collection(tmp_path):
    """An empty collection of Anki's."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def imported(collection, data: bytes, tmp_path):
    """Import a package; return what Anki says it did."""
    path = tmp_path / "cards.apkg"
    path.write_bytes(data)
    request = ImportAnkiPackageRequest(
        package_path=str(path), options=ImportAnkiPackageOptions(merge_notetypes=True)
    )
    return collection.import_anki_package(request).log


def fields(collection) -> list[list[str]]:
    return [collection.get_note(one).fields for one in sorted(collection.find_notes(""))]


def later(pack, **fields):
    stamp = EditionStamp(number=4, published_at=datetime(2027, 3, 1, tzinfo=UTC))
    return replace(pack, stamp=stamp, **fields)


def test_anki_imports_a_note_and_a_card_for_each_of_ours(pack, collection, tmp_path):
    log = imported(collection, apkg(pack), tmp_path)
    assert len(log.new) == collection.note_count() == collection.card_count() == len(cards(pack))


def test_importing_twice_adds_nothing(pack, collection, tmp_path):
    imported(collection, apkg(pack), tmp_path)
    again = imported(collection, apkg(pack), tmp_path)
    assert (len(again.new), collection.note_count()) == (0, len(cards(pack)))


def test_importing_a_later_edition_updates_its_notes(pack, collection, tmp_path):
    imported(collection, apkg(pack), tmp_path)
    changed = replace(pack.subjects[0], description="Weighs the evidence of the past.")
    log = imported(collection, apkg(later(pack, subjects=(changed, *pack.subjects[1:]))), tmp_path)
    assert (len(log.new), collection.note_count()) == (0, len(cards(pack)))
    assert "Weighs the evidence of the past." in [note[1] for note in fields(collection)]


def test_same_card_in_the_deck_of_a_room_is_the_same_note(pack, collection, tmp_path):
    imported(collection, apkg(pack), tmp_path)
    log = imported(collection, apkg(replace(pack, name="terror", title="Terror")), tmp_path)
    assert len(log.new) == 0


def test_markup_stays_text_and_cyrillic_stays_itself(pack, collection, tmp_path):
    hostile = replace(pack.subjects[0], name="Хозяин", description="<b>Plan</b> & {{Front}}")
    imported(collection, apkg(replace(pack, subjects=(hostile,), timeline=())), tmp_path)
    ((front, back, *_),) = fields(collection)
    assert (front, back) == ("Хозяин", "&lt;b&gt;Plan&lt;/b&gt; &amp; {{Front}}")


def test_answer_side_shows_evidence_and_code(pack, collection, tmp_path):
    imported(collection, apkg(pack), tmp_path)
    (found,) = collection.find_cards('"1 December 1934"')
    told = collection.get_card(found).answer()
    assert "Kirov was shot." in told
    assert "Evidence: S14, L27" in told and str(pack.code) in told


def test_deck_names_exhibition_and_room_and_its_advisory(pack, collection, tmp_path):
    imported(collection, apkg(replace(pack, title="Terror")), tmp_path)
    deck = collection.decks.by_name("Plan, List, Card::Terror")
    assert "murder" in deck["desc"] and "CC BY 4.0" in deck["desc"]


def test_package_twice_gives_same_bytes_in_another_process_too(pack):
    told = subprocess.run(
        [sys.executable, "-c", PRINT_HASH],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told.strip() == hashlib.sha256(apkg(pack)).hexdigest()


PRINT_HASH = """
import os; os.environ["DJANGO_SETTINGS_MODULE"] = "exhibit.settings"
import django; django.setup()
import hashlib
from exhibit.exports.cards import apkg
from exhibit.packs.making import pack_of_exhibition
from tests.exports.conftest import SITE
from tests.factories.exhibition import make_exhibition
print(hashlib.sha256(apkg(pack_of_exhibition(make_exhibition(), site_url=SITE))).hexdigest())
"""
