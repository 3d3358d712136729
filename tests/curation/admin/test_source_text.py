"""Adding words: by file or by paste, with a sentence for whatever cannot be kept."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from exhibit.models import SourceText
from tests.curation.posting import messages_of
from tests.factories import records

ADD = "/admin/exhibit/sourcetext/add/"


@pytest.fixture
def source(db):
    return records.make_source()


def send(client, source, *, data: bytes | None = None, pasted: str = ""):
    values = {"source": source.pk, "note": "From the archive", "pasted": pasted}
    if data is not None:
        values["upload"] = SimpleUploadedFile("text.txt", data, "text/plain")
    return client.post(ADD, values, follow=True)


def test_pasted_words_become_version_1(editor, source):
    send(editor, source, pasted="Sergei Kirov\r\nwas shot.")
    text = SourceText.objects.get()
    assert (text.text, text.version, text.added_by.username) == (
        "Sergei Kirov\nwas shot.",
        1,
        "editor",
    )


def test_uploaded_words_keep_their_newlines(editor, source):
    send(editor, source, data=b"Sergei Kirov\r\nwas shot.\n")
    assert SourceText.objects.get().text == "Sergei Kirov\r\nwas shot.\n"


def test_byte_order_mark_is_told(editor, source):
    answer = send(editor, source, data="\ufeffKirov was shot.".encode())
    assert "byte order mark" in messages_of(answer)[0]
    assert SourceText.objects.get().text == "Kirov was shot."


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"data": b"Kirov \xff"}, "not UTF-8"),
        ({"data": b""}, "The file is empty"),
        ({"pasted": "Kirov\0"}, "NUL character in line 1"),
        ({"data": b"Kirov", "pasted": "Kirov"}, "not both"),
        ({}, "Give the words"),
    ],
)
def test_words_that_cannot_be_kept_get_a_sentence(editor, source, given, sentence):
    page = send(editor, source, **given).content.decode()
    assert sentence in page
    assert not SourceText.objects.exists()


def test_the_same_words_again_are_refused(editor, source):
    records.make_source_text("Kirov was shot.", source=source)
    assert (
        "exactly the words of version 1"
        in send(editor, source, pasted="Kirov was shot.").content.decode()
    )


def test_excerpts_left_behind_are_listed_with_links(editor, source):
    row = records.make_excerpt_row(source_text=records.make_source_text(source=source))
    told = messages_of(send(editor, source, pasted="Quite other words."))
    assert f"/admin/exhibit/excerpt/{row.pk}/change/" in told[0]


def test_stored_words_cannot_be_changed_on_their_form(editor, source):
    text = records.make_source_text("Kirov was shot.", source=source)
    address = reverse("admin:exhibit_sourcetext_change", args=[text.pk])
    editor.post(address, {"note": "Better note", "text": "Other words"})
    text.refresh_from_db()
    assert (text.note, text.text) == ("Better note", "Kirov was shot.")


def test_new_source_may_bring_its_words(editor, db):
    values = {
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
        "pasted": "It is cold.",
    }
    editor.post("/admin/exhibit/source/add/", values)
    assert SourceText.objects.get().source.key == "diary"


def test_versions_are_listed_on_the_source(editor, source):
    text = records.make_source_text(source=source)
    page = editor.get(reverse("admin:exhibit_source_change", args=[source.pk])).content.decode()
    assert f"/admin/exhibit/sourcetext/{text.pk}/change/" in page


def test_form_larger_than_a_form_may_be_is_refused_in_words(editor, source, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = send(editor, source, pasted="x" * 2000)
    assert answer.status_code == 400
    assert "Upload a longer text as a file" in answer.content.decode()
