"""The editions a worker has open: the current one, and old ones as they are asked for."""

import logging
import os
import threading
import time
from collections import OrderedDict
from functools import lru_cache
from pathlib import Path

from exhibit.editions import layout, pointer
from exhibit.editions.pages_file import PackReader
from exhibit.text.translated import gettext as _

# A stat costs 2.7 us (performance.md, section 2); five a second keep a switch visible at once to a
# person.
CHECK_EVERY = 0.2
# An open edition of 10,000 pages takes some 2 MB of its own.
OLD_EDITIONS_OPEN = 8

Signature = tuple[int, int, int] | None

_log = logging.getLogger(__name__)


class Shelf:
    """Opens editions under `root` and notices, without a restart, when another becomes current.

    Safe to use from many threads. An edition that cannot be opened is logged and treated as not
    there; where a new current edition cannot be opened, the one before stays in use.
    """

    def __init__(self, root: Path, check_every: float = CHECK_EVERY) -> None:
        """Open the current edition; look for another at most every `check_every` seconds."""
        self._root = root
        self._pointer = root / layout.POINTER
        self._check_every = check_every
        self._lock = threading.Lock()
        self._seen: Signature = None
        self._reader: PackReader | None = None
        self._faulty = False
        self._old: OrderedDict[int, tuple[Signature, PackReader]] = OrderedDict()
        self._look()
        self._next_check = time.monotonic() + check_every

    def current(self) -> PackReader | None:
        """Return the current edition, or None where there is none to read."""
        now = time.monotonic()
        # Who does not get the lock goes on with the edition that is open.
        if now >= self._next_check and self._lock.acquire(blocking=False):
            try:
                self._look()
                self._next_check = now + self._check_every
            finally:
                self._lock.release()
        return self._reader

    def edition(self, number: int) -> PackReader | None:
        """Return any edition on disk, or None; one whose folder was removed is gone at once."""
        index = layout.edition_folder(self._root, number) / layout.INDEX
        signature = _signature(index)
        if signature is None:
            return None
        current = self.current()
        if current is not None and current.number == number:
            return current
        with self._lock:
            opened = self._old.get(number)
            if opened is None or opened[0] != signature:
                reader = _open(self._root, number)
                if reader is None:
                    return None
                opened = self._old[number] = signature, reader
            self._old.move_to_end(number)
            while len(self._old) > OLD_EDITIONS_OPEN:
                self._old.popitem(last=False)
            return opened[1]

    def _look(self) -> None:
        """Open the current edition if the pointer changed or the last attempt failed."""
        signature = _signature(self._pointer)
        if signature == self._seen and not self._faulty:
            return
        changed, self._seen = signature != self._seen, signature
        try:
            number = pointer.current(self._root)
        except layout.EditionError as error:
            self._faulty = True
            if changed:
                _log.error("The current edition stays as it was: %s", error)
            return
        reader = None if number is None else _open(self._root, number, quiet=not changed)
        self._faulty = number is not None and reader is None
        if not self._faulty:
            self._reader = reader


def _open(root: Path, number: int, *, quiet: bool = False) -> PackReader | None:
    try:
        reader = PackReader(layout.edition_folder(root, number))
        if reader.number != number:
            raise layout.EditionError(
                _("{folder} holds edition {reader}."), folder=reader.folder, reader=reader.number
            )
    except (layout.EditionError, OSError) as error:
        if not quiet:
            _log.error("Edition %s cannot be served: %s", number, error)
        return None
    return reader


def _signature(path: Path) -> Signature:
    try:
        stat = os.stat(path)  # noqa: PTH116 - Path.stat costs three times as much
    except OSError:
        return None
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


@lru_cache(maxsize=8)
def shelf_at(root: Path) -> Shelf:
    """Return this process's shelf for a root, opened once."""
    return Shelf(root)
