"""ZIP files whose bytes depend on their contents alone: fixed dates, fixed order, no owner."""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day a ZIP can name: no day at all, since a day would make other bytes of the same
words."""
PACKED = (".pdf", ".docx", ".pptx", ".png", ".apkg", ".epub", ".imscc", ".zip", ".avif", ".jpg")
"""Endings of files that are compressed already."""


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of named files in the order given. The same entries give the same bytes.

    Names are ASCII or UTF-8 with its flag, folders parted by '/'. Files that are compressed already
    are stored as they are; so is an entry named `mimetype`, which e-books want first and plain.
    """
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in entries:
            archive.writestr(entry(name), data)
    return out.getvalue()


def streamed(entries: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Yield the ZIP that `zipped` returns, each entry as soon as it is there."""
    window = _Window()
    with zipfile.ZipFile(window, "w") as archive:
        for name, data in entries:
            archive.writestr(entry(name), data)
            yield window.taken()
    yield window.taken()


class _Window(BytesIO):
    """The end of a file that is being written: what stands before it is sent already.

    `zipfile` goes back to the header of an entry when it knows its size, never further. A file it
    could not go back in would get its sizes after each entry, which some readers do not take.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sent = 0

    def tell(self) -> int:
        return self._sent + super().tell()

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._sent + super().seek(offset - self._sent if whence == 0 else offset, whence)

    def taken(self) -> bytes:
        """Return what was written since the last call, and go on after it."""
        data = self.getvalue()
        self._sent += len(data)
        super().seek(0)
        self.truncate()
        return data


def entry(name: str) -> zipfile.ZipInfo:
    """Return the header of one file: fixed date, ordinary permissions, the right compression."""
    info = zipfile.ZipInfo(name, EARLIEST)
    stored = name == "mimetype" or name.endswith(PACKED)
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o100644 << 16
    return info


def rezipped(data: bytes) -> bytes:
    """Return a ZIP that a library made (.docx, .pptx) with our dates, its files in their order."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return zipped((name, archive.read(name)) for name in archive.namelist())
