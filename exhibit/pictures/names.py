"""Names of derivatives, by rule: pages know them without rows in a database or a look at a disk."""

from exhibit.documents.panel import PictureDocument

WIDTHS = (480, 960, 1600)
# Best first: a browser takes the first it knows.
MEDIA_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


def planned_widths(width: int, widths: tuple[int, ...] = WIDTHS) -> tuple[int, ...]:
    """Return the widths a picture is made in, narrowest first.

    Nothing is enlarged: in place of the widths beyond its own, a picture stands once in its own.
    """
    return tuple(sorted({min(width, wanted) for wanted in widths}))


def picture_path(sha256: str, width: int, extension: str) -> str:
    """Return the path of one derivative: 'pictures/0123456789abcdef/480w.avif'."""
    return f"pictures/{sha256[:16]}/{width}w.{extension}"


def srcset(picture: PictureDocument, extension: str, base: str = "/") -> str:
    """Return the srcset of one format, for `<source>`; `base` stands before each path."""
    return ", ".join(
        f"{base}{picture_path(picture.sha256, width, extension)} {width}w"
        for width in planned_widths(picture.width)
    )


def sizes(picture: PictureDocument) -> str:
    """Return the sizes for every srcset of a picture.

    A picture is as wide as the text: all of the screen up to the 37rem of a column, and never
    wider than itself.
    """
    return f"(min-width: 40rem) min(37rem, {picture.width}px), min(100vw, {picture.width}px)"


def src(picture: PictureDocument, base: str = "/") -> str:
    """Return the address of the JPEG for `<img>`: the middle width, or the widest below it."""
    planned = planned_widths(picture.width)
    return base + picture_path(picture.sha256, planned[min(1, len(planned) - 1)], "jpg")
