"""Our own drawings: what one may hold, and how it is placed in a page. Knows no models, no Django.

A drawing stands inside the page's HTML, so that the page's style sheet colours it in light, dark,
print and forced colours. Whatever it held would therefore be part of the page. It is refused, with
a sentence for curators, unless every element, attribute and value is one of those listed here. We
read it with the standard library's XML parser, after refusing document types and entities, and not
with nh3: a cleaner of HTML silently drops what it does not like, and a drawing that has lost a part
is another drawing than the one a curator approved.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from django.utils.translation import gettext

# Inline drawings are sent with every view of a page. Ours stay under 6,000 bytes.
LARGEST = 10_000
DEEPEST = 12
# Where a phone shows a drawing 350 CSS pixels wide, no word may be smaller than this.
PHONE, SMALLEST_TEXT = 350, 14
# What the style sheet sets for words without a size of their own (class d-small).
TEXT_SIZE = 18.0

SVG = "{http://www.w3.org/2000/svg}"
WORDS = frozenset({"text", "tspan", "title", "desc"})
ELEMENTS = WORDS | {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline"}
ELEMENTS |= {"polygon", "defs", "pattern", "marker", "use"}
CLASSES = frozenset(
    {f"d-{name}" for name in ("ink", "quiet", "line", "hair", "theme", "theme-line", "red")}
    | {f"d-{name}" for name in ("paper", "hatch", "label", "figure", "small")}
)

NUMBER = r"-?(?:\d+(?:\.\d*)?|\.\d+)"
NUMBERS = rf"{NUMBER}(?:[\s,]+{NUMBER})*"
PAINT = r"none|currentColor|url\(#[a-z][a-z0-9-]*\)"
MOVES = rf"(?:(?:translate|rotate|scale|skewX|skewY|matrix)\({NUMBERS}\)\s*)+"
ONE_NUMBER = (
    *("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"),
    *("dx", "dy", "font-size", "letter-spacing", "stroke-width", "stroke-dashoffset"),
    *("fill-opacity", "refX", "refY", "markerWidth", "markerHeight"),
)
ATTRIBUTES = {
    **dict.fromkeys(ONE_NUMBER, NUMBER),
    **dict.fromkeys(("viewBox", "points", "stroke-dasharray"), NUMBERS),
    **dict.fromkeys(("fill", "stroke"), PAINT),
    **dict.fromkeys(("transform", "patternTransform"), MOVES),
    **dict.fromkeys(("marker-start", "marker-mid", "marker-end"), r"url\(#[a-z][a-z0-9-]*\)"),
    **dict.fromkeys(("patternUnits", "markerUnits"), "userSpaceOnUse|strokeWidth"),
    "d": r"[MLHVCSQTAZmlhvcsqtaz\d\s,.-]+",
    "id": r"[a-z][a-z0-9-]*",
    "href": r"#[a-z][a-z0-9-]*",
    "class": rf"(?:{'|'.join(CLASSES)})(?: (?:{'|'.join(CLASSES)}))*",
    "text-anchor": "start|middle|end",
    "stroke-linecap": "butt|round|square",
    "stroke-linejoin": "miter|round|bevel",
    "fill-rule": "nonzero|evenodd",
    "orient": rf"auto|auto-start-reverse|{NUMBER}",
}
REFERENCE = re.compile(r"(?:url\()?#([a-z][a-z0-9-]*)\)?")


class DrawingRefused(ValueError):
    """A drawing that may not stand in a page. Its text is a sentence for curators."""


def _local(name: object) -> str:
    return str(name).removeprefix(SVG)


def _walk(root: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, int]]:
    """Yield every element with its depth, without recursion: depth is what we do not trust."""
    waiting = [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        yield element, depth
        waiting += [(child, depth + 1) for child in element]


def _attribute_problem(element: str, name: str, value: str) -> str | None:
    if element == "svg" and name != "viewBox":
        return gettext(
            "svg: {name} is not allowed; give viewBox only, the page sets the rest."
        ).format(name=name)
    if name not in ATTRIBUTES or (name == "href" and element != "use"):
        return gettext(
            "{element}: the attribute {name} is not allowed. Drawings carry no styles, "
            "scripts or addresses; use the classes of the house."
        ).format(element=element, name=name)
    if not re.fullmatch(ATTRIBUTES[name], value.strip()):
        wanted = {
            "class": gettext("one or more of ") + ", ".join(sorted(CLASSES)),
            "fill": gettext("none, currentColor or a pattern of this drawing"),
            "stroke": gettext("none, currentColor or a pattern of this drawing"),
            "href": gettext("the id of a part of this drawing, such as #mine"),
        }.get(name, "plain numbers or the words SVG gives it")
        return gettext("{element}: {name}={value!r} is not allowed; it must be {wanted}.").format(
            element=element, name=name, value=value[:40], wanted=wanted
        )
    return None


def _element_problems(element: ElementTree.Element, depth: int) -> Iterator[str]:
    name = _local(element.tag)
    if name not in ELEMENTS:
        yield gettext("The element {name} is not allowed in a drawing.").format(name=name[:40])
        return
    if (name == "svg" and depth > 1) or (name in {"title", "desc"} and depth != 2):
        yield gettext(
            "{name}: one svg holds the drawing, with its title and desc directly inside it."
        ).format(name=name)
    for attribute, value in element.attrib.items():
        if problem := _attribute_problem(name, attribute, value):
            yield problem
    inside = [element.text if name not in WORDS else "", *(child.tail for child in element)]
    if name != "text" and any(words and words.strip() for words in inside):
        yield gettext("{name}: words must stand in a text element.").format(name=name)
    if name in {"title", "desc"} and len(element):
        yield gettext("{name}: may hold words only.").format(name=name)


def _text_problems(root: ElementTree.Element, width: float) -> Iterator[str]:
    for element, _ in _walk(root):
        if _local(element.tag) not in {"text", "tspan"}:
            continue
        size = float(element.get("font-size", TEXT_SIZE))
        if size * PHONE / width < SMALLEST_TEXT:
            words = "".join(element.itertext())[:30]
            yield (
                gettext(
                    "text {said!r}: {size:g} units are under {smallest_text} pixels on a phone; "
                    "use at least {needed:.0f}."
                ).format(
                    said=words,
                    size=size,
                    smallest_text=SMALLEST_TEXT,
                    needed=SMALLEST_TEXT * width / PHONE,
                )
            )


def _references(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Yield, for every reference to a part of the drawing, the element it stands in and the id."""
    for element in root.iter():
        for attribute, value in element.attrib.items():
            refers = attribute in {"fill", "stroke", "href"} or attribute.startswith("marker-")
            if refers and (match := REFERENCE.fullmatch(value.strip())):
                yield _local(element.tag), match[1]


