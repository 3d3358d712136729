"""Publishing in the background: one at a time, and always with an end that can be read."""

import json
from pathlib import Path

import pytest

from curation import publishing_job
from exhibit.editions.writer import EditionBusy
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def boss():
    return records.make_user("", username="boss", is_superuser=True)


def state_file(settings) -> Path:
    return Path(settings.EDITIONS_ROOT) / publishing_job.STATE


def test_nothing_is_told_before_the_first_publication(boss):
    assert publishing_job.current() is None


def test_refusal_brings_its_problems(boss):
    publishing_job.start(by=boss, note="").join()
    ended = publishing_job.current()
    assert ended.state == "refused"
    assert "No panel is approved" in ended.problems[0]["sentence"]


def test_second_publication_waits_for_the_first(boss, settings):
    held = publishing_job._lock(Path(settings.EDITIONS_ROOT))
    with pytest.raises(EditionBusy, match="already"):
        publishing_job.start(by=boss, note="")
    publishing_job.os.close(held)


def test_server_that_stopped_half_way_does_not_look_busy(boss, settings):
    state_file(settings).write_text(json.dumps({"state": "running", "by": "boss"}))
    assert publishing_job.current().state == "stopped"


def test_state_that_cannot_be_read_is_none(boss, settings):
    state_file(settings).write_text("{half")
    assert publishing_job.current() is None


def test_fault_of_ours_is_told_too(boss, monkeypatch):
    monkeypatch.setattr(publishing_job, "publish", lambda **_: 1 / 0)
    publishing_job.start(by=boss, note="").join()
    assert publishing_job.current().message.startswith("Nothing was published: ZeroDivisionError")


def test_lock_is_free_afterwards(boss):
    publishing_job.start(by=boss, note="").join()
    publishing_job.start(by=boss, note="").join()
    assert publishing_job.current().state == "refused"
