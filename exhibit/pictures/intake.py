"""What may come in as a picture: decided from the file itself, never from its name."""

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from exhibit.documents.records import content_hash
from exhibit.text.translated import gettext_noop as _noop

# As DATA_UPLOAD_MAX_MEMORY_SIZE allows, with room for the rest of the form.
LARGEST_FILE = 40 * 1024 * 1024
# 50 megapixels is the largest camera in common use; decoded it is 150 MB of memory.
LARGEST_PIXELS = 50_000_000
# At the widest derivative (1600) a taller strip would pass the 16,383 pixels WebP can hold.
TALLEST = 10
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")
ALLOWED = _noop("Give a JPEG, PNG, WebP, AVIF or TIFF file.")
# A second picture inside a telephone's JPEG is its depth or brightness map, not a second frame.
SAME_AS = {"MPO": "JPEG"}
MODES = frozenset(
    {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "I;16", "I;16B"}
)
NAMED_BY_START = (
    (rb"GIF8[79]a", "GIF"),
    (rb"BM.{4}\0\0\0\0", "BMP"),
    (rb".{4}ftyp(heic|heix|hevc|hevx|heim|heis)", "HEIC"),
    (rb"%PDF-", "PDF"),
    (rb"8BPS", "Photoshop"),
    (rb"\0\0\x01\0", "ICO"),
)


class PictureRefused(ValueError):
    """A file that cannot be a picture here. Its text is a sentence for curators."""


@dataclass(frozen=True, kw_only=True)
class PictureFacts:
    """What a picture file says of itself: its size in pixels as it is seen, upright."""

    width: int
    height: int
    format: str
    """JPEG, PNG, WEBP, AVIF or TIFF."""
    sha256: str


def _refuse_by_start(data: bytes) -> None:
    """Refuse what its length or its first bytes give away. Raises PictureRefused."""
    if not data:
        raise PictureRefused(_("The file is empty. {allowed}").format(allowed=_(ALLOWED)))
    if len(data) > LARGEST_FILE:
        raise PictureRefused(
            _(
                "The file has {number:.1f} MB; at most {largest_file} MB are allowed. Save "
                "it smaller: 3,000 pixels across is plenty."
            ).format(number=len(data) / 1024**2, largest_file=LARGEST_FILE // 1024**2)
        )
    # Drawings come with or without a byte order mark, and in any encoding of XML.
    opening = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if opening.startswith(b"<"):
        raise PictureRefused(
            _(
                "This is an SVG, XML or HTML file, which can carry scripts. Export the "
                "drawing as PNG."
            )
        )
    for start, name in NAMED_BY_START:
        if re.match(start, data, re.DOTALL):
            raise PictureRefused(
                _("This is a {name} file, which is not taken here. {allowed}").format(
                    name=name, allowed=_(ALLOWED)
                )
            )


def _too_many_pixels(size: str) -> PictureRefused:
    return PictureRefused(
        _(
            "The picture has {said}; at most {largest_pixels} megapixels are allowed. "
            "Save it smaller: 3,000 pixels across is plenty."
        ).format(said=size, largest_pixels=LARGEST_PIXELS // 1000000)
    )


@contextmanager
def decoding() -> Iterator[None]:
    """Turn whatever decoding a damaged picture raises into PictureRefused."""
    try:
        yield
    except PictureRefused:
        raise
    except Exception as error:  # Each format's decoder raises what it happens to raise.
        raise PictureRefused(
            _(
                "The picture is damaged or cut off: it cannot be read to its end. Save or "
                "copy it again."
            )
        ) from error


def open_picture(data: bytes) -> Image.Image:
    """Return a picture with its header read and nothing decoded yet.

    Raises PictureRefused for a file that is no picture, a format we do not take, more than 50
    megapixels, or more than one frame.
    """
    _refuse_by_start(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
            frames = getattr(image, "n_frames", 1)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _too_many_pixels(_("far too many pixels")) from error
    except Exception as error:  # A broken header can raise anything its plugin happens to raise.
        raise PictureRefused(
            _("This file is not a picture, or is damaged. {allowed}").format(allowed=_(ALLOWED))
        ) from error
    pixels = image.width * image.height
    if pixels > LARGEST_PIXELS:
        raise _too_many_pixels(f"{pixels / 1_000_000:.1f} megapixels")
    if frames > 1 and image.format not in SAME_AS:
        raise PictureRefused(
            _(
                "The file holds {frames} pictures: it moves, or has several pages. Save the "
                "one you want by itself."
            ).format(frames=frames)
        )
    if image.mode not in MODES:
        raise PictureRefused(
            _(
                "The picture keeps its colours in a way browsers cannot show ({mode}). Save "
                "it as RGB with 8 bits a channel."
            ).format(mode=image.mode)
        )
    return image


def inspect(data: bytes) -> PictureFacts:
    """Return the facts of an uploaded picture, after decoding all of it once.

    The size is that of the upright picture, as its EXIF orientation says. Raises PictureRefused,
    with a sentence for curators, for whatever `open_picture` refuses, a truncated file, and a
    strip more than ten times as tall as it is wide.
    """
    image = open_picture(data)
    kind = SAME_AS.get(image.format or "", image.format or "")
    with decoding():
        image.load()
        upright = ImageOps.exif_transpose(image)
    if upright.height > TALLEST * upright.width:
        raise PictureRefused(
            _(
                "The picture is {width} by {height} pixels: more than {tallest} times as "
                "tall as wide. Crop it, or give it in parts."
            ).format(width=upright.width, height=upright.height, tallest=TALLEST)
        )
    return PictureFacts(
        width=upright.width, height=upright.height, format=kind, sha256=content_hash(data)
    )
