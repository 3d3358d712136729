"""The queue as a curator sees it: each passage old and new, with who rests on it."""

import pytest

from curation.sources import relocation, versions
from curation.sources.relocation_queue import cases, queue, sources_to_look_again
from tests.factories import records

pytestmark = pytest.mark.django_db
OLD = "Some 600,000 people were executed"
NEW = records.LECTURE.replace("600,000", "681,692")


@pytest.fixture
def lecture():
    return records.make_source_text()


def case_of(lecture, new: str = NEW):
    """The one decision that waits when the lecture has new words."""
    versions.add_text(source=lecture.source, text=new, by=None)
    (case,) = cases(list(queue()))
    return case


def test_old_and_suggested_words_stand_each_in_their_own_version(lecture):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    case = case_of(lecture)
    assert (case.old.exact, case.new.exact) == (OLD, OLD.replace("600,000", "681,692"))


def test_differing_words_are_told_apart_from_those_that_stay(lecture):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    changed = [run.words for run in case_of(lecture).runs if run.kind != "same"]
    assert [words.strip() for words in changed] == ["600,000", "681,692"]


def test_same_words_in_other_surroundings_are_said_to_be_the_same(lecture):
    records.make_excerpt_row("L26", source_text=lecture)
    case = case_of(lecture, records.LECTURE * 2)
    assert (case.is_changed, case.unchanged) == (False, "The same words, in other surroundings.")


def test_passage_that_is_nowhere_has_no_place_to_accept(lecture):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    case = case_of(lecture, "The ministry counted tons of coal.")
    assert (case.new, case.can_accept) == (None, False)


@pytest.mark.parametrize(("now", "can_accept"), [("leader", False), ("bos", True)])
def test_emendation_is_offered_while_it_corrects_something(lecture, now, can_accept):
    records.make_emendation_row(source_text=lecture)
    case = case_of(lecture, records.LECTURE.replace("party boss", f"party {now}"))
    assert case.can_accept == can_accept


def test_emendation_says_what_it_corrects_to(lecture):
    records.make_emendation_row(source_text=lecture)
    case = case_of(lecture, records.LECTURE.replace("party boss", "party bos"))
    assert case.heading == "A · emendation E1: read as “leader”"


def test_long_gist_is_shortened_in_its_heading(lecture):
    records.make_excerpt_row("L25", OLD, source_text=lecture, gist="word " * 30)
    assert case_of(lecture).heading == f"A · excerpt L25: {'word ' * 24}".rstrip() + "…"


def test_surroundings_begin_and_end_with_whole_words(lecture):
    text = "word " * 60 + OLD + " word" * 60
    source = records.make_source("diary")
    records.make_excerpt_row("D1", OLD, source_text=records.make_source_text(text, source=source))
    versions.add_text(source=source, text=text.replace("600,000", "681,692"), by=None)
    (case,) = cases(list(queue(source)))
    assert case.old.before == "… " + "word " * 31
    assert case.old.after == " word" * 31 + " …"


def test_panels_and_questions_that_rest_on_a_passage_are_named(lecture):
    row = records.make_excerpt_row("L25", OLD, source_text=lecture)
    panel = records.make_panel_row(body="Some died. [@L25]")
    records.make_answer(records.make_question_row("D1"), row)
    case = case_of(lecture)
    assert (list(case.panels), case.quoted) == ([panel], "Quoted in question D1.")


def test_emendation_with_the_key_of_an_excerpt_has_none_of_its_panels(lecture):
    records.make_emendation_row("L25", source_text=lecture)
    records.make_panel_row(body="Some died. [@L25]")
    case = case_of(lecture, records.LECTURE.replace("party boss", "party bos"))
    assert case.panels == ()


def test_queue_follows_the_order_of_sources():
    for key, position in (("diary", 2), ("lecture", 1)):
        text = records.make_source_text(source=records.make_source(key, position=position))
        records.make_excerpt_row(f"{key}-1", OLD, source_text=text)
        versions.add_text(source=text.source, text=NEW, by=None)
    assert [row.passage.key for row in queue()] == ["lecture-1", "diary-1"]


def test_detached_passages_are_a_queue_of_their_own(lecture):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    row = case_of(lecture).row
    relocation.detach(relocation=row, by=records.make_user())
    assert (list(queue()), list(queue(detached=True))) == ([], [row])


def test_source_is_looked_through_again_for_what_was_saved_on_its_older_version(lecture):
    versions.add_text(source=lecture.source, text=NEW, by=None)
    assert sources_to_look_again() == []
    records.make_excerpt_row("L26", source_text=lecture)
    assert sources_to_look_again() == [lecture.source]


def test_what_waits_or_was_detached_is_not_looked_for_again(lecture):
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    relocation.detach(relocation=case_of(lecture).row, by=records.make_user())
    assert sources_to_look_again(lecture.source) == []


@pytest.mark.parametrize("count", [1, 10])
def test_cases_ask_no_more_for_more_passages(lecture, count, django_assert_num_queries):
    for number in range(count):
        records.make_excerpt_row(f"L{number}", OLD, source_text=lecture)
    versions.add_text(source=lecture.source, text=NEW, by=None)
    rows = list(queue())
    with django_assert_num_queries(3):
        assert {case.old.exact for case in cases(rows)} == {OLD}
