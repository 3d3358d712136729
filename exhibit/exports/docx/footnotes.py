"""Real footnotes for python-docx, which has none: a part of its own, with its two styles."""

import re
from collections.abc import Collection, Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from exhibit.exports.docx.runs import place_name, runs
from exhibit.exports.docx.styles import add, element, style_id
from exhibit.exports.office_text import clean

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
TEXT = style_id("footnote text")
REFERENCE = style_id("footnote reference")
_NUMBER = re.compile(r"(?<!\w)(\d+)(?=: )")


class Footnotes:
    """The footnotes of one document; `finish` hangs them into it."""

    def __init__(self, document: Document, places: Collection[int] = ()) -> None:
        """Begin with no note; `places` are the numbers of evidence that stand in the document."""
        self._document = document
        self._places = places
        # Word wants these two before any note: the line above notes, and above their continuation.
        self._root = element("footnotes", _special(-1, "separator"))
        self._root.append(_special(0, "continuationSeparator"))
        self._count = 0

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Put a reference at the end of a paragraph, and its note at the foot of the page."""
        self._count += 1
        number = str(self._count)
        add(paragraph._p, _sign(element("footnoteReference", id=number)))
        style = element("pPr", element("pStyle", val=TEXT))
        body = element("p", style, _sign(element("footnoteRef")), *runs(" "))
        body.extend(self._words(clean(text)))
        self._root.append(element("footnote", body, id=number))

    def _words(self, text: str) -> Iterator[Element]:
        """Yield a note's words; the number of evidence in 'Evidence 4: …' leads to it."""
        for place, words in enumerate(_NUMBER.split(text)):
            if place % 2 and int(words) in self._places:
                name = place_name(int(words))
                yield element("hyperlink", *runs(words, "Hyperlink"), anchor=name, history="1")
            elif words:
                yield from runs(words)

    def finish(self) -> None:
        """Add the part to the document."""
        name, package = PackURI("/word/footnotes.xml"), self._document.part.package
        part = Part(name, CONTENT_TYPE, serialize_part_xml(self._root), package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _sign(mark: Element) -> Element:
    """Return a run with the small number of a note."""
    return element("r", element("rPr", element("rStyle", val=REFERENCE)), mark)


def _special(number: int, kind: str) -> Element:
    body = element("p", element("r", element(kind)))
    return element("footnote", body, type=kind, id=str(number))
