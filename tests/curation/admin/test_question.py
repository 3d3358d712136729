"""Questions in their list, and the answers on a question’s form."""

import pytest

from exhibit.models import Question
from tests.curation.admin.searching import found
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_questions_are_found_by_what_they_measure(editor):
    records.make_question_row("D1", measure="people executed")
    records.make_question_row("D2", measure="members")
    assert found(editor, "question", "executed") == ["D1"]


def answers(*sources, **fields):
    """The rows of a new question's form: an answer of each of these sources."""
    values = {"answers-TOTAL_FORMS": len(sources), "answers-INITIAL_FORMS": 0}
    for place, source in enumerate(sources):
        excerpt = records.make_excerpt_row(
            f"X{place}", source_text=records.make_source_text(source=source)
        )
        row = {"source": source.pk, "excerpt": excerpt.pk, "gist": "It says.", "position": place}
        values |= {f"answers-{place}-{name}": value for name, value in row.items()}
    return values | fields


QUESTION = {
    "key": "D1",
    "slug": "who",
    "title": "Who?",
    "comparability": "They can.",
    "reading": "We print both. [~]",
    "agreement": "",
}


def test_a_new_question_begins_with_nothing_said_of_its_answers(editor):
    form = editor.get("/admin/exhibit/question/add/").context["adminform"].form
    assert form["agreement"].value() == ""


def test_two_sources_that_answer_need_a_word_on_whether_they_differ(editor):
    rows = answers(records.make_source("a"), records.make_source("b"))
    page = editor.post("/admin/exhibit/question/add/", QUESTION | rows).content.decode()
    assert "whether they answer differently or alike" in page
    assert not Question.objects.exists()


@pytest.mark.parametrize("said", ["differ", "alike"])
def test_what_was_said_of_two_answers_is_kept(editor, said):
    rows = answers(records.make_source("a"), records.make_source("b"), agreement=said)
    editor.post("/admin/exhibit/question/add/", QUESTION | rows)
    assert Question.objects.get().agreement == said


def test_of_one_source_nothing_has_to_be_said(editor):
    editor.post("/admin/exhibit/question/add/", QUESTION | answers(records.make_source("a")))
    assert Question.objects.get().agreement == "differ"


def test_a_silent_source_answers_nothing(editor):
    rows = answers(records.make_source("a"), records.make_source("b"))
    rows |= {"answers-1-silent": "on"}
    editor.post("/admin/exhibit/question/add/", QUESTION | rows)
    assert Question.objects.get().answers.count() == 2


def test_answers_can_be_moved(editor):
    question = records.make_question_row()
    records.make_answer(question, records.make_excerpt_row())
    page = editor.get(f"/admin/exhibit/question/{question.pk}/change/").content.decode()
    assert 'name="answers-0-move" value="down"' in page


def test_slug_of_a_new_question_is_made_of_its_words(editor):
    page = editor.get("/admin/exhibit/question/add/")
    (made,) = page.context["adminform"].prepopulated_fields
    assert [one.name for one in (made["field"], *made["dependencies"])] == ["slug", "title"]
