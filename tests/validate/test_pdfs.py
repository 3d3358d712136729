"""Every PDF of the opening exhibition: its validators, its tags, its pages, its quotations."""

import re
from collections.abc import Iterator
from pathlib import Path

import page
import pytest

from exhibit.editions.copy import edition_copy
from exhibit.exports import docx, html, pdf, plain_text
from exhibit.exports.sheet import Quote, Sheet, Table, plain
from exhibit.exports.sheets.charts import chart_of
from exhibit.exports.sheets.corroboration import corroboration
from exhibit.exports.sheets.dbq import dbq
from exhibit.exports.sheets.student import student
from exhibit.exports.sheets.teacher_guide import teacher_guide
from exhibit.packs.making import pack_of_panel, pack_of_theme
from tests.exports import reading
from tests.exports.conftest import SITE
from tests.exports.pdf.profile_failures import failures_of
from tests.exports.pdf.tags import faults
from tests.exports.utterances import compared

pytestmark = pytest.mark.validate

PAGES = {"student": (2, 3), "corroborate": (1, 1), "teacher-guide": (3, 4), "dbq": (6, 8)}
"""Fewest and most pages of each kind of sheet (packs.md, section 2)."""
LARGE_PAGES = (4, 9)
QUOTED = re.compile("“([^”]+)”")


@pytest.fixture(scope="module")
def exhibition(published_edition):
    """The opening exhibition as it was published."""
    return edition_copy(published_edition.parent, 1)


@pytest.fixture(scope="module")
def sheets(exhibition) -> dict[str, Sheet]:
    """Every sheet of every panel and room, by a name of its own."""
    return dict(_sheets(exhibition))


def _sheets(exhibition) -> Iterator[tuple[str, Sheet]]:
    for link in exhibition.panels():
        pack = pack_of_panel(exhibition, link.slug, site_url=SITE)
        yield f"{link.key} student", student(pack)
        yield f"{link.key} guide", teacher_guide(pack)
        for question in pack.questions:
            yield f"{link.key} {question.key}", corroboration(pack, question)
    for theme in exhibition.themes():
        pack = pack_of_theme(exhibition, theme.slug, site_url=SITE)
        yield f"{theme.slug} question", dbq(pack, chart_of(pack))


@pytest.fixture(scope="module")
def printed(exhibition, sheets) -> dict[str, tuple[Sheet, bytes]]:
    """Every sheet as PDF; the handouts in large print too."""
    made = {name: (sheet, pdf.pdf(sheet, stamp=exhibition.stamp)) for name, sheet in sheets.items()}
    for name, sheet in sheets.items():
        if sheet.part == "student":
            large = pdf.pdf(sheet, stamp=exhibition.stamp, large=True)
            made[f"{name}, large print"] = (sheet, large)
    return made


@pytest.fixture(scope="module")
def edition_pdfs(published_edition: Path) -> dict[str, bytes]:
    """Every PDF that the edition holds, packs among them, by its path."""
    return {
        str(path.relative_to(published_edition)): path.read_bytes()
        for path in sorted(published_edition.rglob("*.pdf"))
    }


def test_edition_holds_its_pdfs(edition_pdfs):
    assert len(edition_pdfs) >= 30 * 3 + 18 + 3


@pytest.mark.parametrize(
    "profile",
    [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A],
    ids=["UA-1", "A-2a"],
)
def test_every_pdf_of_the_edition_passes_profile(edition_pdfs, profile):
    failed = {
        name: found for name, data in edition_pdfs.items() if (found := failures_of(data, profile))
    }
    assert failed == {}


def test_every_pdf_of_the_edition_has_sound_tags(edition_pdfs):
    assert {name: found for name, data in edition_pdfs.items() if (found := faults(data))} == {}


def test_every_sheet_keeps_to_its_pages(printed):
    wrong = {}
    for name, (sheet, data) in printed.items():
        fewest, most = PAGES[sheet.part.partition("-d")[0]]
        if name.endswith("large print"):
            fewest, most = LARGE_PAGES
        if not fewest <= pdf.pages(data) <= most:
            wrong[name] = pdf.pages(data)
    assert wrong == {}


def test_every_question_has_its_sheet(sheets):
    keys = {sheet.part for sheet in sheets.values() if sheet.part.startswith("corroborate")}
    assert len(keys) == 18


def test_every_pdf_says_the_words_of_its_sheet(printed):
    wrong = {
        name: found
        for name, (sheet, data) in printed.items()
        if (found := compared(sheet, reading.pdf_structure(data))) != ([], "")
    }
    assert wrong == {}


@pytest.mark.parametrize("format", ["docx", "html", "txt"])
def test_every_other_format_says_the_words_of_its_sheet(exhibition, sheets, format):  # noqa: A002
    read = {
        "docx": lambda sheet: reading.docx_words(docx.docx(sheet, stamp=exhibition.stamp)),
        "html": lambda sheet: reading.html_words(html.html(sheet)),
        "txt": lambda sheet: reading.text_words(plain_text.text(sheet)),
    }[format]
    wrong = {
        name: found
        for name, sheet in sheets.items()
        if (found := compared(sheet, read(sheet))) != ([], "")
    }
    assert wrong == {}


def quotations(sheet: Sheet) -> list[str]:
    """The exact words on a sheet: its quotations, and those in its tables."""
    told = [plain(block.spans) for block in sheet.blocks if isinstance(block, Quote)]
    for block in sheet.blocks:
        if isinstance(block, Table):
            cells = (plain(cell) for row in block.rows for cell in row)
            told += [words for cell in cells for words in QUOTED.findall(cell)]
    return [reading.folded(words) for words in told]


def test_every_quotation_is_found_in_its_pdf(printed):
    lost, seen = [], 0
    for name, (sheet, data) in printed.items():
        words = _squeezed(reading.pdf_words(data))
        for quotation in quotations(sheet):
            seen += 1
            if _squeezed(quotation) not in words:
                lost.append((name, quotation))
    assert lost == [] and seen > 100


def _squeezed(text: str) -> str:
    # Where a line breaks after a hyphen or a dash, no space was there before.
    return "".join(text.split())
