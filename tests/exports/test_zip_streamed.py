"""A ZIP that is sent while it is made is as easy to read as one that lies ready."""

import zipfile
from io import BytesIO

from exhibit.exports.zipped import streamed

ENTRIES = [
    ("a/words.txt", b"plain words " * 500),
    ("a/packed.pdf", bytes(range(256)) * 40),
    ("a/ünïcode.txt", b""),
]


def test_streamed_zip_has_its_sizes_before_each_entry():
    made = zipfile.ZipFile(BytesIO(b"".join(streamed(ENTRIES))))
    assert made.testzip() is None
    # Bit 3 would put them after the data, where some readers do not look.
    assert not any(entry.flag_bits & 0x08 for entry in made.infolist())


def test_empty_zip_is_a_zip():
    assert zipfile.ZipFile(BytesIO(b"".join(streamed([])))).namelist() == []
