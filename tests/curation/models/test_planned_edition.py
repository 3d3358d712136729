"""Planned editions: one at a time, and a published one names its edition."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from curation.models import PlannedEdition
from tests.curation.models.refusing import refused
from tests.factories import records

pytestmark = pytest.mark.django_db

AT = datetime(2026, 12, 6, 23, 30, tzinfo=UTC)


@pytest.fixture
def plan():
    """Return a function that plans an edition."""
    by = records.make_user("publisher")
    return lambda **fields: PlannedEdition.objects.create(by=by, **({"at": AT} | fields))


def test_one_edition_waits_for_a_time(plan):
    plan()
    with refused("planned_edition_one_waits_for_a_time|UNIQUE constraint"):
        plan()


def test_the_time_of_a_cancelled_plan_is_free(plan):
    plan(state="cancelled")
    assert plan().state == "waiting"


def test_a_published_plan_names_its_edition(plan):
    with refused("planned_edition_done_names_its_edition"):
        plan(state="done")


def test_a_plan_is_called_by_the_time_on_the_wall(plan):
    with timezone.override("Europe/Berlin"):
        assert str(plan()) == "Edition planned for 7 December 2026, 00:30"
