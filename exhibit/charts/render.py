"""A Vega-Lite specification to SVG and PNG, without a browser and without the network."""

import json
import re
from functools import lru_cache
from types import ModuleType
from xml.etree import ElementTree

from django.utils.translation import gettext as _

from exhibit.charts.lettering import FOLDER, SVG, draw_words
from exhibit.charts.safety import svg_is_safe
from exhibit.charts.theme import theme
from exhibit.text.json_value import JsonObject

# Pinned like the package itself: another Vega-Lite may place a label elsewhere.
VEGA_LITE = "6.4"
# Twice what a wide page shows, and a long phone page; beyond that a PNG would fill the memory.
LARGEST_WIDTH, LARGEST_HEIGHT = 2_000, 6_000
NOISE = ("class", "role", "aria-roledescription", "aria-hidden", "aria-label", "pointer-events")
_SIDE = re.compile(rb'\b(width|height)="(\d+(?:\.\d+)?)"')


class ChartRefused(ValueError):
    """A specification that cannot be drawn. Its text is a sentence for curators."""


@lru_cache(maxsize=1)
def engine() -> ModuleType:
    """Return vl_convert, ready to measure words in the house typeface."""
    # Imported on first use: it is a whole JavaScript engine, and no page that only shows charts
    # already drawn should pay for it.
    import vl_convert

    vl_convert.register_font_directory(str(FOLDER))
    return vl_convert


def _renumber(svg: str) -> str:
    """Name the parts of a drawing by order: the engine counts on from one drawing to the next."""
    for number, name in enumerate(dict.fromkeys(re.findall(r'\bid="([^"]+)"', svg)), start=1):
        svg = re.sub(rf'(id="|#){re.escape(name)}(?=[")])', rf"\g<1>part{number}", svg)
    return svg


def _tidy(root: ElementTree.Element) -> None:
    """Drop what draws nothing: roles for scripts that never run, and empty paths."""
    for element in root.iter():
        for name in NOISE:
            element.attrib.pop(name, None)
        for child in list(element):
            unpainted = child.get("display") == "none" or child.get("d") == ""
            if child.tag == f"{SVG}path" and unpainted:
                element.remove(child)


def _written(root: ElementTree.Element) -> bytes:
    """Return the tree as a file without name prefixes, which some readers of SVG do not take."""
    # Not by ElementTree.register_namespace: that table is shared with every other writer of XML.
    for element in root.iter():
        element.tag = element.tag.removeprefix(SVG)
    root.set("xmlns", SVG.strip("{}"))
    data: bytes = ElementTree.tostring(root, encoding="utf-8")
    return data


def _told(spec: JsonObject, name: str) -> str:
    usermeta = spec.get("usermeta")
    return str(usermeta.get(name) or "") if isinstance(usermeta, dict) else ""


def reason(error: Exception) -> str:
    """Return the first line of what the engine said that is about the chart."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith(("at ", "Vega-Lite to "))]
    return lines[0].removeprefix("Error: ")[:200] if lines else _("no reason given")


def render(spec: JsonObject, *, dark: bool = False) -> bytes:
    """Return a chart as SVG on a transparent ground; the same spec gives the same bytes.

    The chart's title and alternative text (`usermeta`) become the file's title and description.
    Raises ChartRefused where the spec does not compile, is larger than 2,000 by 6,000 units, or
    would draw something that is not its own: links, images, styles.
    """
    try:
        drawn = engine().vegalite_to_svg(
            # `usermeta` is ours, and may hold what Vega-Embed would take for options.
            {key: value for key, value in spec.items() if key != "usermeta"},
            vl_version=VEGA_LITE,
            config=theme(dark),
            # No address is allowed, so no chart can make the publisher's machine fetch one.
            allowed_base_urls=[],
        )
        root = ElementTree.fromstring(_renumber(drawn))
    except (ValueError, ElementTree.ParseError) as error:
        raise ChartRefused(
            _("The chart cannot be drawn: {error}.").format(error=reason(error))
        ) from error
    width, height = (float(root.get(side, "0")) for side in ("width", "height"))
    if width > LARGEST_WIDTH or height > LARGEST_HEIGHT:
        raise ChartRefused(
            _(
                "The chart is {width:.0f} by {height:.0f} units; at most {largest_width:,} "
                "by {largest_height:,} are allowed. Set width to 480, which a phone can "
                "show."
            ).format(
                width=width,
                height=height,
                largest_width=LARGEST_WIDTH,
                largest_height=LARGEST_HEIGHT,
            )
        )
    _tidy(root)
    draw_words(root)
    for place, name in enumerate(("title", "alt")):
        if words := _told(spec, name):
            element = ElementTree.Element(f"{SVG}{('title', 'desc')[place]}")
            element.text = words
            root.insert(place, element)
    data = _written(root)
    if not svg_is_safe(data):
        raise ChartRefused(
            _(
                "The chart would draw a link, an image or a style of its own: use marks "
                "and the named styles of the house instead."
            )
        )
    return data


def render_png(spec: JsonObject, scale: float = 2) -> bytes:
    """Return a chart as PNG in the light colours on white, `scale` pixels to each unit.

    For documents that take no SVG. Raises ChartRefused as `render` does.
    """
    svg = render(spec).decode()
    opening = svg.index(">") + 1
    paper = '<rect width="100%" height="100%" fill="#ffffff"/>'
    png: bytes = engine().svg_to_png(svg[:opening] + paper + svg[opening:], scale=scale)
    return png


def size(spec: JsonObject) -> tuple[int, int]:
    """Return width and height of a chart in units of its drawing. Raises ChartRefused."""
    return _size(json.dumps(spec, sort_keys=True))


# Drawing one takes some 34 ms, and a panel is shown more often than its charts change.
@lru_cache(maxsize=256)
def _size(spec: str) -> tuple[int, int]:
    opening = render(json.loads(spec)).partition(b">")[0]
    sides = {name: round(float(value)) for name, value in _SIDE.findall(opening)}
    return sides[b"width"], sides[b"height"]
