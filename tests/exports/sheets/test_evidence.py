"""The evidence of a panel as blocks: where it stands, who says so, and in what order."""

from dataclasses import replace

import pytest

from exhibit.exports.sheet import plain
from exhibit.exports.sheets import evidence
from tests.factories.evidence import KIROV
from tests.factories.panels import make_note


@pytest.mark.parametrize(
    ("text", "line"),
    [("", ""), ("A lecture", "A lecture."), ("Who\n  speaks?", "Who speaks?"), ("Yes.", "Yes.")],
)
def test_line_ends_with_one_mark(text, line):
    assert evidence.stopped(text) == line


def test_source_is_named_by_its_letter_or_else_by_its_key(kirov):
    first = kirov.sources[0]
    assert evidence.mark_of(first.key, kirov.sources) == first.mark
    assert evidence.mark_of("elsewhere", kirov.sources) == "elsewhere"


def test_excerpt_without_a_place_says_so():
    assert evidence.place(replace(KIROV, locator="")) == "place not recorded"


def test_numbers_of_a_sentence_stand_once_and_in_order(kirov):
    numbers = evidence.numbers_of(kirov)
    for sentence in kirov.body.sentences:
        refs = evidence.refs(sentence, numbers)
        assert list(refs) == sorted({numbers[key] for key in sentence.citations})


def test_note_on_no_numbers_is_empty(kirov):
    assert evidence.evidence_note(kirov, ()) == ""


def test_note_on_numbers_says_where_each_stands(kirov):
    numbers = evidence.numbers_of(kirov)
    note = evidence.evidence_note(kirov, tuple(numbers.values()))
    assert note.startswith("Evidence 1: ") and note.count("; ") >= len(numbers) - 1


def test_items_without_a_number_come_last():
    cited, other = make_note("S1"), make_note("S2")
    assert evidence.in_order((other, cited), {"S1": 1}) == [cited, other]


def test_correction_is_named_before_its_words():
    note = evidence.note_block(replace(make_note("S1"), correction=True), 4)
    assert note.number == 4 and plain(note.spans).startswith("Correction from scholarship. ")
