from dataclasses import replace

import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.sense.claim import KnownName
from exhibit.checks.sense.short_texts import check
from exhibit.documents.panel import PromptDocument
from exhibit.text.findings import Level
from tests.factories.evidence import DEATHS, MEMBERS
from tests.factories.panels import make_excerpt, make_panel

EXCERPT = make_excerpt(
    exact="In December 1934 a man shot Kirov; at least 600,000 were shot later.", gist="He died."
)
NAMES = (KnownName(name="Karl Marx", kind="person"), KnownName(name="Sergei Kirov", kind="person"))


def found(**fields):
    panel = make_panel(**({"excerpts": (EXCERPT,), "title": "A death", "big_idea": ""} | fields))
    return [(one.level, one.field) for one in check(panel, CheckContext(names=NAMES))]


@pytest.mark.parametrize(
    ("field", "text", "level"),
    [
        ("big_idea", "Some 700,000 were shot.", Level.ERROR),
        ("big_idea", "At most 600,000 were shot.", Level.ERROR),
        ("big_idea", "A court found Karl Marx guilty.", Level.WARNING),
        ("title", "May 1934", Level.ERROR),
        ("title", "Winter 1935", Level.WARNING),
    ],
)
def test_the_head_of_a_panel_is_held_against_all_that_it_cites(field, text, level):
    assert {*found(**{field: text})} == {(level, field)}


def test_a_heading_is_held_against_all_that_the_panel_cites():
    (one,) = check(
        make_panel("# May 1934\n\nKirov was shot. [@L26]", excerpts=(EXCERPT,), big_idea=""),
        CheckContext(),
    )
    assert one.message.startswith("In the heading “May 1934”:")


@pytest.mark.parametrize("text", ["Kirov, December 1934", "Over 600,000 dead", "What was shot?"])
def test_a_head_that_the_evidence_bears_out_is_left_alone(text):
    assert found(title=text) == []


def test_a_gist_is_held_against_its_excerpt():
    gist = make_excerpt(exact="Some 600,000 were shot.", gist="Some 700,000 were shot.")
    assert found(excerpts=(gist,)) == [(Level.ERROR, "excerpts.L26.gist")]


def test_a_gist_may_name_what_its_excerpt_only_points_at():
    gist = make_excerpt(exact="He set new records.", gist="Karl Marx set records.")
    assert found(excerpts=(gist,)) == []


def test_a_panel_whose_words_are_not_here_is_not_compared():
    hidden = make_excerpt(exact=None, gist="Some 700,000.")
    assert found(excerpts=(hidden,), title="May 1934") == []


def beside(**fields):
    panel = make_panel("Kirov was shot. [@L26]", excerpts=(EXCERPT,), big_idea="", **fields)
    return [(one.level, one.field) for one in check(panel, CheckContext(names=NAMES))]


def test_a_table_is_held_against_the_notes_of_its_chart():
    chart = replace(MEMBERS, rows=(("1934", "700,000"),), notes=())
    assert beside(charts=(chart,)) == [(Level.ERROR, "charts.party-members.rows")]


@pytest.mark.parametrize("rows", [("1934", "600,000"), ("1934", "700,000; the sum is ours")])
def test_a_table_may_say_what_its_notes_say_and_what_we_reckoned(rows):
    assert beside(charts=(replace(MEMBERS, rows=(rows,), notes=()),)) == []


def test_a_teachers_note_is_held_against_what_the_panel_cites():
    prompt = PromptDocument(skill="sourcing", text="Why?", teacher_note="Some 700,000 were shot.")
    assert beside(prompts=(prompt,)) == [(Level.ERROR, "prompts.1.teacher_note")]


def test_the_number_of_an_order_is_its_name():
    prompt = PromptDocument(skill="sourcing", text="Why?", teacher_note="See order 00447.")
    assert beside(prompts=(prompt,)) == []


def test_an_answer_is_held_against_its_excerpt():
    answer = replace(DEATHS.answers[0], gist="Some 700,000.", counts="", excerpt=EXCERPT)
    question = replace(DEATHS, answers=(answer,))
    assert (Level.ERROR, f"questions.{DEATHS.slug}.{answer.source}.gist") in beside(
        questions=(question,)
    )
