"""The styles of a sheet in a word processor: everything is a style, nothing direct formatting."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Georgia"
"""On every Windows and Mac; elsewhere a word processor takes the nearest serif."""
INK = RGBColor(0x1C, 0x1B, 0x19)
SOFT = RGBColor(0x45, 0x43, 0x3E)

# Name of the style: size in points, bold, italic, colour, space before and after in points.
PARAGRAPHS: dict[str, tuple[float, bool, bool, RGBColor, float, float]] = {
    "Above": (9, False, False, SOFT, 0, 0),
    "Before you read": (11, False, False, INK, 6, 6),
    "Rights": (9, False, False, SOFT, 6, 6),
    "Central question": (15, False, True, INK, 8, 8),
    "Lede": (12.5, False, False, INK, 4, 6),
    "Small": (9.5, False, False, SOFT, 2, 2),
    "Works cited": (9.5, False, False, INK, 1, 1),
    "Task": (11, False, False, INK, 8, 2),
    "Sourcing line": (9, False, False, SOFT, 8, 1),
    "Exact words": (12, False, False, INK, 0, 3),
    "Writing space": (11, False, False, INK, 0, 0),
    "Cell": (9.5, False, False, INK, 0, 0),
}
CHARACTERS = {"Corrected words": "underline", "Evidence number": "superscript"}
HEADINGS = {"Title": 24.0, "Heading 1": 14.0, "Heading 2": 11.5}


def make_styles(document: Document, language: str) -> None:
    """Give a document our styles and its language."""
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(11)
    _font(normal)
    _language(normal, language)
    normal.paragraph_format.space_after = Pt(5)
    for name, size in HEADINGS.items():
        style: Any = document.styles[name]
        style.font.size = Pt(size)
        style.font.bold = name != "Title"
        style.font.color.rgb = INK
        _font(style)
        if name == "Title":
            _without_border(style)
    for name, (size, bold, italic, colour, before, after) in PARAGRAPHS.items():
        made: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = normal
        made.font.size = Pt(size)
        made.font.bold, made.font.italic, made.font.color.rgb = bold, italic, colour
        made.paragraph_format.space_before, made.paragraph_format.space_after = (
            Pt(before),
            Pt(after),
        )
    document.styles["Exact words"].paragraph_format.left_indent = Cm(0.8)
    document.styles["Sourcing line"].paragraph_format.keep_with_next = True
    document.styles["Task"].paragraph_format.keep_with_next = True
    for name, feature in CHARACTERS.items():
        character: Any = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        setattr(character.font, feature, True)


def _font(style: Any) -> None:
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), FONT)
    # The template's headings take the theme's font first.
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(attribute), None)


def _language(style: Any, language: str) -> None:
    properties = style.element.get_or_add_rPr()
    told = properties.find(qn("w:lang"))
    if told is None:
        told = OxmlElement("w:lang")
        properties.append(told)
    told.set(qn("w:val"), "en-GB" if language == "en" else language)


def _without_border(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)
