"""Everything is a style: a teacher changes one, and the whole file follows."""

from itertools import pairwise

import pytest

from exhibit.exports.sheet import Heading, Paragraph, Span, WritingSpace
from tests.exports.office import W, opened_with, part, styles_of, texts_of

PARTS = ("student", "teacher-guide", "corroborate-d01")
DIRECT = {"b", "i", "u", "sz", "color", "rFonts", "highlight", "shd"}


def headings(document):
    return [style for style in styles_of(document) if style.startswith("Heading")]


@pytest.mark.parametrize("name", PARTS)
def test_no_run_is_formatted_directly(files, name):
    body = part(files[name], "word/document.xml")
    used = {child.tag.removeprefix(W) for told in body.iter(f"{W}rPr") for child in told}
    assert not used & DIRECT


@pytest.mark.parametrize("name", PARTS)
def test_no_paragraph_is_formatted_directly(files, name):
    body = part(files[name], "word/document.xml")
    used = {child.tag.removeprefix(W) for told in body.iter(f"{W}pPr") for child in told}
    # A list that begins at 1 again can be told so in no other way.
    assert used <= {"pStyle", "numPr", "sectPr"}


@pytest.mark.parametrize("name", PARTS)
def test_every_style_used_is_defined(files, name):
    body = part(files[name], "word/document.xml")
    known = {style.get(f"{W}styleId") for style in part(files[name], "word/styles.xml")}
    tags = [f"{W}{tag}" for tag in ("pStyle", "rStyle", "tblStyle")]
    assert {told.get(f"{W}val") for told in body.iter(*tags)} <= known


@pytest.mark.parametrize("name", PARTS)
def test_headings_begin_at_1_and_skip_no_level(documents, name):
    levels = [int(style[-1]) for style in headings(documents[name])]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_heading_levels_follow_those_of_the_sheet():
    told = opened_with(Heading(text="The panel"), Heading(text="Part", level=3))
    assert headings(told) == ["Heading 1", "Heading 2"]


@pytest.mark.parametrize("role", ["", "lede", "small", "question", "task", "note", "credit"])
def test_every_role_has_a_style_of_its_own(role):
    told = opened_with(Paragraph(spans=(Span(text="one of them"),), role=role))
    (style,) = [p.style.name for p in told.paragraphs if p.text == "one of them"]
    assert (style == "Normal") == (role == "")


def test_words_in_bold_italic_and_corrected_have_styles_of_characters():
    spans = tuple(Span(text=f"{s} ", style=s) for s in ("strong", "emph", "emended"))
    told = opened_with(Paragraph(spans=spans))
    used = [run.style.name for run in told.paragraphs[-1].runs]
    assert used == ["Strong", "Emphasis", "Corrected words"]


def test_space_to_write_is_one_empty_paragraph():
    told = opened_with(WritingSpace(lines=4, label="Your answer"))
    assert texts_of(told, "Writing space, 4 lines") == [""]
    assert told.paragraphs[-1].style.paragraph_format.space_after.pt > 60


def test_page_begins_anew_by_a_style(documents):
    guide = documents["teacher-guide"]
    assert texts_of(guide, "New page") == [""]
    assert guide.styles["New page"].paragraph_format.page_break_before
