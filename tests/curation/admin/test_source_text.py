"""Texts in the admin: listed and looked at; new words come in through their report."""

import pytest
from django.urls import reverse

from exhibit.models import Source, SourceText
from tests.curation.posting import messages_of
from tests.factories import records

ADD = "/admin/exhibit/sourcetext/add/"
NEW_SOURCE = {
    "title": "A diary",
    "key": "diary",
    "mark": "D",
    "kind": "book",
    "credit_line": "A diary.",
    "position": 0,
    "words_per_panel": 60,
    "share_per_edition": 0.4,
    "places": "lines",
    "authors": "[]",
}


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    """Keep held words in the test's own folder."""
    settings.HOME = tmp_path


@pytest.fixture
def source(db):
    return records.make_source()


def test_add_asks_for_the_source(editor, source):
    assert "/curation/sources/lecture/add-text/" in editor.get(ADD).content.decode()


@pytest.mark.parametrize("key", ["0", "x", "9" * 30])
def test_add_for_a_source_that_is_none_asks_for_one(editor, source, key):
    assert editor.get(ADD, {"source": key}).status_code == 200


def test_add_for_a_source_goes_to_its_page(editor, source):
    answer = editor.get(ADD, {"source": source.pk})
    assert answer["Location"] == "/curation/sources/lecture/add-text/"


def test_stored_words_cannot_be_changed_on_their_form(editor, source):
    text = records.make_source_text("Kirov was shot.", source=source)
    address = reverse("admin:exhibit_sourcetext_change", args=[text.pk])
    editor.post(address, {"note": "Better note", "text": "Other words"})
    text.refresh_from_db()
    assert (text.note, text.text) == ("Better note", "Kirov was shot.")


def test_places_of_a_text_are_told_on_its_form(editor, source):
    text = records.make_source_text(
        source=source, place_kind="times", place_starts=[[0, "0:00:01"], [71, "0:00:04"]]
    )
    page = editor.get(reverse("admin:exhibit_sourcetext_change", args=[text.pk]))
    assert "time codes: 2" in page.content.decode()


def test_words_of_a_new_source_wait_for_their_report(editor, db):
    page = editor.post(
        "/admin/exhibit/source/add/", NEW_SOURCE | {"pasted": "It is cold."}, follow=True
    )
    assert "11 characters" in page.content.decode()
    assert Source.objects.get().key == "diary"
    assert not SourceText.objects.exists()


def test_new_source_may_come_without_words(editor, db):
    editor.post("/admin/exhibit/source/add/", NEW_SOURCE)
    assert Source.objects.get().key == "diary"


def test_words_of_a_new_source_that_cannot_be_kept_get_a_sentence(editor, db):
    page = editor.post("/admin/exhibit/source/add/", NEW_SOURCE | {"pasted": "Cold\0"})
    assert "NUL character in line 1" in page.content.decode()
    assert not Source.objects.exists()


def test_versions_are_listed_on_the_source(editor, source):
    text = records.make_source_text(source=source)
    page = editor.get(reverse("admin:exhibit_source_change", args=[source.pk])).content.decode()
    assert f"/admin/exhibit/sourcetext/{text.pk}/change/" in page


def test_excerpt_saved_on_a_version_that_was_replaced_follows_it(editor, source):
    old = records.make_source_text(source=source, is_current=False)
    records.make_source_text(f"A title.\n{records.LECTURE}", source=source, version=2)
    values = {"source_text": old.pk, "start": 4, "end": 10, "key": "L1b", "gist": "Purges."}
    page = editor.post("/admin/exhibit/excerpt/add/", values, follow=True)
    assert "L1b was moved to it" in "".join(messages_of(page))
    row = SourceText.objects.get(version=2).excerpts.get()
    assert (row.start, row.exact) == (13, "purges")
