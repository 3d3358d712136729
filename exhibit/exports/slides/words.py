"""Words on slides: paragraphs at a level of the outline, foot, and notes of the speaker."""

from copy import deepcopy
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from exhibit.exports.office_text import by_address, by_language, clean
from exhibit.exports.sheet import Span, Spans

_FEATURES = {"strong": ("b", "1"), "emph": ("i", "1"), "emended": ("u", "sng")}


def add_paragraph(
    shape: Any, told: Spans | str, language: str, *, level: int = 0, size: float = 0
) -> None:
    """Write a paragraph into a placeholder; the first one takes the empty one that is there.

    `size` in points is for letters that have to shrink; at 0 they have that of their level.
    """
    frame = shape.text_frame
    first = frame.paragraphs[0]
    empty = len(frame.paragraphs) == 1 and not len(first._p)
    paragraph = first._p if empty else frame.add_paragraph()._p
    if level:
        paragraph.get_or_add_pPr().set("lvl", str(level))
    spans = (Span(text=told),) if isinstance(told, str) else told
    for span in spans:
        for words, address in by_address(clean(span.text)):
            link = _relation(shape, span.href or address)
            for run, spoken in by_language(words):
                paragraph.append(_run(run, spoken or language, span.style, size, link))


def _relation(shape: Any, address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return ""
    number: str = shape.part.relate_to(
        clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    return number


def _run(text: str, language: str, style: str, size: float, link: str) -> Any:
    made = parse_xml(f"<a:r {nsdecls('a', 'r')}><a:rPr/><a:t/></a:r>")
    properties, words = made
    words.text = text
    properties.set("lang", language)
    if size:
        properties.set("sz", str(int(size * 100)))
    if style in _FEATURES:
        properties.set(*_FEATURES[style])
    if link:
        lead = properties.makeelement(qn("a:hlinkClick"), {qn("r:id"): link})
        properties.append(lead)
    return made


def add_foot(slide: Any, text: str, language: str) -> None:
    """Put code, address and number on a slide: one that is copied out still says where it is from.

    The library leaves these placeholders of the layout out.
    """
    tree = slide.shapes._spTree
    for shape in slide.slide_layout.placeholders:
        if shape._element.ph.get("type") in ("ftr", "sldNum"):
            made = deepcopy(shape._element)
            made.nvSpPr.cNvPr.set("id", str(len(tree) + 1))
            tree.append(made)
    for shape in slide.placeholders:
        if shape._element.ph.get("type") == "ftr":
            for left in list(shape.text_frame.paragraphs[0]._p):
                left.getparent().remove(left)
            add_paragraph(shape, text, language)


def add_notes(slide: Any, notes: tuple[str, ...], language: str) -> None:
    """Write what the teacher says, a paragraph a note."""
    shape = slide.notes_slide.notes_placeholder
    for note in notes:
        add_paragraph(shape, note, language)
