"""The manifest of an edition: what it holds, file by file, and a hash that stands for all of it."""

import hashlib
from calendar import month_name
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from exhibit.editions import layout
from exhibit.text.translated import gettext as _


class ManifestError(layout.EditionError):
    """A manifest that is missing or cannot be read."""


@dataclass(frozen=True, kw_only=True)
class CopyRecord:
    """A compressed copy beside a file."""

    sha256: str
    size: int


@dataclass(frozen=True, kw_only=True)
class FileRecord:
    """One file of an edition. `size` is in bytes; `copies` are by encoding, `gzip` and `br`."""

    sha256: str
    size: int
    media_type: str
    copies: dict[str, CopyRecord] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What edition `number` holds.

    `files` are named relative to the edition's folder, so that `sha256sum` can check them; the
    manifest itself is left out. `panels` gives the revision of each panel by slug.

    `hash` is the SHA-256 of this manifest as JSON without the key `hash`: keys sorted, no white
    space, UTF-8, nothing escaped that need not be.
    """

    number: int
    published_at: datetime
    note: str
    files: dict[str, FileRecord]
    panels: dict[str, int]
    hash: str = ""
    format: int = 1

    @property
    def day(self) -> str:
        """The day of publication in words: '21 November 2026'."""
        return day_in_words(self.published_at)

    @property
    def pages(self) -> dict[str, FileRecord]:
        """The public files by public path."""
        return {
            layout.public_path(name): record
            for name, record in self.files.items()
            if name.startswith(f"{layout.SITE}/")
        }


def day_in_words(moment: datetime) -> str:
    """Return a day as the site writes it: '21 November 2026'."""
    return f"{moment.day} {month_name[moment.month]} {moment.year}"


def manifest_hash(manifest: Manifest) -> str:
    """Return the hash by the rule in `Manifest`."""
    plain = msgspec.to_builtins(manifest)
    del plain["hash"]
    return hashlib.sha256(msgspec.json.encode(plain, order="sorted")).hexdigest()


def encode(manifest: Manifest) -> bytes:
    """Return the manifest as the text of `manifest.json`, files in order of name."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=1) + b"\n"


def read(folder: Path) -> Manifest:
    """Return the manifest of an edition's folder. Raises ManifestError, naming the file."""
    path = folder / layout.MANIFEST
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError as error:
        raise ManifestError(
            _("{path} cannot be read: {strerror}."), path=path, strerror=error.strerror
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ManifestError(
            _("{path} is not an edition's manifest: {error}."), path=path, error=error
        ) from error
