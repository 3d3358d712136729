"""An uploaded file between its dry run and its confirmation: kept on disk, for one curator.

All workers see it; the address of its dry run names it. Confirming takes it by renaming, which
only one of two posts can do, so a double submit applies once.
"""

import json
import re
import secrets
import shutil
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User

SECONDS_KEPT = 24 * 60 * 60
"""A curator may sleep over a dry run; longer than that, the records have moved on."""
_TOKEN = re.compile(r"[0-9a-f]{32}")
_FILE, _ABOUT, _DONE = "upload", "about.json", "done.json"
_TAKEN = ".taken"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One upload that waits, is being applied, or was applied."""

    token: str
    kind: str
    """What it is for: a list's name, or `bundle`."""
    name: str
    """The file's own name."""
    by: int
    """Primary key of the curator who uploaded it."""

    @property
    def folder(self) -> Path:
        """Where it is."""
        taken_folder = _taken(self.token)
        return taken_folder if taken_folder.is_dir() else _root() / self.token

    @property
    def file(self) -> Path:
        """The file itself."""
        return self.folder / _FILE

    @property
    def unpacked(self) -> Path:
        """Where an archive's files are put."""
        return self.folder / "unpacked"

    def done(self) -> str | None:
        """Return in words what came of it; None until it was applied."""
        try:
            return str(json.loads((_taken(self.token) / _DONE).read_bytes()))
        except (OSError, ValueError):
            return None

    def is_taken(self) -> bool:
        """Tell whether a confirmation has taken it."""
        return _taken(self.token).is_dir()

    def take(self) -> bool:
        """Take it for one confirmation; False where another has."""
        try:
            (_root() / self.token).rename(_taken(self.token))
        except OSError:
            return False
        return True

    def finish(self, sentence: str) -> None:
        """Say what came of it. The file itself is no longer needed."""
        (_taken(self.token) / _DONE).write_text(json.dumps(sentence))
        self.file.unlink(missing_ok=True)
        shutil.rmtree(self.unpacked, ignore_errors=True)

    def give_back(self) -> None:
        """Let it wait again: nothing was applied."""
        _taken(self.token).rename(_root() / self.token)

    def throw_away(self) -> None:
        """Keep nothing of it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def keep(*, kind: str, name: str, chunks: Iterable[bytes], by: User) -> Kept:
    """Keep an upload; return it. Uploads of yesterday are thrown away."""
    _forget()
    kept = Kept(token=secrets.token_hex(16), kind=kind, name=plain_name(name), by=by.pk)
    folder = _root() / kept.token
    folder.mkdir(parents=True, mode=0o700)
    with (folder / _FILE).open("xb") as file:
        file.writelines(chunks)
    (folder / _ABOUT).write_text(json.dumps(asdict(kept)))
    return kept


def kept(*, token: str, kind: str, by: User) -> Kept | None:
    """Return an upload of this curator, or None where there is none (any more)."""
    if not _TOKEN.fullmatch(token):
        return None
    for folder in (_root() / token, _taken(token)):
        try:
            upload = Kept(**json.loads((folder / _ABOUT).read_bytes()))
        except (OSError, ValueError, TypeError):
            continue
        return upload if (upload.kind, upload.by) == (kind, by.pk) else None
    return None


def plain_name(name: str) -> str:
    """Return the name of an uploaded file as it may be shown and kept: one line, not too long."""
    last = re.split(r"[\\/]", name)[-1]
    return "".join(sign for sign in last if sign.isprintable()).strip()[:100] or "upload"


def _root() -> Path:
    return Path(settings.HOME) / "uploads"


def _taken(token: str) -> Path:
    return _root() / f"{token}{_TAKEN}"


def _forget() -> None:
    """Throw away what nobody has confirmed in time."""
    if not _root().is_dir():
        return
    oldest = time.time() - SECONDS_KEPT
    for folder in _root().iterdir():
        try:
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder)
        except OSError:
            continue  # another worker was quicker
