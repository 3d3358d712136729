"""Tables of a sheet: a header that repeats, whole rows, widths that add up."""

import pytest
from docx.shared import Cm

from exhibit.exports.sheet import Table, words
from tests.exports.office import W, opened_with

TABLE = Table(
    header=("Minutes", "What to do"),
    rows=((words("0–5"), words("Read.")), (words("5–15"), words("Write."))),
    widths=(1, 3),
)


def test_header_row_of_a_table_repeats():
    (table,) = opened_with(TABLE).tables
    marked = [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in table.rows]
    assert marked == [True, False, False]


def test_no_row_of_a_table_is_split():
    (table,) = opened_with(TABLE).tables
    assert all(row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in table.rows)


def test_widths_of_a_table_fill_the_page_in_their_shares():
    (table,) = opened_with(TABLE).tables
    first, second = (column.width for column in table.columns)
    assert first + second == pytest.approx(Cm(17), rel=0.001)
    assert second == pytest.approx(3 * first, rel=0.001)
    assert [cell.width for cell in table.rows[1].cells] == [first, second]


def test_column_is_never_narrower_than_its_longest_word():
    wide = Table(
        header=("What", "2 points"),
        rows=((words("Corroboration"), words("Shows it.")),),
        widths=(1, 20),
    )
    (table,) = opened_with(wide).tables
    assert table.columns[0].width > Cm(3)


def test_rows_to_write_in_are_tall():
    tall = Table(header=("Observe", "Reflect"), rows=(((), ()),), tall=True)
    (table,) = opened_with(tall).tables
    assert table.rows[1].height > Cm(1.8) and table.rows[0].height is None
