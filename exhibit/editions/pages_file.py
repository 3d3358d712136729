"""All responses of an edition in one file that workers map into memory and share.

`pages.pack` holds bodies end to end. `pages.index` holds, in this order: a header, what the
edition is (JSON), the distinct header sets (JSON), the paths (UTF-8, apart by NUL), one fixed
record a path, and the SHA-256 of all that. Opening builds one dictionary of paths and no other
object a page: 10,000 pages take some 10 ms and 2 MB a worker. Large bodies that do not
compress (pictures, PDFs) stay in `site/` alone: only their headers are here, so that an edition
that shares its pictures with the one before costs no second copy of them.
"""

import hashlib
import mmap
import os
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from exhibit.editions import layout
from exhibit.editions.negotiation import ENCODINGS
from exhibit.text.translated import gettext as _

PACK_MAGIC = b"VTRPACK1"
INDEX_MAGIC = b"VTRINDX1"
NOTICE = 1
"""Flag: an HTML page with the marker where an archived edition puts its notice."""
IN_SITE = 2
"""Flag: the body is the plain file under `site/`."""
LARGEST_PIECE = 256 * 1024
SMALL = 64 * 1024
"""Bodies up to this size in bytes are packed even when they do not compress."""

Headers = tuple[tuple[str, str], ...]

_HEADER = struct.Struct("<8sIIIIQ")
_RECORD = struct.Struct("<IHH16sQIQIQI")
_DIGEST = hashlib.sha256().digest_size


class PackError(layout.EditionError):
    """A pack that is missing, cut short or altered."""


class Entry(NamedTuple):
    """One response. `places` are offset and length in bytes of the body in each of ENCODINGS,
    offset 0 where there is none."""

    profile: int
    status: int
    flags: int
    digest: bytes
    places: tuple[int, ...]

    def has(self, encoding: int) -> bool:
        """Say whether there is a body in this encoding."""
        return self.places[2 * encoding] > 0


class Description(msgspec.Struct, frozen=True):
    """What edition this is, as the index knows it; `day` is in words."""

    number: int
    day: str


