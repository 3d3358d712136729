"""Decisions on passages whose place in a new version is not certain."""

import pytest

from curation.models import Relocation
from curation.sources import relocation, versions
from curation.sources.relocation_plan import RelocationRefused
from exhibit.models import Emendation, Excerpt
from tests.factories import records

pytestmark = pytest.mark.django_db

OLD = "Some 600,000 people were executed between 1936 and 1938"
NEW = records.LECTURE.replace("600,000", "681,692")


@pytest.fixture
def by():
    return records.make_user()


@pytest.fixture
def lecture():
    return records.make_source_text()


def replaced(lecture, new: str = NEW):
    """Add a new version and return it with what waits."""
    added = versions.add_text(source=lecture.source, text=new, by=None)
    return added.text, list(Relocation.objects.waiting())


def place(words: str, text) -> tuple[int, int]:
    start = text.text.index(words)
    return start, start + len(words)


def test_what_is_not_certain_waits_with_a_reason_and_a_suggestion(lecture):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    text, (waiting,) = replaced(lecture)
    assert waiting.passage == row
    assert "alike" in waiting.why
    assert text.text[waiting.start : waiting.end].startswith("Some 681,692 people")


def test_accepted_place_moves_the_excerpt_and_cuts_its_words(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    text, (waiting,) = replaced(lecture)
    relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by)
    row.refresh_from_db()
    waiting.refresh_from_db()
    assert row.source_text == text
    assert row.exact == text.text[waiting.start : waiting.end]
    assert (waiting.decision, waiting.decided_by) == ("accepted", by)


def test_adjusted_place_is_the_one_the_curator_marked(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    text, (waiting,) = replaced(lecture)
    start, end = place("681,692 people", text)
    relocation.adjust(relocation=waiting, start=start, end=end, by=by)
    row.refresh_from_db()
    assert row.exact == "681,692 people"


def test_gist_that_a_colleague_mends_meanwhile_is_kept(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    Excerpt.objects.filter(pk=row.pk).update(gist="A better gist.")
    relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by)
    assert Excerpt.objects.get().gist == "A better gist."


def test_detached_excerpt_stays_where_it_was(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    relocation.detach(relocation=waiting, by=by)
    row.refresh_from_db()
    assert row.source_text == lecture
    assert list(Relocation.objects.detached()) == [waiting]


def test_detached_excerpt_may_be_decided_again(lecture, by):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    relocation.detach(relocation=waiting, by=by)
    relocation.reopen(relocation=waiting, by=by)
    assert list(Relocation.objects.waiting()) == [waiting]


def test_reopening_what_is_not_detached_is_refused(lecture, by):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    with pytest.raises(RelocationRefused, match="not detached any more"):
        relocation.reopen(relocation=waiting, by=by)


def test_second_decision_is_refused_and_names_the_first(lecture, by):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    relocation.detach(relocation=waiting, by=by)
    with pytest.raises(RelocationRefused, match="decided already by editor"):
        relocation.detach(relocation=waiting, by=by)


def test_decision_on_a_version_that_was_followed_is_refused(lecture, by):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    replaced(lecture, NEW.replace("681,692", "some 680,000"))
    with pytest.raises(RelocationRefused, match="A newer version"):
        relocation.detach(relocation=waiting, by=by)


def test_excerpt_marked_again_in_its_own_form_waits_no_more(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    text, (waiting,) = replaced(lecture)
    row.source_text, (row.start, row.end) = text, place("681,692 people", text)
    row.cut()
    row.save()
    assert not Relocation.objects.waiting().exists()
    with pytest.raises(RelocationRefused, match="current version already"):
        relocation.detach(relocation=waiting, by=by)


def test_other_place_than_the_curator_saw_is_refused(lecture, by):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    with pytest.raises(RelocationRefused, match="Another place"):
        relocation.accept(relocation=waiting, start=0, end=5, by=by)


def test_accepting_nothing_is_refused(lecture, by):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture, "The ministry counted tons of coal.")
    with pytest.raises(RelocationRefused, match="No place is suggested"):
        relocation.accept(relocation=waiting, start=0, end=5, by=by)


@pytest.mark.parametrize("span", [(0, 99_999), (5, 5), (9, 2)])
def test_place_outside_the_text_is_refused(lecture, by, span):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    with pytest.raises(RelocationRefused, match="passage"):
        relocation.adjust(relocation=waiting, start=span[0], end=span[1], by=by)


def test_deciding_words_are_found_in_the_new_ones(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    start, end = place("executed", lecture)
    answer = records.make_answer(
        records.make_question_row(), row, marked_start=start, marked_end=end
    )
    text, (waiting,) = replaced(lecture)
    assert relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by) == ()
    answer.refresh_from_db()
    assert text.text[answer.marked_start : answer.marked_end] == "executed"


def test_deciding_words_that_are_gone_are_told(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    start, end = place("600,000", lecture)
    answer = records.make_answer(
        records.make_question_row("D1"), row, marked_start=start, marked_end=end
    )
    _, (waiting,) = replaced(lecture)
    lost = relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by)
    answer.refresh_from_db()
    assert (lost, answer.marked_start) == (("D1",), None)


def test_emendation_takes_the_reading_of_the_new_text(lecture, by):
    row = records.make_emendation_row(source_text=lecture)
    text, (waiting,) = replaced(lecture, records.LECTURE.replace("party boss", "party bos"))
    assert "reads “bos”" in waiting.why
    relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by)
    row.refresh_from_db()
    assert (row.file_reading, row.source_text) == ("bos", text)


def test_emendation_that_the_new_text_has_made_needless_is_refused(lecture, by):
    records.make_emendation_row(source_text=lecture)
    _, (waiting,) = replaced(lecture, records.LECTURE.replace("party boss", "party leader"))
    assert "reads “leader” there already" in waiting.why
    with pytest.raises(RelocationRefused, match="no longer needed"):
        relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by)
    assert Emendation.objects.get().source_text == lecture


