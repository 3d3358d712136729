"""Words of a chart as outlines of the exhibition's typeface.

A chart is shown as an image, where the page's fonts do not reach: real text would fall back to
whatever each reader's device has, with other widths. Outlines look the same on every screen, on
paper and in a downloaded file, and need neither a font nor a style rule, so the strictest content
policy holds. What the chart says in words is in its alternative text and its data table.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from exhibit.charts.theme import FAMILY

FOLDER = Path(__file__).parent / "typeface"
UNITS_PER_EM = 1000
SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Weight:
    """One weight of the typeface: per letter its advance and outline, per pair its kern."""

    glyphs: dict[str, tuple[int, str]]
    kerns: dict[str, int]

    def width(self, words: str) -> int:
        """Return how far the words reach, in units of the typeface."""
        pairs = (words[place : place + 2] for place in range(len(words) - 1))
        advances = sum(self.glyphs[letter][0] for letter in words)
        return advances + sum(self.kerns.get(pair, 0) for pair in pairs)

    def outline(self, words: str, left: int) -> str:
        """Return SVG path data of the words, the first letter standing at `left`, in units."""
        data = []
        for place, letter in enumerate(words):
            advance, path = self.glyphs[letter]
            if path:
                data.append(f"M{left} 0{path}")
            left += advance + self.kerns.get(words[place : place + 2], 0)
        return "".join(data)


@lru_cache(maxsize=1)
def weights() -> dict[int, Weight]:
    """Return the weights we have outlines of, by their number (scripts/make_lettering.py)."""
    outlines = json.loads((FOLDER / "glyphs.json").read_text(encoding="utf-8"))
    return {
        int(number): Weight(
            {letter: (advance, path) for letter, (advance, path) in weight["glyphs"].items()},
            weight["kerns"],
        )
        for number, weight in outlines.items()
    }


def weight_for(css_weight: str) -> Weight:
    """Return the weight nearest to what CSS calls it: 'bold', '600', or nothing."""
    number = {"": 400, "normal": 400, "bold": 700}.get(css_weight)
    if number is None:
        number = int(css_weight) if css_weight.isdigit() else 400
    return weights()[min(weights(), key=lambda weight_number: abs(weight_number - number))]


def outlined(text: ElementTree.Element) -> ElementTree.Element | None:
    """Return one SVG text as a group of paths, one a line.

    None where it asks for another typeface, or has a letter we cannot draw: it then stays text.
    """
    if not text.get("font-family", "").startswith(FAMILY):
        return None
    lines = [(0.0, text.text or "")]
    height = 0.0
    for part in text:
        height += float(part.get("dy", "0").removesuffix("px"))
        lines.append((height, part.text or ""))
    weight = weight_for(text.get("font-weight", ""))
    if any(letter not in weight.glyphs for _, words in lines for letter in words):
        return None
    scale = float(text.get("font-size", "11px").removesuffix("px")) / UNITS_PER_EM
    attributes = ("transform", "fill", "fill-opacity", "opacity")
    group = ElementTree.Element(
        f"{SVG}g", {k: text.attrib[k] for k in attributes if k in text.attrib}
    )
    share = {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0.0)
    for top, words in lines:
        if words.strip():
            left = -round(weight.width(words) * share)
            place = f"translate(0,{top:g}) scale({scale:g})" if top else f"scale({scale:g})"
            path = {"transform": place, "d": weight.outline(words, left)}
            ElementTree.SubElement(group, f"{SVG}path", path)
    return group


def draw_words(root: ElementTree.Element) -> None:
    """Replace, in place, every text of an SVG tree that can be drawn by its outlines."""
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == f"{SVG}text" and (drawn := outlined(child)) is not None:
                parent[place] = drawn
