"""Word documents: the words of the body, one paragraph on each line.

Tracked insertions count as accepted and deletions as made, because that is what Word shows when the
changes are taken. Footnotes, comments, headers and footers are not part of the running text and are
left out; the report says how many. A table's cells follow each other, a row on each line, with
tabs between them.
"""

import io
import zipfile
from collections.abc import Iterator

import docx
from django.utils.translation import gettext as _
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import LxmlError
from lxml.etree import _Element as Element

from curation.sources.intake.plain import numbered_lines
from curation.sources.intake.words import OLD_WORD, Intake, TextRefused, checked
from exhibit.text.counting import counted

MOST_INSIDE = 200 * 1024 * 1024
"""Bytes all parts of the file may have unpacked; a book with pictures has far less."""
MOST_XML = 60 * 1024 * 1024
"""Bytes of one part that holds words: some ten million of them."""
MOST_PARTS = 5_000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
LEFT_OUT = {f"{W}del", f"{W}moveFrom", FALLBACK, f"{W}pPr", f"{W}rPr", f"{W}delText"}
SIGNS = {
    f"{W}tab": "\t",
    # A line break inside a paragraph; the paragraph itself stays one line of the text.
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}


def read(data: bytes, encoding: str = "") -> Intake:
    """Return the words of a .docx file. Raises TextRefused."""
    _check_package(data)
    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        lines = list(_lines(body)) if body is not None else []
    except (PackageNotFoundError, zipfile.BadZipFile, LxmlError, KeyError, ValueError) as error:
        raise TextRefused(
            _(
                "The file cannot be read as a Word document (.docx): it is damaged, or is "
                "another kind of file under that name. Open it in Word or LibreOffice and "
                "save it again."
            )
        ) from error
    text = checked("\n".join(lines).rstrip("\n") + "\n")
    return Intake(
        text=text,
        encoding=_("Word document"),
        unit_kind="paragraphs",
        units=numbered_lines(text),
        remarks=tuple(_remarks(document, body)),
    )


def _check_package(data: bytes) -> None:
    """Raise TextRefused for a file that is no sound, reasonable package, before unpacking it."""
    if data.startswith(OLD_WORD):
        raise TextRefused(
            _(
                "The file is an old Word document (.doc), or one locked with a password. "
                "Save it as .docx without a password and upload that."
            )
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise TextRefused(_("The file is locked with a password: save it without one."))
            # Python reads no more of a part than its entry claims, so the claims are a limit.
            words = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
            if (
                len(parts) > MOST_PARTS
                or sum(part.file_size for part in parts) > MOST_INSIDE
                or max(words, default=0) > MOST_XML
            ):
                raise TextRefused(
                    _(
                        "Unpacked, the file would be far larger than any text: it is not read. "
                        "Save its words as plain text and upload that."
                    )
                )
            if "word/document.xml" not in package.namelist():
                raise TextRefused(
                    _("The file is a zip file, but no Word document. Upload the document itself.")
                )
    except (zipfile.BadZipFile, NotImplementedError, OSError) as error:
        raise TextRefused(
            _(
                "The file is not a sound .docx: its zip container is damaged or cut "
                "short. Open it in Word or LibreOffice and save it again."
            )
        ) from error


def _lines(body: Element) -> Iterator[str]:
    """Yield the paragraphs of the body and the rows of its tables, in their order."""
    for block in body:
        if block.tag == f"{W}p":
            yield _words(block)
        elif block.tag == f"{W}tbl":
            for row in block.iter(f"{W}tr"):
                cells = [_cell(cell) for cell in row.findall(f"{W}tc")]
                if any(cells):
                    yield "\t".join(cells)
        elif block.tag not in LEFT_OUT:
            # Containers such as content controls and tracked blocks.
            inner = block.find(f"{W}sdtContent")
            yield from _lines(block if inner is None else inner)


def _cell(cell: Element) -> str:
    return " ".join(filter(None, map(_words, cell.iter(f"{W}p"))))


def _words(paragraph: Element) -> str:
    return "".join(_pieces(paragraph)).replace("\r", " ").replace("\n", " ").strip()


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{W}t", MATHS):
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in LEFT_OUT:
            yield from _pieces(child)


def _remarks(document: Document, body: Element) -> Iterator[str]:
    """Yield what of the document is not in the text."""
    counts = {
        "tracked insertion": len(body.findall(f".//{W}ins")),
        "tracked deletion": len(body.findall(f".//{W}del")),
    }
    tracked = [counted(count, noun) for noun, count in counts.items() if count]
    if tracked:
        yield (
            _(
                "The document has tracked changes ({names}): insertions are kept, deletions "
                "are left out."
            ).format(names=", ".join(tracked))
        )
    notes = {
        "footnote": len(body.findall(f".//{W}footnoteReference")),
        "endnote": len(body.findall(f".//{W}endnoteReference")),
        "comment": len(body.findall(f".//{W}commentReference")),
        "picture": len(body.findall(f".//{W}drawing")),
    }
    left_out = [counted(count, noun) for noun, count in notes.items() if count]
    headed = any(
        part.is_linked_to_previous is False
        and any(paragraph.text.strip() for paragraph in part.paragraphs)
        for section in document.sections
        for part in (section.header, section.footer)
    )
    if headed:
        left_out.append(_("headers and footers"))
    if left_out:
        yield _("Left out, because they are not part of the running text: {names}.").format(
            names=", ".join(left_out)
        )
    if rows := len(body.findall(f".//{W}tr")):
        yield _("Tables are kept row by row, cells parted by tabs: {rows}.").format(
            rows=counted(rows, "row")
        )
