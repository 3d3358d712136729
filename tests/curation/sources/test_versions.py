import pytest

from curation.models import Relocation
from curation.review.panels import current_document
from curation.sources.versions import SameWords, add_text, consequences
from exhibit.models import Excerpt, SourceText
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
    assert (row.source_text, [one.excerpt for one in added.waiting]) == (lecture, [row])


def test_excerpt_found_twice_stays_where_it_was(lecture):
    row = records.make_excerpt_row("L26", source_text=lecture)
    added = add_text(source=lecture.source, text=records.LECTURE * 2, by=None)
    assert [one.excerpt for one in added.waiting] == [row]


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
    assert [row.emendation for row in added.waiting] == [emendation]


def test_the_same_words_again_are_refused(lecture):
    with pytest.raises(SameWords, match="version 1"):
        add_text(source=lecture.source, text=records.LECTURE, by=None)


def test_short_passage_follows_the_longer_one_it_lies_in(lecture):
    records.make_excerpt_row("L1", records.LECTURE[:72], source_text=lecture)
    inner = records.make_excerpt_row("L1a", "a mysterious murder", source_text=lecture)
    added = add_text(source=lecture.source, text=BETTER + "It was a mysterious murder.", by=None)
    inner.refresh_from_db()
    assert (inner.source_text, inner.start) == (added.text, BETTER.index("a mysterious murder"))


def test_passage_that_waits_for_one_version_is_looked_for_in_the_next(lecture):
    row = records.make_excerpt_row("L25", "Some 600,000 people were executed", source_text=lecture)
    add_text(source=lecture.source, text=BETTER, by=None)
    third = add_text(source=lecture.source, text="A title.\n" + records.LECTURE, by=None)
    row.refresh_from_db()
    assert row.source_text == third.text
    assert not Relocation.objects.waiting().exists()


def test_emendations_that_would_stand_on_each_other_wait(lecture):
    records.make_emendation_row("E1", "boss", source_text=lecture)
    second = records.make_emendation_row("E2", "in Leningrad", source_text=lecture)
    text = records.LECTURE.replace("the popular party boss in Leningrad", "boss")
    added = add_text(source=lecture.source, text=text, by=None)
    assert second in [row.emendation for row in added.waiting]


def test_excerpt_whose_words_were_not_its_texts_own_waits(lecture):
    row = records.make_excerpt_row("L26", source_text=lecture)
    Excerpt.objects.update(exact="Words of another hand")
    added = add_text(source=lecture.source, text=BETTER, by=None)
    assert [one.excerpt for one in added.waiting] == [row]


def test_places_of_the_file_are_kept_with_the_version(lecture):
    places = {"place_kind": "pages", "place_starts": [(0, "xii"), (20, "1")]}
    added = add_text(source=lecture.source, text=BETTER, by=None, **places)
    added.text.refresh_from_db()
    assert added.text.locator(0, 30, "lines") == "pages xii–1"


def test_consequences_are_told_and_nothing_is_saved(lecture):
    records.make_excerpt_row("L26", source_text=lecture)
    records.make_emendation_row(source_text=lecture)
    found = consequences(source=lecture.source, text=BETTER)
    assert len(found.moving) == 2
    assert Excerpt.objects.get().source_text == lecture


def test_error_of_a_panel_names_the_excerpt_left_behind(lecture):
    records.make_excerpt_row("L26", source_text=lecture)
    records.make_excerpt_row("L27", "Many historians believe", source_text=lecture)
    panel = records.make_panel_row()
    text = records.LECTURE + "The purges began with a mysterious murder, he said."
    add_text(source=lecture.source, text=text, by=None)
    findings = [f for f in current_document(panel).findings if f.code == "excerpt-changed"]
    assert [finding.words for finding in findings] == ["L26"]
