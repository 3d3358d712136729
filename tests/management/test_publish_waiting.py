"""`publish_waiting` looks for planned editions, once or until it is told to stop."""

import signal
import threading
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from curation.management.commands import publish_waiting
from curation.models import PlannedEdition
from curation.publishing import schedule
from exhibit.models import Edition
from tests.factories import records
from tests.factories.published import make_open_exhibition

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    """A plan that is due."""
    make_open_exhibition()
    at = timezone.now() - timedelta(minutes=1)
    return PlannedEdition.objects.create(at=at, by=records.make_user("publisher"), note="New.")


@pytest.fixture
def looks(monkeypatch):
    """Return a function that runs the watch with these outcomes of its looks; then it is stopped.

    Signals are held back, and let through as they were when the test ends.
    """
    monkeypatch.setattr(publish_waiting, "SECONDS_BETWEEN_LOOKS", 0.01)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, publish_waiting.STOPS)
    made: list[bool] = []

    def watched(*outcomes, stop=signal.SIGTERM) -> list[bool]:
        left = iter(outcomes)

        def look(*, is_stopping) -> list[PlannedEdition]:
            outcome = next(left, None)
            if outcome is None:
                # To this thread: another one holds no signal back.
                signal.pthread_kill(threading.get_ident(), stop)
            made.append(is_stopping())
            if isinstance(outcome, Exception):
                raise outcome
            return []

        monkeypatch.setattr(schedule, "publish_due", look)
        call_command("publish_waiting", keep_looking=True)
        return made

    yield watched
    while signal.sigtimedwait(publish_waiting.STOPS, 0):
        pass
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


def test_one_pass_is_made_and_what_came_of_it_told(plan, capsys):
    call_command("publish_waiting")
    assert "Published as edition 1." in capsys.readouterr().out


def test_pass_with_nothing_due_says_nothing(capsys):
    call_command("publish_waiting")
    assert (capsys.readouterr().out, Edition.objects.count()) == ("", 0)


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_watch_looks_again_and_again_until_it_is_told_to_stop(looks, stop):
    assert looks("nothing", "nothing", stop=stop) == [False, False, True]


def test_look_that_fails_does_not_end_the_watch(looks, caplog):
    assert len(looks(OSError("The database is down."))) == 2
    assert "could not be looked for; trying again" in caplog.text


@pytest.mark.parametrize(("hour", "times"), [(0, 1), (24, 0)])
def test_watch_sends_the_days_notices_once_people_are_up(looks, monkeypatch, hour, times):
    sent: list[str] = []
    monkeypatch.setattr(publish_waiting, "MORNING", hour)
    monkeypatch.setattr(publish_waiting.notices, "mail_due", lambda: sent.append("sent") or [])
    looks("nothing", "nothing")
    assert len(sent) == times


def test_notices_that_fail_do_not_end_the_watch(looks, monkeypatch, caplog):
    def fail():
        raise OSError("The database is down.")

    monkeypatch.setattr(publish_waiting, "MORNING", 0)
    monkeypatch.setattr(publish_waiting.notices, "mail_due", fail)
    assert len(looks("nothing")) == 2
    assert "Notices could not be sent; trying again" in caplog.text
