import pytest

from exhibit.editions import compression

TEXT = b"The list of the accused. " * 200


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_decompress_undoes_compress(encoding):
    assert compression.decompress(compression.compress(TEXT, encoding), encoding) == TEXT


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_decompress_of_a_damaged_copy_is_none(encoding):
    copy = compression.compress(TEXT, encoding)
    assert compression.decompress(copy[:-4], encoding) is None


def test_gzip_has_no_time():
    assert compression.compress(TEXT, "gzip")[4:8] == b"\0\0\0\0"


def test_copies_of_a_picture_are_not_made():
    assert compression.copies(TEXT, "image/avif") == {}


def test_copies_that_would_not_be_smaller_are_not_made():
    assert compression.copies(b"x", "text/plain") == {}


@pytest.mark.parametrize(
    ("media_type", "answer"),
    [
        ("text/html; charset=utf-8", True),
        ("image/svg+xml", True),
        ("application/ld+json", True),
        ("application/atom+xml", True),
        ("application/pdf", False),
        ("application/zip", False),
        ("font/woff2", False),
    ],
)
def test_is_compressible(media_type, answer):
    assert compression.is_compressible(media_type) is answer
