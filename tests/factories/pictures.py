"""Files of pictures in one colour, as a curator uploads them."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def png(colour: str = "steelblue", size: tuple[int, int] = (600, 400)) -> bytes:
    """The bytes of a PNG."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


def upload(data: bytes | None = None, name: str = "tower.png") -> SimpleUploadedFile:
    """A file as a form sends it; a picture unless other bytes are given."""
    return SimpleUploadedFile(name, png() if data is None else data, "image/png")
