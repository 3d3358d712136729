"""A sheet as one web page: well-formed, self-contained, tables and quotations told as such."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import etree, html

from exhibit.exports.html import body
from exhibit.exports.html import html as page
from exhibit.exports.sheet import Figure, Paragraph, Span, Table, WritingSpace, words
from exhibit.exports.sheets.corroboration import corroboration
from exhibit.exports.sheets.student import student
from exhibit.text.body import parse
from tests.factories.exhibition import KIROV, PANELS
from tests.factories.packs import make_pack


@pytest.fixture
def sheet(kirov):
    """The student's handout of the panel on the murder of Kirov."""
    return student(make_pack(kirov))


def tree(sheet):
    return html.fromstring(page(sheet).decode())


def test_page_body_is_well_formed(sheet):
    assert etree.fromstring(f"<main>{body(sheet)}</main>").tag == "main"


def test_page_needs_no_network_and_no_script(kirov):
    pack = make_pack(kirov)
    told = page(corroboration(pack, pack.questions[0])).decode()
    assert not re.findall(r"<script|<link|<img|@import|url\(|\bon\w+=|style=", told)
    assert set(re.findall(r'src="([^"]*)', told)) == set()


def test_page_names_language_and_title(sheet):
    root = tree(sheet)
    assert root.get("lang") == "en"
    title = "Who killed Kirov? – Student handout – Plan, List, Card"
    assert root.findtext("head/title") == title


def test_page_marks_russian_words_as_russian(kirov):
    panel = replace(kirov, body=parse("The word чистка first meant a check. [@L27]"))
    (word,) = tree(student(make_pack(panel))).xpath("//*[@lang='ru']")
    assert word.text == "чистка"


def test_page_has_one_title_and_headings_in_order(sheet):
    levels = [int(h.tag[1]) for h in tree(sheet).iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_page_links_each_number_to_evidence_that_is_there(sheet):
    root = tree(sheet)
    wanted = {link.get("href")[1:] for link in root.xpath("//a[starts-with(@href, '#')]")}
    assert wanted and wanted <= {node.get("id") for node in root.xpath("//*[@id]")}


def test_page_says_credit_before_the_quotation(sheet):
    (quote,) = (q for q in tree(sheet).find_class("quote") if KIROV.exact in q.text_content())
    assert [child.tag for child in quote] == ["p", "blockquote"]
    assert KIROV.credit_line in quote[0].text_content()


def test_page_marks_corrected_words():
    (mark,) = tree(student(make_pack(PANELS[0]))).iter("ins")
    assert mark.text == "Magnitogorsk"


def test_page_tables_name_rows_and_columns(sheet):
    table = Table(header=("Who", "What"), rows=((words("A"), words("says")),), caption="So")
    (made,) = tree(replace(sheet, blocks=(table,))).iter("table")
    assert [th.get("scope") for th in made.iter("th")] == ["col", "col", "row"]
    assert made.findtext("caption") == "So"


def test_page_tells_a_drawing_in_words(sheet):
    drawing = Figure(svg='<?xml version="1.0"?><svg/>', alt="Two “bars”.", caption="Mind.")
    (made,) = tree(replace(sheet, blocks=(drawing,))).iter("figure")
    (shown,) = made.xpath(".//*[@role='img']")
    assert shown.get("aria-label") == "Two “bars”." and made.findtext("figcaption") == "Mind."


def test_page_writes_markup_as_words(sheet):
    spans = (Span(text='<b onclick="x">&amp; ]]>', href='https://example.org/"><script>'),)
    root = tree(replace(sheet, blocks=(Paragraph(spans=spans),)))
    assert '<b onclick="x">&amp; ]]>' in root.text_content()
    assert not list(root.iter("b")) and not list(root.iter("script"))


def test_page_has_lines_to_write_on(sheet):
    root = tree(replace(sheet, blocks=(WritingSpace(lines=3, label="Your answer"),)))
    (space,) = root.find_class("write")
    assert len(space.findall("p")) == 3 and space.findtext("span") == "Your answer"


def test_page_same_sheet_same_bytes(sheet):
    assert page(sheet) == page(sheet)
