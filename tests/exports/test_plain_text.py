"""A sheet as plain text."""

from dataclasses import replace

import pytest

from exhibit.exports import plain_text
from exhibit.exports.sheet import Figure, Items, Paragraph, Quote, Span, Table, words
from exhibit.exports.sheets.student import student
from tests.factories.packs import make_pack


@pytest.fixture
def sheet(kirov):
    """The student's handout of the panel on the murder of Kirov."""
    return student(make_pack(kirov))


def lines(sheet, *blocks):
    return plain_text.text(replace(sheet, blocks=blocks)).decode().split("\n\n")[4:]


def test_text_has_lines_that_mail_does_not_break(sheet):
    told = plain_text.text(sheet).decode()
    long = [line for line in told.split("\n") if len(line) > plain_text.WIDTH]
    assert all(" " not in line.strip() for line in long)


def test_text_begins_with_what_it_is(sheet):
    told = plain_text.text(sheet).decode()
    assert told.startswith("Plan, List, Card · Terror · Student handout · Edition 3,")
    assert "\n\nWHO KILLED KIROV?\n=================\n\nBefore you read." in told


def test_text_writes_numbers_of_evidence_in_brackets(sheet):
    told = lines(sheet, Paragraph(spans=(Span(text="So it is.", refs=(1, 2)),)))
    assert told == ["So it is. [1, 2]\n"]


def test_text_sets_a_quotation_in(sheet):
    quote = Quote(source="A", sourcing="Source A.", credit="Ours.", spans=words("x"), flag="Told")
    assert lines(sheet, quote) == ["Told. Source A. Ours.\n    “x”\n"]


def test_text_names_the_column_before_each_cell(sheet):
    table = Table(header=("Who", "What"), rows=((words("A"), ()),), tall=True)
    assert lines(sheet, table) == ["Who: A\nWhat: ______\n"]


def test_text_numbers_lists_in_order(sheet):
    items = (words("one"), words("two"))
    assert lines(sheet, Items(items=items, ordered=True)) == ["1. one\n2. two\n"]
    assert lines(sheet, Items(items=items)) == ["-  one\n-  two\n"]


def test_text_tells_a_drawing_in_words(sheet):
    assert lines(sheet, Figure(svg="<svg/>", alt="Two bars.", caption="Mind the scales.")) == [
        "Drawing: Two bars. Mind the scales.\n"
    ]


def test_text_same_sheet_same_bytes(sheet):
    assert plain_text.text(sheet) == plain_text.text(sheet)
