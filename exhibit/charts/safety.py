"""What an SVG file may hold to be shown as an image under a content policy that allows nothing."""

import re
from xml.etree import ElementTree

SHAPES = {"path", "rect", "line", "circle", "ellipse", "polygon", "polyline", "text", "tspan"}
PAINTS = {"clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop"}
ELEMENTS = frozenset({"svg", "g", "defs", "title", "desc"} | SHAPES | PAINTS)
OWN_PART = re.compile(r"url\(\s*#[\w.-]+\s*\)")


def _safe_attribute(name: str, value: str) -> bool:
    local = name.rpartition("}")[2].lower()
    if local.startswith("on") or local in {"href", "src", "style", "base"}:
        # Style attributes do no harm by themselves, but a strict policy drops them and shows
        # another picture than the one that was checked.
        return False
    other_parts = OWN_PART.sub("", value).lower()
    return not any(word in other_parts for word in ("url(", "javascript:", "data:", "://"))


def svg_is_safe(data: bytes) -> bool:
    """Return whether an SVG draws with its own shapes only.

    False for scripts, event handlers, links, style sheets, images, foreign objects, references to
    anything outside the file, document types and entities, and for what is not SVG at all.
    """
    if re.search(rb"<!(DOCTYPE|ENTITY)|<\?xml-stylesheet", data, re.IGNORECASE):
        return False
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return False
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        return False
    return all(
        isinstance(element.tag, str)
        and element.tag.startswith("{http://www.w3.org/2000/svg}")
        and element.tag.rpartition("}")[2] in ELEMENTS
        and all(_safe_attribute(name, value) for name, value in element.attrib.items())
        for element in root.iter()
    )
