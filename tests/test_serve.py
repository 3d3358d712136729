"""`scripts/serve.py`: site and watch start and stop together, and whatever dies comes back."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

from scripts import serve
from tests.serving import ROOT, free_port

PATIENCE = 60.0
"""Seconds; a busy machine starts two interpreters and two workers slowly."""


SETTLED_AT_ONCE = (
    "import sys; from scripts import serve; serve.SECONDS_TO_SETTLE = 0; sys.exit(serve.main())"
)
"""The script for which whatever started has started well."""


def start(home: Path, port: int, *command: str) -> subprocess.Popen:
    """Start the script in a group of its own, as a terminal would."""
    environment = os.environ | {"VITRINE_HOME": str(home), "DATABASE_URL": "", "PORT": str(port)}
    return subprocess.Popen(
        [sys.executable, *(command or ["scripts/serve.py"])],
        cwd=ROOT,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
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


def children_of(pid: int) -> list[int]:
    """Return the processes that a process started, the oldest first."""
    with suppress(FileNotFoundError):
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        return sorted(map(int, found.split()))
    return []


def watch_and_site(running: subprocess.Popen) -> dict[str, int]:
    """Return the processes that the script keeps, by name."""
    return {
        "watch" if b"publish_waiting" in Path(f"/proc/{pid}/cmdline").read_bytes() else "site": pid
        for pid in children_of(running.pid)
    }


def family_of(running: subprocess.Popen) -> list[int]:
    """Return the watch, the server and the server's workers."""
    children = children_of(running.pid)
    return [*children, *(worker for child in children for worker in children_of(child))]


def are_gone(pids: list[int]) -> bool:
    return not any(Path(f"/proc/{pid}").exists() for pid in pids)


def end(running: subprocess.Popen) -> None:
    """End the script and whatever it still has; each child leads a group of its own."""
    for pid in [running.pid, *children_of(running.pid)]:
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
    running.communicate()


@pytest.fixture
def serving(published_home, request):
    """The script, answering on a port, with its watch at work; the script and the port."""
    watch = published_home / "editions" / ".looked-for-planned"
    watch.unlink(missing_ok=True)
    port = free_port()
    running = start(published_home, port, *getattr(request, "param", ()))
    wait_until(lambda: answers(port) and watch.exists())
    yield running, port
    end(running)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signal_stops_all(serving, number):
    running, _ = serving
    family = family_of(running)
    running.send_signal(number)
    assert running.wait(timeout=PATIENCE) == 0
    assert len(family) >= 4 and are_gone(family)


def test_ctrl_c_stops_all(serving):
    running, _ = serving
    family = family_of(running)
    os.killpg(running.pid, signal.SIGINT)  # a terminal tells the whole group
    assert running.wait(timeout=PATIENCE) == 0
    assert are_gone(family)


def test_watch_that_died_is_started_again(serving, published_home):
    running, port = serving
    died = watch_and_site(running)["watch"]
    os.kill(died, signal.SIGKILL)
    looked = published_home / "editions" / ".looked-for-planned"
    wait_until(lambda: died not in watch_and_site(running).values())
    looked.unlink()
    wait_until(looked.exists)
    assert running.poll() is None and answers(port)


def test_worker_that_died_is_started_again(serving):
    running, port = serving
    site = watch_and_site(running)["site"]
    workers = children_of(site)
    os.kill(workers[-1], signal.SIGKILL)
    wait_until(lambda: workers[-1] not in children_of(site))
    wait_until(lambda: len(children_of(site)) == len(workers))
    assert running.poll() is None and watch_and_site(running)["site"] == site
    assert all(answers(port) for _ in range(20))


def test_no_worker_outlives_one_that_was_replaced(serving):
    running, _ = serving
    os.kill(children_of(watch_and_site(running)["site"])[-1], signal.SIGKILL)
    time.sleep(1)
    family = family_of(running)
    running.terminate()
    assert running.wait(timeout=PATIENCE) == 0
    assert are_gone(family)


@pytest.mark.parametrize("serving", [["-c", SETTLED_AT_ONCE]], indirect=True)
def test_server_that_died_after_it_settled_is_started_again(serving):
    running, port = serving
    site = watch_and_site(running)["site"]
    workers = children_of(site)
    os.kill(site, signal.SIGKILL)
    wait_until(lambda: are_gone([site, *workers]) and answers(port))
    assert running.poll() is None


def test_server_that_cannot_start_ends_the_watch_too(published_home):
    running = start(published_home, port=99_999)
    _, words = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1
    assert "port" in words and "starts again" not in words


def test_taken_port_ends_with_words(published_home):
    with socket.create_server(("127.0.0.1", 0)) as other:
        running = start(published_home, other.getsockname()[1])
        _, words = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1
    assert "is taken on this machine" in words


def test_port_of_another_granian_is_taken(serving, published_home):
    second = start(published_home, serving[1])
    _, words = second.communicate(timeout=PATIENCE)
    assert second.returncode == 1 and "is taken" in words


def test_pause_grows_while_a_process_keeps_ending(monkeypatch):
    clock = iter(range(10_000))
    monkeypatch.setattr(serve.time, "monotonic", lambda: next(clock))
    kept = serve.Kept("It", ["false"])
    pauses = []
    for _ in range(500):
        kept.process.wait()
        kept.look()
        pauses.append(kept.pause)
    assert list(dict.fromkeys(pauses)) == [2, 4, 8, 16, 32, 60]


def test_pause_is_short_again_after_a_long_run(monkeypatch):
    monkeypatch.setattr(serve, "SECONDS_TO_SETTLE", 0)
    kept = serve.Kept("It", ["sleep", "60"])
    kept.pause = 60
    kept.look()
    kept.process.kill()
    kept.process.wait()
    assert kept.pause == serve.SHORTEST_PAUSE and kept.has_settled
