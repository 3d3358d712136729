"""Real footnotes for python-docx, which has none: a part of its own, with its two styles."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "Footnote Text"
REFERENCE = "Footnote Reference"


class Footnotes:
    """The footnotes of one document; `finish` hangs them into it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = etree.Element(f"{{{_W}}}footnotes", nsmap={"w": _W})
        # Word wants these two before any note: the line above notes, and above their continuation.
        self._special(-1, "separator")
        self._special(0, "continuationSeparator")
        self._count = 0
        _make_styles(document)

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Put a reference at the end of a paragraph, and its note at the foot of the page."""
        self._count += 1
        run = paragraph.add_run()
        run._r.style = REFERENCE.replace(" ", "")
        run._r.append(_element("footnoteReference", id=str(self._count)))
        note = _element("footnote", id=str(self._count))
        body = _element("p")
        properties = _element("pPr")
        properties.append(_element("pStyle", val="FootnoteText"))
        body.append(properties)
        mark = _element("r")
        style = _element("rPr")
        style.append(_element("rStyle", val="FootnoteReference"))
        mark.append(style)
        mark.append(_element("footnoteRef"))
        body.append(mark)
        said = _element("r")
        words = _element("t")
        words.text = f" {text}"
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        said.append(words)
        body.append(said)
        note.append(body)
        self._root.append(note)

    def finish(self) -> None:
        """Add the part to the document, where it has any note."""
        if not self._count:
            return
        data = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, data, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _special(self, number: int, kind: str) -> None:
        note = _element("footnote", type=kind, id=str(number))
        body = _element("p")
        run = _element("r")
        run.append(_element(kind))
        body.append(run)
        note.append(body)
        self._root.append(note)


def _element(name: str, **attributes: str) -> Any:
    made = etree.Element(f"{{{_W}}}{name}", nsmap={"w": _W})
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _make_styles(document: Document) -> None:
    styles = document.styles
    text = styles.add_style(TEXT, WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = styles["Normal"]
    text.font.size = Pt(9)
    reference = styles.add_style(REFERENCE, WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
