"""Words inside a paragraph: runs with their style and language, links, and places to link to."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from exhibit.exports.docx.styles import add, element, style_id
from exhibit.exports.office_text import by_address, by_language, clean

STYLES = {"strong": "Strong", "emph": "Emphasis", "emended": "Corrected words"}
"""Styles of characters, by the style of a span."""


def write(paragraph: Paragraph, text: str, style: str = "") -> None:
    """Write words at the end of a paragraph; an address among them becomes a link.

    Their spaces are kept as they are, and a run in another alphabet names its language.
    """
    for words, address in by_address(clean(text)):
        if address:
            add(paragraph._p, _link(paragraph, words, address))
        else:
            add(paragraph._p, *runs(words, style))


def link(paragraph: Paragraph, text: str, address: str) -> None:
    """Write words that lead to an address of the web; any other address leaves plain words."""
    if not address.startswith(("https://", "http://", "mailto:")):
        write(paragraph, text)
        return
    add(paragraph._p, _link(paragraph, clean(text), clean(address)))


def _link(paragraph: Paragraph, words: str, address: str) -> Element:
    part = paragraph.part
    number = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = element("hyperlink", *runs(words, "Hyperlink"), history="1")
    hyperlink.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", number)
    return hyperlink


def runs(text: str, style: str = "") -> list[Element]:
    """Return clean words as runs, one for each language."""
    return [_run(words, style, language) for words, language in by_language(text)]


def _run(words: str, style: str = "", language: str = "") -> Element:
    properties = [element("rStyle", val=style_id(style))] if style else []
    if language:
        properties.append(element("lang", val=language))
    run = element("r", *([element("rPr", *properties)] if properties else []))
    for place, part in enumerate(words.split("\t")):
        if place:
            run.append(element("tab"))
        if part:
            run.append(_text("t", part))
    return run


def _text(tag: str, text: str) -> Element:
    text_element = element(tag)
    text_element.text = text
    text_element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return text_element


def place_name(number: int) -> str:
    """Return the name of the bookmark at a numbered piece of evidence."""
    return f"evidence_{number}"


def mark_place(paragraph: Paragraph, number: int) -> None:
    """Make the start of a paragraph a place that notes can lead to."""
    start = element("bookmarkStart", id=str(number), name=place_name(number))
    add(paragraph._p, start, element("bookmarkEnd", id=str(number)))


def page_number(paragraph: Paragraph) -> None:
    """Write the number of the page: 1, until a program counts anew."""
    begin, separate, end = (
        element("r", element("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")
    )
    field = element("r", _text("instrText", " PAGE "))
    add(paragraph._p, begin, field, separate, _run("1"), end)
