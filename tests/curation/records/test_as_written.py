"""What was worked out of all records is given again until one of them is written."""

import pytest
from django.utils import translation

from curation.models import Written
from curation.records import as_written
from curation.records.as_written import AsWritten
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


def titles() -> list[str]:
    return AsWritten().of("titles", lambda: sorted(Panel.objects.values_list("title", flat=True)))


def test_an_answer_is_worked_out_once(django_assert_num_queries):
    titles()
    with django_assert_num_queries(1):
        titles()


def test_a_written_record_asks_anew():
    titles()
    panel = records.make_panel_row(title="Who killed Kirov?")
    assert titles() == ["Who killed Kirov?"]
    Panel.objects.filter(pk=panel.pk).update(title="Why?")
    assert titles() == ["Why?"]


def test_what_else_an_answer_depends_on_is_told_apart():
    state = AsWritten()
    assert [state.of("one", lambda n=n: n, n) for n in (1, 2)] == [1, 2]


def test_each_language_has_its_answer():
    answers = iter(("colour", "Farbe"))

    def word() -> str:
        return AsWritten().of("word", lambda: next(answers))

    with translation.override("en"):
        english = word()
    with translation.override("de"):
        assert (english, word()) == ("colour", "Farbe")


def test_an_unfinished_answer_is_not_kept():
    answers = iter((0, 1))
    state = AsWritten()
    found = [state.of("n", lambda: next(answers), keeps=bool) for _ in range(2)]
    assert found == [0, 1]


def test_what_is_written_while_an_answer_is_worked_out_is_seen_at_the_next_look():
    state = AsWritten()
    records.make_panel_row(title="Later")
    state.of("titles", list)
    assert titles() == ["Later"]


def test_many_rows_are_put_together_and_the_next_change_is_told(monkeypatch):
    monkeypatch.setattr(as_written, "MOST_ROWS", 10)
    Written.objects.bulk_create(Written(name="x", token=number) for number in range(20))
    titles()
    records.make_panel_row(title="After")
    assert titles() == ["After"]
    assert Written.objects.count() < 20


def test_answers_do_not_pile_up():
    state = AsWritten()
    for number in range(1000):
        state.of("many", lambda: 1, number)
    assert len(as_written._kept) <= 200
