import pytest

from curation.actions.sources import SameWords, add_text
from exhibit.models import SourceText
from tests.factories import records

pytestmark = pytest.mark.django_db

BETTER = "A title page.\n" + records.LECTURE.replace("600,000", "681,692")


@pytest.fixture
def lecture():
    return records.make_source_text()


def test_first_text_is_version_1_and_current():
    source = records.make_source()
    added = add_text(source=source, text="Some words.", by=None).text
    assert (added.version, added.is_current) == (1, True)


def test_new_text_becomes_the_only_current_one(lecture):
    added = add_text(source=lecture.source, text=BETTER, by=None, note="checked by ear").text
    assert list(SourceText.objects.filter(is_current=True)) == [added]
    assert (added.version, added.note) == (2, "checked by ear")


def test_excerpt_found_exactly_once_moves_silently(lecture):
    row = records.make_excerpt_row("L26", source_text=lecture)
    added = add_text(source=lecture.source, text=BETTER, by=None)
    row.refresh_from_db()
    assert row.source_text == added.text
    assert BETTER[row.start : row.end] == row.exact


def test_excerpt_whose_words_changed_stays_where_it_was(lecture):
    row = records.make_excerpt_row("L25", "Some 600,000 people were executed", source_text=lecture)
    added = add_text(source=lecture.source, text=BETTER, by=None)
    row.refresh_from_db()
    assert (row.source_text, added.stayed) == (lecture, (row,))


def test_excerpt_found_twice_stays_where_it_was(lecture):
    row = records.make_excerpt_row("L26", source_text=lecture)
    added = add_text(source=lecture.source, text=records.LECTURE * 2, by=None)
    assert added.stayed == (row,)


def test_mark_of_an_answer_moves_with_its_excerpt(lecture):
    row = records.make_excerpt_row("L26", source_text=lecture)
    question = records.make_question_row()
    answer = records.make_answer(question, row, marked_start=4, marked_end=10)
    add_text(source=lecture.source, text=BETTER, by=None)
    answer.refresh_from_db()
    assert BETTER[answer.marked_start : answer.marked_end] == "purges"


def test_emendation_inside_a_moved_excerpt_moves_as_far(lecture):
    records.make_excerpt_row("L26", "Sergei Kirov, the popular party boss", source_text=lecture)
    emendation = records.make_emendation_row(source_text=lecture)
    add_text(source=lecture.source, text=BETTER + "Another boss.", by=None)
    emendation.refresh_from_db()
    assert BETTER[emendation.start : emendation.end] == "boss"


def test_emendation_whose_reading_is_gone_stays(lecture):
    emendation = records.make_emendation_row(source_text=lecture)
    text = records.LECTURE.replace("party boss", "party leader")
    added = add_text(source=lecture.source, text=text, by=None)
    assert added.emendations_stayed == (emendation,)


def test_the_same_words_again_are_refused(lecture):
    with pytest.raises(SameWords, match="version 1"):
        add_text(source=lecture.source, text=records.LECTURE, by=None)
