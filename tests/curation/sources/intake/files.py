"""Small files of every format, made in memory: sound ones, and hostile ones."""

import io
import zipfile

import docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from PIL import Image
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from curation.sources.intake.words import Intake

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SRT = (
    "1\n00:00:01,000 --> 00:00:03,000\n<i>The purges began</i>\nwith a murder.\n\n"
    "2\n01:02:03,500 --> 01:02:05,000\nKirov was shot.\n"
)
VTT = (
    "WEBVTT\n\nNOTE made by a machine\n\n"
    "00:01.000 --> 00:03.000\n<v Ann Smith>Was it a plot &amp; a lie?</v>\n\n"
    "00:04.000 --> 00:05.000\n<v Ann Smith>Or one man?</v>\n\n"
    "01:02:03.000 --> 01:02:05.000\n<v Bob>One man.</v>\n"
)


def word(*paragraphs: str, extra: str = "") -> bytes:
    """A Word document of paragraphs; `extra` is XML put before the first of them."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if extra:
        document.element.body.insert(0, parse_xml(extra.replace("<w:p>", f"<w:p {W}>", 1)))
    return _saved(document)


def word_with_table() -> bytes:
    """A Word document with a heading on every page and a table of two rows."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "A heading of every page"
    table = document.add_table(2, 2)
    for at, words in enumerate(("Year", "People", "1936", "1,118")):
        table.cell(at // 2, at % 2).text = words
    return _saved(document)


NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)


def word_of_xml(body: str, *, styles: str = "", footnotes: str = "", header: str = "") -> bytes:
    """A Word document with this XML in its body, more styles, footnotes, a header of its pages."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.title = ""
    inside = document.element.body
    for element in reversed(parse_xml(f"<w:body {NAMESPACES}>{body}</w:body>")):
        inside.insert(0, element)
    for style in parse_xml(f"<w:styles {NAMESPACES}>{styles}</w:styles>"):
        document.styles.element.append(style)
    if footnotes:
        document.part.relate_to(
            Part(
                PackURI("/word/footnotes.xml"),
                CT.WML_FOOTNOTES,
                f"<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>".encode(),
                document.part.package,
            ),
            RT.FOOTNOTES,
        )
    if header:
        document.sections[0].header.paragraphs[0].text = header
    return _saved(document)


def paragraph(*runs: str, deleted_mark: bool = False) -> str:
    """The XML of a paragraph; a run without its own XML is plain words."""
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" if deleted_mark else ""
    return f"<w:p>{mark}{''.join(run if run[:1] == '<' else said(run) for run in runs)}</w:p>"


def said(words: str, look: str = "") -> str:
    """The XML of a run of words that look so."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _saved(document: object) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def bomb() -> bytes:
    """A .docx whose words unpack to 70 million bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 70_000_000)
    return held.getvalue()


def other_zip() -> bytes:
    """A sound zip file that is no Word document."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("words.txt", "Kirov")
    return held.getvalue()


def pdf(*pages: str, labels: str = "", password: str = "") -> bytes:
    """A PDF with a line of words on each page; `labels` is a style such as /r for i, ii, iii."""
    writer = PdfWriter()
    for words in pages:
        lines = " 0 -14 Td ".join(f"({line}) Tj" for line in words.split("\n"))
        add_page(writer, f"BT /F1 12 Tf 20 200 Td {lines} ET".encode("latin-1"))
    if labels:
        writer.set_page_label(0, len(pages) - 1, style=labels)
    if password:
        writer.encrypt(password)
    return written(writer)


def add_page(writer: PdfWriter, content: bytes) -> PageObject:
    """Add a page that is drawn by these operators; its font F1 has the letters of Windows."""
    page = writer.add_blank_page(300, 300)
    names = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"}
    names["Encoding"] = "WinAnsiEncoding"
    font = DictionaryObject(
        {NameObject(f"/{key}"): NameObject(f"/{name}") for key, name in names.items()}
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    stream = DecodedStreamObject()
    stream.set_data(content)
    page[NameObject("/Contents")] = writer._add_object(stream)
    return page


def written(writer: PdfWriter) -> bytes:
    """The bytes of a PDF."""
    held = io.BytesIO()
    writer.write(held)
    assert PdfReader(io.BytesIO(held.getvalue())) is not None
    return held.getvalue()


def scan() -> bytes:
    """A PDF whose only page is a picture."""
    held = io.BytesIO()
    Image.new("L", (40, 40), 200).save(held, "PDF")
    return held.getvalue()


def units(intake: Intake) -> list[tuple[str, str]]:
    """The units that were read, each with its label and its words."""
    return [(unit.label, intake.text[unit.start : unit.end]) for unit in intake.units]
