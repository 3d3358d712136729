"""A sheet for a word processor: headings, tables, real footnotes, alternative texts."""

from datetime import UTC, datetime
from io import BytesIO

import docx as python_docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from exhibit.documents.types import EditionStamp
from exhibit.exports.docx.blocks import BlockWriter, clean
from exhibit.exports.docx.footnotes import Footnotes
from exhibit.exports.docx.styles import make_styles
from exhibit.exports.sheet import Sheet, Span
from exhibit.exports.zipped import rezipped

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def docx(sheet: Sheet, *, stamp: EditionStamp | None) -> bytes:
    """Return a sheet as DOCX. `stamp` gives the file's date; None stands for the working copy.

    The same input gives the same bytes.
    """
    document = python_docx.Document()
    _page(document)
    make_styles(document, sheet.language)
    footnotes = Footnotes(document)
    writer = BlockWriter(document, footnotes)
    _head(document, writer, sheet)
    writer.all(sheet.blocks)
    footnotes.finish()
    _foot(document, sheet)
    _properties(document, sheet, stamp)
    out = BytesIO()
    document.save(out)
    return rezipped(out.getvalue())


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)


def _head(document: Document, writer: BlockWriter, sheet: Sheet) -> None:
    above = " · ".join(filter(None, (sheet.exhibition, sheet.room, sheet.kind, sheet.edition)))
    writer.paragraph((Span(text=above),), "Above")
    title = f"{sheet.flag}: {sheet.title}" if sheet.flag else sheet.title
    document.add_paragraph(clean(title), style="Title")
    if sheet.for_students:
        writer.paragraph((Span(text="Name:\t\t\t\t\tClass:\t\t\tDate:"),), "Small")
    if sheet.advisory:
        told = " ".join(filter(None, (sheet.advisory, sheet.help)))
        writer.paragraph(
            (Span(text="Before you read. ", style="strong"), Span(text=told)), "Before you read"
        )
    if sheet.rights:
        told = f"{' '.join(sheet.rights)} Pack code {sheet.code}: is it current? "
        writer.paragraph(
            (
                Span(text="May I copy this? ", style="strong"),
                Span(text=f"{told}{sheet.check_address}"),
            ),
            "Rights",
        )


def _foot(document: Document, sheet: Sheet) -> None:
    """Write code, address and page number at the foot of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(clean(f"{sheet.code}\t{sheet.check_address}\t"))
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = "PAGE"
        run._r.append(mark)


def _properties(document: Document, sheet: Sheet, stamp: EditionStamp | None) -> None:
    told = document.core_properties
    made = stamp.published_at if stamp else _UNDATED
    told.title = clean(f"{sheet.title} – {sheet.kind}")
    told.author = told.last_modified_by = clean(sheet.exhibition)
    told.comments = clean(" ".join(sheet.rights))[:255]
    told.subject = sheet.code
    told.language = sheet.language
    told.created = told.modified = made.astimezone(UTC).replace(tzinfo=None)
    told.revision = 1
