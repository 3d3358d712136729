"""Names and places of an edition on disk (design.md, section 5)."""

import re
from pathlib import Path

from exhibit.text.translated import gettext as _

SITE = "site"
DOCUMENTS = "documents"
MANIFEST = "manifest.json"
PACK = "pages.pack"
INDEX = "pages.index"
POINTER = "current"
LIVE = "live"
BUILDING = ".building-"
NOT_FOUND = "/404.html"
COPY_SUFFIXES = {"gzip": ".gz", "br": ".br"}
"""Compressed copies beside a file, in the order of the pack."""

# The name of a file may have 255 bytes on every common file system; ".gz" needs three.
MAX_SEGMENT_BYTES = 252
MAX_PATH_BYTES = 1000

_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\\?#]")
_FOLDER = re.compile(r"[0-9]{4,6}")
_ARCHIVE = re.compile(r"/editions/[0-9]+(/|$)")
# Twelve digits is what Django's manifest storage writes; pictures carry whole SHA-256s.
_CONTENT_HASH = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{12,64}(?![0-9A-Za-z])")


class EditionError(Exception):
    """Something that stops an edition from being written, read or made current."""

    def __init__(self, sentence: str, **values: object) -> None:
        """Take the sentence that says so, and the values of its places."""
        super().__init__(sentence.format(**values) if values else sentence)


class UnsafePath(EditionError, ValueError):
    """A path that must not become a file name or an address of an edition."""


def check_public_path(path: str) -> str:
    """Return a public path such as `/themes/terror/`, decoded, unchanged.

    Raises UnsafePath for one that could leave the edition's folder, hide behind another address
    or clash with the names an edition keeps for itself.
    """
    if not path.startswith("/"):
        raise UnsafePath(_("{path!r} is not a public path: it must start with /."), path=path)
    if _FORBIDDEN.search(path):
        raise UnsafePath(
            _("{path!r} has a backslash, a control character, ? or #: take it out."), path=path
        )
    _check_segments(path, path[1:].removesuffix("/"))
    if path.endswith("/index.html"):
        raise UnsafePath(
            _("{path!r}: write the address as {wanted!r}."),
            path=path,
            wanted=path.removesuffix("index.html"),
        )
    if path.endswith(tuple(COPY_SUFFIXES.values())):
        raise UnsafePath(
            _("{path!r}: .gz and .br are kept for compressed copies; rename it."), path=path
        )
    if _ARCHIVE.match(path):
        raise UnsafePath(
            _("{path!r}: addresses under /editions/N/ belong to the kept editions."), path=path
        )
    return path


def check_document_name(name: str) -> str:
    """Return the name of a document below `documents/` unchanged; raises UnsafePath."""
    if name.startswith("/") or name.endswith("/") or _FORBIDDEN.search(name) or not name:
        raise UnsafePath(
            _("{name!r} is not a document's name: write it like 'panels/kirov.json'."), name=name
        )
    _check_segments(name, name)
    return name


def _check_segments(path: str, inner: str) -> None:
    try:
        segments = [segment.encode() for segment in inner.split("/")] if inner else []
    except UnicodeEncodeError as error:
        raise UnsafePath(_("{path!r} is not text that UTF-8 can write."), path=path) from error
    if any(segment in (b"", b".", b"..") for segment in segments) or path == "//":
        raise UnsafePath(
            _("{path!r} has an empty part, '.' or '..': write the plain path."), path=path
        )
    if any(len(s) > MAX_SEGMENT_BYTES for s in segments) or len(path.encode()) > MAX_PATH_BYTES:
        raise UnsafePath(_("{path!r}… is too long for a file name: shorten it."), path=path[:60])


def file_name(path: str) -> str:
    """Return the file of a public path, relative to the edition: `/a/` is `site/a/index.html`."""
    return f"{SITE}{path}index.html" if path.endswith("/") else f"{SITE}{path}"


def public_path(name: str) -> str:
    """Return the public path of a file name that `file_name` gave."""
    return name.removeprefix(SITE).removesuffix("index.html")


def edition_folder(root: Path, number: int) -> Path:
    """Return the folder of edition `number`: `editions/0003`. Raises ValueError below 1."""
    if number < 1:
        raise ValueError(f"{number} is not an edition number: they start at 1.")
    return root / f"{number:04d}"


def edition_numbers(root: Path) -> list[int]:
    """Return the numbers of all finished editions on disk, lowest first."""
    if not root.is_dir():
        return []
    folders = (child for child in root.iterdir() if _FOLDER.fullmatch(child.name))
    return sorted(int(child.name) for child in folders if (child / MANIFEST).is_file())


def read(path: Path) -> bytes | None:
    """Return what a file holds; None for one that is missing or cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def is_immutable(path: str) -> bool:
    """Say whether the address names its own content, so that it may be kept for a year."""
    if not path.startswith(("/static/", "/pictures/")):
        return False
    return _CONTENT_HASH.search(path) is not None
