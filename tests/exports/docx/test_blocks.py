"""Lists, tables, pictures and links of a sheet in a word processor."""

import pytest
from docx.shared import Cm

from exhibit.exports.sheet import Box, Boxes, Figure, Heading, Items, Paragraph, Span, words
from tests.exports.docx.test_tables import TABLE
from tests.exports.office import W, opened_with, part, styles_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><path d="M0 0h9v9z"/></svg>'


def list_of(*items):
    return Items(items=tuple(map(words, items)), ordered=True)


def numbering(document):
    return [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]


def test_each_numbered_list_begins_at_1():
    told = opened_with(list_of("one", "two"), Heading(text="Then"), list_of("one again"))
    first, second, third = numbering(told)
    assert first == second != third
    lists = told.part.numbering_part.element
    starts = [n.find(f"{W}lvlOverride/{W}startOverride") for n in lists.num_lst[2:]]
    assert [start.get(f"{W}val") for start in starts] == ["1", "1"]


def test_points_of_a_list_are_a_list():
    told = opened_with(Items(items=(words("one"), words("two"))))
    assert styles_of(told)[-2:] == ["List Bullet", "List Bullet"]


def test_list_styles_have_their_numbering():
    styles = opened_with().styles
    for name, number in (("List Bullet", 1), ("List Number", 2)):
        assert styles[name].element.pPr.numPr.numId.val == number


def test_two_tables_stay_two():
    told = opened_with(TABLE, TABLE)
    assert len(told.tables) == 2
    assert [child.tag for child in told.element.body].count(f"{W}tbl") == 2
    tags = [child.tag.removeprefix(W) for child in told.element.body]
    assert tags[-5:] == ["tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize("name", ["student", "teacher-guide", "corroborate-d01"])
def test_first_cell_of_every_table_has_words(documents, name):
    assert all(table.rows[0].cells[0].text for table in documents[name].tables)


def test_picture_is_told_in_words():
    told = opened_with(Figure(svg=SVG, alt="Source A: 600,000", caption="Solid: the lowest."))
    (shape,) = told.inline_shapes
    assert shape._inline.docPr.get("descr") == "Source A: 600,000"
    assert styles_of(told)[-2:] == ["Figure", "Caption"]


def test_picture_stands_in_its_own_size_and_never_beyond_the_margin():
    told = opened_with(
        Figure(svg=SVG, alt="small"), Figure(svg=SVG.replace("400 100", "4000 100"), alt="wide")
    )
    small, wide = told.inline_shapes
    assert small.width == pytest.approx(Cm(400 / 96 * 2.54), rel=0.01)
    assert small.width == pytest.approx(4 * small.height, rel=0.01)
    assert wide.width <= Cm(17.01)


def test_every_picture_of_the_panel_is_told_in_words(files):
    body = part(files["corroborate-d01"], "word/document.xml")
    told = [one.get("descr") for one in body.iter() if one.tag.endswith("}docPr")]
    assert told and all(told)


def test_figures_of_a_chart_follow_it():
    told = opened_with(Figure(svg=SVG, alt="Members", table=TABLE))
    assert told.tables[0].rows[0].cells[0].text == "Minutes"


def test_boxes_stand_one_after_the_other_under_headings():
    boxes = Boxes(boxes=(Box(heading="Source A", blocks=(Paragraph(spans=words("Told.")),)),))
    assert styles_of(opened_with(boxes))[-2:] == ["Heading 2", "Normal"]


def test_address_in_a_sentence_is_a_link_without_its_full_stop():
    told = opened_with(Paragraph(spans=words("See https://vitrine.example.org/panels/. It is.")))
    (link,) = told.paragraphs[-1].hyperlinks
    assert link.address == link.text == "https://vitrine.example.org/panels/"


def test_span_with_an_address_is_a_link():
    span = Span(text="the panel", href="https://vitrine.example.org/")
    (link,) = opened_with(Paragraph(spans=(span,))).paragraphs[-1].hyperlinks
    assert (link.text, link.address) == ("the panel", "https://vitrine.example.org/")


def test_address_that_is_none_of_the_web_stays_words():
    span = Span(text="press here", href="javascript:alert(1)")
    told = opened_with(Paragraph(spans=(span,))).paragraphs[-1]
    assert (told.text, told.hyperlinks) == ("press here", [])


def test_check_address_is_a_link_in_body_and_foot(pack, documents):
    told = documents["student"]
    rights = next(p for p in told.paragraphs if p.style.name == "Rights")
    foot = told.sections[0].footer.paragraphs[0]
    for paragraph in (rights, foot):
        assert pack.check_address in [link.address for link in paragraph.hyperlinks]
