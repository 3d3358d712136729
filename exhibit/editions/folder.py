"""The folder of an edition while it is being built: files put in it, then made durable."""

import os
from pathlib import Path

from exhibit.editions import layout
from exhibit.editions.pointer import sync_folder
from exhibit.text.translated import gettext as _

# Editions share files by hard link: an edit in place would change them all.
READ_ONLY = 0o444


class EditionFolder:
    """A new folder, readable by a web server that runs as somebody else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        self._folders: set[Path] = {folder}
        self._new: list[Path] = []
        self.make_folder(folder / layout.SITE)
        self.make_folder(folder / layout.DOCUMENTS)

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, once."""
        if folder not in self._folders:
            self.make_folder(folder.parent)
            folder.mkdir()
            self._folders.add(folder)

    def put(self, name: str, data: bytes, *, same_as: Path | None = None) -> None:
        """Write a file, or link it to `same_as`, which is known to hold the same bytes.

        Raises EditionError where a file and a folder would need the same name.
        """
        path = self._folder / name
        try:
            self.make_folder(path.parent)
            if same_as is None or not _link(same_as, path):
                handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, READ_ONLY)
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                self._new.append(path)
        except (FileExistsError, NotADirectoryError) as error:
            raise layout.EditionError(
                _("{name}: this place is taken by another file or folder of the edition."),
                name=name,
            ) from error

    def note_file(self, name: str) -> None:
        """Take up a file that was written here by other means."""
        path = self._folder / name
        path.chmod(READ_ONLY)
        self._new.append(path)

    def make_durable(self) -> None:
        """Return when every file and folder is on the disk."""
        # One sync writes everything in the disk's own order; after it the fsyncs, which carry the
        # promise, find nothing left to do. Alone they cost milliseconds for each of 30,000 files.
        os.sync()
        for path in self._new:
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        for folder in sorted(self._folders, reverse=True):
            sync_folder(folder)


def _link(source: Path, path: Path) -> bool:
    """Link and say whether that worked: some file systems cannot, and all limit the number."""
    try:
        path.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True
