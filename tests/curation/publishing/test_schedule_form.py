"""The form that plans an edition: a day and a time on the wall become one moment."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from curation.publishing.schedule_form import PlannedForm, PublishForm


@pytest.fixture(autouse=True)
def in_berlin(settings):
    """It is noon in Berlin, some days before its clocks go back."""
    settings.TIME_ZONE = "Europe/Berlin"
    timezone.get_default_timezone.cache_clear()
    yield
    timezone.get_default_timezone.cache_clear()


@pytest.fixture(autouse=True)
def october(monkeypatch):
    now = datetime(2026, 10, 20, 10, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)


def form(day="2026-10-24", clock="09:00", **more) -> PlannedForm:
    filled = PlannedForm({"day": day, "clock": clock, "note": "What is new.", **more})
    filled.is_valid()
    return filled


def test_day_and_time_become_a_moment():
    assert form().cleaned_data["at"] == datetime(2026, 10, 24, 7, tzinfo=UTC)


def test_the_form_says_which_clock_it_reads():
    told = PlannedForm().fields["clock"].help_text
    assert "in Europe/Berlin, where it is now 20 October 2026, 12:00 (10:00 UTC)" in told


def test_a_time_that_is_past_is_a_fault_of_the_time():
    assert "is past" in form("2026-10-20", "11:59").errors["clock"][0]


def test_a_time_that_comes_twice_is_asked_about():
    asked = form("2026-10-25", "02:30")
    assert asked.asks_which
    assert "comes twice" in asked.errors["which"][0]


def test_the_answer_chooses_one_of_the_two():
    first, second = (
        form("2026-10-25", "02:30", which=which).cleaned_data["at"] for which in ("first", "second")
    )
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)


def test_a_form_without_a_day_asks_for_the_day_alone():
    assert list(form(day="").errors) == ["day"]


def test_what_is_new_is_asked_for_and_is_one_sentence_at_most():
    assert "visitors read it" in PublishForm({"note": " "}).errors["note"][0]
    assert not PublishForm({"note": "x" * 301}).is_valid()
    assert PublishForm({"note": "Two new panels."}).is_valid()
