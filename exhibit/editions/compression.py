"""Compressed copies of an edition's files: gzip and Brotli, the same bytes for the same input."""

import gzip
import zlib

import brotli

# Level 6 and quality 5 cost about 1.2 ms each on a page of 27 KB; gzip 9 with Brotli 11 cost 55 ms
# for 7.7% fewer bytes (performance.md, section 5).
GZIP_LEVEL = 6
BROTLI_QUALITY = 5

_COMPRESSIBLE = {
    "application/javascript",
    "application/json",
    "application/manifest+json",
    "application/x-bibtex",
    "application/x-research-info-systems",
    "application/xml",
    "font/otf",
    "font/ttf",
    "image/svg+xml",
}


def is_compressible(media_type: str) -> bool:
    """Say whether files of this media type shrink: text does, pictures and PDFs do not."""
    essence = media_type.partition(";")[0].strip().lower()
    return (
        essence.startswith("text/")
        or essence.endswith(("+json", "+xml"))
        or essence in _COMPRESSIBLE
    )


def compress(body: bytes, encoding: str) -> bytes:
    """Return the body as `gzip` (no time in its header) or `br`."""
    if encoding == "gzip":
        return gzip.compress(body, compresslevel=GZIP_LEVEL, mtime=0)
    return bytes(brotli.compress(body, quality=BROTLI_QUALITY))


def copies(body: bytes, media_type: str) -> dict[str, bytes]:
    """Return the copies worth keeping, by encoding: none where they would not be smaller."""
    if not is_compressible(media_type):
        return {}
    copy_by_encoding = {encoding: compress(body, encoding) for encoding in ("gzip", "br")}
    return {encoding: copy for encoding, copy in copy_by_encoding.items() if len(copy) < len(body)}


def decompress(copy: bytes, encoding: str) -> bytes | None:
    """Return the body of a copy, or None when the copy is damaged."""
    try:
        return gzip.decompress(copy) if encoding == "gzip" else brotli.decompress(copy)
    except (OSError, EOFError, zlib.error, brotli.error):
        return None
