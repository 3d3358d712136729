"""Derivatives of a picture: upright, in sRGB, on white, without a word of metadata."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import ExifTags, Image, ImageCms, ImageOps

from exhibit.pictures.intake import decoding, open_picture
from exhibit.pictures.names import MEDIA_TYPES, WIDTHS, planned_widths

ORIENTATION = ExifTags.Base.Orientation
WHITE = (255, 255, 255)
# Measured on a 12-megapixel photograph: the slower settings win a few per cent of bytes for two to
# seven times the work (performance.md, section 7).
SETTINGS: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 55, "speed": 8},
    "webp": {"format": "WEBP", "quality": 75, "method": 4},
    "jpg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
}


@dataclass(frozen=True, kw_only=True)
class Derivative:
    """One file made of a picture; `name_suffix` is the last part of its path: '480w.avif'."""

    name_suffix: str
    width: int
    height: int
    media_type: str
    data: bytes


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture of 16-bit greys in 8 bits; Pillow would cut the values off at white."""
    if not image.mode.startswith("I;16"):
        return image
    eight = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    # A transparent grey is named on the scale of 16 bits.
    eight.info = {"icc_profile": image.info.get("icc_profile")}
    return eight


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture without transparency: what shows through is white, as on paper.

    In every format, not in JPEG alone: black ink on nothing would vanish on a dark page.
    """
    if not image.has_transparency_data:
        return image
    profile = image.info.get("icc_profile")
    image = image.convert("RGBA")
    paper = Image.new("RGBA", image.size, (*WHITE, 255))
    flat = Image.alpha_composite(paper, image).convert("RGB")
    flat.info = {"icc_profile": profile}
    return flat


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return a picture in sRGB, by its own colour profile where it has a sound one."""
    srgb = ImageCms.createProfile("sRGB")
    profile = image.info.get("icc_profile")
    if image.mode in {"1", "P", "YCbCr"}:
        image = image.convert("RGB")
    elif image.mode == "LAB" and not profile:
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            # A profile that is broken, or made for other channels, says nothing; browsers ignore
            # it as well.
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")


def _turned(image: Image.Image) -> bool:
    """Return whether EXIF lays the picture on its side, so that width and height change places."""
    return image.getexif().get(ORIENTATION, 1) in {5, 6, 7, 8}


def _upright_size(image: Image.Image) -> tuple[int, int]:
    return (image.height, image.width) if _turned(image) else (image.width, image.height)


def _prepared(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    """Return an opened picture ready for resizing: upright, flat, sRGB, with no metadata left.

    `box` is the smallest upright size that will do: a JPEG is decoded at a half, a quarter or an
    eighth where that still covers it.
    """
    image.draft(None, (box[1], box[0]) if _turned(image) else box)
    ready = _in_srgb(_on_white(_eight_bits(ImageOps.exif_transpose(image))))
    ready.info = {}
    return ready


def _encoded(image: Image.Image, extension: str) -> bytes:
    out = io.BytesIO()
    image.save(out, **SETTINGS[extension])
    return out.getvalue()


def derivatives(data: bytes, widths: tuple[int, ...] = WIDTHS) -> Iterator[Derivative]:
    """Yield every derivative of a picture, widest first, each as AVIF, WebP and JPEG.

    The same file gives the same bytes. Raises PictureRefused for a file that `inspect` refuses.
    """
    image = open_picture(data)
    with decoding():
        width, height = _upright_size(image)
        planned = planned_widths(width, widths)
        heights = {
            planned_width: max(1, round(height * planned_width / width))
            for planned_width in planned
        }
        image = _prepared(image, (planned[-1], heights[planned[-1]]))
    for wanted in reversed(planned):
        # Each from the one before it: a third of the work of starting from the original again.
        image = image.resize((wanted, heights[wanted]), Image.Resampling.LANCZOS)
        for extension, media_type in MEDIA_TYPES.items():
            yield Derivative(
                name_suffix=f"{wanted}w.{extension}",
                width=wanted,
                height=heights[wanted],
                media_type=media_type,
                data=_encoded(image, extension),
            )


def card(
    data: bytes, focal_x: int = 50, focal_y: int = 50, size: tuple[int, int] = (1200, 630)
) -> bytes:
    """Return a JPEG in the shape of a share card, cropped around the focal point (per cent).

    Smaller than `size`, in the same shape, where the picture is. Raises PictureRefused as
    `derivatives` does.
    """
    image = open_picture(data)
    with decoding():
        width, height = _upright_size(image)
        scale = min(1.0, width / size[0], height / size[1])
        fitted = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
        cover = max(fitted[0] / width, fitted[1] / height)
        image = _prepared(image, (round(width * cover), round(height * cover)))
    centring = (focal_x / 100, focal_y / 100)
    cropped = ImageOps.fit(image, fitted, Image.Resampling.LANCZOS, centering=centring)
    return _encoded(cropped, "jpg")
