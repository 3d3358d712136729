"""The empty presentation that slides start from: 16 to 9, one layout, the sign of the room.

Everything that only adorns stands on the master, where screen readers pass it by and where one
change reaches every slide. It is made once for each sign and language, and kept as bytes: the
library's own template has eleven layouts and takes 25 ms to read, ours takes 6.
"""

import re
from functools import lru_cache
from io import BytesIO

import pptx as python_pptx
from lxml.etree import _Element as Element
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import MasterPlaceholders
from pptx.slide import SlideMaster
from pptx.util import Emu, Inches, Pt

FONT = "Georgia"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.75)
ACROSS = Emu(WIDTH - 2 * MARGIN)
TITLE = (Inches(0.5), Inches(1.05))
RULE = Inches(1.62)
BODY = (Inches(1.8), Inches(4.95))
FOOT = (Inches(6.95), Inches(0.36))
NUMBER_WIDTH = Inches(1)
BAND = Inches(0.3)
"""Tops and heights of what stands on a slide; `BAND` is the height of the coloured one."""

# Sizes in points by role; each role is a level of the outline, so that a teacher can set it anew.
LEVELS = {"": 0, "quote": 1, "by": 2, "small": 3}
SIZES = {"": 28.0, "quote": 32.0, "by": 18.0, "small": 18.0}
SPACE_BEFORE = {"": 9.0, "quote": 3.0, "by": 12.0, "small": 6.0}
TITLE_SIZE = 36.0

COLOURS = {"plan": "174570", "list": "2A2B30", "card": "5E400A"}
"""The colours of the rooms' signs, each at least 8 to 1 on white."""
# Each within 30 by 20: a rising wedge, ruled lines of which one is missing, a half-filled card.
SIGNS: dict[str, tuple[tuple[tuple[int, int], ...], ...]] = {
    "plan": (((0, 20), (30, 20), (30, 0)),),
    "list": tuple(((0, y), (30, y), (30, y + 3), (0, y + 3)) for y in (0, 6, 17)),
    "card": (
        ((0, 0), (23, 0), (30, 7), (30, 20), (0, 20)),
        ((15, 2), (22, 2), (28, 8), (28, 18), (15, 18)),
    ),
}
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_UNUSED = {"printerSettings", "thumbnail", "extended-properties"}


@lru_cache(maxsize=16)
def template(sign: str, language: str) -> bytes:
    """Return an empty presentation for a room's sign: 'plan', 'list' or 'card'."""
    show = python_pptx.Presentation()
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    for place, layout in reversed(list(enumerate(show.slide_layouts))):
        if place != 1:
            show.slide_layouts.remove(layout)
    master = show.slide_master
    colour = COLOURS.get(sign, COLOURS["list"])
    _place(master.placeholders)
    (layout,) = show.slide_layouts
    layout.name = "Title and words"
    _remove(next(s._element for s in list(layout.placeholders) if kind_of(s) == "dt"))
    _adorn(master, sign)
    _write_styles(master)
    _link_notes_master(show)
    _theme(master.part, colour)
    for rels in (show.part.rels, show.part.package._rels):
        for number, related in list(rels.items()):
            if related.reltype.rpartition("/")[2] in _UNUSED:
                rels.pop(number)
    for root in (master, layout, show.notes_master):
        _speak(root._element, language)
    out = BytesIO()
    show.save(out)
    return out.getvalue()


def first(root: Element, name: str) -> Element:
    """Return the first element of a name at or below another, in the order written."""
    return next(root.iter(qn(name)))


def kind_of(shape: BaseShape) -> str:
    """Return what a placeholder is for, as the standard calls it."""
    return first(shape._element, "p:ph").get("type", "body")


