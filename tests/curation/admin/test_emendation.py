"""A correction’s form: the file’s reading is cut from the text; a doubtful one is not applied."""

import pytest

from exhibit.models import Emendation
from tests.factories import records

pytestmark = pytest.mark.django_db


def add(client, *, words: str = "boss", **typed):
    """Send the form of a correction of words of the lecture."""
    text = records.make_source_text()
    start = text.text.index(words)
    values = {"key": "E1", "source_text": text.pk, "start": start, "end": start + len(words)}
    values |= {"corrected_reading": "leader", "kind": "wrong word", "confidence": "high"}
    return client.post("/admin/exhibit/emendation/add/", values | typed)


def errors_of(answer):
    return answer.context["adminform"].form.errors


def test_reading_of_an_emendation_is_cut_from_the_file(editor):
    add(editor, apply="on")
    assert Emendation.objects.get().file_reading == "boss"


def test_reading_typed_with_other_blanks_is_cut_from_the_file(editor):
    add(editor, words="rival.\nSergei", file_reading=" rival.  Sergei ")
    assert Emendation.objects.get().file_reading == "rival.\nSergei"


def test_reading_that_the_file_does_not_have_is_refused(editor):
    page = add(editor, words="The", file_reading="boss").content.decode()
    assert "The file has “The” at 0–3." in page


def test_place_behind_the_end_of_the_text_is_refused_at_its_end(editor):
    answer = add(editor, start=9000, end=9004)
    assert errors_of(answer)["end"] == ["There are no words at 9000–9004 in this text."]


def test_doubtful_correction_to_be_applied_is_refused_in_a_sentence(editor):
    answer = add(editor, confidence="low", apply="on")
    assert "is shown as a note only: take the tick off" in answer.content.decode()
