"""The blocks of a sheet as paragraphs and tables of a word processor."""

import re
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu
from docx.table import Table as DocxTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from exhibit.exports.docx.footnotes import Footnotes
from exhibit.exports.drawings import png_of
from exhibit.exports.pdf.printable import REPLACEMENT, is_control
from exhibit.exports.sheet import (
    Beside,
    Block,
    Boxes,
    Figure,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quote,
    Span,
    Spans,
    Table,
    WritingSpace,
)

WIDTH = Cm(17)
TALL = Cm(2.2)
ROLES = {
    "": "Normal",
    "lede": "Lede",
    "small": "Small",
    "question": "Central question",
    "task": "Task",
    "credit": "Works cited",
}
_CYRILLIC = re.compile(r"([\u0400-\u052f]+(?:[ -][\u0400-\u052f]+)*)")


class BlockWriter:
    """Writes blocks into a document, or into a cell of one of its tables."""

    def __init__(self, place: Document | _Cell, footnotes: Footnotes) -> None:
        self._place: Any = place
        self._footnotes = footnotes
        # The library searches all styles for every paragraph; by number it is six times faster.
        part: Any = place.part
        self._ids = {style.name: style.style_id for style in part.styles}

    def all(self, blocks: tuple[Block, ...]) -> None:
        """Write blocks one after the other."""
        for block in blocks:
            self.block(block)

    def paragraph(self, spans: Spans, style: str, *, number: int = 0) -> DocxParagraph:
        """Write one paragraph in a named style; footnotes stand after the words they support."""
        made = self._new(style)
        if number:
            self._run(made, f"{number} ", "Strong")
        self._runs(made, spans)
        return made

    def _new(self, style: str, text: str = "") -> DocxParagraph:
        made: DocxParagraph = self._place.add_paragraph(text)
        made._p.style = self._ids[style]
        return made

    def _run(self, made: DocxParagraph, text: str, style: str | None) -> Any:
        run = made.add_run(text)
        if style:
            run._r.style = self._ids[style]
        return run

    def _runs(self, made: DocxParagraph, spans: Spans) -> None:
        for span in spans:
            self._span(made, span)

    def _span(self, made: DocxParagraph, span: Span) -> None:
        styles = {"strong": "Strong", "emph": "Emphasis", "emended": "Corrected words"}
        for place, words in enumerate(_CYRILLIC.split(clean(span.text))):
            if words:
                run = self._run(made, words, styles.get(span.style))
                if place % 2:
                    _set_language(run, "uk" if re.search("[іїєґІЇЄҐ]", words) else "ru")
        # A footnote names the evidence itself; two small numbers side by side would confuse.
        if span.refs and not span.note:
            self._run(made, ", ".join(map(str, span.refs)), "Evidence number")
        if span.note:
            self._footnotes.add(made, clean(span.note))

    def block(self, block: Block) -> None:
        """Write one block."""
        if isinstance(block, Heading):
            self._new(f"Heading {block.level - 1}", clean(block.text))
        elif isinstance(block, Paragraph):
            self.paragraph(block.spans, ROLES[block.role], number=block.number)
        elif isinstance(block, Items):
            style = "List Number" if block.ordered else "List Bullet"
            for item in block.items:
                self.paragraph(item, style)
        elif isinstance(block, Quote):
            self._quote(block)
        elif isinstance(block, Table):
            self._table(block)
        elif isinstance(block, WritingSpace):
            for _ in range(block.lines):
                self._new("Writing space")
        elif isinstance(block, Figure):
            self._figure(block)
        elif isinstance(block, Boxes):
            for box in block.boxes:
                self._new("Heading 2", clean(box.heading))
                self.all(box.blocks)
        elif isinstance(block, Beside):
            # One column: a text that is edited must not fight with a layout table.
            self.all(block.main)
            self.all(block.side)
        elif isinstance(block, PageBreak):
            self._place.add_page_break()

    def _quote(self, quote: Quote) -> None:
        flag: Spans = (Span(text=f"{quote.flag}. ", style="strong"),) if quote.flag else ()
        by = Span(text=f"{quote.sourcing} {quote.credit}")
        self.paragraph((*flag, by), "Sourcing line", number=quote.number)
        self.paragraph((Span(text="“"), *quote.spans, Span(text="”")), "Exact words")
        for reading in quote.readings:
            self.paragraph((Span(text=reading),), "Small")

    def _table(self, table: Table) -> None:
        if table.caption:
            self.paragraph((Span(text=table.caption, style="strong"),), "Normal")
        made: DocxTable = self._place.add_table(rows=1, cols=len(table.header))
        made.style = "Table Grid"
        made.autofit = False
        shares = table.widths or (1.0,) * len(table.header)
        for cell, name in zip(made.rows[0].cells, table.header, strict=True):
            self._cell(cell, (Span(text=name, style="strong"),) if name else ())
        _mark_header(made)
        for row in table.rows:
            added = made.add_row()
            if table.tall:
                added.height = TALL
            for cell, spans in zip(added.cells, row, strict=True):
                self._cell(cell, spans)
        for row in made.rows:
            for cell, share in zip(row.cells, shares, strict=True):
                cell.width = Emu(int(WIDTH * share / sum(shares)))
        self._new("Small")

    def _cell(self, cell: _Cell, spans: Spans) -> None:
        paragraph = cell.paragraphs[0]
        paragraph._p.style = self._ids["Cell"]
        self._runs(paragraph, spans)

    def _figure(self, figure: Figure) -> None:
        paragraph = self._new("Normal")
        picture = paragraph.add_run().add_picture(BytesIO(png_of(figure.svg)), width=WIDTH)
        described = picture._inline.docPr
        described.set("descr", clean(figure.alt))
        described.set("name", "Drawing")
        if figure.caption:
            self.paragraph((Span(text=figure.caption),), "Small")
        if figure.table:
            self._table(figure.table)


def clean(text: str) -> str:
    """Return text without characters that no XML may hold; a visible sign stands in their place."""
    return "".join(REPLACEMENT if is_control(letter) else letter for letter in text)


def _mark_header(table: DocxTable) -> None:
    """Say that the first row is a header, so that it is read out with every cell."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _set_language(run: Any, language: str) -> None:
    told = OxmlElement("w:lang")
    told.set(qn("w:val"), language)
    run._r.get_or_add_rPr().append(told)
