"""How each part of a pack becomes files: its name and bytes. Labels are the table's (`parts`).

A writer makes one file after the other, so that whoever wants the first pays for no more.
"""

from collections.abc import Callable, Iterable, Iterator

from exhibit.documents.pack import Pack
from exhibit.exports import (
    cards,
    cartridge,
    csv_file,
    docx,
    epub,
    html,
    open_data,
    pack_json,
    pdf,
    plain_text,
    slides,
)
from exhibit.exports.cards import anki
from exhibit.exports.citations import files as citations
from exhibit.exports.handouts import Handouts
from exhibit.exports.sheet import Sheet
from exhibit.exports.sheets.charts import chart_of
from exhibit.exports.sheets.corroboration import corroboration
from exhibit.exports.sheets.dbq import dbq
from exhibit.exports.sheets.student import student
from exhibit.exports.sheets.teacher_guide import teacher_guide
from exhibit.exports.slides.outline import outline

Named = tuple[str, bytes]
"""A file: its name within the pack, and its bytes."""

LARGE = "-large-print"
"""What the name of a PDF in large print ends with."""
MEDIA_TYPES = {
    "pdf": pdf.MEDIA_TYPE,
    "docx": docx.MEDIA_TYPE,
    "pptx": slides.MEDIA_TYPE,
    "html": html.MEDIA_TYPE,
    **citations.MEDIA_TYPES,
    "json": pack_json.MEDIA_TYPE,
    "csv": csv_file.MEDIA_TYPE,
    "apkg": anki.MEDIA_TYPE,
    "epub": epub.MEDIA_TYPE,
    "imscc": cartridge.MEDIA_TYPE,
    "zip": open_data.MEDIA_TYPE,
}
"""By what follows the first dot of a file's name."""
SHEETS: dict[str, Callable[[Pack], Iterable[Sheet]]] = {
    "student": lambda pack: [student(pack)],
    "corroborate": lambda pack: (corroboration(pack, question) for question in pack.questions),
    "teacher-guide": lambda pack: [teacher_guide(pack)],
    "dbq": lambda pack: [dbq(pack, chart_of(pack))],
}
"""The parts that are sheets."""


def media_type(name: str) -> str:
    """Return the media type of a file by its name."""
    return MEDIA_TYPES[name.partition(".")[2]]


def pages(pack: Pack, name: str, data: bytes) -> int:
    """Return how many pages, or slides, a file of a pack has; 0 where it has none."""
    if name.endswith(".pdf"):
        return pdf.pages(data)
    return len(outline(pack)) if name.endswith(".pptx") else 0


def sheet_files(
    part: str, pack: Pack, _: Handouts | None = None, *, large: bool = False
) -> Iterator[Named]:
    """Yield a part's sheets, each for print and for a word processor."""
    for sheet in SHEETS[part](pack):
        name = f"{sheet.part}{LARGE if large else ''}.pdf"
        yield name, pdf.pdf(sheet, stamp=pack.stamp, large=large)
        yield f"{sheet.part}.docx", docx.docx(sheet, stamp=pack.stamp)


def student_files(pack: Pack, handouts: Handouts) -> Iterator[Named]:
    """Yield the handout, made once for whatever holds it."""
    yield "student.pdf", handouts.pdf(pack)
    yield "student.docx", handouts.docx(pack)


def large_print_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield the handout in 18 points."""
    yield f"student{LARGE}.pdf", pdf.pdf(student(pack), stamp=pack.stamp, large=True)


def slides_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield the slides."""
    yield "slides.pptx", slides.pptx(pack)


def page_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield the handout as one web page and as text."""
    sheet = student(pack)
    yield "handout.html", html.html(sheet)
    yield "handout.txt", plain_text.text(sheet)


def citations_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield the citations in every format."""
    for ending in citations.MEDIA_TYPES:
        yield (
            f"citations.{ending}",
            citations.render(
                pack.panel, pack.about.title, pack.stamp, pack.site_url, format=ending
            ),
        )


def data_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield a panel's pack for machines."""
    yield "pack.json", pack_json.pack_json(pack)
    yield "excerpts.csv", open_data.EXCERPTS.csv(pack)


def cards_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield timeline and glossary as cards."""
    yield "cards.pdf", pdf.pdf(cards.cards_sheet(pack), stamp=pack.stamp)
    yield "cards.csv", cards.cards_csv(pack)
    yield "cards.apkg", cards.apkg(pack)


def epub_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield the e-book."""
    yield f"{pack.name}.epub", epub.epub(pack)


def lms_files(pack: Pack, handouts: Handouts) -> Iterator[Named]:
    """Yield a cartridge for each version that a learning platform reads."""
    yield "lms-cc11.imscc", cartridge.cartridge(pack, cartridge.CC11, handouts)
    yield "lms-cc12.imscc", cartridge.cartridge(pack, cartridge.CC12, handouts)


def open_data_files(pack: Pack, _: Handouts) -> Iterator[Named]:
    """Yield every table behind the pages."""
    yield "data.zip", open_data.open_data(pack)
