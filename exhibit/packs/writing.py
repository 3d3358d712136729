"""How each part of a pack becomes files: which writer, under which name, with which label."""

from collections.abc import Iterator

from exhibit.documents.pack import Pack
from exhibit.documents.pack_files import PackFile
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


def _sheet(
    pack: Pack, sheet: Sheet, label: str, *, for_teachers: bool = False
) -> Iterator[PackFile]:
    """Yield a sheet for print and for a word processor."""
    printed = pdf.pdf(sheet, stamp=pack.stamp)
    yield PackFile(
        name=f"{sheet.part}.pdf",
        label=label,
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
        for_teachers=for_teachers,
    )
    yield PackFile(
        name=f"{sheet.part}.docx",
        label=label,
        media_type=docx.MEDIA_TYPE,
        data=docx.docx(sheet, stamp=pack.stamp),
        for_teachers=for_teachers,
    )


def student_files(pack: Pack, handouts: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    printed = handouts.pdf(pack)
    yield PackFile(
        name="student.pdf",
        label="Student handout",
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
    )
    yield PackFile(
        name="student.docx",
        label="Student handout",
        media_type=docx.MEDIA_TYPE,
        data=handouts.docx(pack),
    )


def large_print_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    printed = pdf.pdf(student(pack), stamp=pack.stamp, large=True)
    yield PackFile(
        name="student-large-print.pdf",
        label="Student handout in large print",
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
    )


def corroborate_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    for question in pack.questions:
        label = f"Corroboration sheet {question.key}"
        yield from _sheet(pack, corroboration(pack, question), label)


def teacher_guide_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    yield from _sheet(pack, teacher_guide(pack), "Teacher’s guide", for_teachers=True)


def slides_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    yield PackFile(
        name="slides.pptx",
        label="Slides with notes",
        media_type=slides.MEDIA_TYPE,
        data=slides.pptx(pack),
        pages=len(slides.outline(pack)),
        # The notes say what a good answer notices.
        for_teachers=True,
    )


def page_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    sheet = student(pack)
    yield PackFile(
        name="handout.html",
        label="Handout as one web page",
        media_type=html.MEDIA_TYPE,
        data=html.html(sheet),
    )
    yield PackFile(
        name="handout.txt",
        label="Handout as plain text",
        media_type=plain_text.MEDIA_TYPE,
        data=plain_text.text(sheet),
    )


def citations_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    for ending, media_type in citations.MEDIA_TYPES.items():
        yield PackFile(
            name=f"citations.{ending}",
            label=f"Citations, {CITATIONS[ending]}",
            media_type=media_type,
            data=citations.render(
                pack.panel, pack.about.title, pack.stamp, pack.site_url, format=ending
            ),
        )


def data_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    yield PackFile(
        name="pack.json",
        label="The pack as linked data",
        media_type=pack_json.MEDIA_TYPE,
        data=pack_json.pack_json(pack),
    )
    yield PackFile(
        name="excerpts.csv",
        label="The excerpts as a table",
        media_type=csv_file.MEDIA_TYPE,
        data=open_data.excerpts_csv(pack),
    )


def open_data_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    yield PackFile(
        name="data.zip",
        label="Open data",
        media_type="application/zip",
        data=open_data.open_data(pack),
    )


def dbq_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    if pack.themes[0].essay_prompt:
        yield from _sheet(pack, dbq(pack, chart_of(pack)), "Document-based question")


def cards_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    if not cards.cards(pack):
        return
    printed = pdf.pdf(cards.cards_sheet(pack), stamp=pack.stamp)
    yield PackFile(
        name="cards.pdf",
        label="Timeline and glossary cards",
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
    )
    yield PackFile(
        name="cards.csv",
        label="Cards as a table",
        media_type=csv_file.MEDIA_TYPE,
        data=cards.cards_csv(pack),
    )
    yield PackFile(
        name="cards.apkg",
        label="Cards for Anki",
        media_type=anki.MEDIA_TYPE,
        data=cards.apkg(pack),
    )


def epub_files(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    yield PackFile(
        name=f"{pack.name}.epub",
        label="E-book",
        media_type=epub.MEDIA_TYPE,
        data=epub.epub(pack),
    )


def lms_files(pack: Pack, handouts: Handouts) -> Iterator[PackFile]:
    """Yield the files of this part."""
    for version, name, systems in LMS:
        yield PackFile(
            name=name,
            label=f"Course cartridge for {systems}",
            media_type=cartridge.MEDIA_TYPE,
            data=cartridge.cartridge(pack, version, handouts),
        )


CITATIONS = {
    "txt": "Chicago, MLA and APA",
    "ris": "RIS",
    "bib": "BibTeX",
    "csl.json": "CSL-JSON",
}
LMS = (
    (cartridge.CC11, "lms-cc11.imscc", "Canvas, Moodle, Blackboard, Brightspace and Open edX"),
    (cartridge.CC12, "lms-cc12.imscc", "Schoology"),
)
"""Named by the system: few teachers know which version theirs reads."""
