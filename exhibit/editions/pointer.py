"""Which edition is current: `editions/current` holds one line, the number of an edition.

Beside it `editions/live` is a symbolic link to that edition's `site/`, for a web server that serves
the files itself.
"""

import logging
import os
import re
import secrets
from pathlib import Path

from exhibit.editions import layout, manifest
from exhibit.editions.pages_file import PackReader
from exhibit.text.translated import gettext as _

_log = logging.getLogger(__name__)
_LINE = re.compile(rb"([0-9]{4,6})\n?")


def current(root: Path) -> int | None:
    """Return the number of the current edition; None where nothing has been made current yet.

    Raises EditionError when the pointer holds anything but a number.
    """
    path = root / layout.POINTER
    try:
        line = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise layout.EditionError(
            _("{path} cannot be read: {strerror}."), path=path, strerror=error.strerror
        ) from error
    match = _LINE.fullmatch(line)
    if match is None or int(match[1]) < 1:
        raise layout.EditionError(
            _("{path} says {line!r}: write a number such as 0001."), path=path, line=line[:20]
        )
    return int(match[1])


def switch(root: Path, number: int) -> None:
    """Make an edition current, at once for all workers. Raises EditionError if it cannot be read.

    The old pointer or the new one is there at every moment, also through a power cut.
    """
    folder = layout.edition_folder(root, number)
    numbers = manifest.read(folder).number, PackReader(folder).number
    if numbers != (number, number):
        raise layout.EditionError(
            _("{folder} holds edition {held}, not {number}."),
            folder=folder,
            held=numbers[0],
            number=number,
        )
    new = root / f".{layout.POINTER}-{secrets.token_hex(4)}"
    try:
        with new.open("xb") as file:
            file.write(b"%04d\n" % number)
            file.flush()
            os.fsync(file.fileno())
        new.replace(root / layout.POINTER)
    finally:
        new.unlink(missing_ok=True)
    _link_site(root, folder)
    sync_folder(root)


def _link_site(root: Path, folder: Path) -> None:
    """Point `live` at the edition's files; where links cannot be made, `current` still stands."""
    new = root / f".{layout.LIVE}-{secrets.token_hex(4)}"
    try:
        # Relative, so that the folder of editions can be moved or mounted elsewhere.
        new.symlink_to(Path(folder.name) / layout.SITE)
        new.replace(root / layout.LIVE)
    except OSError as error:
        _log.warning("%s still points to another edition: %s", root / layout.LIVE, error)
    finally:
        new.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk, so that a rename in it outlives a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
