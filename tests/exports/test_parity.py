"""Every format of a sheet says the same words in the same order, but for layout."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from exhibit.exports import docx, epub, html, pdf, plain_text
from exhibit.exports.cartridge import cartridge
from exhibit.exports.sheets.charts import chart_of
from exhibit.exports.sheets.corroboration import corroboration
from exhibit.exports.sheets.dbq import dbq
from exhibit.exports.sheets.student import reading_edition, student
from exhibit.exports.sheets.teacher_guide import teacher_guide
from tests.exports import reading
from tests.exports.utterances import compared
from tests.factories.exhibition import PANELS, STAMP
from tests.factories.packs import make_pack, make_theme_pack
from tests.factories.supports import as_read

PACKS = {panel.key: make_pack(panel) for panel in PANELS}
ROOM = make_theme_pack("new-party-generation")
SHEETS = {
    **{f"student {key}": student(pack) for key, pack in PACKS.items()},
    **{f"guide {key}": teacher_guide(pack) for key, pack in PACKS.items()},
    "guide of a panel that was read": teacher_guide(make_pack(as_read(PANELS[1], turns=2))),
    "corroborate D01": corroboration(PACKS["P10"], PACKS["P10"].questions[0]),
    "question of a room": dbq(ROOM, chart_of(ROOM)),
}
SAME = ([], "")


@pytest.fixture(params=SHEETS.values(), ids=SHEETS)
def sheet(request):
    """One sheet after the other."""
    return request.param


def test_pdf_says_the_words_of_its_sheet(sheet):
    assert compared(sheet, reading.pdf_structure(pdf.pdf(sheet, stamp=STAMP))) == SAME


def test_large_print_drops_no_word(sheet):
    printed = pdf.pdf(sheet, stamp=STAMP, large=True)
    assert compared(sheet, reading.pdf_structure(printed)) == SAME


def test_docx_says_the_words_of_its_sheet(sheet):
    assert compared(sheet, reading.docx_words(docx.docx(sheet, stamp=STAMP))) == SAME


def test_page_says_the_words_of_its_sheet(sheet):
    assert compared(sheet, reading.html_words(html.html(sheet))) == SAME


def test_plain_text_says_the_words_of_its_sheet(sheet):
    assert compared(sheet, reading.text_words(plain_text.text(sheet))) == SAME


@pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)
def test_chapter_of_book_says_the_words_of_the_handout(pack):
    with zipfile.ZipFile(BytesIO(epub.epub(pack))) as book:
        (name,) = (name for name in book.namelist() if name.endswith(f"{pack.name}.xhtml"))
        words = reading.html_words(_without_declaration(book.read(name)))
    assert compared(replace(reading_edition(pack), kind=""), words) == SAME


@pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)
def test_page_of_cartridge_is_the_handout(pack):
    with zipfile.ZipFile(BytesIO(cartridge(pack))) as course:
        (name,) = (name for name in course.namelist() if name.endswith("handout.html"))
        assert course.read(name) == html.html(student(pack))


def test_comparison_finds_a_missing_word():
    sheet = SHEETS["student P10"]
    told = plain_text.text(replace(sheet, advisory="Nothing."))
    missing, besides = compared(sheet, reading.text_words(told))
    assert "thispanelspeaksofmurderandofexecution." in missing and "nothing" in besides


def _without_declaration(page: bytes) -> bytes:
    return page.partition(b"?>")[2]
