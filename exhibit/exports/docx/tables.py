"""Tables of a sheet: a header row that repeats, rows that stay whole, widths that add up."""

from collections.abc import Callable

from docx.document import Document
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from exhibit.exports.docx.styles import element, style_id
from exhibit.exports.sheet import Spans, Table, plain, words

LETTER = 125
"""Twentieths of a point that a bold letter of a table takes at most, on average over a word."""
MARGINS = 200

WriteSpans = Callable[[Paragraph, Spans], None]


def add_table(place: Document, table: Table, width: int, write: WriteSpans, tall: float) -> None:
    """Add a table at the end of a document.

    `width` is that of the text, in twentieths of a point; `write` writes spans into a paragraph;
    `tall` is the height of a cell to write in, in centimetres.
    """
    # The library's own table sets equal columns, which LibreOffice obeys over those of the cells.
    made = place.add_table(rows=0, cols=0)
    root = made._tbl
    for child in list(root):
        root.remove(child)
    columns = _columns(table, width)
    root.append(_properties(table, sum(columns)))
    root.append(element("tblGrid", *(element("gridCol", w=str(wide)) for wide in columns)))
    height = round(tall * 567) if table.tall else 0
    rows = [(tuple(map(words, table.header)), "Table heading", [element("tblHeader")])]
    for cells in table.rows:
        high = [element("trHeight", val=str(height), hRule="atLeast")] if height else []
        rows.append((cells, "Table text", high))
    for cells, style, features in rows:
        row = element("tr", element("trPr", element("cantSplit"), *features))
        root.append(row)
        for wide, spans in zip(columns, cells, strict=True):
            paragraph = element("p", element("pPr", element("pStyle", val=style_id(style))))
            broad = element("tcPr", element("tcW", w=str(wide), type="dxa"))
            row.append(element("tc", broad, paragraph))
            assert isinstance(paragraph, CT_P)
            write(Paragraph(paragraph, made), spans)


def _columns(table: Table, width: int) -> list[int]:
    """Return the widths of columns by their shares; none is too narrow for its longest word."""
    shares = table.widths or (1.0,) * len(table.header)
    least = [min(_longest_word(table, at) * LETTER + MARGINS, width // 4) for at in _places(table)]
    wide = [max(int(width * share / sum(shares)), least[at]) for at, share in enumerate(shares)]
    # The widest column gives what the narrow ones needed.
    wide[wide.index(max(wide))] -= max(0, sum(wide) - width)
    return wide


def _longest_word(table: Table, at: int) -> int:
    cells = (table.header[at], *(plain(row[at]) for row in table.rows))
    return max((len(word) for cell in cells for word in cell.split()), default=0)


def _places(table: Table) -> range:
    return range(len(table.header))


def _properties(table: Table, width: int) -> Element:
    made = element(
        "tblPr",
        element("tblStyle", val=style_id("Sheet table")),
        element("tblW", w=str(width), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", noVBand="1"),
    )
    if table.caption:
        made.append(element("tblCaption", val=table.caption))
    return made
