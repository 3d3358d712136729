"""Drawings of sheets as pictures, for formats that take no SVG."""

from functools import lru_cache

from exhibit.charts.render import engine

SCALE = 2.0
"""Pixels for each unit of the drawing: sharp on paper, small in a file."""


@lru_cache(maxsize=64)
def png_of(svg: str) -> bytes:
    """Return a drawing of ours as PNG. The same drawing gives the same bytes."""
    return bytes(engine().svg_to_png(svg, scale=SCALE))


def width_of(png: bytes) -> int:
    """Return how wide a picture of `png_of` is meant to stand, in English metric units.

    A unit of the drawing is a pixel of the screen, of which an inch has 96.
    """
    return _units(png[16:20])


def height_of(png: bytes) -> int:
    """Return how high a picture of `png_of` is meant to stand, in English metric units."""
    return _units(png[20:24])


def _units(pixels: bytes) -> int:
    # The header of every PNG: a signature, the first chunk's length and name, width and height.
    return int(int.from_bytes(pixels) / SCALE / 96 * 914_400)
