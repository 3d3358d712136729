"""The passage that a row means: its words are cut from the text, never typed."""

import pytest

from curation.exchange.spreadsheet.passages import PASSAGE, Passages
from exhibit.models import Excerpt
from tests.factories import records

pytestmark = pytest.mark.django_db
WORDS = "shot in 1934"


@pytest.fixture
def text():
    return records.make_source_text()


def place(excerpt: Excerpt | None = None, **cells: str) -> tuple[Excerpt, str]:
    """Put an excerpt, or a new one of the lecture, where a row says; return what is wrong."""
    if excerpt is None:
        excerpt, cells = Excerpt(key="L1"), {"source": "lecture"} | cells
    faults = Passages().place(excerpt, {name: cells.get(name, "") for name in PASSAGE})
    return excerpt, "; ".join(f"{heading}: {sentence}" for heading, sentence in faults)


def newer(text):
    """Another version of the text, current now."""
    text.is_current = False
    text.save()
    return records.make_source_text(f"A title.\n{text.text}", source=text.source, version=2)


def test_words_found_once_give_the_offsets(text):
    made, _ = place(words="shot  in 1934")
    assert (made.exact, text.text[made.start : made.end]) == (WORDS, WORDS)


def test_offsets_give_the_words(text):
    made, _ = place(start="0", end="10")
    assert (made.exact, made.suffix) == ("The purges", text.text[10:42])


def test_offsets_with_their_words_are_taken(text):
    assert place(start="0", end="10", words="The purges")[1] == ""


def test_source_and_version_are_known_to_the_columns_that_tell_them(text):
    made, _ = place(start="0", end="10")
    assert (made.source_key, made.text_version) == ("lecture", 1)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({}, "start: give start and end, or the words to be found."),
        ({"start": "3"}, "end: it is missing: give both"),
        ({"end": "3"}, "start: it is missing: give both"),
        ({"start": "x", "end": "4"}, "start: ‘x’ is not a whole number"),
        ({"start": "5", "end": "5"}, "end: The passage starts at 5 and ends at 5"),
        ({"start": "0", "end": "99999"}, "but the source text has"),
        ({"start": "0", "end": "10", "words": "The Purge"}, "which has ‘The purges’ at 0–10."),
        ({"words": "…"}, "words: Give the words of the quotation"),
        ({"words": WORDS, "source": ""}, "source: it is empty: write the key"),
        ({"words": WORDS, "source": "lectur"}, "a source ‘lectur’. Do you mean lecture?"),
        ({"words": WORDS, "source": "zzz"}, "we hold no text of a source ‘zzz’."),
        ({"words": WORDS, "version": "3"}, "there is no version 3 of lecture: we hold 1."),
    ],
)
def test_row_whose_passage_cannot_be_told_is_refused_in_words(text, cells, told):
    assert told in place(**cells)[1]


def test_words_that_are_nowhere_bring_the_nearest_passage(text):
    _, told = place(words="The purges began with a mysterious murderer")
    assert "The nearest passage begins at character 0: “The purges began with" in told


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (2, "they stand in lecture 2 times, at 0–7, 9–16: give start and end"),
        (6, "6 times, at 0–7, 9–16, 18–25, 27–34, 36–43 and more: give"),
    ],
)
def test_words_that_stand_several_times_name_the_places(times, told):
    records.make_source_text("One man. " * times)
    assert told in place(words="One man")[1]


def test_words_of_an_excerpt_that_stand_several_times_stay_where_it_is():
    text = records.make_source_text("One man. Two men. One man.")
    row = records.make_excerpt_row("L1", "One man.", source_text=text, start=18)
    assert place(row, words="one man.") == (row, "")
    assert row.start == 18


def test_new_excerpt_is_cut_from_the_current_version(text):
    newer(text)
    assert place(words=WORDS)[0].text_version == 2


def test_nothing_new_is_cut_from_an_older_version(text):
    newer(text)
    told = "version: version 1 of lecture is an older one, and nothing new is cut from it: take v"
    assert place(words=WORDS, version="1")[1].startswith(told)


def test_source_without_a_current_version_asks_for_one(text):
    text.is_current = False
    text.save()
    assert "no version of lecture is the current one: name one." in place(words=WORDS)[1]


def test_excerpt_of_an_older_version_stays_there_until_the_row_names_a_newer_one(text):
    row = records.make_excerpt_row("L1", "The purges", source_text=text)
    newer(text)
    assert place(row, words=WORDS)[0].text_version == 1
    assert place(row, words=WORDS, version="2")[0].text_version == 2


def test_row_that_says_what_the_record_says_moves_nothing(text):
    row = records.make_excerpt_row("L1", "The purges", source_text=text)
    row.exact = "Kept as it was read."
    place(row, start="0", end="10", source="lecture", version="1")
    assert row.exact == "Kept as it was read."


@pytest.mark.parametrize(
    ("cells", "words"), [({"end": "16"}, "The purges began"), ({"start": "4"}, "purges")]
)
def test_row_may_move_one_end_and_leave_the_other(text, cells, words):
    row = records.make_excerpt_row("L1", "The purges", source_text=text)
    assert place(row, **cells)[0].exact == words


@pytest.mark.parametrize(
    ("cells", "is_refused"),
    [({"start": "4", "end": "16"}, False), ({"start": "5"}, True), ({"end": "9"}, True)],
)
def test_passage_is_not_moved_away_from_words_an_answer_marks(text, cells, is_refused):
    row = records.make_excerpt_row("L1", "The purges", source_text=text)
    records.make_answer(records.make_question_row(), row, marked_start=4, marked_end=10)
    assert ("an answer to a question marks words" in place(row, **cells)[1]) == is_refused


def test_refused_row_leaves_the_excerpt_as_it_is(text):
    row = records.make_excerpt_row("L1", "The purges", source_text=text)
    place(row, start="20", end="5")
    assert (row.start, row.end, row.exact) == (0, 10, "The purges")


def test_text_is_read_once_for_many_rows(text, django_assert_num_queries):
    passages = Passages()
    row = {"source": "lecture", "version": "", "start": "", "end": "", "words": WORDS}
    with django_assert_num_queries(1):
        for number in range(5):
            passages.place(Excerpt(key=f"L{number}"), row)
