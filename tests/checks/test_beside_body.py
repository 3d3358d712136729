"""Captions and teacher's notes cite what their panel's text cites, and are held against it."""

from dataclasses import replace

from exhibit.checks.beside_body import check
from exhibit.checks.context import CheckContext
from exhibit.documents.panel import PromptDocument
from exhibit.text.body import parse
from tests.factories.evidence import MEMBERS
from tests.factories.panels import make_excerpt, make_note, make_panel

EXCERPT = make_excerpt("L26", exact="In December 1934 a man shot Kirov; 600,000 were shot later.")


def found(caption, readings=2):
    chart = replace(MEMBERS, caption_cited=parse(caption))
    panel = make_panel(
        "A man shot Kirov. [@L26]", excerpts=(EXCERPT,), notes=(make_note("S14"),), charts=(chart,)
    )
    return [(one.code, one.field) for one in check(panel, CheckContext(readings=readings))]


def told(note, readings=2):
    prompt = PromptDocument(skill="sourcing", text="Who?", teacher_note_cited=parse(note))
    panel = make_panel(
        "A man shot Kirov. [@L26]",
        excerpts=(EXCERPT,),
        notes=(make_note("S14"),),
        prompts=(prompt,),
    )
    return [(one.code, one.field) for one in check(panel, CheckContext(readings=readings))]


def test_a_sentence_that_nothing_backs_is_told():
    assert found("Each column is a year.") == [("caption-unbacked", "charts.party-members.caption")]


def test_framing_may_say_how_to_read_the_figure():
    assert found("Each column is a year. [~]") == []


def test_what_the_text_does_not_cite_is_told():
    assert found("A lone act. [@S14]") == [("caption-unbacked", "charts.party-members.caption")]


def test_what_stands_with_the_chart_may_be_cited_in_its_caption():
    chart = replace(MEMBERS, caption_cited=parse("A lone act. [@S14]"), notes=("S14",))
    panel = make_panel("A man shot Kirov. [@L26]", notes=(make_note("S14"),), charts=(chart,))
    assert [one.code for one in check(panel, CheckContext(readings=2))] == []


def test_a_figure_that_the_evidence_does_not_give_is_told():
    assert ("number", "charts.party-members.caption") in found("Some 700,000 were shot. [@L26]")


def test_what_the_evidence_says_is_left_alone():
    assert found("Later 600,000 were shot. [@L26]") == []


def test_a_caption_without_marks_stands_where_no_readings_are_asked_for():
    assert found("Each column is a year.", readings=0) == []


def test_a_mark_that_cannot_be_read_is_told():
    assert found("Later 600,000 were shot. [@L26") != []


NOTE = "prompts.1.teacher_note"


def test_a_sentence_of_a_teachers_note_that_nothing_backs_is_told():
    assert told("Kirov was shot.") == [("teacher-note-unbacked", NOTE)]


def test_a_teachers_note_may_say_how_to_judge_an_answer():
    assert told("A likely wrong answer takes a rumour for proof. [~]") == []


def test_a_teachers_note_rests_on_what_the_text_cites():
    assert told("A lone act. [@S14]") == [("teacher-note-unbacked", NOTE)]


def test_a_teachers_note_is_held_against_its_evidence():
    assert ("number", NOTE) in told("Some 700,000 were shot. [@L26]")


def test_framing_of_a_teachers_note_states_no_fact():
    assert ("framing-fact", NOTE) in told("A man was shot in December. [@L26] It was 1934. [~]")


def test_a_teachers_note_without_marks_stands_where_no_readings_are_asked_for():
    assert told("Kirov was shot.", readings=0) == []