def test_emendation_is_not_put_over_another(lecture, by):
    records.make_emendation_row("E1", source_text=lecture)
    text, (waiting,) = replaced(lecture, records.LECTURE.replace("party boss", "party chief"))
    records.make_emendation_row("E2", "chief", source_text=text)
    with pytest.raises(RelocationRefused, match="overlaps emendation E2"):
        relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by)


def test_excerpt_saved_on_the_old_version_in_between_is_moved_by_catching_up(lecture):
    text, _ = replaced(lecture, "A title.\n" + records.LECTURE)
    row = records.make_excerpt_row("L26", source_text=lecture)
    relocation.catch_up(source=lecture.source, by=None)
    row.refresh_from_db()
    assert row.source_text == text


def test_excerpt_saved_in_between_whose_words_changed_waits(lecture):
    replaced(lecture)
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    relocation.catch_up(source=lecture.source, by=None)
    assert [waiting.passage.key for waiting in Relocation.objects.waiting()] == ["L25"]


def test_catching_up_leaves_detached_passages_alone(lecture, by):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    relocation.detach(relocation=waiting, by=by)
    assert relocation.catch_up(source=lecture.source, by=by).steps == ()
    assert not Relocation.objects.waiting().exists()


def test_excerpt_put_back_into_an_old_version_waits_once_more(lecture, by):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    _, (waiting,) = replaced(lecture)
    relocation.accept(relocation=waiting, start=waiting.start, end=waiting.end, by=by)
    Excerpt.objects.all().delete()
    row.source_text, row.exact = lecture, OLD
    row.start, row.end = place(OLD, lecture)
    row.save(force_insert=True)
    relocation.catch_up(source=lecture.source, by=by)
    assert Relocation.objects.waiting().count() == 1


def test_passage_saved_on_the_current_version_says_nothing(lecture, by):
    row = Excerpt(key="L1", source_text=lecture, start=0, end=10, gist="Purges.")
    row.cut()
    assert relocation.save_passage(row=row, by=by) == ""


def test_saved_passage_that_waits_says_why(lecture, by):
    replaced(lecture)
    row = Excerpt(key="L25", source_text=lecture, gist="Executed.")
    row.start, row.end = place(OLD, lecture)
    row.cut()
    told = relocation.save_passage(row=row, by=by)
    assert "L25 was cut from version 1. It waits among the passages to re-locate" in told


def test_source_without_a_current_text_has_nothing_to_catch_up():
    assert relocation.catch_up(source=records.make_source("diary"), by=None).steps == ()
