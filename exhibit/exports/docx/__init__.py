"""A sheet for a word processor: headings, tables, real footnotes, alternative texts."""

from dataclasses import replace
from io import BytesIO

import docx as python_docx
from docx.document import Document

from exhibit.documents.types import EditionStamp
from exhibit.exports.docx import runs
from exhibit.exports.docx.blocks import BlockWriter
from exhibit.exports.docx.footnotes import Footnotes
from exhibit.exports.docx.setting import setting
from exhibit.exports.docx.template import template
from exhibit.exports.office_text import describe, language_tag
from exhibit.exports.sheet import Sheet, Span, evidence_numbers, headed, words
from exhibit.exports.zipped import rezipped

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def docx(sheet: Sheet, *, stamp: EditionStamp | None) -> bytes:
    """Return a sheet as DOCX. `stamp` gives the file's date; None stands for the working copy.

    The same input gives the same bytes.
    """
    how = setting(sheet)
    language = language_tag(sheet.language)
    # Room to write is a style of its own, made where it is used: one template serves them all.
    document = python_docx.Document(BytesIO(template(language, replace(how, room=0))))
    footnotes = Footnotes(document, evidence_numbers(sheet.blocks))
    writer = BlockWriter(document, footnotes, how)
    _head(writer, sheet)
    writer.all(sheet.blocks)
    footnotes.finish()
    _foot(document, sheet)
    describe(
        document.core_properties,
        stamp,
        title=f"{sheet.title} – {sheet.kind}",
        author=sheet.exhibition,
        comments=" ".join(sheet.rights),
        subject=sheet.code,
        language=language,
    )
    out = BytesIO()
    document.save(out)
    return rezipped(out.getvalue())


def _head(writer: BlockWriter, sheet: Sheet) -> None:
    writer.paragraph(words(sheet.above), "Above the title")
    writer.paragraph(words(sheet.flagged_title), "Title")
    if sheet.for_students:
        writer.paragraph(words("Name: \t\u2002Class: \t\u2002Date: \t"), "Name line")
    if sheet.care:
        writer.paragraph(headed("Before you read.", sheet.care), "Before you read")
    if sheet.rights:
        address = Span(sheet.check_address, href=sheet.check_address)
        copying = headed("May I copy this?", f"{sheet.copying} ")
        writer.paragraph((*copying, address), "Rights")


def _foot(document: Document, sheet: Sheet) -> None:
    """Write code, address and page number at the foot of every page."""
    foot = document.sections[0].footer
    # A footer of its own, with no paragraph of the library's template.
    foot.is_linked_to_previous = False
    paragraph = foot.paragraphs[0]
    runs.write(paragraph, f"{sheet.code} · ")
    runs.link(paragraph, sheet.check_address, sheet.check_address)
    runs.write(paragraph, "\tPage ")
    runs.page_number(paragraph)
