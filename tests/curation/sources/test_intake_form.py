"""The fields through which words come in, and what is said of them afterwards."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.files.uploadedfile import SimpleUploadedFile

from curation.sources.intake_form import AddTextForm, WordsForm, tell
from curation.sources.versions import add_text
from tests.factories import records


class OptionalWords(WordsForm):
    words_required = False


def form_of(kind=AddTextForm, *, file: bytes | None = None, **values: str):
    """A form that was posted and looked at."""
    files = {} if file is None else {"upload": SimpleUploadedFile("talk.txt", file)}
    form = kind(values, files)
    form.is_valid()
    return form


def test_pasted_words_are_kept_with_the_spaces_at_their_edges():
    form = form_of(pasted="  Kirov was shot.\r\n", note="By ear")
    assert (form.uploaded.intake.text, form.uploaded.note) == ("  Kirov was shot.\n", "By ear")


def test_uploaded_words_have_the_name_of_their_file():
    assert form_of(file=b"Kirov").uploaded.name == "talk.txt"


def test_file_that_does_not_say_its_encoding_is_taken_and_not_read_yet():
    uploaded = form_of(file="Киров".encode("cp1251")).uploaded
    assert (uploaded.intake, uploaded.data) == (None, "Киров".encode("cp1251"))


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({}, "upload", "Give the words: upload a file, or paste them."),
        ({"pasted": " \r\n"}, "upload", "Give the words: upload a file, or paste them."),
        ({"file": b"a", "pasted": "b"}, "upload", "not both: clear one of the two."),
        ({"file": b""}, "upload", "The file is empty"),
        ({"pasted": "a\0"}, "pasted", "NUL character in line 1"),
    ],
)
def test_words_that_cannot_be_kept_are_told_at_their_field(given, field, sentence):
    form = form_of(**given)
    assert form.uploaded is None
    assert sentence in form.errors[field][0]


def test_words_may_be_left_out_where_a_source_may_have_none():
    form = form_of(OptionalWords)
    assert (form.is_valid(), form.uploaded) == (True, None)


@pytest.fixture
def told(rf, db):
    """Return a function that adds a text to a source and gives what the curator is told."""

    def sentences(source, text: str, **options) -> list[str]:
        request = rf.get("/")
        request.session = {}
        request._messages = FallbackStorage(request)
        tell(request, add_text(source=source, text=text, by=None, **options))
        return [str(message) for message in get_messages(request)]

    return sentences


def test_first_words_are_told_with_their_length(told):
    assert told(records.make_source(), "Kirov was shot.") == [
        "Kept: A source called lecture, version 1, 15 characters."
    ]


def test_what_moved_is_counted_by_what_it_is(told):
    text = records.make_source_text()
    records.make_excerpt_row(source_text=text)
    records.make_emendation_row(source_text=text)
    assert told(text.source, f"A title.\n{text.text}")[1].endswith(
        "where their words stand: 1 excerpt and 1 emendation."
    )


def test_what_waits_is_linked_to_the_queue_of_its_source(told):
    text = records.make_source_text()
    records.make_excerpt_row("L25", "Some 600,000 people", source_text=text)
    assert told(text.source, text.text.replace("600,000", "681,692"))[1].startswith(
        '<a href="/curation/relocations/?source=lecture">Waiting for your decision: 1 passage</a>'
    )
