"""Word documents: the words of the body, one paragraph on each line.

Tracked insertions count as accepted and deletions as made, because that is what Word shows when the
changes are taken. Footnotes, comments, headers and footers are not part of the running text and are
left out, as hidden text is; the report names them with their places and words. A table's cells
follow each other, a row on each line, with tabs between them.
"""

import io
import zipfile
from collections.abc import Iterator
from itertools import accumulate

import docx
from django.utils.translation import gettext as _
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import LxmlError
from lxml.etree import _Element as Element

from curation.sources.intake.docx_body import Body
from curation.sources.intake.docx_lines import Line
from curation.sources.intake.docx_parts import left_out_of_parts
from curation.sources.intake.docx_remarks import left_out_of_line, remarks_on_lines
from curation.sources.intake.docx_styles import Styles, W
from curation.sources.intake.line_list import lines_named
from curation.sources.intake.plain import numbered_lines
from curation.sources.intake.words import OLD_WORD, Intake, TextRefused, checked
from exhibit.text.counting import counted

MOST_INSIDE = 200 * 1024 * 1024
"""Bytes all parts of the file may have unpacked; a book with pictures has far less."""
MOST_XML = 60 * 1024 * 1024
"""Bytes of one part that holds words: some ten million of them."""
MOST_PARTS = 5_000
FAULTS = (
    PackageNotFoundError,
    zipfile.BadZipFile,
    LxmlError,
    KeyError,
    ValueError,
    RecursionError,
)
"""What damaged files make the libraries raise."""


def read(data: bytes, encoding: str = "") -> Intake:
    """Return the words of a .docx file. Raises TextRefused."""
    _check_package(data)
    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        styles = Styles(document.styles.element)
        lines = _numbered(Body(body, styles).lines if body is not None else [])
        left_out = [
            *(out for at, line in lines for out in left_out_of_line(line, lines_named([at]))),
            *left_out_of_parts(document, lines, styles),
        ]
    except (
        PackageNotFoundError,
        zipfile.BadZipFile,
        LxmlError,
        KeyError,
        ValueError,
        RecursionError,
    ) as error:
        raise TextRefused(
            _(
                "The file cannot be read as a Word document (.docx): it is damaged, or is "
                "another kind of file under that name. Open it in Word or LibreOffice and "
                "save it again."
            )
        ) from error
    kept = (line.text for _number, line in lines if not line.is_dropped)
    text = checked("\n".join(kept).rstrip("\n") + "\n")
    return Intake(
        text=text,
        encoding=_("Word document"),
        unit_kind="paragraphs",
        units=numbered_lines(text),
        remarks=(*_remarks(document, body), *remarks_on_lines(lines)),
        left_out=tuple(left_out),
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


def _numbered(lines: list[Line]) -> list[tuple[int, Line]]:
    """Return every line with its number in the text.

    One that was dropped has the number of the line before, empty ones at the end that of the last.
    """
    numbers = list(accumulate(int(not line.is_dropped) for line in lines))
    pairs = list(zip(numbers, lines, strict=True))
    last = max((number for number, line in pairs if line.text), default=1)
    return [(min(max(1, number), last), line) for number, line in pairs]


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
        # A text box is drawn too, and its words are kept.
        "picture": sum(
            drawing.find(f".//{W}txbxContent") is None for drawing in body.iter(f"{W}drawing")
        ),
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
    listed = len(body.findall(f".//{W}pPr/{W}numPr"))
    if listed:
        yield _(
            "Numbers and bullets of lists are set by Word and are no words of the file: they are "
            "left out of {paragraphs}."
        ).format(paragraphs=counted(listed, "paragraph"))
    if rows := len(body.findall(f".//{W}tr")):
        yield _("Tables are kept row by row, cells parted by tabs: {rows}.").format(
            rows=counted(rows, "row")
        )
