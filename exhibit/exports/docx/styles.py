"""The styles of a sheet in a word processor: everything is a style, nothing direct formatting."""

from dataclasses import dataclass

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

FONT = "Georgia"
"""On every Windows, Mac and in Google Docs; elsewhere a word processor takes the nearest serif."""
INK = "1C1B19"
SOFT = "45433E"
LINK = "174570"
RULE = "8A877F"
Children = tuple[tuple[str, dict[str, str]], ...]


@dataclass(frozen=True, kw_only=True)
class Style:
    """One style for paragraphs, sizes and spaces in points, indents in centimetres."""

    name: str
    based_on: str = "Normal"
    size: float = 11
    bold: bool = False
    italic: bool = False
    colour: str = INK
    before: float = 0
    after: float = 0
    left: float = 0
    hanging: bool = False
    """Whether the first line is not indented."""
    outline: int = 0
    """Level of a heading, or 0."""
    follows: str = "Normal"
    """Style of the next paragraph somebody types."""
    with_next: bool = False
    together: bool = False
    numbering: int = 0
    """Which list of the document it belongs to, or 0."""
    ruled: bool = False
    """Whether a line stands at its left."""
    new_page: bool = False


PARAGRAPHS = (
    Style(name="Normal", after=5),
    Style(name="Title", size=23, after=5, with_next=True),
    Style(name="heading 1", size=14, bold=True, before=13, after=3, outline=1, with_next=True),
    Style(name="heading 2", size=11.5, bold=True, before=8, after=2, outline=2, with_next=True),
    Style(name="Above the title", size=9, colour=SOFT, after=2, follows="Title"),
    Style(name="Name line", size=10, before=2, after=8),
    Style(name="Before you read", before=4, after=6, left=0.3, ruled=True, together=True),
    Style(name="Rights", size=8.5, colour=SOFT, after=5),
    Style(name="Central question", size=15, italic=True, before=8, after=7),
    Style(name="Lede", size=12.5, before=3, after=6),
    Style(name="Small", size=9.5, colour=SOFT, before=1, after=2),
    Style(name="Works cited", size=9.5, after=3, left=0.8, hanging=True),
    Style(name="Note", size=10.5, after=4),
    Style(name="Task", before=7, after=2, with_next=True, follows="Writing space"),
    Style(name="Sourcing line", size=9, colour=SOFT, before=7, after=1, with_next=True),
    Style(name="Exact words", size=12, after=4, left=0.8, together=True),
    Style(name="Writing space"),
    Style(name="Table text", size=9.5, follows="Table text"),
    Style(name="Table heading", size=9.5, bold=True, follows="Table text", with_next=True),
    Style(name="After a table", size=4),
    Style(name="Figure", before=4, after=2, with_next=True),
    Style(name="caption", size=9.5, colour=SOFT, after=5),
    Style(name="Table caption", size=9.5, bold=True, before=4, after=3, with_next=True),
    Style(name="List Bullet", after=2, left=0.8, hanging=True, numbering=1, follows="List Bullet"),
    Style(name="List Number", after=2, left=0.8, hanging=True, numbering=2, follows="List Number"),
    Style(name="New page", size=1, new_page=True),
    Style(name="footer", size=8.5, colour=SOFT, follows="footer"),
    Style(name="footnote text", size=9, after=1, follows="footnote text"),
)
CHARACTERS: dict[str, Children] = {
    "Strong": (("b", {}),),
    "Emphasis": (("i", {}),),
    "Hyperlink": (("color", {"val": LINK}), ("u", {"val": "single"})),
    "Corrected words": (("u", {"val": "single"}),),
    "Evidence number": (("vertAlign", {"val": "superscript"}),),
    "footnote reference": (("vertAlign", {"val": "superscript"}),),
}
_DEFAULT = {"Normal", "Default Paragraph Font", "No List", "Normal Table"}
_BUILT_IN = {"Title", "caption", "footer", "Strong", "Emphasis", "Hyperlink", "heading 1"}
_BUILT_IN |= {"heading 2", "List Bullet", "List Number", "footnote text", "footnote reference"}


def style_id(name: str) -> str:
    """Return the id of a style, as paragraphs name it: 'Heading1'."""
    return "".join(word[:1].upper() + word[1:] for word in name.replace(",", "").split())


def element(tag: str, *children: Element, **attributes: str) -> Element:
    """Return one element of WordprocessingML with attributes of its own namespace."""
    new_element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        new_element.set(qn(f"w:{name}"), value)
    new_element.extend(children)
    return new_element


def add(parent: Element, *children: Element) -> None:
    """Put elements at the end of another, whatever its library says may stand in it."""
    parent.extend(children)