def _remove(element: Element) -> Element:
    """Take an element out and return the one it stood in."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
    return parent


def _place(placeholders: MasterPlaceholders) -> None:
    places = {
        "title": (MARGIN, *TITLE, ACROSS),
        "body": (MARGIN, *BODY, ACROSS),
        "ftr": (MARGIN, *FOOT, Emu(ACROSS - NUMBER_WIDTH)),
        "sldNum": (Emu(WIDTH - MARGIN - NUMBER_WIDTH), *FOOT, NUMBER_WIDTH),
    }
    for shape in list(placeholders):
        kind = kind_of(shape)
        if kind not in places:
            _remove(shape._element)
            continue
        shape.left, shape.top, shape.height, shape.width = places[kind]
        body = first(shape._element, "a:bodyPr")
        body.set("lIns", "0")
        body.set("rIns", "0")
        body.set("anchor", {"title": "b", "body": "t"}.get(kind, "ctr"))
        style = first(shape._element, "a:lstStyle")
        for level in style.iter(qn("a:lvl1pPr")):
            level.set("algn", "r" if kind == "sldNum" else "l")
        for tint in list(style.iter(qn("a:tint"))):
            # Grey on white would be hard to read: the second colour of text is dark enough.
            _remove(tint).set("val", "tx2")


def _adorn(master: SlideMaster, sign: str) -> None:
    """Draw the band with its sign at the top, and the line below the title, behind the words."""
    unit = int(BAND * 0.6 / 20)
    place = (MARGIN, int(BAND * 0.2), 30 * unit, 20 * unit)
    ornaments: list[tuple[tuple[int, int, int, int], str, str]] = [
        ((0, 0, WIDTH, BAND), "accent1", RECTANGLE)
    ]
    for number, outline in enumerate(SIGNS.get(sign, ())):
        colour = "accent1" if number and sign == "card" else "bg1"
        ornaments.append((place, colour, _polygon(outline)))
    ornaments.append(((MARGIN, RULE, ACROSS, Pt(1)), "tx1", RECTANGLE))
    tree: Element = master._element.cSld.spTree
    first_number = len(master.shapes)
    for at, (box, colour, geometry) in enumerate(ornaments):
        tree.insert(2 + at, _ornament(first_number + at, box, colour, geometry))


def _ornament(number: int, box: tuple[int, int, int, int], colour: str, geometry: str) -> Element:
    """Return a shape that screen readers pass by."""
    left, top, width, height = box
    shape: Element = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr>"
        f'<p:cNvPr id="{100 + number}" name="Ornament {number}"><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
        '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
        "</a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'{geometry}<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    return shape


def _polygon(outline: tuple[tuple[int, int], ...]) -> str:
    (x, y), *points = outline
    lines = "".join(f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>' for x, y in points)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="30" h="20">'
        f'<a:moveTo><a:pt x="{x}" y="{y}"/></a:moveTo>{lines}<a:close/></a:path></a:pathLst>'
        "</a:custGeom>"
    )


def _write_styles(master: SlideMaster) -> None:
    """Set the styles of titles and of the four levels of words."""
    title = _level(1, TITLE_SIZE, "tx1", before=0)
    levels = (
        _level(
            level + 1,
            SIZES[role],
            "tx2" if role in ("by", "small") else "tx1",
            before=SPACE_BEFORE[role],
        )
        for role, level in LEVELS.items()
    )
    styles = first(master._element, "p:txStyles")
    for name, inside in (("titleStyle", title), ("bodyStyle", "".join(levels))):
        style = parse_xml(f"<p:{name} {nsdecls('p', 'a')}>{inside}</p:{name}>")
        styles.replace(first(styles, f"p:{name}"), style)


def _level(number: int, size: float, colour: str, *, before: float) -> str:
    face = "mj" if size == TITLE_SIZE else "mn"
    return (
        f'<a:lvl{number}pPr marL="0" indent="0" algn="l"><a:spcBef>'
        f'<a:spcPts val="{int(before * 100)}"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{int(size * 100)}" kern="1200"><a:solidFill><a:schemeClr val="{colour}"/>'
        f'</a:solidFill><a:latin typeface="+{face}-lt"/><a:ea typeface="+{face}-ea"/>'
        f'<a:cs typeface="+{face}-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


def _link_notes_master(show: Presentation) -> None:
    """Name the notes master in the presentation, as the standard asks of every program."""
    number = show.part.relate_to(show.notes_master.part, RELATIONSHIP_TYPE.NOTES_MASTER)
    listed = parse_xml(
        f"<p:notesMasterIdLst {nsdecls('p', 'r')}>"
        f'<p:notesMasterId r:id="{number}"/></p:notesMasterIdLst>'
    )
    first(show.element, "p:sldMasterIdLst").addnext(listed)


def _theme(part: XmlPart, colour: str) -> None:
    """Set the fonts and colours that everything on the slides refers to."""
    themes = [rel.target_part for rel in part.rels.values() if rel.reltype.endswith("/theme")]
    for theme in themes:
        plain = theme.blob.decode()
        plain = re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{FONT}"', plain)
        for name, value in {
            "dk1": "1C1B19",
            "dk2": "45433E",
            "lt1": "FFFFFF",
            "lt2": "F2F1ED",
            "accent1": colour,
            "hlink": COLOURS["plan"],
            "folHlink": COLOURS["plan"],
        }.items():
            plain = re.sub(
                rf"<a:{name}>.*?</a:{name}>",
                f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>',
                plain,
                flags=re.DOTALL,
            )
        theme._blob = plain.encode()


def _speak(root: Element, language: str) -> None:
    """Set the language of the words that invite to type."""
    for properties in root.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
        if properties.tag != qn("a:defRPr") or properties.get("lang"):
            properties.set("lang", language)
