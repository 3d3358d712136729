"""`scripts/serve.py`: the site and the watch over set times start together and stop together."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

from tests.serving import ROOT, free_port

PATIENCE = 60.0
"""Seconds; a busy machine starts two interpreters and two workers slowly."""


def start(home: Path, port: int) -> subprocess.Popen:
    """Start the script in a group of its own, as a terminal would."""
    environment = os.environ | {"VITRINE_HOME": str(home), "DATABASE_URL": "", "PORT": str(port)}
    return subprocess.Popen(
        [sys.executable, "scripts/serve.py"],
        cwd=ROOT,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_until(told, patience: float = PATIENCE) -> None:
    end = time.monotonic() + patience
    while not told():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.1)


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def children_of(running: subprocess.Popen) -> list[int]:
    """Return the processes that the script started."""
    told = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text()
    return [int(pid) for pid in told.split()]


def are_gone(pids: list[int]) -> bool:
    return not any(Path(f"/proc/{pid}").exists() for pid in pids)


@pytest.fixture
def serving(published_home):
    """The script, answering on a port, with its watch at work."""
    watch = published_home / "editions" / ".looked-for-planned"
    watch.unlink(missing_ok=True)
    port = free_port()
    running = start(published_home, port)
    wait_until(lambda: answers(port) and watch.exists())
    children = children_of(running)
    yield running, children
    for pid in [running.pid, *children]:
        # Each leads a group: granian's workers would outlive it.
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
    running.wait()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_signal_stops_both(serving, told):
    running, children = serving
    running.send_signal(told)
    assert running.wait(timeout=PATIENCE) == 0
    assert len(children) == 2 and are_gone(children)


def test_ctrl_c_stops_both(serving):
    running, children = serving
    os.killpg(running.pid, signal.SIGINT)  # a terminal tells the whole group
    assert running.wait(timeout=PATIENCE) == 0
    assert are_gone(children)


def test_watch_that_ends_leaves_the_site_open(serving):
    running, (watch, _) = serving
    os.kill(watch, signal.SIGKILL)
    time.sleep(0.5)
    assert running.poll() is None


def test_server_that_cannot_start_ends_the_watch_too(published_home):
    assert start(published_home, port=99_999).wait(timeout=PATIENCE) != 0
