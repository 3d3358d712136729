"""What was made from a text: passages with who rests on them, and emendations."""

import pytest

from curation.sources.reader import passages
from curation.sources.reader.marks import Kind
from curation.sources.reader.passages import Passage, Use, made_from, uses_of
from exhibit.models import Excerpt
from tests.factories import records

USE = Use("panel", "Who killed Kirov?", "/admin/exhibit/panel/1/change/")


@pytest.fixture
def text(db):
    return records.make_source_text()


@pytest.mark.parametrize(
    ("uses", "is_unit", "kind", "state"),
    [
        ((USE,), False, Kind.USED, "Cited"),
        ((USE,), True, Kind.USED, "Cited"),
        ((), False, Kind.CUT, "Cut, not cited yet"),
        # It covers the whole text with its like: a mark would say nothing.
        ((), True, None, "Unit, not cited"),
    ],
)
def test_mark_and_words_tell_whether_a_passage_is_cited(uses, is_unit, kind, state):
    passage = Passage(Excerpt(is_unit=is_unit), uses)
    assert (passage.kind, passage.state) == (kind, state)


def test_every_state_is_said_in_the_curators_language(monkeypatch):
    monkeypatch.setattr(passages, "_", str.upper)
    kinds = ((False, (USE,)), (False, ()), (True, ()))
    told = [Passage(Excerpt(is_unit=is_unit), uses).state for is_unit, uses in kinds]
    assert told == ["CITED", "CUT, NOT CITED YET", "UNIT, NOT CITED"]


@pytest.mark.parametrize(
    ("public", "told"),
    [(True, "Words shown to visitors."), (False, "Visitors see the gist only.")],
)
def test_passage_says_what_visitors_see_of_it(public, told):
    assert Passage(Excerpt(public=public), ()).visitors_see == told


def test_passages_stand_in_reading_order(text):
    records.make_excerpt_row("L2", "Sergei Kirov", source_text=text)
    records.make_excerpt_row("L1a", "The purges", source_text=text)
    records.make_excerpt_row("L1", "The purges began", source_text=text)
    assert [one.excerpt.key for one in made_from(text).passages] == ["L1a", "L1", "L2"]


def test_passages_of_another_version_are_not_of_this_one(text):
    records.make_excerpt_row("L1", source_text=text)
    text.is_current = False
    text.save()
    newer = records.make_source_text(source=text.source, version=2)
    assert made_from(newer).passages == ()


def test_uncited_unit_lays_no_mark_but_an_emendation_does(text):
    records.make_excerpt_row("L1", source_text=text, is_unit=True)
    records.make_emendation_row("E1", source_text=text)
    assert [(mark.kind, mark.key) for mark in made_from(text).marks()] == [(Kind.EMENDED, "E1")]


def test_units_alone_are_told_as_units(text):
    records.make_excerpt_row("L1", "The purges began", source_text=text, is_unit=True)
    records.make_excerpt_row("L1a", "The purges", source_text=text)
    assert made_from(text).units() == [(0, 16)]


@pytest.mark.parametrize(
    ("span", "keys"), [((0, 5), ["L1"]), ((9, 12), ["L1", "L2"]), ((16, 30), []), ((10, 11), [])]
)
def test_passage_touches_a_span_that_shares_a_character_with_it(text, span, keys):
    records.make_excerpt_row("L1", "The purges", source_text=text)
    records.make_excerpt_row("L2", "began", source_text=text)
    assert [one.excerpt.key for one in made_from(text).touching(*span)] == keys


def test_uses_name_panels_by_their_marks_and_questions_by_their_answers(text):
    excerpt = records.make_excerpt_row("L26", source_text=text)
    records.make_panel_row()
    records.make_answer(records.make_question_row(), excerpt)
    assert [(use.kind, use.name) for use in uses_of(text, ["L26"])["L26"]] == [
        ("panel", "P1: Who killed kirov"),
        ("question", "D1: Who ordered the murder?"),
    ]


def test_panel_that_cites_a_passage_twice_is_one_use(text):
    records.make_excerpt_row("L26", source_text=text)
    records.make_panel_row(body="One. [@L26] Two. [@L26]")
    assert len(uses_of(text, ["L26"])["L26"]) == 1


@pytest.mark.parametrize("count", [1, 10])
def test_made_is_asked_for_in_a_fixed_number_of_queries(text, count, django_assert_num_queries):
    for number in range(count):
        records.make_excerpt_row(f"L{number}", source_text=text)
    with django_assert_num_queries(6):
        made_from(text)
