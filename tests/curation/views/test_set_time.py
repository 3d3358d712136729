"""The form that sets the time of an edition: past, skipped, doubled and taken times in words."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from curation.models import PlannedEdition
from tests.factories import records

AT = "/curation/publish/at/"


@pytest.fixture(autouse=True)
def in_berlin(settings):
    """The exhibition's days are counted in Berlin, where summer time is kept."""
    settings.TIME_ZONE = "Europe/Berlin"
    timezone.get_default_timezone.cache_clear()
    yield
    timezone.get_default_timezone.cache_clear()


def next_sunday_of_change(month: int) -> str:
    """Return the last Sunday of March or October that is still to come, as a form gives it."""
    year = timezone.localtime().year
    for candidate in (year, year + 1):
        day = datetime(candidate, month, 31, tzinfo=UTC)
        day -= timedelta(days=(day.weekday() + 1) % 7)
        if day.date() > timezone.localdate():
            return day.date().isoformat()
    raise AssertionError("unreachable")


def tomorrow() -> str:
    return (timezone.localdate() + timedelta(days=1)).isoformat()


def post(client, day: str, clock: str, address: str = AT, **more):
    return client.post(address, {"day": day, "clock": clock, "note": "What is new.", **more})


def errors_of(answer) -> str:
    return str(answer.context["form"].errors)


def make_plan(**fields) -> PlannedEdition:
    """A plan for the day after tomorrow."""
    boss = records.make_user("", username="boss", is_superuser=True)
    at = timezone.now() + timedelta(days=2)
    return PlannedEdition.objects.create(**({"at": at, "by": boss, "note": "Old."} | fields))


def test_anonymous_is_sent_to_the_login(client, db):
    assert client.get(AT)["Location"].startswith("/admin/login/")


def test_editor_sets_no_time(editor):
    assert editor.get(AT).status_code == post(editor, tomorrow(), "09:00").status_code == 403


def test_form_says_which_clock_it_means(publisher):
    page = publisher.get(AT).content.decode()
    assert "By the clock in Europe/Berlin, where it is now" in page and "UTC" in page


def test_set_time_is_kept_and_told_with_utc(publisher):
    answer = publisher.post(
        AT, {"day": tomorrow(), "clock": "09:00", "note": "What is new."}, follow=True
    )
    plan = PlannedEdition.objects.get()
    assert (timezone.localtime(plan.at).hour, plan.note, plan.by.username) == (
        *(9, "What is new."),
        "publisher",
    )
    assert "09:00 (0" in answer.content.decode()


def test_past_time_is_refused_and_nothing_is_lost(publisher):
    answer = post(publisher, "2020-01-01", "09:00")
    assert "1 January 2020, 09:00 is past" in errors_of(answer)
    assert "What is new." in answer.content.decode()
    assert PlannedEdition.objects.count() == 0


def test_skipped_hour_is_refused(publisher):
    answer = post(publisher, next_sunday_of_change(3), "02:30")
    assert "the clocks go from 02:00 to 03:00" in errors_of(answer)


def test_doubled_hour_is_asked_back(publisher):
    answer = post(publisher, next_sunday_of_change(10), "02:30")
    assert "comes twice" in errors_of(answer)
    assert 'type="radio"' in answer.content.decode()


@pytest.mark.parametrize(("which", "hour"), [("first", 0), ("second", 1)])
def test_answer_to_the_doubled_hour_is_taken(publisher, which, hour):
    post(publisher, next_sunday_of_change(10), "02:30", which=which)
    assert PlannedEdition.objects.get().at.astimezone(UTC).hour == hour


@pytest.mark.parametrize(("day", "clock"), [("soon", "09:00"), ("", ""), ("2026-02-30", "25:00")])
def test_what_is_no_day_or_time_gets_a_sentence(publisher, day, clock):
    answer = post(publisher, day, clock)
    assert answer.status_code == 200
    assert "day" in answer.context["form"].errors


def test_time_of_another_plan_is_refused(publisher):
    post(publisher, tomorrow(), "09:00")
    assert "Another edition is planned for" in errors_of(post(publisher, tomorrow(), "09:00"))


def test_plan_can_be_changed(publisher):
    plan = make_plan()
    address = f"{AT}{plan.pk}/"
    assert 'value="Old."' in publisher.get(address).content.decode()
    post(publisher, tomorrow(), "10:30", address)
    plan.refresh_from_db()
    assert (timezone.localtime(plan.at).minute, plan.by.username) == (30, "publisher")


def test_plan_in_the_doubled_hour_is_offered_as_it_was_set(publisher):
    post(publisher, next_sunday_of_change(10), "02:30", which="second")
    plan = PlannedEdition.objects.get()
    form = publisher.get(f"{AT}{plan.pk}/").context["form"]
    assert (form.initial["which"], form.initial["clock"].hour) == ("second", 2)


def test_published_plan_cannot_be_changed(publisher):
    plan = make_plan(state="done", edition=1)
    answer = publisher.get(f"{AT}{plan.pk}/", follow=True)
    assert "This plan no longer waits" in answer.content.decode()


def test_unknown_plan_is_not_found(publisher):
    assert publisher.get(f"{AT}99/").status_code == 404


def test_plan_can_be_cancelled(publisher):
    plan = make_plan()
    answer = publisher.post(f"{AT}{plan.pk}/cancel/", follow=True)
    plan.refresh_from_db()
    assert plan.state == "cancelled"
    assert "is cancelled." in answer.content.decode()


def test_cancelling_twice_gets_a_sentence(publisher):
    plan = make_plan(state="cancelled")
    answer = publisher.post(f"{AT}{plan.pk}/cancel/", follow=True)
    assert "This plan no longer waits" in answer.content.decode()


def test_get_cancels_nothing(publisher):
    assert publisher.get(f"{AT}{make_plan().pk}/cancel/").status_code == 405


def test_editor_cancels_nothing(editor):
    assert editor.post(f"{AT}{make_plan().pk}/cancel/").status_code == 403


def test_desk_says_when_nobody_looks_for_set_times(publisher):
    make_plan()
    page = publisher.get("/curation/publish/").content.decode()
    assert "Nothing looks for set times at present" in page