def writing_space(lines: int, room: float) -> Element:
    """Return a style for one empty paragraph with lines of `room` points: one key deletes it."""
    name, after = f"Writing space, {lines} lines", room * (lines - 0.5)
    return _paragraph(Style(name=name, after=after, based_on="Writing space"), width=0, scale=1.0)


def all_styles(language: str, *, width: int, scale: float) -> list[Element]:
    """Return every style of a sheet; `width` of its text in twentieths of a point."""
    fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), FONT)
    spoken = element("lang", val=language, eastAsia=language, bidi="ar-SA")
    defaults = element("rPr", element("rFonts", **fonts), spoken)
    return [
        element("docDefaults", element("rPrDefault", defaults), element("pPrDefault")),
        *(_paragraph(style, width=width, scale=scale) for style in PARAGRAPHS),
        _style("character", "Default Paragraph Font"),
        *(_character(name, features) for name, features in CHARACTERS.items()),
        _style("numbering", "No List"),
        *_tables(),
    ]


def _style(kind: str, name: str, *children: Element) -> Element:
    style = element(
        "style", element("name", val=name), *children, type=kind, styleId=style_id(name)
    )
    if name in _DEFAULT:
        style.set(qn("w:default"), "1")
    elif name not in _BUILT_IN:
        style.set(qn("w:customStyle"), "1")
    return style


def _character(name: str, features: Children) -> Element:
    properties = element("rPr", *(element(tag, **attributes) for tag, attributes in features))
    return _style("character", name, element("basedOn", val="DefaultParagraphFont"), properties)


def _paragraph(style: Style, *, width: int, scale: float) -> Element:
    based = [] if style.name == "Normal" else [element("basedOn", val=style_id(style.based_on))]
    half_points = str(max(round(style.size * 2 * scale), min(16, round(style.size * 2))))
    return _style(
        "paragraph",
        style.name,
        *based,
        element("next", val=style_id(style.follows)),
        element("qFormat"),
        element("pPr", *_paragraph_features(style, width, scale)),
        element(
            "rPr",
            *_switched_on(b=style.bold, i=style.italic),
            element("color", val=style.colour),
            element("sz", val=half_points),
            element("szCs", val=half_points),
        ),
    )


def _switched_on(**features: bool) -> list[Element]:
    return [element(tag) for tag, wanted in features.items() if wanted]


def _paragraph_features(style: Style, width: int, scale: float) -> list[Element]:
    """Return the properties in the order that the schema wants."""
    features = _switched_on(
        keepNext=style.with_next, keepLines=style.together, pageBreakBefore=style.new_page
    )
    if style.numbering:
        features.append(element("numPr", element("numId", val=str(style.numbering))))
    if style.ruled:
        line = element("left", val="single", sz="18", space="6", color=INK)
        features.append(element("pBdr", line))
    if stops := _stops(style.name, width):
        features.append(element("tabs", *stops))
    before, after = (str(round(points * scale * 20)) for points in (style.before, style.after))
    # A tenth more than the letters; closer settings have no more than the font itself.
    line_height = "252" if scale > 0.95 else "240"
    features.append(
        element("spacing", before=before, after=after, line=line_height, lineRule="auto")
    )
    if style.left:
        left = str(round(style.left * 567))
        features.append(element("ind", left=left, **({"hanging": left} if style.hanging else {})))
    if style.outline:
        features.append(element("outlineLvl", val=str(style.outline - 1)))
    return features


def _stops(name: str, width: int) -> list[Element]:
    """Return the tab stops of a style: three ruled blanks for a name line, the edge for a foot."""
    if name == "footer":
        return [element("tab", val="right", pos=str(width))]
    if name == "Name line":
        places = (int(width * share) for share in (0.52, 0.74, 1))
        return [element("tab", val="left", leader="underscore", pos=str(at)) for at in places]
    return []


def _tables() -> list[Element]:
    """Return the plain table of every document, and ours: hairlines, a tinted first row."""
    indent = element("tblInd", w="0", type="dxa")
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (element(side, val="single", sz="4", space="0", color=RULE) for side in sides)
    tint = element("tcPr", element("shd", val="clear", color="auto", fill="ECEAE4"))
    return [
        _style("table", "Normal Table", element("tblPr", indent, _margins(0, 108))),
        _style(
            "table",
            "Sheet table",
            element("basedOn", val="NormalTable"),
            element("tblPr", element("tblBorders", *lines), _margins(40, 90)),
            element("tblStylePr", tint, type="firstRow"),
        ),
    ]


def _margins(upright: int, across: int) -> Element:
    sides = (("top", upright), ("left", across), ("bottom", upright), ("right", across))
    return element("tblCellMar", *(element(side, w=str(wide), type="dxa") for side, wide in sides))
