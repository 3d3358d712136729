"""Editions at a set time: published once, when due or at the next look, and told in words."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connections
from django.utils import timezone

from curation.models import PlannedEdition
from curation.publishing import job, schedule
from curation.publishing.wall_clock import BadTime
from exhibit.editions import pointer
from exhibit.models import Edition
from tests.factories import records
from tests.factories.published import make_open_exhibition

State = PlannedEdition.State


@pytest.fixture
def panel(db):
    return make_open_exhibition()


@pytest.fixture
def boss(db) -> User:
    return records.make_user("publisher")


def make_plan(boss, *, minutes: float = -1, **fields) -> PlannedEdition:
    """A plan due a minute ago."""
    at = timezone.now() + timedelta(minutes=minutes)
    return PlannedEdition.objects.create(at=at, by=boss, **({"note": "What is new."} | fields))


def outcome(plan) -> tuple[str, str]:
    """Return state and words of a plan as they are kept."""
    plan.refresh_from_db()
    return plan.state, plan.message


def test_due_plan_is_published(panel, boss):
    plan = make_plan(boss)
    schedule.publish_due()
    assert outcome(plan) == ("done", "Published as edition 1.")
    edition = Edition.objects.get()
    assert (edition.note, edition.published_by) == ("What is new.", boss)


def test_plan_that_is_not_due_waits(panel, boss):
    plan = make_plan(boss, minutes=1)
    assert schedule.publish_due() == []
    assert outcome(plan) == ("waiting", "")


def test_second_look_publishes_nothing_more(panel, boss):
    make_plan(boss)
    schedule.publish_due()
    assert schedule.publish_due() == []
    assert Edition.objects.count() == 1


def test_missed_time_is_published_late_and_says_so(panel, boss):
    plan = make_plan(boss, minutes=-90)
    schedule.publish_due()
    state, told = outcome(plan)
    assert state == "done"
    assert "nothing was running at its time." in told


def test_refusal_lists_its_findings_and_visitors_keep_what_they_see(panel, boss, settings):
    make_plan(boss)
    schedule.publish_due()
    records.make_panel_row("unapproved", display=True)
    plan = make_plan(boss)
    schedule.publish_due()
    state, told = outcome(plan)
    assert state == "refused"
    assert "- Panel unapproved: It is to be on display, but nobody has approved it." in told
    assert pointer.current(settings.EDITIONS_ROOT) == 1


def test_refusal_is_told_on_the_desk(panel, boss, publisher_client):
    records.make_panel_row("unapproved", display=True)
    make_plan(boss)
    schedule.publish_due()
    page = publisher_client.get("/curation/publish/").content.decode()
    assert "refused: findings stood in the way" in page


@pytest.fixture
def publisher_client(client, boss):
    client.force_login(boss)
    return client


def test_curator_who_may_no_longer_publish_is_refused(panel, boss):
    plan = make_plan(boss)
    boss.groups.clear()
    schedule.publish_due()
    assert outcome(plan)[0] == "refused"
    assert outcome(plan)[1].startswith("publisher, who planned it, may no longer publish.")


def test_due_plan_waits_while_another_publication_runs(panel, boss):
    plan = make_plan(boss)
    with job.alone():
        assert schedule.publish_due() == []
    assert outcome(plan)[0] == "waiting"


def test_failure_of_ours_is_told(panel, boss, monkeypatch):
    monkeypatch.setattr(job, "publish", lambda **_: 1 / 0)
    plan = make_plan(boss)
    schedule.publish_due()
    assert outcome(plan) == ("failed", "Nothing was published: ZeroDivisionError: division by zero")


def test_plan_whose_process_died_is_told_to_have_failed(panel, boss):
    plan = make_plan(boss, state=State.RUNNING)
    schedule.publish_due()
    assert outcome(plan) == ("failed", job.STOPPED)


def test_plan_whose_process_died_after_publishing_names_its_edition(panel, boss):
    plan = make_plan(boss, state=State.RUNNING)
    records.make_edition(7, note=plan.note, published_by=boss)
    schedule.publish_due()
    assert outcome(plan) == ("done", "Published as edition 7.")


def test_server_told_to_stop_leaves_the_plan_waiting(panel, boss):
    plan = make_plan(boss)
    asked = []

    def stopping() -> bool:
        asked.append(1)
        return len(asked) > 3  # not before its first pages

    schedule.publish_due(is_stopping=stopping)
    assert outcome(plan) == ("waiting", "The server was stopped before it was published.")
    assert Edition.objects.count() == 0
    schedule.publish_due()
    assert outcome(plan)[0] == "done"


def test_stopping_leaves_no_half_written_edition(panel, boss, settings):
    make_plan(boss)
    answers = iter([False, False, False])
    schedule.publish_due(is_stopping=lambda: next(answers, True))
    left = {path.name for path in Path(settings.EDITIONS_ROOT).iterdir()}
    assert left <= {schedule.LOOKED, job.STATE, job.LOCK}


def test_two_plans_for_one_time_are_refused(boss):
    at = timezone.now() + timedelta(hours=1)
    schedule.set_time(at=at, note="", by=boss)
    with pytest.raises(BadTime, match="Another edition is planned for"):
        schedule.set_time(at=at, note="", by=boss)


def test_changed_plan_may_not_take_the_time_of_another(boss):
    at = timezone.now() + timedelta(hours=1)
    schedule.set_time(at=at, note="", by=boss)
    other = schedule.set_time(at=at + timedelta(hours=1), note="", by=boss)
    with pytest.raises(BadTime, match="Another edition is planned for"):
        schedule.change(pk=other.pk, at=at, note="", by=boss)


def test_time_of_a_cancelled_plan_is_free_again(boss):
    at = timezone.now() + timedelta(hours=1)
    schedule.cancel(pk=schedule.set_time(at=at, note="", by=boss).pk, by=boss)
    assert schedule.set_time(at=at, note="", by=boss).state == "waiting"


def test_cancelled_plan_is_not_published_and_says_who_cancelled(panel, boss):
    plan = make_plan(boss)
    schedule.cancel(pk=plan.pk, by=boss)
    assert schedule.publish_due() == []
    assert outcome(plan) == ("cancelled", "Cancelled by publisher.")


@pytest.mark.parametrize("state", [State.RUNNING, State.CANCELLED, State.REFUSED])
def test_plan_that_waits_no_longer_cannot_be_changed(boss, state):
    plan = make_plan(boss, state=state)
    with pytest.raises(schedule.NotWaiting):
        schedule.change(pk=plan.pk, at=timezone.now(), note="", by=boss)


def test_looking_is_kept_so_that_the_desk_can_tell(boss):
    assert not schedule.is_watched()
    schedule.publish_due()
    assert schedule.is_watched()


@pytest.mark.django_db(transaction=True)
def test_two_processes_publish_a_plan_once(boss):
    make_open_exhibition()
    plan = make_plan(boss)
    together = threading.Barrier(2)

    def look() -> None:
        together.wait()
        schedule.publish_due()
        connections.close_all()

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcome(plan)[0] == "done"
    assert Edition.objects.count() == 1


def test_plan_is_taken_once(boss):
    plan = make_plan(boss)
    assert schedule._claim(timezone.now()) == plan
    assert schedule._claim(timezone.now()) is None
