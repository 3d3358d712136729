"""Loading the opening exhibition into an empty install, told honestly."""

import pytest

from curation.exchange import opening
from curation.exchange.opening import NAME
from exhibit.models import Exhibition, Panel
from tests.curation.exchange.bundle.folders import write_small_bundle
from tests.curation.posting import messages_of
from tests.factories import records

OPENING = "/curation/begin/opening-exhibition/"


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    """The folder of an install whose opening exhibition is a small one."""
    write_small_bundle(tmp_path / "content")
    settings.HOME = settings.BASE_DIR = tmp_path
    return tmp_path


class Now:
    """A thread that does its work at once, where the test's database is."""

    def __init__(self, *, target, args, name):
        self.work = lambda: target(*args)

    def start(self):
        self.work()


@pytest.fixture
def at_once(monkeypatch):
    monkeypatch.setattr(opening.threading, "Thread", Now)
    monkeypatch.setattr(opening.connections, "close_all", lambda: None)


def test_it_is_loaded_approved_and_told_with_what_to_do_next(publisher, at_once):
    page = publisher.post(OPENING, follow=True).content.decode()
    assert Exhibition.the().title == "Plan and List"
    assert Panel.objects.filter(state="approved").exists()
    assert "It is loaded" in page and "Publish its first edition" in page


def test_editor_is_not_led_to_publishing(editor, at_once):
    page = editor.post(OPENING, follow=True).content.decode()
    assert "It is loaded" in page and "Publish its first edition" not in page


def test_nothing_is_loaded_over_an_exhibition(editor, at_once):
    records.make_exhibition(title="Ours")
    answer = editor.post(OPENING, follow=True)
    assert messages_of(answer) == [str(opening.NotEmpty())]
    assert Exhibition.the().title == "Ours"


def test_fault_of_the_bundle_is_told(editor, at_once, home):
    (home / "content" / "exhibition.yaml").write_text("title: [")
    page = editor.post(OPENING, follow=True).content.decode()
    assert "It is not loaded" in page and "Nothing was loaded: " in page


def test_any_other_fault_is_told_too(editor, at_once, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(opening, "load", broken)
    page = editor.post(OPENING, follow=True).content.decode()
    assert "RuntimeError: the disk is full" in page


@pytest.fixture
def running(home):
    """Somebody is loading it in another worker."""
    file = opening.StateFile(home, NAME)
    held = file.lock()
    state = {"state": "running", "by": "boss", "started_at": "2026-11-30T10:00:00+00:00"}
    file.write(state)
    yield
    opening.os.close(held)


def test_loading_is_looked_at_every_two_seconds(editor, running):
    answer = editor.get(OPENING)
    assert answer["Refresh"] == "2"
    assert "Started by boss." in answer.content.decode()


def test_second_curator_is_told_that_it_is_being_loaded(editor, running):
    assert messages_of(editor.post(OPENING, follow=True)) == ["It is being loaded already."]


def test_server_that_stopped_is_told(editor, home):
    state = {"state": "running", "started_at": "2026-11-30T10:00:00+00:00"}
    opening.StateFile(home, NAME).write(state)
    assert "The server stopped while it was loading." in editor.get(OPENING).content.decode()


def test_who_never_asked_is_led_to_the_first_page(editor):
    assert editor.get(OPENING)["Location"] == "/admin/"
