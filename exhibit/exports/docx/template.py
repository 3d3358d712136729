"""The empty document that every sheet starts from: our styles, lists and settings, nothing else.

The library's own has 160 styles, a preview picture and another program's name. It takes 20 ms to
read; ours is made once, kept as bytes, and takes 3.
"""

from functools import lru_cache
from io import BytesIO

import docx as python_docx
from docx.document import Document
from docx.opc.oxml import serialize_part_xml
from docx.shared import Cm
from lxml.etree import _Element as Element

from exhibit.exports.docx.setting import Setting
from exhibit.exports.docx.styles import FONT, all_styles, element

_KEPT = {"styles", "settings", "fontTable", "theme", "numbering"}
_KEPT |= {"officeDocument", "core-properties"}
_TWIPS = 635
"""English metric units in a twentieth of a point, which styles count in."""


@lru_cache(maxsize=8)
def template(language: str, how: Setting) -> bytes:
    """Return an empty A4 document in a language, set openly or closely."""
    document = python_docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(how.sides)
    section.top_margin = section.bottom_margin = Cm(how.ends)
    section.header_distance = section.footer_distance = Cm(how.ends / 2)
    part = document.part
    width = int((section.page_width - 2 * Cm(how.sides)) / _TWIPS)
    _replace(document.styles.element, all_styles(language, width=width, scale=how.scale))
    _replace(part.numbering_part.element, _lists())
    _replace(document.settings.element, _settings(language))
    _forget_the_rest(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _replace(root: Element, children: list[Element]) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(children)


def _lists() -> list[Element]:
    """Return the two lists: a point, and a number with a full stop."""
    kinds = (("bullet", "•", "ListBullet"), ("decimal", "%1.", "ListNumber"))
    abstract = []
    for number, (kind, sign, style) in enumerate(kinds):
        level = element(
            "lvl",
            element("start", val="1"),
            element("numFmt", val=kind),
            element("pStyle", val=style),
            element("lvlText", val=sign),
            element("lvlJc", val="left"),
            element("pPr", element("ind", left="454", hanging="454")),
            ilvl="0",
        )
        one_level = element("multiLevelType", val="singleLevel")
        abstract.append(element("abstractNum", one_level, level, abstractNumId=str(number)))
    used = [
        element("num", element("abstractNumId", val=str(number)), numId=str(number + 1))
        for number in range(len(kinds))
    ]
    return [*abstract, *used]


def _settings(language: str) -> list[Element]:
    """Return the settings: without them Word opens a document in the form of an older Word."""
    modern = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val="15",
    )
    return [
        element("zoom", percent="100"),
        element("defaultTabStop", val="720"),
        element("characterSpacingControl", val="doNotCompress"),
        element("footnotePr", element("footnote", id="-1"), element("footnote", id="0")),
        element("compat", modern),
        element("themeFontLang", val=language),
        element("decimalSymbol", val="."),
        element("listSeparator", val=","),
    ]


def _forget_the_rest(document: Document) -> None:
    part = document.part
    for owner in (part, part.package):
        for number, related in list(owner.rels.items()):
            kind = related.reltype.rpartition("/")[2]
            if kind not in _KEPT:
                owner.rels.pop(number)
            if kind == "fontTable":
                # A program without Georgia finds the one face of the same widths, then any serif.
                names = (element("altName", val="Gelasio"), element("family", val="roman"))
                fonts = element("fonts", element("font", *names, name=FONT))
                related._target._blob = serialize_part_xml(fonts)
