"""The lines of a Word document as Word shows them, and what stands beside its words.

What is deleted or hidden is not shown, a paragraph whose mark is deleted or hidden goes on in the
next, and a text box has lines of its own. Nothing is passed over in silence: whatever has words and
is not part of a line hangs on it as an aside.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from curation.sources.intake import docx_symbols
from curation.sources.intake.docx_elements import (
    CHART,
    DIAGRAM,
    DRAWING,
    MARKUP,
    MATHS,
    PROPERTIES,
    RELATION,
    VML,
    chosen_entry,
    chosen_form,
    closed_fields,
    descriptions_of_table,
    parts_of,
    words_in,
)
from curation.sources.intake.docx_lines import Kind, Line
from curation.sources.intake.docx_styles import UNSAID, Look, Styles, W

SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    # A line break inside a paragraph; the paragraph itself stays one line of the text.
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
POSITIONS = re.compile(
    r"\{[^}]*/(?:drawingml/\d+/wordprocessingDrawing|2010/wordprocessingDrawing)\}"
)
"""Elements that say where a drawing stands, in numbers and names of sides."""
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
PRIVATE = re.compile("[\uf000-\uf0ff]")


REFERENCES = {
    f"{W}footnoteReference": Kind.FOOTNOTE,
    f"{W}endnoteReference": Kind.ENDNOTE,
    f"{W}commentReference": Kind.COMMENT,
}


@dataclass(frozen=True)
class Around:
    """What holds for the words inside an element."""

    line: Line
    boxes: list[Line]
    """The lines of text boxes that hang on the paragraph."""
    paragraph: str = ""
    """The key of its style."""
    look: Look = UNSAID
    fate: Kind | None = None
    """Why words are not shown."""


class Body:
    """One part of a document with paragraphs: its body, a header, a note."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self._styles = styles
        self._table_styles: list[str] = []
        self._deleted_rows = 0
        self._fields: list[bool] = []
        self._closed = closed_fields(root)
        self.lines = [line for line in self._lines(root) if not _is_nothing(line)]

    def _lines(self, container: Element) -> list[Line]:
        """Return the lines of a container, those that go on joined to their next."""
        lines: list[Line] = []
        open_line: Line | None = None
        boxes: list[Line] = []
        for line, own_boxes in self._blocks(container):
            if open_line is not None and not line.is_row:
                if open_line.pieces and line.pieces:
                    open_line.lay_aside(Kind.JOINED, "")
                open_line.pieces += line.pieces
                open_line.take_over(line)
                open_line.goes_on = line.goes_on
            else:
                lines += boxes
                boxes = []
                lines.append(line)
                open_line = line
            boxes += own_boxes
            if open_line.is_row or not open_line.goes_on:
                open_line = None
        lines += boxes
        for line in lines:
            line.is_dropped = line.is_dropped or (line.goes_on and not line.text)
        return lines

    def _blocks(self, container: Element) -> Iterator[tuple[Line, list[Line]]]:
        """Yield paragraphs and rows in their order, each with the lines of its text boxes."""
        for block in container:
            if block.tag == f"{W}p":
                yield self._paragraph(block)
            elif block.tag == f"{W}tbl":
                for row in self._rows(block):
                    yield row, []
            elif block.tag == f"{MARKUP}AlternateContent":
                yield from self._blocks(chosen_form(block)[0])
            elif block.tag == f"{W}altChunk":
                line = Line(is_dropped=True, is_row=True)
                line.lay_aside(Kind.PART, block.get(f"{RELATION}id", ""))
                yield line, []
            elif isinstance(block.tag, str) and block.tag not in PROPERTIES:
                # Containers such as content controls and tracked blocks.
                yield from self._blocks(block)

    def _paragraph(self, paragraph: Element) -> tuple[Line, list[Line]]:
        line, boxes = Line(), list[Line]()
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = "" if style is None else style.get(f"{W}val", "")
        fate = Kind.DELETED if self._deleted_rows else None
        self._walk(paragraph, Around(line, boxes, name, self._look(None, name), fate))
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        is_deleted = mark is not None and any(
            mark.find(f"{W}{tag}") is not None for tag in ("del", "moveFrom")
        )
        line.goes_on = is_deleted or bool(self._look(mark, name).hidden)
        return line, boxes

    def _rows(self, table: Element) -> Iterator[Line]:
        """Yield the rows of a table; those of a table inside a table have no tabs."""
        properties = table.find(f"{W}tblPr")
        style = None if properties is None else properties.find(f"{W}tblStyle")
        is_nested = bool(self._table_styles)
        self._table_styles.append("" if style is None else style.get(f"{W}val", ""))
        described = [] if properties is None else descriptions_of_table(properties)
        for row in parts_of(table, f"{W}tr"):
            is_deleted = row.find(f"{W}trPr/{W}del") is not None
            self._deleted_rows += is_deleted
            cells = [self._cell(cell) for cell in parts_of(row, f"{W}tc")]
            self._deleted_rows -= is_deleted
            words = [cell.text for cell in cells]
            line = Line(is_row=True, is_dropped=not any(words))
            line.say((" " if is_nested else "\t").join(filter(None, words) if is_nested else words))
            for cell in cells:
                line.take_over(cell)
            for description in described:
                line.lay_aside(Kind.DESCRIPTION, description)
            if is_nested and any(words):
                line.lay_aside(Kind.NESTED, "")
            described = []
            yield line
        self._table_styles.pop()

    def _cell(self, cell: Element) -> Line:
        """Return a cell's lines as one."""
        is_deleted = cell.find(f"{W}tcPr/{W}cellDel") is not None
        self._deleted_rows += is_deleted
        one = Line()
        for line in self._lines(cell):
            if words := line.text:
                one.say(f" {words}")
            one.take_over(line)
        self._deleted_rows -= is_deleted
        return one

    def _look(self, own: Element | None, paragraph: str) -> Look:
        table = self._table_styles[-1] if self._table_styles else ""
        return self._styles.look(own, paragraph, table)

    def _walk(self, element: Element, around: Around) -> None:
        """Say the words inside an element, or lay them aside."""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in PROPERTIES:
                continue
            if tag in (f"{W}t", f"{MATHS}t"):
                self._say(child.text or "", around)
            elif tag == f"{W}r":
                look = self._look(child.find(f"{W}rPr"), around.paragraph)
                if around.look.raised and not look.raised:
                    look = replace(look, raised=around.look.raised)
                self._walk(child, replace(around, look=look))
            elif tag in SIGNS:
                self._say(SIGNS[tag], around)
            elif tag in _INSIDE:
                _INSIDE[tag](self, child, around)
            else:
                # The library gives a link all the words inside it as its text.
                text = "" if tag == f"{W}hyperlink" else (child.text or "").strip()
                if text and not POSITIONS.match(tag):
                    around.line.lay_aside(Kind.OTHER, text)
                self._walk(child, around)

    def _say(self, words: str, around: Around) -> None:
        line, look = around.line, around.look
        fate = Kind.CODE if any(self._fields) else around.fate
        if fate is None and look.hidden:
            fate = Kind.HIDDEN
        if fate is not None:
            line.lay_aside(fate, words)
            return
        if look.font and docx_symbols.is_symbol_font(look.font):
            font = look.font
            if plain := PRIVATE.sub("", words).strip():
                line.lay_aside(Kind.SYMBOL_LETTERS, f"“{plain}” ({font})")
            words = PRIVATE.sub(lambda sign: _symbol(line, font, ord(sign[0])), words)
        before = line.pieces[-1][-1:] if line.pieces else ""
        # Below the line a number is part of a name, H2O, unless a number stands before it.
        told_apart = look.raised and (look.raised > 0 or before.isdecimal())
        if told_apart and any("0" <= sign <= "9" for sign in words):
            words = words.translate(RAISED if look.raised == 1 else LOWERED)
            word = "".join(line.pieces[-4:])[-30:].rpartition(" ")[2] + words
            line.lay_aside(Kind.RAISED, f"“{word.strip()}”")
        line.say(words)

    def _deleted(self, element: Element, around: Around) -> None:
        self._walk(element, replace(around, fate=Kind.DELETED))

    def _moved(self, element: Element, around: Around) -> None:
        self._walk(element, replace(around, fate=Kind.MOVED))

    def _deleted_text(self, element: Element, around: Around) -> None:
        around.line.lay_aside(around.fate or Kind.DELETED, element.text or "")

    def _code(self, element: Element, around: Around) -> None:
        around.line.lay_aside(Kind.CODE, element.text or "")

    def _simple_field(self, element: Element, around: Around) -> None:
        around.line.lay_aside(Kind.CODE, element.get(f"{W}instr", ""))
        self._walk(element, around)

    def _field(self, element: Element, around: Around) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin" and element in self._closed:
            self._say(chosen_entry(element), around)
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _ruby(self, element: Element, around: Around) -> None:
        for part in element:
            if part.tag == f"{W}rubyBase":
                self._walk(part, around)
            elif part.tag == f"{W}rt":
                self._walk(part, replace(around, fate=around.fate or Kind.READING))

    def _symbol(self, element: Element, around: Around) -> None:
        font, written = element.get(f"{W}font", ""), element.get(f"{W}char", "")
        try:
            code = int(written, 16)
            sign = chr(code)
        except (ValueError, OverflowError):
            around.line.lay_aside(Kind.UNKNOWN_SYMBOL, f"{written or '?'} ({font or '?'})")
            self._say("\ufffd", around)
            return
        is_shown = not (any(self._fields) or around.fate or around.look.hidden)
        if PRIVATE.match(sign) or docx_symbols.is_symbol_font(font):
            line = around.line if is_shown else Line()
            sign = _symbol(line, font, code)
        # Half a character, or none at all, is none of Unicode.
        if "\ud800" <= sign <= "\udfff" or sign == "\0":
            around.line.lay_aside(Kind.UNKNOWN_SYMBOL, f"{code:04X} ({font or '?'})")
            sign = "\ufffd"
        self._say(sign, replace(around, look=replace(around.look, font="")))

    def _box(self, element: Element, around: Around) -> None:
        lines = self._lines(element)
        if around.fate or around.look.hidden:
            fate = around.fate or Kind.HIDDEN
            for line in lines:
                around.line.lay_aside(fate, f"{line.text} ")
                around.line.take_over(line)
            return
        for line in lines:
            line.is_dropped = not line.text
            if line.text:
                line.lay_aside(Kind.BOX, "")
        around.boxes.extend(line for line in lines if line.text or line.asides)

    def _alternates(self, element: Element, around: Around) -> None:
        chosen, others = chosen_form(element)
        self._walk(chosen, around)
        shown = Counter(words_in(chosen))
        for other in others:
            # The same words for older programs, as a rule.
            if lost := Counter(words_in(other)) - shown:
                around.line.lay_aside(Kind.OTHER, " ".join(lost.elements()))

    def _reference(self, element: Element, around: Around) -> None:
        around.line.lay_aside(REFERENCES[str(element.tag)], element.get(f"{W}id", ""))

    def _described(self, element: Element, around: Around) -> None:
        for name in ("title", "descr", "alt"):
            around.line.lay_aside(Kind.DESCRIPTION, element.get(name, ""))
        self._walk(element, around)

    def _drawn(self, element: Element, around: Around) -> None:
        around.line.lay_aside(Kind.DRAWN, element.get("string", ""))

    def _part(self, element: Element, around: Around) -> None:
        for name in ("id", "dm"):
            around.line.lay_aside(Kind.PART, element.get(f"{RELATION}{name}", ""))

    def _fraction(self, element: Element, around: Around) -> None:
        self._walk_part(element, "num", around)
        self._say("/", around)
        self._walk_part(element, "den", around)

    def _power(self, element: Element, around: Around) -> None:
        self._walk_part(element, "e", around)
        for name, raised in (("sub", -1), ("sup", 1)):
            look = replace(around.look, raised=raised)
            self._walk_part(element, name, replace(around, look=look))

    def _walk_part(self, element: Element, name: str, around: Around) -> None:
        for part in element.findall(f"{MATHS}{name}"):
            self._walk(part, around)

    def _formula(self, element: Element, around: Around) -> None:
        around.line.lay_aside(Kind.FORMULA, "")
        self._walk(element, around)

    def _formula_run(self, element: Element, around: Around) -> None:
        look = replace(
            self._look(element.find(f"{W}rPr"), around.paragraph), raised=around.look.raised
        )
        self._walk(element, replace(around, look=look))


