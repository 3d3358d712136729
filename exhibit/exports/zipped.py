"""ZIP files whose bytes depend on their contents alone: fixed dates, fixed order, no owner."""

import zipfile
from collections.abc import Iterable
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
    with zipfile.ZipFile(out, "w") as made:
        for name, data in entries:
            made.writestr(entry(name), data)
    return out.getvalue()


def entry(name: str) -> zipfile.ZipInfo:
    """Return the header of one file: fixed date, ordinary permissions, the right compression."""
    told = zipfile.ZipInfo(name, EARLIEST)
    stored = name == "mimetype" or name.endswith(PACKED)
    told.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    told.create_system = 3
    told.external_attr = 0o100644 << 16
    return told


def rezipped(data: bytes) -> bytes:
    """Return a ZIP that a library made (.docx, .pptx) with our dates, its files in their order."""
    with zipfile.ZipFile(BytesIO(data)) as made:
        return zipped((name, made.read(name)) for name in made.namelist())
