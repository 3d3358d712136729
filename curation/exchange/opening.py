"""The opening exhibition, loaded in the background from the bundle that comes with the program."""

import logging
import os
import threading
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.background import Busy, StateFile
from curation.curator import name_of
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.faults import BundleFaults, NotLoaded
from exhibit.models import Exhibition, Panel

log = logging.getLogger(__name__)

NAME = "opening-exhibition"
FOLDER = "content"
STOPPED = _noop("The server stopped while it was loading. Nothing was loaded: load it again.")


@dataclass(frozen=True, kw_only=True)
class Loading:
    """How far it is, or how it ended."""

    state: str
    """running, done, failed or stopped."""
    by: str = ""
    started_at: str = ""
    message: str = ""
    panels: int = 0

    @property
    def seconds(self) -> int:
        """How long it has been running."""
        begun = datetime.fromisoformat(self.started_at)
        return max(0, round((timezone.now() - begun).total_seconds()))


class NotEmpty(Exception):
    """There is an exhibition already: another is not loaded over it."""

    def __init__(self) -> None:
        super().__init__(_("There is an exhibition already: nothing was loaded over it."))


def start(*, by: User) -> threading.Thread:
    """Load it in a thread of its own. Raises NotEmpty, and Busy while it is being loaded."""
    if Exhibition.objects.exists():
        raise NotEmpty
    lock = _file().lock()
    begun = Loading(state="running", by=name_of(by), started_at=timezone.now().isoformat())
    _file().write(asdict(begun))
    thread = threading.Thread(target=_work, args=(lock, begun, by), name=NAME)
    thread.start()
    return thread


def current() -> Loading | None:
    """Return how far it is, or how it ended; None where nobody has asked for it."""
    kept = _file().read()
    try:
        state = Loading(**kept) if kept else None  # type: ignore[arg-type]
    except TypeError:
        return None
    if state is not None and state.state == "running" and not _file().is_locked():
        return replace(state, state="stopped", message=_(STOPPED))
    return state


def _work(lock: int, begun: Loading, by: User) -> None:
    try:
        _file().write(asdict(_ended(begun, by)))
    finally:
        connections.close_all()
        os.close(lock)


def _ended(begun: Loading, by: User) -> Loading:
    try:
        bundle = read_bundle(Path(settings.BASE_DIR) / FOLDER)
        # It comes approved with the program, as `open_exhibition` loads it.
        load(bundle, by=by, approve=True)
    except (BundleFaults, NotLoaded) as error:
        return replace(
            begun, state="failed", message=_("Nothing was loaded: {error}").format(error=error)
        )
    except Exception as error:
        # A thread has nobody to raise to; the curator must still hear of it.
        log.exception("Loading the opening exhibition stopped")
        says = _("Nothing was loaded: {name}: {error}")
        message = says.format(name=type(error).__name__, error=error)
        return replace(begun, state="failed", message=message)
    return replace(begun, state="done", panels=Panel.objects.count())


def _file() -> StateFile:
    return StateFile(Path(settings.HOME), NAME)


__all__ = ["Busy", "Loading", "NotEmpty", "current", "start"]
