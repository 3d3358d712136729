"""Filters by what only a look at other records can tell."""

import pytest

from tests.factories import records

pytestmark = pytest.mark.django_db


def listed(client, address: str) -> list[str]:
    return [str(record) for record in client.get(address).context["cl"].result_list]


def test_a_choice_lists_its_records_alone(editor):
    bare, answered = records.make_question_row("Q1"), records.make_question_row("Q2")
    records.make_answer(answered, records.make_excerpt_row())
    assert listed(editor, "/admin/exhibit/question/?answers=none") == [str(bare)]
    assert len(listed(editor, "/admin/exhibit/question/")) == 2


def test_a_choice_that_there_is_not_lists_all(editor):
    records.make_question_row()
    assert len(listed(editor, "/admin/exhibit/question/?answers=nonsense")) == 1


def test_choices_are_offered_without_counts(editor):
    records.make_question_row()
    page = " ".join(editor.get("/admin/exhibit/question/").content.decode().split())
    assert "without any answer<" in page.replace(" <", "<")


def test_panels_that_somebody_speaks_of_are_listed(editor, django_user_model):
    records.make_panel_row("a-quiet-panel")
    panel = records.make_panel_row("a-panel-in-question")
    panel.comments.create(text="Is it so?", by=django_user_model.objects.first())
    assert listed(editor, "/admin/exhibit/panel/?talk=comments") == [str(panel)]
