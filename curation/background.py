"""Work that goes on after the page is answered: one at a time, and any worker can say how far.

The state is a JSON file. Whether work is really going on is told by a lock that the system frees
with the process, so a server that stopped half-way never looks busy.
"""

import fcntl
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


def names_of(work: str) -> tuple[str, str]:
    """Return the names of the files of the state and of the lock."""
    return f".{work}.json", f".{work}.lock"


class Busy(Exception):
    """The same work is going on already."""


@dataclass(frozen=True)
class StateFile:
    """Where the state of one kind of work is kept, and the lock of whoever does it."""

    folder: Path
    name: str

    @property
    def _path(self) -> Path:
        return self.folder / names_of(self.name)[0]

    def lock(self) -> int:
        """Return the handle of the lock; closing it frees it. Raises Busy."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle = self._handle()
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise Busy from error
        return handle

    def is_locked(self) -> bool:
        """Say whether somebody holds the lock."""
        handle = self._handle()
        try:
            # Shared: two who look at once must not take each other for the work.
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(handle)
        return False

    def read(self) -> dict[str, object] | None:
        """Return what was written last; None before that, or where it cannot be read."""
        try:
            found = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def write(self, state: Mapping[str, object]) -> None:
        """Replace the state in one step: a reader sees the old one or the new, never a half."""
        new = self.folder / f"{self._path.name}-{secrets.token_hex(4)}"
        new.write_text(json.dumps(state))
        new.replace(self._path)

    def _handle(self) -> int:
        return os.open(self.folder / names_of(self.name)[1], os.O_RDWR | os.O_CREAT, 0o600)
