"""The blocks of a sheet as paragraphs, lists, tables and pictures of a word processor."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from itertools import pairwise

from docx.document import Document
from docx.shared import Emu
from docx.text.paragraph import Paragraph as DocxParagraph

from exhibit.exports.docx import runs
from exhibit.exports.docx.footnotes import Footnotes
from exhibit.exports.docx.setting import Setting
from exhibit.exports.docx.styles import add, element, style_id, writing_space
from exhibit.exports.docx.tables import add_table
from exhibit.exports.drawings import png_of, width_of
from exhibit.exports.office_text import clean
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
    words,
)

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
        section = document.sections[0]
        sides = (section.page_width, section.left_margin, section.right_margin)
        page, left, right = (int(side or 0) for side in sides)
        self._width = page - left - right
        self._spaces: set[int] = set()

    def all(self, blocks: tuple[Block, ...]) -> None:
        """Write blocks one after the other."""
        for block, after in pairwise((*blocks, None)):
            if block is not None:
                self.block(block)
            if _ends_with_table(block) and not isinstance(after, Heading):
                # Two tables without a paragraph between them would become one.
                self._new("After a table")

    def paragraph(self, spans: Spans, style: str, *, number: int = 0) -> DocxParagraph:
        """Write one paragraph in a named style; footnotes stand after the words they support.

        One with a number is evidence, and a place that notes lead to.
        """
        made = self._new(style)
        if number:
            runs.mark_place(made, number)
            runs.write(made, f"{number} ", "Strong")
        self._spans(made, spans)
        return made

    def _new(self, style: str) -> DocxParagraph:
        made: DocxParagraph = self._document.add_paragraph()
        if style != "Normal":
            add(made._p.get_or_add_pPr(), element("pStyle", val=style_id(style)))
        return made

    def _spans(self, made: DocxParagraph, spans: Spans) -> None:
        for span in spans:
            if span.href:
                runs.link(made, span.text, span.href)
            else:
                runs.write(made, span.text, runs.STYLES.get(span.style, ""))
            # A footnote names the evidence itself; two small numbers side by side would confuse.
            if span.refs and not span.note:
                runs.write(made, ", ".join(map(str, span.refs)), "Evidence number")
            if span.note:
                self._footnotes.add(made, span.note)

    def block(self, block: Block) -> None:
        """Write one block."""
        if isinstance(block, Heading):
            self.paragraph(words(block.text), f"Heading {block.level - 1}")
        elif isinstance(block, Paragraph):
            self.paragraph(block.spans, ROLES[block.role], number=block.number)
        elif isinstance(block, Items):
            self._list(block)
        elif isinstance(block, Quote):
            self._quote(block)
        elif isinstance(block, Table):
            self._table(block)
        elif isinstance(block, WritingSpace):
            self._writing_space(block.lines)
        elif isinstance(block, Figure):
            self._figure(block)
        elif isinstance(block, Boxes):
            for box in block.boxes:
                self.paragraph(words(box.heading), "Heading 2")
                self.all(box.blocks)
        elif isinstance(block, Beside):
            # One column: a text that is edited must not fight with a layout table.
            self.all(block.main)
            self.all(block.side)
        elif isinstance(block, PageBreak):
            self._new("New page")

    def _list(self, items: Items) -> None:
        number = self._restarted() if items.ordered else ""
        for item in items.items:
            made = self.paragraph(item, "List Number" if items.ordered else "List Bullet")
            if number:
                own = element("numPr", element("ilvl", val="0"), element("numId", val=number))
                add(made._p.get_or_add_pPr(), own)

    def _restarted(self) -> str:
        """Return the number of a list of its own, which begins at 1."""
        part = self._document.part
        root = part.numbering_part.element
        number = str(len(root.num_lst) + 1)
        again = element("lvlOverride", element("startOverride", val="1"), ilvl="0")
        kind = element("abstractNumId", val=str(_NUMBERS - 1))
        root.append(element("num", kind, again, numId=number))
        return number

    def _quote(self, quote: Quote) -> None:
        flag: Spans = (Span(text=f"{quote.flag}. ", style="strong"),) if quote.flag else ()
        by = Span(text=f"{quote.sourcing} {quote.credit}")
        self.paragraph((*flag, by), "Sourcing line", number=quote.number)
        self.paragraph((Span(text="“"), *quote.spans, Span(text="”")), "Exact words")
        for reading in quote.readings:
            self.paragraph(words(reading), "Small")

    def _table(self, table: Table) -> None:
        if table.caption:
            self.paragraph(words(table.caption), "Table caption")
        twips = self._width // 635
        add_table(self._document, table, twips, self._spans, self._how.tall)

    def _writing_space(self, lines: int) -> None:
        if lines not in self._spaces:
            self._spaces.add(lines)
            style = writing_space(lines, self._how.room)
            self._document.styles.element.append(style)
        self._new(f"Writing space, {lines} lines")

    def _figure(self, figure: Figure) -> None:
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
    return isinstance(block, Table) or (isinstance(block, Figure) and block.table is not None)


def numbers(blocks: tuple[Block, ...]) -> set[int]:
    """Return the numbers of the evidence that stands in blocks."""
    found = (part.number for part in _parts(blocks) if isinstance(part, Quote | Paragraph))
    return {number for number in found if number}


def letters(blocks: tuple[Block, ...]) -> int:
    """Return how many letters the running text and the tables of blocks have."""
    return sum(len(part.text) for part in _parts(blocks) if isinstance(part, Span))


def _parts(value: object) -> Iterator[object]:
    """Yield every block and span inside a value, the value itself first."""
    if isinstance(value, tuple):
        for one in value:
            yield from _parts(one)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from _parts(getattr(value, field.name))
