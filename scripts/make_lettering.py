"""Draw the lettering of charts from the exhibition's condensed typeface, once, by hand.

    python -m pip install fonttools brotli uharfbuzz
    python scripts/make_lettering.py FOLDER-WITH-THE-WOFF2-FILES exhibit/charts/typeface

Writes, for each weight, a TrueType file (by which the chart engine measures words) and one
`glyphs.json` for all weights (by which exhibit.charts draws them as outlines). These packages are
no requirement of the site: the files made here are kept in the repository.
"""

import json
import sys
import tempfile
from pathlib import Path

import uharfbuzz
from fontTools.merge import Merger
from fontTools.pens.basePen import BasePen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Sofia Sans Condensed"
WEIGHTS = {500: "Medium", 800: "ExtraBold"}
SUBSETS = ("latin", "cyrillic")
# Latin letters with their accents, typographic marks and the Cyrillic alphabet in use today.
DRAWN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x410, 0x450), 0x401, 0x451, 0x456, 0x404]
DRAWN += [ord(mark) for mark in "–—‘’‚“”„•…‹›€−ŒœѣіїєґҐІЇ№"]


class RelativePen(BasePen):
    """Write a glyph as SVG path data in relative whole units, y downwards."""

    def __init__(self, glyphs: object) -> None:
        super().__init__(glyphs)
        self.data: list[str] = []
        self.here = self.start = (0, 0)

    def _step(self, command: str, *points: tuple[float, float]) -> None:
        whole = [(round(x), round(-y)) for x, y in points]
        numbers = [value for x, y in whole for value in (x - self.here[0], y - self.here[1])]
        self.data.append(command + " ".join(map(str, numbers)).replace(" -", "-"))
        self.here = whole[-1]

    def _moveTo(self, point: tuple[float, float]) -> None:
        self._step("m", point)
        self.start = self.here

    def _lineTo(self, point: tuple[float, float]) -> None:
        self._step("l", point)

    def _qCurveToOne(self, control: tuple[float, float], point: tuple[float, float]) -> None:
        self._step("q", control, point)

    def _closePath(self) -> None:
        self.data.append("z")
        self.here = self.start


def static_font(folder: Path, weight: int, name: str) -> TTFont:
    """Return one weight of the typeface with all subsets merged."""
    with tempfile.TemporaryDirectory() as scratch:
        parts = []
        for subset in SUBSETS:
            font = TTFont(folder / f"sofia-sans-condensed-{subset}.woff2")
            font = instantiateVariableFont(font, {"wght": weight})
            font.flavor = None
            parts.append(str(Path(scratch) / f"{subset}.ttf"))
            font.save(parts[-1])
        font = Merger().merge(parts)
    keeper = Subsetter(Options(layout_features=["kern"], name_IDs=[0, 13, 14], notdef_outline=True))
    keeper.populate(unicodes=DRAWN)
    keeper.subset(font)
    font["OS/2"].usWeightClass = weight
    for number, words in {1: FAMILY, 2: name, 4: f"{FAMILY} {name}", 16: FAMILY, 17: name}.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    font["name"].setName(f"{FAMILY}-{name}".replace(" ", ""), 6, 3, 1, 0x409)
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False
    return font


def kerns(path: Path, letters: str) -> dict[str, int]:
    """Return the pairs of letters that stand closer or wider than their advances, in units."""
    font = uharfbuzz.Font(uharfbuzz.Face(path.read_bytes()))

    def advance(words: str) -> int:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(words)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, {"kern": True})
        return sum(position.x_advance for position in buffer.glyph_positions)

    alone = {letter: advance(letter) for letter in letters}
    pairs = ((a, b, advance(a + b) - alone[a] - alone[b]) for a in letters for b in letters)
    return {a + b: units for a, b, units in pairs if abs(units) >= 5}


def main(source: Path, target: Path) -> None:
    """Write the TrueType files and glyphs.json into the target folder."""
    fonts: dict[str, object] = {}
    for weight, name in WEIGHTS.items():
        font = static_font(source, weight, name)
        path = target / f"sofia-sans-condensed-{weight}.ttf"
        font.save(path)
        glyphs = font.getGlyphSet()
        outlines: dict[str, list[object]] = {}
        for code, glyph_name in sorted(font.getBestCmap().items()):
            pen = RelativePen(glyphs)
            glyphs[glyph_name].draw(pen)
            outlines[chr(code)] = [glyphs[glyph_name].width, "".join(pen.data)]
        ascii_letters = "".join(map(chr, range(0x21, 0x7F))) + "–—‘’“”"
        fonts[str(weight)] = {"glyphs": outlines, "kerns": kerns(path, ascii_letters)}
    text = json.dumps(fonts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (target / "glyphs.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
