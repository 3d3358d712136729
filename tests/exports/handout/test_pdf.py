"""The PDF as a file: accessible, archivable, reproducible, short."""

from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pytest

from exhibit.exports import handout
from exhibit.text.body import parse
from tests.factories.exhibition import PANELS, STAMP
from tests.factories.panels import make_excerpt, make_note, make_panel, make_reference

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
KEYS = [panel.key for panel in PANELS]


def heavy_panel():
    """A panel at the limits: 150 words, eight excerpts, four notes with many references."""
    keys = [f"L{number}" for number in range(1, 9)]
    words = " ".join(["This sentence tells of what was done in those years. [@L1; @S1]"] * 15)
    cited = " ".join(f"One more. [@{key}]" for key in keys[1:])
    references = tuple(make_reference(f"r{n}", title=f"A Study, Volume {n}") for n in range(12))
    return make_panel(
        f"{words} {cited} Notes. [@S2; @S3; @S4]",
        excerpts=tuple(
            make_excerpt(key, exact="some words " * 20, public=key < "L4") for key in keys
        ),
        notes=tuple(
            make_note(f"S{n}", text="A note of some length. " * 8, references=references)
            for n in (1, 2, 3, 4)
        ),
        prompts=PANELS[2].prompts * 2,
        subjects=PANELS[2].subjects * 4,
    )


@pytest.mark.parametrize("panel", PANELS, ids=KEYS)
@pytest.mark.parametrize("profile", PROFILES, ids=["UA-1", "A-2a"])
def test_pdf_passes_profile(panel, profile, make_pdf):
    report = page.validate_pdf_bytes(make_pdf(panel), profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant and report.rules.total > 100


def test_pdf_profile_check_can_fail(kirov, make_pdf):
    with pikepdf.open(BytesIO(make_pdf(kirov))) as pdf:
        del pdf.Root.Lang
        out = BytesIO()
        pdf.save(out)
    assert not page.is_pdf_compliant_bytes(out.getvalue(), profile=page.ValidationProfile.PDF_UA_1)


def test_pdf_has_language_title_and_tags(kirov, make_pdf):
    with pikepdf.open(BytesIO(make_pdf(kirov))) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo.Title) == "Who killed Kirov? – Plan, List, Card"
        assert "/StructTreeRoot" in pdf.Root and pdf.Root.MarkInfo.Marked


def test_pdf_marks_russian_words_as_russian(kirov, make_pdf):
    panel = replace(kirov, body=parse("The word чистка first meant a check. [@L27]"))
    with pikepdf.open(BytesIO(make_pdf(panel))) as pdf:
        marked = pdf.pages[0].Contents.read_bytes()
    assert b"/Lang(ru)" in marked


def test_pdf_same_input_same_bytes(kirov, make_pdf):
    assert make_pdf(kirov) == make_pdf(kirov)


def test_pdf_working_copy_same_input_same_bytes(kirov, make_pdf):
    assert make_pdf(kirov, stamp=None) == make_pdf(kirov, stamp=None)


@pytest.mark.parametrize("panel", [*PANELS, heavy_panel()], ids=[*KEYS, "heavy"])
def test_pdf_has_three_pages_at_most(panel, make_pdf):
    with pikepdf.open(BytesIO(make_pdf(panel))) as pdf:
        assert 1 <= len(pdf.pages) <= handout.MOST_PAGES


def test_pdf_page_count_agrees_with_another_reader(kirov, make_pdf):
    data = make_pdf(replace(kirov, help_text="Some help. " * 3000))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert handout.pages(data) == len(pdf.pages) > handout.MOST_PAGES


def test_pdf_is_a4(kirov, make_pdf):
    with pikepdf.open(BytesIO(make_pdf(kirov))) as pdf:
        width, height = (round(float(side)) for side in pdf.pages[0].MediaBox[2:])
    assert (width, height) == (595, 842)


def test_handout_name_tells_panel_edition_and_part(kirov):
    assert handout.handout_name(kirov, STAMP) == "p10-who-killed-kirov_e3_student.pdf"
    assert handout.handout_name(kirov, None) == "p10-who-killed-kirov_working-copy_student.pdf"
