"""A sentence that cites what nobody has read is stopped, unless it says so."""

import pytest

from exhibit.checks import clauses
from exhibit.checks.context import CheckContext
from exhibit.documents.panel import QuestionDocument
from exhibit.text.body import parse
from exhibit.text.findings import Level
from tests.factories.evidence import MEMBERS
from tests.factories.panels import make_clause, make_note, make_panel

READ = make_clause("Leading posts grew to 1.6 million.")
UNREAD = make_clause("Stalin spoke of 500,000 promotions.", basis="unread")
GRAVE = make_clause("In 1937–38 about 700,000 people were shot.", basis="unread")


def found(sentence, *told, **fields):
    note = make_note("S31", clauses=told or (READ, UNREAD), checked=False)
    panel = make_panel(f"{sentence} [@S31]", notes=(note,), **fields)
    return list(clauses.unread(panel, CheckContext()))


@pytest.mark.parametrize(
    "sentence",
    [
        "Posts grew.",
        "Posts probably grew.",
        "Historians count more posts.",
        "We have read of posts.",
    ],
)
def test_a_sentence_that_cites_an_unread_clause_is_an_error(sentence):
    (finding,) = found(sentence)
    assert (finding.code, finding.level) == ("unread-clause", Level.ERROR)
    assert "“Stalin spoke of 500,000 promotions.”" in finding.message


@pytest.mark.parametrize("phrase", clauses.SAYS_SO)
def test_a_sentence_that_says_that_we_have_not_read_it_may_stand(phrase):
    assert found(f"Stalin is said to have spoken of promotions, which {phrase}.") == []


def test_a_contraction_says_so_too():
    assert found("Stalin spoke of promotions; we haven’t read the speech.") == []


def test_a_note_of_which_all_is_read_is_silent():
    assert found("Posts grew.", READ) == []


def test_a_note_of_an_old_document_is_one_clause():
    panel = make_panel("He left. [@S14]", notes=(make_note(checked=False, clauses=()),))
    (finding,) = clauses.unread(panel, CheckContext())
    assert finding.code == "unread-clause"


@pytest.mark.parametrize(
    "text",
    [
        "In 1937–38 about 700,000 people were shot.",
        "Some 1.8 million peasants were deported.",
        "Three of the five marshals died.",
        "Over half of those arrested were workers.",
        "About 40 per cent of the republic went hungry.",
        "Deaths from famine came to 5.5–6.5 million.",
    ],
)
def test_an_unread_figure_about_people_harmed_is_refused_whatever_the_sentence_says(text):
    (finding,) = found("We have not read how many.", make_clause(text, basis="unread"))
    assert "counts people killed, arrested, deported or hungry" in finding.message


@pytest.mark.parametrize(
    "text",
    ["Norms rose in 1936.", "He was shot in 1938.", "The party had 3,555,338 members."],
)
def test_a_year_or_another_count_is_no_such_figure(text):
    assert not clauses.has_grave_figure(text)


def test_what_a_question_says_of_scholarship_is_held_to_it():
    question = QuestionDocument(
        slug="how-many",
        key="D1",
        title="How many?",
        measure="",
        comparable=False,
        comparability="",
        scholarship=parse("About 700,000 were shot. [@S17]"),
        reading=parse("We print both. [~]"),
        answers=(),
        notes=(make_note("S17", clauses=(GRAVE,), checked=False),),
    )
    (finding,) = clauses.unread(make_panel(questions=(question,)), CheckContext())
    assert finding.field == "questions.how-many.scholarship"


def test_a_chart_that_rests_on_an_unread_clause_is_an_error():
    chart = MEMBERS.__class__(**{**vars(MEMBERS), "notes": ("S29",)})
    note = make_note("S29", clauses=(UNREAD,), checked=False)
    panel = make_panel("He left. [@L26]", notes=(note,), charts=(chart,))
    (finding,) = clauses.unread(panel, CheckContext())
    assert (finding.field, finding.level) == ("charts.party-members", Level.ERROR)


def test_a_cited_note_whose_clauses_are_gone_is_told_with_its_sentence():
    panel = make_panel("He left. [@S14]", notes=(make_note(text="", clauses=()),))
    (finding,) = clauses.empty(panel, CheckContext())
    assert finding.message == "Sentence 1: note S14 says nothing: it has no clause."
