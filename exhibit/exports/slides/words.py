"""Words on slides: paragraphs at a level of the outline, foot, and notes of the speaker."""

from copy import deepcopy

from lxml.etree import _Element as Element
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.shapes.placeholder import NotesSlidePlaceholder, SlidePlaceholder
from pptx.slide import Slide

from exhibit.exports.office_text import by_address, by_language, clean
from exhibit.exports.sheet import Span, Spans, words
from exhibit.exports.slides.template import first, kind_of

_FEATURES = {"strong": ("b", "1"), "emph": ("i", "1"), "emended": ("u", "sng")}


def add_paragraph(
    shape: SlidePlaceholder | NotesSlidePlaceholder,
    spans: Spans,
    language: str,
    *,
    level: int = 0,
    size: float = 0,
) -> None:
    """Write a paragraph into a placeholder; the first one takes the empty one that is there.

    `size` in points is for letters that have to shrink; at 0 they have that of their level.
    """
    text = shape.text_frame
    begun = text.paragraphs[0]._p
    empty = len(text.paragraphs) == 1 and not len(begun)
    paragraph = begun if empty else text.add_paragraph()._p
    if level:
        paragraph.get_or_add_pPr().set("lvl", str(level))
    write(paragraph, spans, shape.part, language, size=size)


def write(
    paragraph: Element, spans: Spans, part: XmlPart, language: str, *, size: float = 0
) -> None:
    """Write spans at the end of a paragraph of a part: one run for each language and address."""
    for span in spans:
        for text, address in by_address(clean(span.text)):
            link = _relation(part, span.href or address)
            for run, spoken in by_language(text):
                paragraph.append(_run(run, spoken or language, span.style, size, link))


def _relation(part: XmlPart, address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return ""
    return part.relate_to(clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _run(text: str, language: str, style: str, size: float, link: str) -> Element:
    run = OxmlElement("a:r")
    properties = run.makeelement(qn("a:rPr"), {"lang": language})
    inside = run.makeelement(qn("a:t"), {})
    inside.text = text
    run.extend((properties, inside))
    if size:
        properties.set("sz", str(int(size * 100)))
    if style in _FEATURES:
        properties.set(*_FEATURES[style])
    if link:
        properties.append(properties.makeelement(qn("a:hlinkClick"), {qn("r:id"): link}))
    return run


def add_foot(slide: Slide, code: str, address: str, language: str) -> None:
    """Add code, address and number to a slide, last in the order of reading.

    A slide that is copied out alone still says where it is from. The library leaves these
    placeholders of the layout out.
    """
    tree: Element = slide.shapes._spTree
    places = {kind_of(shape): shape._element for shape in list(slide.slide_layout.placeholders)}
    line, number = deepcopy(places["ftr"]), deepcopy(places["sldNum"])
    for shape in (line, number):
        first(shape, "p:cNvPr").set("id", str(len(tree) + 1))
        tree.append(shape)
    paragraph = first(line, "a:p")
    paragraph.clear(keep_tail=True)
    spans = (Span(f"{code} · "), Span(address, href=address))
    write(paragraph, spans, slide.part, language)


def add_notes(slide: Slide, notes: tuple[str, ...], language: str) -> None:
    """Write what the teacher says, a paragraph a note."""
    shape = slide.notes_slide.notes_placeholder
    assert shape is not None
    for note in notes:
        add_paragraph(shape, words(note), language)
