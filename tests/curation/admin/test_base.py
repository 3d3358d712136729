"""What every list of the curators’ side has: columns that its query works out."""

import pytest

from tests.factories import records

pytestmark = pytest.mark.django_db


def cells(client, noun: str, column: str) -> list[str]:
    page = client.get(f"/admin/exhibit/{noun}/").content.decode()
    return [
        piece.partition(">")[2].partition("<")[0] for piece in page.split(f"field-{column}")[1:]
    ]


def test_rows_of_a_relation_are_counted(editor):
    work = records.make_reference_row("work")
    records.make_reference_row("unread")
    for key in ("S1", "S2"):
        records.make_note_row(key, references=[work])
    assert cells(editor, "reference", "note_count") == ["0", "2"]


def test_two_counts_of_one_list_do_not_multiply(editor):
    question = records.make_question_row()
    records.make_answer(question, records.make_excerpt_row("L26"))
    for number in range(3):
        records.make_panel_row(f"panel-{number}").panel_questions.create(question=question)
    assert cells(editor, "question", "answer_count") == ["1"]
    assert cells(editor, "question", "panel_count") == ["3"]


def test_a_counted_column_sorts_its_list(editor):
    work = records.make_reference_row("z-work")
    records.make_reference_row("a-work")
    records.make_note_row("S1", references=[work])
    page = editor.get("/admin/exhibit/reference/?o=-5").content.decode()
    assert page.index("z-work") < page.index("a-work")


@pytest.mark.parametrize("make", [records.make_theme, records.make_source, records.make_panel_row])
def test_a_new_record_goes_last(editor, make):
    row = make(position=7)
    form = editor.get(f"/admin/exhibit/{row._meta.model_name}/add/").context["adminform"].form
    assert form["position"].value() == "8"


def test_the_first_record_goes_first(editor):
    form = editor.get("/admin/exhibit/tour/add/").context["adminform"].form
    assert form["position"].value() == "0"
