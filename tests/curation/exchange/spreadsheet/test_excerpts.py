"""Excerpts in a spreadsheet: words are cut, never typed."""

import pytest

from curation.exchange.spreadsheet.dry_run import apply
from curation.exchange.spreadsheet.kinds import KINDS
from exhibit.models import Excerpt
from tests.curation.exchange.spreadsheet.sheets import csv_of, faults_of, run_of
from tests.factories import records

pytestmark = pytest.mark.django_db
HEAD = ("key", "source", "version", "start", "end", "words", "gist")
WORDS = "shot in 1934"


@pytest.fixture
def text():
    return records.make_source_text()


def row(**cells: str) -> bytes:
    """A file of one row about L1, with a gist."""
    cells = {"key": "L1", "source": "lecture", "gist": "In our words."} | cells
    return csv_of(HEAD, [cells.get(name, "") for name in HEAD])


def apply_all(data: bytes) -> Excerpt:
    kind = KINDS["excerpts"]
    apply(
        records=kind,
        sheet=kind.read(data, "a.csv"),
        name="a.csv",
        by=records.make_user("editor"),
        shown=run_of("excerpts", data).digest,
    )
    return Excerpt.objects.get(key="L1")


def test_words_found_once_give_the_offsets(text):
    made = apply_all(row(words="Shot  in 1934"[0].lower() + "hot  in 1934"))
    assert (made.exact, text.text[made.start : made.end]) == (WORDS, WORDS)


def test_offsets_give_the_words(text):
    made = apply_all(row(start="0", end="10"))
    assert (made.exact, made.suffix) == ("The purges", text.text[10:42])


def test_offsets_with_their_words_are_taken(text):
    assert faults_of("excerpts", row(start="0", end="10", words="The purges")) == []


def test_words_that_differ_from_the_text_are_refused(text):
    told = faults_of("excerpts", row(start="0", end="10", words="The Purge"))
    assert told[0].startswith(
        "Row 2, column words: they differ from the text, which has ‘The purges’ at 0–10."
    )


def test_words_that_are_nowhere_bring_the_nearest_passage(text):
    told = faults_of("excerpts", row(words="The purges began with a mysterious murderer"))
    assert "The nearest passage begins at character 0: “The purges began with" in told[0]


def test_words_that_stand_several_times_name_the_places():
    records.make_source_text("One man. Two men. One man.")
    told = faults_of("excerpts", row(words="One man"))
    assert "they stand in lecture 2 times, at 0–7, 18–25: give start and end" in told[0]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({}, "column start: give start and end, or the words to be found."),
        ({"start": "3"}, "column end: it is missing: give both"),
        ({"start": "x", "end": "4"}, "column start: ‘x’ is not a whole number"),
        ({"start": "5", "end": "5"}, "column end: The passage starts at 5 and ends at 5"),
        ({"start": "0", "end": "99999"}, "but the source text has"),
        ({"words": "…"}, "column words: Give the words of the quotation"),
        ({"words": WORDS, "source": "lectur"}, "a source ‘lectur’. Do you mean lecture?"),
        ({"words": WORDS, "version": "3"}, "there is no version 3 of lecture: we hold 1."),
        ({"words": WORDS, "gist": ""}, "column gist: it is empty"),
        ({"words": WORDS, "key": "S14"}, "S14 is the key of a note"),
    ],
)
def test_each_fault_has_its_sentence(text, cells, told):
    records.make_note_row("S14")
    assert told in "\n".join(faults_of("excerpts", row(**cells)))


def test_nothing_new_is_cut_from_an_older_version(text):
    text.is_current = False
    text.save()
    records.make_source_text("Other words.", source=text.source, version=2)
    told = faults_of("excerpts", row(words=WORDS, version="1"))
    assert "version 1 of lecture is an older one" in told[0] and "take version 2" in told[0]


def test_passage_of_an_excerpt_can_be_moved_by_its_words(text):
    records.make_excerpt_row("L1", source_text=text)
    assert apply_all(row(words=WORDS)).exact == WORDS


def test_excerpt_without_a_word_of_its_passage_keeps_it(text):
    records.make_excerpt_row("L1", source_text=text, gist="Before.")
    made = apply_all(csv_of(("key", "gist"), ("L1", "After.")))
    assert (made.gist, made.exact) == ("After.", "The purges began with a mysterious murder")


def test_passage_is_not_moved_away_from_words_an_answer_marks(text):
    excerpt = records.make_excerpt_row("L1", source_text=text)
    question = records.make_question_row()
    records.make_answer(question, excerpt, marked_start=4, marked_end=10)
    told = faults_of("excerpts", row(start="12", end="20"))
    assert "an answer to a question marks words that would stand outside" in told[0]


@pytest.mark.parametrize("count", [2, 40])
def test_dry_run_asks_no_more_for_more_rows(text, count, django_assert_num_queries):
    rows = [(f"L{n}", "lecture", "", "0", "10", "", "A gist.") for n in range(count)]
    with django_assert_num_queries(5):
        run_of("excerpts", csv_of(HEAD, *rows))
