"""The blocks of a sheet as paragraphs, lists, tables and pictures of a word processor."""

from io import BytesIO
from itertools import pairwise

from docx.document import Document
from docx.shared import Emu
from docx.text.paragraph import Paragraph

from exhibit.exports import sheet
from exhibit.exports.docx import runs
from exhibit.exports.docx.footnotes import Footnotes
from exhibit.exports.docx.setting import Setting
from exhibit.exports.docx.styles import add, element, style_id, writing_space
from exhibit.exports.docx.tables import add_table
from exhibit.exports.drawings import png_of, width_of
from exhibit.exports.office_text import clean
from exhibit.exports.sheet import Block, Span, Spans, lead_in, words

ROLES = {
    "": "Normal",
    "lede": "Lede",
    "small": "Small",
    "question": "Central question",
    "task": "Task",
    "note": "Note",
    "credit": "Works cited",
}
_NUMBERS = 2
"""Number of the list of numbers in the template; every list that starts at 1 again refers to it."""


class BlockWriter:
    """Writes the blocks of a sheet at the end of a document."""

    def __init__(self, document: Document, footnotes: Footnotes, how: Setting) -> None:
        """Begin at the end of a document that is set in this way."""
        self._document = document
        self._footnotes = footnotes
        self._how = how
        self._width = document._block_width
        self._spaces: set[int] = set()

    def all(self, blocks: tuple[Block, ...]) -> None:
        """Write blocks one after the other."""
        for block, after in pairwise((*blocks, None)):
            if block is not None:
                self.block(block)
            if _ends_with_table(block) and not isinstance(after, sheet.Heading):
                # Two tables without a paragraph between them would become one.
                self._new("After a table")

    def paragraph(self, spans: Spans, style: str, *, number: int = 0) -> Paragraph:
        """Write one paragraph in a named style; footnotes stand after the words they support.

        One with a number is evidence, and a place that notes lead to.
        """
        paragraph = self._new(style)
        if number:
            runs.mark_place(paragraph, number)
            runs.write(paragraph, f"{number} ", "Strong")
        self._spans(paragraph, spans)
        return paragraph

    def _new(self, style: str) -> Paragraph:
        paragraph: Paragraph = self._document.add_paragraph()
        if style != "Normal":
            add(paragraph._p.get_or_add_pPr(), element("pStyle", val=style_id(style)))
        return paragraph

    def _spans(self, paragraph: Paragraph, spans: Spans) -> None:
        for span in spans:
            if span.href:
                runs.link(paragraph, span.text, span.href)
            else:
                runs.write(paragraph, span.text, runs.STYLES.get(span.style, ""))
            # A footnote names the evidence itself; two small numbers side by side would confuse.
            if span.refs and not span.note:
                runs.write(paragraph, ", ".join(map(str, span.refs)), "Evidence number")
            if span.note:
                self._footnotes.add(paragraph, span.note)

    def block(self, block: Block) -> None:
        """Write one block."""
        match block:
            case sheet.Heading(text, level):
                self.paragraph(words(text), f"Heading {level - 1}")
            case sheet.Paragraph(spans, role, number):
                self.paragraph(spans, ROLES[role], number=number)
            case sheet.Items(items, ordered):
                self._list(items, ordered)
            case sheet.Quote():
                self._quote(block)
            case sheet.Table():
                self._table(block)
            case sheet.WritingSpace(lines):
                self._writing_space(lines)
            case sheet.Figure():
                self._figure(block)
            case sheet.Boxes(boxes):
                for box in boxes:
                    self.paragraph(words(box.heading), "Heading 2")
                    self.all(box.blocks)
            case sheet.Beside(main, side):
                # One column: a text that is edited must not fight with a layout table.
                self.all(main)
                self.all(side)
            case sheet.PageBreak():
                self._new("New page")

    def _list(self, items: tuple[Spans, ...], ordered: bool) -> None:
        number = self._restarted() if ordered else ""
        for item in items:
            paragraph = self.paragraph(item, "List Number" if ordered else "List Bullet")
            if ordered:
                own = element("numPr", element("ilvl", val="0"), element("numId", val=number))
                add(paragraph._p.get_or_add_pPr(), own)

    def _restarted(self) -> str:
        """Return the number of a list of its own, which begins at 1."""
        part = self._document.part
        root = part.numbering_part.element
        number = str(len(root.num_lst) + 1)
        again = element("lvlOverride", element("startOverride", val="1"), ilvl="0")
        kind = element("abstractNumId", val=str(_NUMBERS - 1))
        root.append(element("num", kind, again, numId=number))
        return number

    def _quote(self, quote: sheet.Quote) -> None:
        flag = words(lead_in(quote.flag), "strong")
        by = Span(f"{quote.sourcing} {quote.credit}")
        self.paragraph((*flag, by), "Sourcing line", number=quote.number)
        self.paragraph((Span("“"), *quote.spans, Span("”")), "Exact words")
        for reading in quote.readings:
            self.paragraph(words(reading), "Small")

    def _table(self, table: sheet.Table) -> None:
        if table.caption:
            self.paragraph(words(table.caption), "Table caption")
        for cell, spans in add_table(self._document, table, self._width // 635, self._how.tall):
            self._spans(cell, spans)

    def _writing_space(self, lines: int) -> None:
        if lines not in self._spaces:
            self._spaces.add(lines)
            self._document.styles.element.append(writing_space(lines, self._how.room))
        self._new(f"Writing space, {lines} lines")

    def _figure(self, figure: sheet.Figure) -> None:
        png = png_of(figure.svg)
        width = Emu(min(width_of(png), self._width))
        picture = self._new("Figure").add_run().add_picture(BytesIO(png), width=width)
        described = picture._inline.docPr
        described.set("descr", clean(figure.alt))
        described.set("name", f"Drawing {described.id}")
        if figure.caption:
            self.paragraph(words(figure.caption), "Caption")
        if figure.table:
            self._table(figure.table)


def _ends_with_table(block: Block | None) -> bool:
    return isinstance(block, sheet.Table) or (
        isinstance(block, sheet.Figure) and block.table is not None
    )
