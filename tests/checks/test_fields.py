"""The texts of a panel, by field and in words."""

from exhibit.checks.fields import excerpts_of, fields_of
from exhibit.documents.panel import AnswerDocument, PromptDocument, QuestionDocument
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_panel

NOTHING = parse("")
ANSWER = AnswerDocument(source="lecture", excerpt=make_excerpt("L26"), gist="Few.")
QUESTION = QuestionDocument(
    slug="who",
    key="D1",
    title="Who?",
    measure="",
    comparable=False,
    comparability="",
    scholarship=NOTHING,
    reading=NOTHING,
    answers=(ANSWER,),
)


def labels(**fields):
    return {field.name: field.label for field in fields_of(make_panel(**fields))}


def test_field_of_the_panel_is_called_by_its_name():
    assert labels(title="Kirov")["title"] == "the title"


def test_empty_text_is_no_field():
    assert "advisory" not in labels(advisory="")


def test_words_of_an_excerpt_are_a_source_s_own():
    quoted = [field.name for field in fields_of(make_panel()) if field.quoted]
    assert quoted and all(name.endswith(".exact") for name in quoted)


def test_prompt_is_called_by_its_number():
    prompt = PromptDocument(skill="sourcing", text="Who says so?", teacher_note="Look.")
    assert labels(prompts=(prompt,))["prompts.1.text"] == "discussion question 1"


def test_answer_is_called_by_its_source_and_its_question():
    label = labels(questions=(QUESTION,))["questions.who.lecture.gist"]
    assert label == "the gist of lecture’s answer, the question “Who?”"


def test_excerpt_of_an_answer_that_is_cited_too_is_listed_once():
    panel = make_panel("He left. [@L26]", questions=(QUESTION,))
    assert [excerpt.key for excerpt in excerpts_of(panel)].count("L26") == 1
