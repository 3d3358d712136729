"""A table is drawn in every kind, or what is in its way is told with row and column."""

import pytest

from exhibit import charts
from exhibit.charts.kinds import MOST_DRAWN
from exhibit.charts.plot import NoChart, plot_of

COLUMNS = ["When", "Low", "High", "Kind of figure"]
ROWS = [["1933", "1", "3", "Record"], ["1935", "about 2", "4 [@S29]", ""]]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", MOST_DRAWN)
def test_every_kind_is_drawn(kind, dark):
    spec = charts.drawn(kind, COLUMNS, ROWS, "people")
    assert charts.check_spec(spec) == []
    assert charts.svg_is_safe(charts.render(spec, dark=dark))


@pytest.mark.parametrize("kind", MOST_DRAWN)
def test_every_kind_is_as_wide_as_a_phone_shows(kind):
    assert charts.size(charts.drawn(kind, COLUMNS, ROWS))[0] <= 500


@pytest.mark.parametrize("kind", MOST_DRAWN)
def test_long_words_make_no_drawing_wider(kind):
    rows = [["A name that goes on and on, further than any drawing is wide", "1", "2", ""]]
    assert charts.size(charts.drawn(kind, COLUMNS, rows, "units " * 9))[0] <= 500


def test_same_table_gives_the_same_bytes():
    once, again = (charts.drawn("bars", COLUMNS, ROWS) for _ in range(2))
    assert charts.render(once) == charts.render(again)


def test_every_column_of_figures_is_drawn_and_no_column_of_words():
    assert [series.name for series in plot_of(COLUMNS, ROWS).series] == ["Low", "High"]


def test_mark_is_not_drawn():
    assert "S29" not in str(charts.drawn("bars", COLUMNS, ROWS))


def test_what_is_not_exact_is_drawn_open():
    assert charts.render(charts.drawn("columns", COLUMNS, ROWS)).count(b"stroke-dasharray") > 0


def test_empty_cell_is_left_out():
    assert len(plot_of(COLUMNS, [["1933", "1", "", ""]]).values) == 1


@pytest.mark.parametrize(
    ("kind", "rows", "says"),
    [
        (
            "bars",
            [["1933", "1", "2", ""], ["1934", "3", "2", ""], ["1935", "many", "2", ""]],
            "Row 3, column “Low”: “many” is no number",
        ),
        ("bars", [["1933", "a", "b", ""]], "No column after the first holds figures"),
        ("bars", [], "No column after the first holds figures"),
        ("bars", [["1933", "1", "2", ""], ["1933", "1", "2", ""]], "Row 2, column “When”: “1933”"),
        ("bars", [["", "1", "2", ""]], "Row 1, column “When”: name the row"),
        ("bars", [["1933", "1 %", "2", ""]], "Row 1, column “Low” is in per cent, and others"),
        (
            "bars",
            [["a", "1 %", "2 %", ""], ["b", "1 %", "2", ""]],
            "Row 2, column “High” is not in per cent",
        ),
        ("stacked", [["1933", "-1", "2", ""]], "Row 1, column “Low”: a figure below 0"),
        ("spans", [["1933", "5", "2", ""]], "Row 1, column “High”: it ends before it begins"),
        ("spans", [["1933", "5", "", ""], ["1934", "1", "2", ""]], "a span needs both its ends"),
        ("columns", [[str(year), "1", "2", ""] for year in range(13)], "There are 13 rows"),
    ],
)
def test_what_cannot_be_drawn_is_told_with_its_place(kind, rows, says):
    with pytest.raises(NoChart) as refused:
        charts.drawn(kind, COLUMNS, rows)
    assert says in str(refused.value)


def test_more_columns_than_can_be_told_apart_are_refused():
    with pytest.raises(NoChart, match="There are 5 columns of figures"):
        charts.drawn("bars", list("abcdef"), [["x", *"12345"]])


def test_spans_need_two_columns_of_figures():
    with pytest.raises(NoChart, match="Spans need two columns"):
        charts.drawn("spans", ["Who", "From"], [["A", "1964"]])


def test_rows_named_by_years_keep_their_distances():
    assert '"at"' in str(charts.drawn("lines", COLUMNS, ROWS)).replace("'", '"')


def test_rows_named_by_words_stand_side_by_side():
    rows = [["January", "1", "2", ""], ["May", "1", "2", ""]]
    assert "'at'" not in str(charts.drawn("lines", COLUMNS, rows))
