"""A sheet for a word processor: headings, tables, real footnotes, alternative texts."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx as python_docx
from docx.document import Document

from exhibit.documents.types import EditionStamp
from exhibit.exports.docx import runs
from exhibit.exports.docx.blocks import BlockWriter, letters, numbers
from exhibit.exports.docx.footnotes import Footnotes
from exhibit.exports.docx.setting import setting
from exhibit.exports.docx.template import template
from exhibit.exports.office_text import clean, language_tag
from exhibit.exports.sheet import Sheet, Span, words
from exhibit.exports.zipped import rezipped

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def docx(sheet: Sheet, *, stamp: EditionStamp | None) -> bytes:
    """Return a sheet as DOCX. `stamp` gives the file's date; None stands for the working copy.

    The same input gives the same bytes.
    """
    how = setting(sheet, letters(sheet.blocks))
    # Room to write is a style of its own, made where it is used: one template serves them all.
    empty = template(language_tag(sheet.language), replace(how, room=0))
    document = python_docx.Document(BytesIO(empty))
    footnotes = Footnotes(document, numbers(sheet.blocks))
    writer = BlockWriter(document, footnotes, how)
    _head(writer, sheet)
    writer.all(sheet.blocks)
    footnotes.finish()
    _foot(document, sheet)
    _properties(document, sheet, stamp)
    out = BytesIO()
    document.save(out)
    return rezipped(out.getvalue())


def _head(writer: BlockWriter, sheet: Sheet) -> None:
    above = " · ".join(filter(None, (sheet.exhibition, sheet.room, sheet.kind, sheet.edition)))
    writer.paragraph(words(above), "Above the title")
    writer.paragraph(words(f"{sheet.flag}: {sheet.title}" if sheet.flag else sheet.title), "Title")
    if sheet.for_students:
        writer.paragraph(words("Name: \t\u2002Class: \t\u2002Date: \t"), "Name line")
    if sheet.advisory:
        told = " ".join(filter(None, (sheet.advisory, sheet.help)))
        writer.paragraph(
            (Span(text="Before you read. ", style="strong"), *words(told)), "Before you read"
        )
    if sheet.rights:
        told = f"{' '.join(sheet.rights)} Pack code {sheet.code}: is it current? "
        writer.paragraph(
            (
                Span(text="May I copy this? ", style="strong"),
                Span(text=told),
                Span(text=sheet.check_address, href=sheet.check_address),
            ),
            "Rights",
        )


def _foot(document: Document, sheet: Sheet) -> None:
    """Write code, address and page number at the foot of every page."""
    foot = document.sections[0].footer
    # A footer of its own, with no paragraph of the library's template.
    foot.is_linked_to_previous = False
    paragraph = foot.paragraphs[0]
    runs.write(paragraph, f"{sheet.code} · ")
    runs.link(paragraph, sheet.check_address, sheet.check_address)
    runs.write(paragraph, "\tPage ")
    runs.field(paragraph, "PAGE", "1")


def _properties(document: Document, sheet: Sheet, stamp: EditionStamp | None) -> None:
    told = document.core_properties
    made = stamp.published_at if stamp else _UNDATED
    told.title = clean(f"{sheet.title} – {sheet.kind}")[:255]
    told.author = told.last_modified_by = clean(sheet.exhibition)[:255]
    told.comments = clean(" ".join(sheet.rights))[:255]
    told.subject = sheet.code[:255]
    told.language = language_tag(sheet.language)
    told.created = told.modified = made.astimezone(UTC).replace(tzinfo=None)
    told.revision = 1
