"""Every text of a document is found, however deep it lies."""

from dataclasses import replace

from exhibit.documents.texts import texts_of
from tests.factories.exhibition import PANELS

KIROV = PANELS[2]


def test_texts_of_excerpts_notes_sources_and_answers_are_named():
    places = dict(texts_of(KIROV))
    excerpt, note = KIROV.excerpts[0], KIROV.notes[0]
    assert places[f"excerpts {excerpt.key}, exact"] == excerpt.exact
    assert places[f"notes {note.key}, text"] == note.text
    assert places[f"sources {KIROV.sources[0].key}, title"] == KIROV.sources[0].title
    assert places["questions D01, answers 1, gist"] == KIROV.questions[0].answers[0].gist


def test_texts_of_a_list_of_documents_are_numbered():
    (first, *_) = texts_of([replace(KIROV.prompts[0], text="Why?")])
    assert first[0].strip().startswith("1, ")


def test_body_is_its_source_alone():
    assert [text for place, text in texts_of(KIROV) if place.startswith("body")] == [
        KIROV.body.source
    ]
