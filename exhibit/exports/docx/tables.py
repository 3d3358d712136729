"""Tables of a sheet: a header row that repeats, rows that stay whole, widths that add up."""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from exhibit.exports.docx.styles import element, style_id
from exhibit.exports.sheet import Spans, Table, plain, words

LETTER = 125
"""Twentieths of a point that a bold letter of a table takes at most, on average over a word."""
MARGINS = 200


def add_table(
    place: Document, table: Table, width: int, tall: float
) -> Iterator[tuple[Paragraph, Spans]]:
    """Add a table at the end of a document; yield each cell, empty, with what is to stand in it.

    `width` is that of the text, in twentieths of a point; `tall` is the height of a cell to write
    in, in centimetres.
    """
    # The library's own table sets equal columns, which LibreOffice obeys over those of the cells.
    docx_table = place.add_table(rows=0, cols=0)
    root = docx_table._tbl
    root.clear()
    columns = _columns(table, width)
    root.append(_properties(table, sum(columns)))
    root.append(element("tblGrid", *(element("gridCol", w=str(wide)) for wide in columns)))
    rows = [(tuple(map(words, table.header)), "Table heading")]
    rows += [(cells, "Table text") for cells in table.rows]
    for cells, style in rows:
        features = element("trPr", element("cantSplit"))
        if style == "Table heading":
            features.append(element("tblHeader"))
        elif table.tall:
            features.append(element("trHeight", val=str(round(tall * 567)), hRule="atLeast"))
        row = element("tr", features)
        root.append(row)
        for wide, spans in zip(columns, cells, strict=True):
            paragraph = element("p", element("pPr", element("pStyle", val=style_id(style))))
            broad = element("tcPr", element("tcW", w=str(wide), type="dxa"))
            row.append(element("tc", broad, paragraph))
            assert isinstance(paragraph, CT_P)
            yield Paragraph(paragraph, docx_table), spans


def _columns(table: Table, width: int) -> list[int]:
    """Return the widths of columns by their shares; none is too narrow for its longest word."""
    shares = table.widths or (1.0,) * len(table.header)
    columns = zip(table.header, *(map(plain, row) for row in table.rows), strict=True)
    longest = [max(map(len, " ".join(cells).split()), default=0) for cells in columns]
    wide = [
        max(int(width * share / sum(shares)), min(letters * LETTER + MARGINS, width // 4))
        for share, letters in zip(shares, longest, strict=True)
    ]
    # The widest column gives what the narrow ones needed.
    wide[wide.index(max(wide))] -= max(0, sum(wide) - width)
    return wide


def _properties(table: Table, width: int) -> Element:
    properties = element(
        "tblPr",
        element("tblStyle", val=style_id("Sheet table")),
        element("tblW", w=str(width), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", noVBand="1"),
    )
    if table.caption:
        properties.append(element("tblCaption", val=table.caption))
    return properties
