"""A public file on its way into an edition: its headers, its copies, and what it shares."""

import hashlib
import logging
import re
from dataclasses import dataclass, field
from pathlib import Path

from exhibit.editions import compression, layout, manifest
from exhibit.editions.pages_file import Headers

MARKER = b"<!--edition-notice-->"
"""Where a page of a kept edition says which edition it is; just inside `body`."""

REVALIDATE = "public, max-age=0, must-revalidate"
FOR_A_YEAR = "public, max-age=31536000, immutable"

# The front computes these for each request, or they come from the media type.
_NOT_A_PAGES = {
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "etag",
    "location",
    "set-cookie",
    "transfer-encoding",
    "vary",
}
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Page:
    """One public file as it was added."""

    path: str
    body: bytes
    media_type: str
    headers: dict[str, str] = field(default_factory=dict)
    moved_to: str = ""
    """Where a server sends on from here, relative to `path`; '' for a page of its own."""

    def status(self) -> int:
        """Return the status that a server answers with."""
        if self.path == layout.NOT_FOUND:
            return 404
        return 301 if self.moved_to else 200

    def all_headers(self) -> Headers:
        """Return what every response for it carries, whatever its encoding."""
        essence = self.media_type.partition(";")[0].strip()
        content_type = self.media_type
        if essence.startswith("text/") and "charset" not in content_type:
            content_type = f"{essence}; charset=utf-8"
        headers = {"content-type": ("Content-Type", content_type)}
        if compression.is_compressible(self.media_type):
            headers["vary"] = ("Vary", "Accept-Encoding")
        cache_control = FOR_A_YEAR if layout.is_immutable(self.path) else REVALIDATE
        headers["cache-control"] = ("Cache-Control", cache_control)
        if self.moved_to:
            headers["location"] = ("Location", self.moved_to)
        headers |= {name.lower(): (name, value) for name, value in self.headers.items()}
        return tuple(headers.values())

    def takes_notice(self) -> bool:
        """Say whether this is an HTML page with the marker for the notice."""
        return self.media_type.startswith("text/html") and MARKER in self.body


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A page with its copies; `same_as` is the same file in the edition before."""

    record: manifest.FileRecord
    copies: dict[str, bytes]
    same_as: Path | None


class Previous:
    """The edition before, as a store of files that need not be written again."""

    def __init__(self, folder: Path | None) -> None:
        """Read its manifest; an edition that cannot be read only costs the saving."""
        self._folder = folder or Path()
        self._files: dict[str, manifest.FileRecord] = {}
        if folder is not None:
            try:
                self._files = manifest.read(folder).files
            except manifest.ManifestError as error:
                _log.warning("Nothing can be shared with the edition before: %s", error)

    def record(self, name: str) -> manifest.FileRecord | None:
        """Return what the manifest says of a file."""
        return self._files.get(name)

    def same(self, name: str, sha256: str, data: bytes) -> Path | None:
        """Return the file of this name if, by manifest and on disk, it holds exactly this."""
        record = self._files.get(name)
        if record is None or record.sha256 != sha256:
            return None
        path = self._folder / name
        return path if layout.read(path) == data else None

    def read(self, name: str) -> bytes:
        """Return a file as it was published. Raises KeyError where it is not there, or changed."""
        data = layout.read(self._folder / name)
        if data is None or hashlib.sha256(data).hexdigest() != self._files[name].sha256:
            raise KeyError(name)
        return data

    def copies(self, name: str) -> dict[str, bytes] | None:
        """Return the compressed copies of a file, or None if one is missing or damaged."""
        copies: dict[str, bytes] = {}
        for encoding, record in self._files[name].copies.items():
            data = layout.read(self._folder / (name + layout.COPY_SUFFIXES.get(encoding, "")))
            if data is None or hashlib.sha256(data).hexdigest() != record.sha256:
                return None
            copies[encoding] = data
        return copies


def prepare(page: Page, previous: Previous) -> Prepared:
    """Return the page with its copies, taken from the edition before where nothing changed."""
    name = layout.file_name(page.path)
    digest = hashlib.sha256(page.body).hexdigest()
    same_as = previous.same(name, digest, page.body)
    record = previous.record(name) if same_as else None
    if record is not None and record.media_type == page.media_type:
        copies = previous.copies(name)
        if copies is not None:
            return Prepared(record=record, copies=copies, same_as=same_as)
    copies = compression.copies(page.body, page.media_type)
    record = manifest.FileRecord(
        sha256=digest,
        size=len(page.body),
        media_type=page.media_type,
        copies={
            encoding: manifest.CopyRecord(sha256=hashlib.sha256(copy).hexdigest(), size=len(copy))
            for encoding, copy in copies.items()
        },
    )
    return Prepared(record=record, copies=copies, same_as=None)


def check_headers(headers: dict[str, str] | None) -> dict[str, str]:
    """Return headers a page may set. Raises ValueError, naming the header, for any other."""
    for name, value in (headers or {}).items():
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"Header {name!r} has characters that HTTP does not allow.")
        if name.lower() in _NOT_A_PAGES:
            raise ValueError(f"Header {name} is set by the edition itself: leave it out.")
    return dict(headers or {})
