"""Drawings as pictures: same bytes, and the size they are meant to have."""

from exhibit.exports.drawings import height_of, png_of, width_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48"><path d="M0 0h9v9z"/></svg>'
INCH = 914_400


def test_drawing_becomes_a_png():
    assert png_of(SVG).startswith(b"\x89PNG")


def test_same_drawing_gives_the_same_bytes():
    first = png_of(SVG)
    png_of.cache_clear()
    assert png_of(SVG) == first


def test_drawing_of_96_units_stands_an_inch_wide():
    assert (width_of(png_of(SVG)), height_of(png_of(SVG))) == (INCH, INCH // 2)
