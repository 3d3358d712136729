from exhibit.checks.context import CheckContext
from exhibit.checks.unknown_key import check
from exhibit.documents.types import AnswerDocument, QuestionDocument
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_note, make_panel


def question(reading, **fields):
    defaults = {
        "slug": "who", "key": "D04", "title": "Who?", "measure": "", "comparable": False,
        "comparability": "", "scholarship": parse(""), "reading": parse(reading),
    }  # fmt: skip
    return QuestionDocument(**(defaults | fields))


def test_unknown_key_fires_and_names_key_and_sentence():
    (found,) = check(make_panel("He left. [@L26] She stayed. [@L99]"), CheckContext())
    assert found.message == "Sentence 2: no excerpt and no note has the key “L99”."


def test_unknown_key_knows_excerpts_and_notes():
    assert list(check(make_panel("He left. [@L26; @S14]"), CheckContext())) == []


def test_unknown_key_knows_an_excerpt_of_an_answer():
    answer = AnswerDocument(source="lecture", excerpt=make_excerpt("T7"), gist="")
    panel = make_panel("He left. [@T7]", questions=(question("", answers=(answer,)),))
    assert list(check(panel, CheckContext())) == []


def test_unknown_key_reads_the_bodies_of_questions():
    panel = make_panel(questions=(question("So we say. [@S1; @S2]", notes=(make_note("S1"),)),))
    (found,) = check(panel, CheckContext())
    assert (found.field, found.start) == ("questions.who.reading", 0)
