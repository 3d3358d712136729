"""Tasks on a panel: what is still to be done, in the order in which it is due."""

from datetime import date

import pytest
from django.utils import timezone

from curation.models import Assignment
from tests.curation.models.refusing import refused
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def give():
    """Return a function that gives a task on one panel."""
    panel, curator = records.make_panel_row(), records.make_user("editor")

    def given(task: str = "Check the figures", **fields) -> Assignment:
        return Assignment.objects.create(panel=panel, to=curator, by=curator, task=task, **fields)

    return given


def test_what_is_done_is_not_open(give):
    give("Done", done_at=timezone.now())
    open_one = give("To be done")
    assert list(Assignment.objects.open()) == [open_one]


def test_tasks_without_a_day_come_after_those_that_are_due(give):
    give("Whenever")
    give("Later", due=date(2026, 12, 6))
    give("Sooner", due=date(2026, 12, 1))
    assert [one.task for one in Assignment.objects.all()] == ["Sooner", "Later", "Whenever"]


def test_a_task_says_what_to_do(give):
    with refused("assignment_says_what_to_do"):
        give("")


def test_a_task_is_called_by_its_words_and_its_panel(give):
    assert str(give()) == "Check the figures (P1)"
