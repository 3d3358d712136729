"""Cutting an excerpt: four answers, and words that the server cuts."""

import pytest

from exhibit.models import Excerpt
from tests.factories import records

FIND = "/curation/excerpts/find/"
ADD = "/admin/exhibit/excerpt/add/"


@pytest.fixture
def text(db):
    return records.make_source_text(records.LECTURE + "Kirov was shot. Kirov was shot.\n")


def ask(client, text, quotation: str = "", **offsets):
    return client.post(FIND, {"source": text.source_id, "quotation": quotation, **offsets})


def test_words_found_once_are_shown_to_confirm(editor, text):
    answer = ask(editor, text, "“Sergei  Kirov, the popular party boss”").context["answer"]
    assert answer.kind == "found"
    assert answer.places[0].exact == "Sergei Kirov, the popular party boss"


def test_words_found_twice_are_shown_as_a_choice(editor, text):
    page = ask(editor, text, "Kirov was shot")
    assert page.context["answer"].kind == "several"
    assert page.content.decode().count('type="radio"') == 2


def test_words_not_found_show_the_nearest_passage_and_save_nothing(editor, text):
    page = ask(editor, text, "Many historians think that Stalin himself gave the order")
    assert page.context["answer"].kind == "not-found"
    assert "<del>think</del> <ins>believe</ins>" in page.content.decode()
    assert not Excerpt.objects.exists()


def test_source_without_a_text_cannot_be_checked(editor, db):
    source = records.make_source("archive")
    answer = editor.post(FIND, {"source": source.pk, "quotation": "Kirov"}).context["answer"]
    assert answer.kind == "cannot-check"
    assert "We hold no text of this source" in answer.sentence


def test_passage_may_be_given_by_its_offsets(editor, text):
    answer = ask(editor, text, start=0, end=10).context["answer"]
    assert answer.places[0].exact == "The purges"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"quotation": "…"}, "there is no letter or digit"),
        ({"start": 5, "end": 99999}, "characters."),
        ({"start": 9, "end": 3}, "its end must come after its start"),
        ({}, "Paste a quotation, or give both offsets"),
        ({"start": "x", "end": 4}, "whole number"),
    ],
)
def test_question_that_cannot_be_answered_gets_a_sentence(editor, text, given, sentence):
    assert sentence in ask(editor, text, **given).content.decode()


def test_add_without_a_passage_leads_to_the_page_that_finds_one(editor, text):
    assert editor.get(ADD)["Location"].startswith(FIND)


def test_chosen_place_leads_to_a_form_with_a_key_suggested(editor, text):
    records.make_excerpt_row("L1", records.LECTURE, source_text=text, is_unit=True)
    records.make_excerpt_row("L1a", "The purges", source_text=text)
    form = editor.get(ADD, {"place": f"{text.pk}-4-10"}, follow=True)
    assert form.context["adminform"].form.initial["key"] == "L1b"
    assert "<mark>purges</mark>" in form.content.decode()


def test_saved_words_are_those_of_the_text(editor, text):
    values = {"source_text": text.pk, "start": 4, "end": 10, "key": "L1b", "gist": "Purges."}
    editor.post(ADD, values | {"exact": "typed words"})
    assert Excerpt.objects.get().exact == "purges"


def test_offsets_beyond_the_text_are_refused(editor, text):
    values = {"source_text": text.pk, "start": 4, "end": 99999, "key": "L1b", "gist": "Purges."}
    assert "characters." in editor.post(ADD, values).content.decode()
    assert not Excerpt.objects.exists()


@pytest.mark.parametrize("place", ["1-2", "x-1-2", f"{10**17}-1-2", "1-5-2"])
def test_place_that_is_none_breaks_nothing(editor, db, place):
    assert editor.get(ADD, {"place": place}, follow=True).status_code == 200


def test_popup_stays_a_popup(editor, text):
    assert "_popup=1" in editor.get(ADD, {"_popup": "1"})["Location"]
