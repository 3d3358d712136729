"""Four answers to a quotation, and the place it is at."""

import pytest

from curation.sources.quotation_search import at_offsets, find, suggested_key
from exhibit.text import anchoring
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def text():
    return records.make_source_text()


def test_words_that_stand_once_are_found(text):
    answer = find(source=text.source, quotation="The purges began")
    assert (answer.kind, answer.places[0].span) == ("found", "0-16")
    assert answer.sentence == "Found once, character for character."


def test_words_with_other_signs_are_found_as_the_text_has_them(text):
    answer = find(source=text.source, quotation="THE  purges began")
    assert answer.is_certain and answer.places[0].exact == "The purges began"


def test_words_that_stand_several_times_are_to_be_chosen(text):
    answer = find(source=text.source, quotation="the")
    assert answer.kind == "several" and len(answer.places) > 1


def test_words_that_stand_nowhere_get_the_nearest_passage(text):
    answer = find(source=text.source, quotation="The purges began with a mysterious accident")
    assert answer.kind == "not-found" and answer.runs


def test_source_without_a_text_cannot_be_searched():
    source = records.make_source()
    for answer in (
        find(source=source, quotation="Kirov"),
        at_offsets(source=source, start=0, end=4),
    ):
        assert answer.kind == "cannot-check" and "Add its text first." in answer.sentence


def test_offsets_beyond_the_text_are_refused(text):
    with pytest.raises(anchoring.OutsideText):
        at_offsets(source=text.source, start=0, end=9_999)


def test_excerpt_that_stands_there_is_named(text):
    row = records.make_excerpt_row("L26", source_text=text)
    answer = at_offsets(source=text.source, start=row.start, end=row.end)
    assert answer.places[0].where.endswith("already excerpt L26")


def test_key_of_a_passage_is_that_of_its_unit_with_the_next_letter(text):
    unit = records.make_excerpt_row("L1", records.LECTURE[:72], source_text=text)
    unit.is_unit = True
    unit.save()
    records.make_excerpt_row("L1a", "a mysterious murder", source_text=text)
    assert suggested_key(text, 4, 10) == "L1b"