class PackWriter:
    """Writes the pack and its index into the folder of an edition that is being built."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO = (folder / layout.PACK).open("xb")
        self._file.write(PACK_MAGIC)
        self._size = len(PACK_MAGIC)
        self._profiles: dict[Headers, int] = {}
        self._records: dict[str, bytes] = {}

    def add(
        self,
        path: str,
        bodies: dict[str, bytes],
        *,
        digest: bytes,
        headers: Headers,
        status: int = 200,
        notice: bool = False,
        in_site: bool = False,
    ) -> None:
        """Append one response: `bodies` by encoding, `digest` the SHA-256 of the identity body."""
        places: list[int] = []
        for encoding in ENCODINGS:
            body = bodies.get(encoding)
            places += (0, 0) if body is None else (self._size, len(body))
            if body is not None and not in_site:
                self._file.write(body)
                self._size += len(body)
        profile = self._profiles.setdefault(headers, len(self._profiles))
        flags = NOTICE * notice | IN_SITE * in_site
        self._records[path] = _RECORD.pack(profile, status, flags, digest[:16], *places)

    def finish(self, description: Description) -> None:
        """Close the pack and write the index."""
        self._file.close()
        about = msgspec.json.encode(description)
        profiles = msgspec.json.encode(list(self._profiles))
        paths = "\0".join(self._records).encode()
        sizes = len(self._records), len(about), len(profiles), len(paths), self._size
        parts = [_HEADER.pack(INDEX_MAGIC, *sizes), about, profiles, paths]
        index = b"".join([*parts, *self._records.values()])
        with (self._folder / layout.INDEX).open("xb") as file:
            file.write(index + hashlib.sha256(index).digest())

    def close(self) -> None:
        """Give up: close the file and leave it to whoever removes the folder."""
        self._file.close()


class PackReader:
    """The responses of one finished edition.

    Safe to use from many threads. The maps live as long as anything refers to the reader, so a
    response under way survives the switch to another edition, and the removal of this one.
    """

    def __init__(self, folder: Path) -> None:
        """Open the pack of an edition's folder. Raises PackError, naming the file."""
        self.folder = folder
        self._pack = _map(folder, layout.PACK)
        self._index = _map(folder, layout.INDEX)
        try:
            self._open()
        except (struct.error, UnicodeDecodeError, msgspec.DecodeError) as error:
            raise _error(folder, layout.INDEX, _("{path} is damaged: {error}."), error) from error

    def _open(self) -> None:
        index = self._index
        magic, count, about, profiles, paths, pack_size = _HEADER.unpack_from(index)
        start = _HEADER.size
        self._records = start + about + profiles + paths
        end = self._records + count * _RECORD.size
        if magic != INDEX_MAGIC or len(index) != end + _DIGEST:
            raise _error(self.folder, layout.INDEX, _("{path} is not a whole index."))
        if hashlib.sha256(index[:end]).digest() != index[end:]:
            sentence = _("{path} was altered after it was written.")
            raise _error(self.folder, layout.INDEX, sentence)
        if len(self._pack) != pack_size or self._pack[:8] != PACK_MAGIC:
            raise _error(self.folder, layout.PACK, _("{path} is not the pack of its index."))
        self.description = msgspec.json.decode(index[start : start + about], type=Description)
        start += about
        self.profiles: list[Headers] = msgspec.json.decode(
            index[start : start + profiles], type=list[tuple[tuple[str, str], ...]]
        )
        names = index[start + profiles : self._records].decode().split("\0") if count else []
        self._places = dict(zip(names, range(count), strict=True))

    @property
    def number(self) -> int:
        """The edition's number."""
        return self.description.number

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, path: str) -> bool:
        return path in self._places

    def paths(self) -> Iterable[str]:
        """Return every public path, in the order of writing."""
        return self._places.keys()

    def find(self, path: str) -> Entry | None:
        """Return the response of a public path (as decoded text), or None."""
        place = self._places.get(path)
        if place is None:
            return None
        record = _RECORD.unpack_from(self._index, self._records + place * _RECORD.size)
        return Entry(record[0], record[1], record[2], record[3], record[4:])

    def body(self, path: str, entry: Entry, encoding: int = 0) -> Iterable[bytes]:
        """Return a body in pieces that a server can send as they are.

        Raises OSError where the body is a plain file that is gone or has another length.
        """
        offset, length = entry.places[2 * encoding : 2 * encoding + 2]
        if entry.flags & IN_SITE:
            return _pieces_of_file(self.folder / layout.file_name(path), length)
        if length <= LARGEST_PIECE:
            return (self._pack[offset : offset + length],)
        return self._pieces(offset, offset + length)

    def _pieces(self, start: int, end: int) -> Iterator[bytes]:
        for offset in range(start, end, LARGEST_PIECE):
            yield self._pack[offset : min(offset + LARGEST_PIECE, end)]


def _error(folder: Path, name: str, sentence: str, error: Exception | None = None) -> PackError:
    return PackError(sentence.format(path=folder / name, error=error))


def _map(folder: Path, name: str) -> mmap.mmap:
    try:
        with (folder / name).open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:  # ValueError: an empty file cannot be mapped
        raise _error(folder, name, _("{path} cannot be read: {error}."), error) from error


def _pieces_of_file(path: Path, length: int) -> Iterator[bytes]:
    # Opened here and not in the generator: a missing file must show before headers are sent.
    file = path.open("rb")
    if os.fstat(file.fileno()).st_size != length:
        file.close()
        raise OSError(f"{path} has not the {length} bytes it was written with.")
    return _read_pieces(file)


def _read_pieces(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(LARGEST_PIECE):
            yield piece
