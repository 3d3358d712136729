"""Sheets as PDF: accessible, archivable, the same each time, and as long as they may be."""

import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pytest

from exhibit.exports.pdf import pages, pdf
from exhibit.exports.sheet import Paragraph, WritingSpace, words
from exhibit.exports.sheets.charts import chart_of
from exhibit.exports.sheets.corroboration import corroboration
from exhibit.exports.sheets.dbq import dbq
from exhibit.exports.sheets.student import student
from exhibit.exports.sheets.teacher_guide import teacher_guide
from exhibit.text.body import parse
from tests.exports.pdf.profile_failures import failures_of
from tests.exports.pdf.tags import elements, faults
from tests.exports.reading import pdf_words
from tests.factories.exhibition import BLAMED, KIROV, PANELS, STAMP
from tests.factories.packs import make_pack, make_theme_pack
from tests.factories.panels import make_excerpt, make_note, make_panel, make_reference

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
PACK = make_pack(PANELS[2])
ROOM = make_theme_pack("new-party-generation")


def heavy_panel():
    """A panel at the limits: 150 words, eight excerpts, four notes with many references."""
    keys = [f"L{number}" for number in range(1, 9)]
    told = " ".join(["This sentence tells of what was done in those years. [@L1; @S1]"] * 15)
    cited = " ".join(f"One more. [@{key}]" for key in keys[1:])
    references = tuple(make_reference(f"r{n}", title=f"A Study, Volume {n}") for n in range(12))
    return make_panel(
        f"{told} {cited} Notes. [@S2; @S3; @S4]",
        excerpts=tuple(
            make_excerpt(key, exact="some words " * 10, start=200 * place, public=key < "L4")
            for place, key in enumerate(keys)
        ),
        notes=tuple(
            make_note(f"S{n}", text="A note of some length. " * 8, references=references)
            for n in (1, 2, 3, 4)
        ),
        prompts=PANELS[2].prompts * 2,
        subjects=PANELS[2].subjects * 4,
    )


SHEETS = {
    **{f"student {panel.key}": student(make_pack(panel)) for panel in PANELS},
    "student at the limits": student(make_pack(heavy_panel())),
    "corroborate D01": corroboration(PACK, PACK.questions[0]),
    "teacher guide": teacher_guide(PACK),
    "question of a room": dbq(ROOM, chart_of(ROOM)),
}


def printed(sheet, **given):
    return pdf(sheet, **({"stamp": STAMP} | given))


@pytest.mark.parametrize("large", [False, True], ids=["ordinary", "large"])
@pytest.mark.parametrize("profile", PROFILES, ids=["UA-1", "A-2a"])
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_pdf_passes_profile(sheet, profile, large):
    data = printed(sheet, large=large)
    assert failures_of(data, profile) == []
    assert page.validate_pdf_bytes(data, profile=profile).rules.total > 100


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_pdf_has_sound_tags(sheet):
    assert faults(printed(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_pdf_keeps_to_its_pages(sheet):
    with pikepdf.open(BytesIO(printed(sheet))) as made:
        assert 1 <= len(made.pages) <= (sheet.most_pages or 8)


def test_pdf_has_language_title_and_rights():
    with pikepdf.open(BytesIO(printed(SHEETS["student P10"]))) as made:
        assert str(made.Root.Lang) == "en"
        title = "Who killed Kirov? – Student handout – Plan, List, Card"
        assert str(made.docinfo.Title) == title
        with made.open_metadata() as metadata:
            assert "CC BY 4.0" in metadata["dc:description"]


def test_pdf_marks_russian_words_as_russian():
    panel = replace(PANELS[2], body=parse("The word чистка first meant a check. [@L27]"))
    with pikepdf.open(BytesIO(printed(student(make_pack(panel))))) as made:
        assert b"/Lang(ru)" in made.pages[0].Contents.read_bytes()


def test_pdf_tags_exact_words_as_quotations():
    with pikepdf.open(BytesIO(printed(SHEETS["student P10"]))) as made:
        found = [tag for tag, _ in elements(made.Root.StructTreeRoot)]
    assert found.count("/BlockQuote") == 2


def test_pdf_same_input_same_bytes():
    for stamp in (STAMP, None):
        assert printed(SHEETS["student P10"], stamp=stamp) == printed(
            SHEETS["student P10"], stamp=stamp
        )


OTHER = """
import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exhibit.settings")
import django
django.setup()
from exhibit.exports.pdf import pdf
from exhibit.exports.sheets.student import student
from tests.factories.exhibition import PANELS, STAMP
from tests.factories.packs import make_pack
sys.stdout.buffer.write(pdf(student(make_pack(PANELS[2])), stamp=STAMP))
"""


def test_pdf_same_bytes_in_another_process():
    done = subprocess.run([sys.executable, "-c", OTHER], capture_output=True, check=True)
    assert done.stdout == printed(SHEETS["student P10"])


def test_pdf_page_count_agrees_with_another_reader():
    sheet = replace(SHEETS["student P10"], help="Some help. " * 3000)
    data = printed(sheet)
    with pikepdf.open(BytesIO(data)) as made:
        assert pages(data) == len(made.pages) > sheet.most_pages


def test_pdf_is_a4():
    with pikepdf.open(BytesIO(printed(SHEETS["student P10"]))) as made:
        sides = {tuple(round(float(n)) for n in one.MediaBox[2:]) for one in made.pages}
    assert sides == {(595, 842)}


def test_pdf_has_code_and_address_on_every_page():
    sheet = SHEETS["student P10"]
    data = printed(sheet)
    assert pdf_words(data).count(sheet.code) >= 2 * pages(data)
    assert pdf_words(data).count(f"vitrine.example.org/check/{sheet.code}/") > pages(data)


def test_pdf_holds_quotations_as_they_are():
    for large in (False, True):
        found = pdf_words(printed(SHEETS["student P10"], large=large))
        assert KIROV.exact in found and BLAMED.exact in found


def test_pdf_fills_its_page_with_lines_to_write_on():
    sheet = replace(SHEETS["corroborate D01"], most_pages=0)
    one = replace(sheet, blocks=(Paragraph(spans=words("Why?")), WritingSpace(lines=1)))
    fixed = replace(one, blocks=(one.blocks[0], WritingSpace(lines=1, grows=False)))
    assert _strokes(printed(one)) > _strokes(printed(fixed)) + 10


def _strokes(data):
    with pikepdf.open(BytesIO(data)) as made:
        return sum(
            str(order.operator) == "S" for order in pikepdf.parse_content_stream(made.pages[0])
        )


@pytest.mark.parametrize("name", [name for name in SHEETS if name.startswith("student")])
def test_large_print_is_large(name):
    sizes = _sizes(printed(SHEETS[name], large=True))
    # The foot of the page says again what the body says.
    assert min(sizes) >= 14 and {size for size in sizes if size < 18} <= {14}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_ordinary_print_is_not_small(sheet):
    sizes = _sizes(printed(sheet))
    assert {size for size in sizes if size < 9} <= {8.5}


def _sizes(data):
    """Return the sizes of type in points."""
    with pikepdf.open(BytesIO(data)) as made:
        return {
            round(float(order.operands[1]), 2)
            for one in made.pages
            for order in pikepdf.parse_content_stream(one)
            if str(order.operator) == "Tf"
        }
