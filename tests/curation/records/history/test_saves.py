"""The saves of a record: numbered, in sentences, page by page."""

import pytest
from reversion.models import Version

from curation.records.history import saves
from curation.records.history.recording import Did, saving
from exhibit.models import Note
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def note():
    with saving(by=None):
        note = records.make_note_row(caution="One.")
    for text in ("Two.", "Three."):
        with saving(by=None, why=f"Now {text}"):
            note.caution = text
            note.save()
    return note


def test_saves_are_numbered_from_the_first_and_told_from_the_last(note):
    _, found = saves.saves_of(Note, str(note.pk))
    assert [save.number for save in found] == [3, 2, 1]


def test_the_oldest_save_of_a_page_is_told_against_the_one_on_the_next(note, monkeypatch):
    monkeypatch.setattr(saves, "ON_A_PAGE", 2)
    _, found = saves.saves_of(Note, str(note.pk))
    assert [save.sentence for save in found] == ["Changed: caution."] * 2


def test_the_first_save_has_none_before_it(note):
    _, found = saves.saves_of(Note, str(note.pk))
    assert (found[-1].before, found[-1].sentence) == (None, "First save kept.")


def test_a_save_looked_at_alone_is_the_same_save(note):
    _, found = saves.saves_of(Note, str(note.pk))
    assert [saves.save_of(version) for version in Version.objects.get_for_model(Note)] == found


def test_a_save_that_did_more_says_so(note):
    with saving(by=None, did=Did.LOADED):
        note.caution = "Four."
        note.save()
    assert saves.save_of(Version.objects.first()).sentence == "Loaded. Changed: caution."
