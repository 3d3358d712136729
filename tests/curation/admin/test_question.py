"""Questions in their list, and the answers on a question’s form."""

import pytest

from tests.curation.admin.searching import found
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_questions_are_found_by_what_they_measure(editor):
    records.make_question_row("D1", measure="people executed")
    records.make_question_row("D2", measure="members")
    assert found(editor, "question", "executed") == ["D1"]


def test_answers_can_be_moved(editor):
    question = records.make_question_row()
    records.make_answer(question, records.make_excerpt_row())
    page = editor.get(f"/admin/exhibit/question/{question.pk}/change/").content.decode()
    assert 'name="answers-0-move" value="down"' in page


def test_slug_of_a_new_question_is_made_of_its_words(editor):
    page = editor.get("/admin/exhibit/question/add/")
    (made,) = page.context["adminform"].prepopulated_fields
    assert [one.name for one in (made["field"], *made["dependencies"])] == ["slug", "title"]