_INSIDE = {
    f"{W}del": Body._deleted,
    f"{W}moveFrom": Body._moved,
    f"{W}delText": Body._deleted_text,
    f"{W}instrText": Body._code,
    f"{W}delInstrText": Body._code,
    f"{W}fldSimple": Body._simple_field,
    f"{W}fldChar": Body._field,
    f"{W}ruby": Body._ruby,
    f"{W}sym": Body._symbol,
    f"{W}txbxContent": Body._box,
    f"{MARKUP}AlternateContent": Body._alternates,
    f"{DRAWING}docPr": Body._described,
    f"{VML}shape": Body._described,
    f"{VML}rect": Body._described,
    f"{VML}textpath": Body._drawn,
    f"{CHART}chart": Body._part,
    f"{DIAGRAM}relIds": Body._part,
    f"{MATHS}f": Body._fraction,
    f"{MATHS}sSup": Body._power,
    f"{MATHS}sSub": Body._power,
    f"{MATHS}sSubSup": Body._power,
    f"{MATHS}oMath": Body._formula,
    f"{MATHS}r": Body._formula_run,
    **dict.fromkeys(REFERENCES, Body._reference),
}
"""What is done with an element that is more than a container of words."""


def _is_nothing(line: Line) -> bool:
    return line.is_dropped and not line.asides


def _symbol(line: Line, font: str, code: int) -> str:
    """Return the character for a code of a font, and tell of it; the code itself if unknown."""
    sign = docx_symbols.character(font, code)
    if not sign:
        line.lay_aside(Kind.UNKNOWN_SYMBOL, f"{code:04X} ({font or '?'})")
        return chr(code)
    if sign != " ":
        line.lay_aside(Kind.SYMBOL, f"{sign} ({font} {code:04X})")
    return sign
