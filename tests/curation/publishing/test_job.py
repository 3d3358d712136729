"""Publishing in the background: one at a time, and always with an end that can be read."""

import json
from pathlib import Path

import pytest

from curation.publishing import job
from exhibit.editions.writer import EditionBusy
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def boss():
    return records.make_user("", username="boss", is_superuser=True)


def state_file(settings) -> Path:
    return Path(settings.EDITIONS_ROOT) / job.STATE


def test_nothing_is_told_before_the_first_publication(boss):
    assert job.current() is None


def test_refusal_brings_its_problems(boss):
    job.start(by=boss, note="").join()
    ended = job.current()
    assert ended.state == "refused"
    assert "No panel is approved" in ended.problems[0]["sentence"]


def test_second_publication_waits_for_the_first(boss, settings):
    held = job._lock(Path(settings.EDITIONS_ROOT))
    with pytest.raises(EditionBusy, match="already"):
        job.start(by=boss, note="")
    job.os.close(held)


def test_server_that_stopped_half_way_does_not_look_busy(boss, settings):
    state_file(settings).write_text(json.dumps({"state": "running", "by": "boss"}))
    assert job.current().state == "stopped"


def test_state_that_cannot_be_read_is_none(boss, settings):
    state_file(settings).write_text("{half")
    assert job.current() is None


def test_fault_of_ours_is_told_too(boss, monkeypatch):
    monkeypatch.setattr(job, "publish", lambda **_: 1 / 0)
    job.start(by=boss, note="").join()
    assert job.current().message.startswith("Nothing was published: ZeroDivisionError")


def test_lock_is_free_afterwards(boss):
    job.start(by=boss, note="").join()
    job.start(by=boss, note="").join()
    assert job.current().state == "refused"
