"""Publishing in the background: one thread does it, any worker can say how far it is.

The state is a JSON file beside the editions. Whether a job is really running is told by a lock
that the system frees with the process, so a server that stopped half-way never looks busy.
"""

import fcntl
import json
import logging
import os
import secrets
import threading
import time
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connections
from django.utils import timezone

from curation.actions.publishing import Progress, PublishRefused, publish
from curation.checking import Problem
from exhibit.editions.layout import EditionError
from exhibit.editions.writer import EditionBusy

log = logging.getLogger(__name__)

STATE = ".publishing.json"
LOCK = ".publishing.lock"
SECONDS_BETWEEN_REPORTS = 0.2
"""The page is looked at every two seconds: a state for each of 30,000 files helps nobody."""


@dataclass(frozen=True, kw_only=True)
class JobState:
    """How far a publication is, or how the last one ended."""

    state: str
    """running, done, refused, failed or stopped."""
    by: str = ""
    started_at: str = ""
    done: int = 0
    total: int = 0
    path: str = ""
    edition: int | None = None
    message: str = ""
    problems: list[dict[str, str]] = field(default_factory=list)


def start(*, by: User, note: str) -> threading.Thread:
    """Publish in a thread of its own. Raises EditionBusy while another publication runs."""
    root = Path(settings.EDITIONS_ROOT)
    lock = _lock(root)
    begun = JobState(state="running", by=by.get_username(), started_at=timezone.now().isoformat())
    _write(root, begun)
    thread = threading.Thread(target=_work, args=(root, lock, begun, by, note), name="publishing")
    thread.start()
    return thread


def current() -> JobState | None:
    """Return the state of the running publication, or of the last one; None before the first."""
    root = Path(settings.EDITIONS_ROOT)
    try:
        state = JobState(**json.loads((root / STATE).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    if state.state == "running" and not _is_locked(root):
        return replace(
            state,
            state="stopped",
            message="The server stopped while it was publishing. Nothing was published: "
            "visitors see the edition they saw before. Publish again.",
        )
    return state


def _work(root: Path, lock: int, begun: JobState, by: User, note: str) -> None:
    last = 0.0

    def report(done: int, total: int, path: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= SECONDS_BETWEEN_REPORTS:
            last = now
            _write(root, replace(begun, done=done, total=total, path=path))

    try:
        _write(root, _outcome(begun, by, note, report))
    finally:
        connections.close_all()
        os.close(lock)


def _outcome(begun: JobState, by: User, note: str, report: Progress) -> JobState:
    try:
        edition = publish(by=by, note=note, on_progress=report)
    except PublishRefused as refused:
        problems = [_plain(problem) for problem in refused.problems]
        return replace(begun, state="refused", problems=problems)
    except EditionError as error:
        return replace(begun, state="failed", message=str(error))
    except Exception as error:
        # A thread has nobody to raise to; the curator must still hear of it.
        log.exception("Publishing stopped")
        return replace(
            begun,
            state="failed",
            message=f"Nothing was published: {type(error).__name__}: {error}",
        )
    return replace(begun, state="done", edition=edition.number, done=edition.pages)


def _plain(problem: Problem) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(problem).items()}


def _lock(root: Path) -> int:
    root.mkdir(parents=True, exist_ok=True)
    handle = os.open(root / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise EditionBusy(
            "An edition is being published already: wait until it is finished."
        ) from error
    return handle


def _is_locked(root: Path) -> bool:
    handle = os.open(root / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        # Shared: two curators who look at once must not take each other for a publication.
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def _write(root: Path, state: JobState) -> None:
    """Replace the state in one step: a reader sees the old one or the new one, never a half."""
    new = root / f"{STATE}-{secrets.token_hex(4)}"
    new.write_text(json.dumps(asdict(state)))
    new.replace(root / STATE)
