"""The folder of a bundle: which files it may hold, and how their bytes are read safely."""

import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import LISTS
from curation.exchange.bundle.fields import unusable
from curation.exchange.faults import Report

LARGEST = 20 * 1024 * 1024
"""Bytes of one file: a book of ten million letters, and what settings allow for an upload."""

TOP_FILES = ("exhibition.yaml", *(listing.path for listing in LISTS.values() if not listing.folder))
SOURCE_FILES = ("source.yaml", "text.txt", "places.yaml", "excerpts.yaml", "emendations.yaml")
ENDINGS = {
    listing.folder: listing.ending
    for listing in LISTS.values()
    if listing.folder and "/" not in listing.ending
}
ENDINGS |= {"drawings": ".svg", "readings": ".yaml"}
NOT_OURS = ("README", "LICENSE", "LICENCE", "CHANGELOG")


class Folder:
    """A bundle's folder, read without ever following a link out of it."""

    def __init__(self, root: Path, report: Report) -> None:
        self.root = root
        self.report = report

    def tell(self, name: str, sentence: str, line: int = 1, /, **values: object) -> None:
        """Tell of a fault in a file."""
        self.report.add(name, line, sentence, **values)

    def has(self, name: str) -> bool:
        """Tell whether there is such a file, be it sound or not."""
        return (self.root / name).is_symlink() or (self.root / name).exists()

    def entries(self, name: str = "") -> list[str]:
        """Return the names in a folder, sorted; hidden files and editors' copies are passed over.

        Tells of links, and of a file where a folder belongs.
        """
        path = self.root / name
        if not path.exists():
            return []
        if path.is_symlink() and name:
            self.tell(name, _("This is a link: put the folder itself here."))
            return []
        if not path.is_dir():
            self.tell(name, _("This must be a folder."))
            return []
        names = sorted(child.name for child in path.iterdir())
        return [entry for entry in names if not entry.startswith(".") and not entry.endswith("~")]

    def stems(self, name: str) -> Iterator[str]:
        """Yield the names of a folder's files without their ending; tells of any other file."""
        ending = ENDINGS[name]
        for entry in self.entries(name):
            if entry.endswith(ending) and entry != ending:
                yield entry.removesuffix(ending)
            else:
                self.tell(
                    f"{name}/{entry}",
                    _("Only *{ending} files belong here: move it away."),
                    ending=ending,
                )

    def data(self, name: str) -> bytes | None:
        """Return a file's bytes, or None where it cannot be taken; tells why."""
        try:
            if not (refusal := self._refusal(name)):
                return (self.root / name).read_bytes()
        except OSError as error:
            refusal = _("The file cannot be read: {strerror}.").format(strerror=error.strerror)
        self.tell(name, refusal)
        return None

    def _refusal(self, name: str) -> str:
        """Return what keeps a file from being read, or ''."""
        if not self.has(name):
            return _("The file is missing.")
        # The last of its parents is the bundle's own folder: that may be a link.
        steps = (PurePath(name), *list(PurePath(name).parents)[:-1])
        if any((self.root / step).is_symlink() for step in steps):
            return _("This is a link: put the file itself here.")
        about = (self.root / name).stat()
        if not stat.S_ISREG(about.st_mode):
            return _("This is not an ordinary file.")
        if about.st_size > LARGEST:
            return _(
                "The file has {size:.1f} MB; at most {largest} MB are taken. Part it into several."
            ).format(size=about.st_size / 1024**2, largest=LARGEST // 1024**2)
        return ""

    def text(self, name: str) -> str | None:
        """Return a file's text exactly, newlines as they are; tells where it is no UTF-8."""
        data = self.data(name)
        if data is None:
            return None
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            sentence = _("Byte {start} is not UTF-8: save the file as UTF-8.")
            self.tell(name, sentence, data.count(b"\n", 0, error.start) + 1, start=error.start)
            return None
        if fault := unusable(text):
            self.tell(
                name,
                _("The file {fault}"),
                text.count("\n", 0, max(0, text.find("\0"))) + 1,
                fault=fault,
            )
            return None
        return text

    def strangers(self) -> None:
        """Tell of files and folders that are no part of a bundle: most are misspelt names."""
        known = {*TOP_FILES, *ENDINGS, "sources", "pictures"}
        for entry in self.entries():
            if entry not in known and not entry.startswith(NOT_OURS):
                self.tell(entry, _("This is no part of a bundle: check its name, or move it away."))
        for key in self.entries("sources"):
            for entry in self.entries(f"sources/{key}"):
                if entry not in SOURCE_FILES:
                    self.tell(
                        f"sources/{key}/{entry}",
                        _("Only {names} belong here: move it away."),
                        names=", ".join(SOURCE_FILES),
                    )
