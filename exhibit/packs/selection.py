"""A pack that somebody puts together: the chosen parts of up to eight panels, in one ZIP.

The ZIP is made while it is sent: one file after the other, so that the first bytes flow at once and
the browser shows how it grows. The same choice of the same edition gives the same bytes.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from exhibit.documents.pack import Pack
from exhibit.documents.pack_files import MadeFile, PackFile
from exhibit.exports.handouts import Handouts
from exhibit.exports.zipped import streamed
from exhibit.packs.bundle import Shelf, checksum_line, read_me, rights
from exhibit.packs.parts import Part, files, files_in_large_print, listed
from exhibit.packs.verification import verification
from exhibit.packs.writing import LARGE

MEDIA_TYPE = "application/zip"


@dataclass(frozen=True, kw_only=True)
class Selection:
    """A checked pack of chosen panels, the parts wanted of each, and how large they are printed."""

    pack: Pack
    parts: tuple[Part, ...]
    large: bool = False

    @property
    def file_name(self) -> str:
        """The name of its ZIP: 'p10-p14_e3_pack.zip'."""
        return self.pack.file_name(f"pack{LARGE if self.large else ''}.zip")

    @property
    def etag(self) -> str:
        """A strong entity tag: the same bytes carry the same one (RFC 9110, 8.8.3)."""
        stamp = self.pack.stamp
        parts = (
            *(self.pack.content_hash, str(stamp.number if stamp else 0), str(self.large)),
            *(part.name for part in self.parts),
        )
        return f'"{hashlib.sha256(" ".join(parts).encode()).hexdigest()[:32]}"'

    def number_of_files(self) -> int:
        """Return how many files its panels have in it, counted without making one."""
        wanted = {part.name for part in self.wanted()}
        return sum(
            part.name in wanted
            for panel in self.pack.panels
            for part, _ in listed(self.pack.single(panel))
        )

    def wanted(self) -> tuple[Part, ...]:
        """Return the parts to make: the handout in large print comes once, however it was asked."""
        named = {part.name for part in self.parts}
        twice = self.large and "student" in named
        return tuple(part for part in self.parts if not (twice and part.name == "large-print"))

    def stream(self) -> Iterator[bytes]:
        """Yield the ZIP piece by piece, each file as soon as it is made."""
        yield from streamed(self._entries())

    def _entries(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of everything in the ZIP; what tells of the files comes last."""
        top = self.pack.file_name("pack")
        sums: list[str] = []

        def placed(name: str, data: bytes) -> tuple[str, bytes]:
            sums.append(checksum_line(name, data))
            return f"{top}/{name}", data

        yield placed("RIGHTS.txt", rights(self.pack))
        yield placed("VERIFICATION.txt", verification(self.pack))
        shelves: list[Shelf] = []
        for panel in self.pack.panels:
            single = self.pack.single(panel)
            shelf_files: list[tuple[str, PackFile]] = []
            for file in self._files(single):
                name = f"{single.name}/{file.saved_as}"
                yield placed(name, file.data)
                # Only what READ-ME says of a file is kept: eight panels weigh megabytes.
                shelf_files.append((name, file.shelved))
            shelves.append(Shelf(heading=panel.title, files=tuple(shelf_files)))
        yield placed("READ-ME.html", read_me(self.pack, shelves))
        yield f"{top}/SHA256SUMS", "".join(sums).encode()

    def _files(self, single: Pack) -> Iterator[MadeFile]:
        handouts = Handouts()
        for part in self.wanted():
            if self.large and part.name in ("student", "corroborate", "teacher-guide"):
                yield from files_in_large_print(single, part)
            else:
                yield from files(single, [part], handouts)
