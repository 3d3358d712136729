"""Publishing one edition at a time, in the background or at a set time; any worker can say how far.

The state stands beside the editions.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.background import Busy, StateFile, names_of
from curation.curator import name_of
from curation.publishing.publication import Progress, PublishRefused, publish
from exhibit.editions.layout import EditionError
from exhibit.editions.writer import EditionBusy
from exhibit.rendering import NotRendered

log = logging.getLogger(__name__)

NAME = "publishing"
STATE, LOCK = names_of(NAME)
STOPPED = _noop(
    "The server stopped while it was publishing. Nothing was published: "
    "visitors see the edition they saw before. Publish again."
)
SECONDS_BETWEEN_REPORTS = 0.2
"""The page is looked at every two seconds: a state for each of 30,000 files helps nobody."""


@dataclass(frozen=True, kw_only=True)
class JobState:
    """How far a publication is, or how the last one ended."""

    state: str
    """running, done, refused, failed or stopped."""
    by: str = ""
    planned_for: str = ""
    """The time it was set for, in words; '' where somebody pressed the button."""
    started_at: str = ""
    finished_at: str = ""
    done: int = 0
    total: int = 0
    path: str = ""
    edition: int | None = None
    message: str = ""
    problems: list[dict[str, str]] = field(default_factory=list)

    @property
    def percent(self) -> int:
        """How much is done, in per cent; never 100 before all is."""
        return min(99, 100 * self.done // self.total) if self.total else 0


class Stopped(Exception):
    """The process was asked to stop while it was publishing."""


def start(*, by: User, note: str) -> threading.Thread:
    """Publish in a thread of its own. Raises EditionBusy while another publication runs."""
    lock = _lock(Path(settings.EDITIONS_ROOT))
    job_state = _begin(by)
    thread = threading.Thread(target=_work, args=(lock, job_state, by, note), name="publishing")
    thread.start()
    return thread


@contextmanager
def alone() -> Iterator[None]:
    """Keep every other publication waiting. Raises EditionBusy while one is running."""
    lock = _lock(Path(settings.EDITIONS_ROOT))
    try:
        yield
    finally:
        os.close(lock)


def run(*, by: User, note: str, planned_for: str, is_stopping: Callable[[], bool]) -> JobState:
    """Publish here and now, inside `alone()`; return how it ended, which is kept for the desk too.

    `is_stopping` is asked between pages: once it says yes nothing is published, and the state
    returned is 'stopped'.
    """
    return _finish(_begin(by, planned_for), by, note, is_stopping)


def _begin(by: User, planned_for: str = "") -> JobState:
    job_state = JobState(
        state="running",
        by=name_of(by),
        planned_for=planned_for,
        started_at=timezone.now().isoformat(),
    )
    _write(job_state)
    return job_state


def current() -> JobState | None:
    """Return the state of the running publication, or of the last one; None before the first."""
    kept = _file().read()
    try:
        # A file of another version of the program may say other things.
        state = JobState(**kept) if kept else None  # type: ignore[arg-type]
    except TypeError:
        return None
    if state is not None and state.state == "running" and not _file().is_locked():
        return replace(state, state="stopped", message=_(STOPPED))
    return state


def _work(lock: int, job_state: JobState, by: User, note: str) -> None:
    try:
        _finish(job_state, by, note, lambda: False)
    finally:
        connections.close_all()
        os.close(lock)


def _reporter(job_state: JobState, is_stopping: Callable[[], bool]) -> Progress:
    """Return what is called for each file: it writes the state now and then."""
    last = 0.0

    def report(done: int, total: int, path: str) -> None:
        nonlocal last
        if is_stopping():
            raise Stopped
        now = time.monotonic()
        if now - last >= SECONDS_BETWEEN_REPORTS:
            last = now
            state = replace(job_state, done=done, total=total, path=path)
            _write(state)

    return report


def _finish(job_state: JobState, by: User, note: str, is_stopping: Callable[[], bool]) -> JobState:
    """Publish, and keep how it ended."""
    ended = _ended(job_state, by, note, _reporter(job_state, is_stopping))
    ended = replace(ended, finished_at=timezone.now().isoformat())
    _write(ended)
    return ended


def _ended(job_state: JobState, by: User, note: str, report: Progress) -> JobState:
    try:
        edition = publish(by=by, note=note, on_progress=report)
    except PublishRefused as refused:
        problems = [asdict(problem) for problem in refused.problems]
        return replace(job_state, state="refused", problems=problems)
    except Stopped:
        return replace(job_state, state="stopped", message=_(STOPPED))
    except (EditionError, NotRendered) as error:
        return replace(job_state, state="failed", message=str(error))
    except Exception as error:
        # A thread has nobody to raise to; the curator must still hear of it.
        log.exception("Publishing stopped")
        return replace(
            job_state,
            state="failed",
            message=_("Nothing was published: {name}: {error}").format(
                name=type(error).__name__, error=error
            ),
        )
    return replace(job_state, state="done", edition=edition.number, done=edition.pages)


def _lock(root: Path) -> int:
    try:
        return StateFile(root, NAME).lock()
    except Busy as busy:
        raise EditionBusy(
            _("An edition is being published already: wait until it is finished.")
        ) from busy


def _file() -> StateFile:
    return StateFile(Path(settings.EDITIONS_ROOT), NAME)


def _write(state: JobState) -> None:
    _file().write(asdict(state))