def _tree_problems(root: ElementTree.Element, key: str | None) -> Iterator[str]:
    title = root.find(f"{SVG}title")
    if title is None or not (title.text or "").strip():
        yield gettext("title: a drawing needs a title element with words, directly inside svg.")
    box = [float(part) for part in re.findall(NUMBER, root.get("viewBox", ""))]
    if len(box) != 4 or box[:2] != [0, 0] or min(box[2:]) <= 0:
        yield gettext("viewBox: must be given as '0 0 width height'.")
    else:
        yield from _text_problems(root, box[2])
    ids = [element.get("id", "") for element in root.iter() if "id" in element.attrib]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield gettext("id {name}: is given twice.").format(name=name)
    for name in ids:
        if key and not name.startswith(f"{key}-"):
            yield gettext(
                "id {name}: must begin with {key}-, so that no two drawings of a page clash."
            ).format(name=name, key=key)
    for name, referred in _references(root):
        if referred not in ids:
            yield gettext("{name}: refers to #{referred}, which is not drawn here.").format(
                name=name, referred=referred
            )
    for part in root.iter():
        # A part that repeats parts that repeat parts can fill a browser from a few lines.
        if "id" in part.attrib and any(_references(part)):
            yield gettext(
                "id {get}: a part that others refer to may not refer to more parts."
            ).format(get=part.get("id"))


def _parsed(svg: str) -> ElementTree.Element:
    size = len(svg.encode("utf-8", "surrogatepass"))
    if size > LARGEST:
        raise DrawingRefused(
            gettext(
                "The drawing has {size:,} bytes; at most {largest:,} are allowed, for it is "
                "sent with every view of the page. Simplify its paths."
            ).format(size=size, largest=LARGEST)
        )
    if "<!" in svg or "<?" in svg:
        # Entities can only be declared in a document type; without one there are none to unfold.
        raise DrawingRefused(
            gettext(
                "The drawing must hold elements and words only: no document type, "
                "entities, comments or processing instructions. Delete whatever begins "
                "with <! or <?."
            )
        )
    try:
        root = ElementTree.fromstring(svg)
    except (ElementTree.ParseError, ValueError) as error:
        raise DrawingRefused(
            gettext("The drawing cannot be read as XML: {error}.").format(error=error)
        ) from error
    if root.tag != f"{SVG}svg":
        raise DrawingRefused(
            'The drawing must be one svg element with xmlns="http://www.w3.org/2000/svg".'
        )
    return root


def check(svg: str, *, key: str | None = None) -> list[str]:
    """Return what keeps a drawing out of a page, as plain sentences; an empty list if nothing.

    `svg` is the whole file as text. With `key`, the drawing's key in drawings.yaml, ids must begin
    with it.
    """
    try:
        root = _parsed(svg)
    except DrawingRefused as refused:
        return [str(refused)]
    problems: list[str] = []
    for element, depth in _walk(root):
        if depth > DEEPEST:
            return [
                gettext("The drawing is nested more than {deepest} elements deep.").format(
                    deepest=DEEPEST
                )
            ]
        problems += _element_problems(element, depth)
    # Values are read as numbers below, so only where each has been found to be one.
    return problems or list(_tree_problems(root, key))


def inline(svg: str, *, label: str) -> str:
    """Return a drawing as HTML that is safe to place in a page, announced as one image.

    `label` is what the drawing shows, in words: its alternative text. The file's own title and
    description are left out, since browsers would show them as a tooltip. Raises DrawingRefused
    for a drawing that `check` finds fault with, and for an empty label.
    """
    if not label.strip():
        raise DrawingRefused(
            gettext("The drawing needs an alternative text: say in words what it shows.")
        )
    if problems := check(svg):
        raise DrawingRefused(problems[0])
    root = _parsed(svg)
    for child in [child for child in root if _local(child.tag) in {"title", "desc"}]:
        root.remove(child)
    for element in root.iter():
        element.tag = _local(element.tag)
        if element.tag not in WORDS:
            element.text = None
        if element.tag != "tspan":
            element.tail = None
    attributes = {"class": "drawing", "viewBox": root.attrib["viewBox"], "role": "img"}
    root.attrib = attributes | {"aria-label": " ".join(label.split())}
    return ElementTree.tostring(root, encoding="unicode")
