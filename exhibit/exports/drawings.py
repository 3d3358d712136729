"""Drawings of sheets as pictures, for formats that take no SVG."""

from functools import lru_cache

from exhibit.charts.render import engine

SCALE = 2.0
"""Pixels for each unit of the drawing: sharp on paper, small in a file."""


@lru_cache(maxsize=64)
def png_of(svg: str) -> bytes:
    """Return a drawing of ours as PNG. The same drawing gives the same bytes."""
    return bytes(engine().svg_to_png(svg, scale=SCALE))
