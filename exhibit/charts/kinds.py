"""The kinds of chart that are drawn from a table: the specification of each.

The first column names the rows; every column of figures is drawn. Sizes and colours are those of
the house (theme.py), so that one specification serves light and dark, a phone and paper.
"""

from collections.abc import Callable, Sequence

from exhibit.charts import lying, upright
from exhibit.charts.plot import NoChart, Plot, plot_of
from exhibit.text.json_value import JsonObject
from exhibit.text.translated import gettext as _

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
OWN = "own"
"""The kind of a chart with a specification of its own."""
COLUMNS, BARS, STACKED, LINES, DOTS, SPANS = "columns", "bars", "stacked", "lines", "dots", "spans"
MOST_DRAWN = {COLUMNS: 12, BARS: 25, STACKED: 25, LINES: 100, DOTS: 25, SPANS: 25}
"""Rows of a table, by kind, that a phone can show."""


_KINDS: dict[str, Callable[[Plot], JsonObject]] = {
    COLUMNS: upright.columns,
    BARS: lying.bars,
    STACKED: lying.stacked,
    LINES: upright.lines,
    DOTS: lying.dots,
    SPANS: lying.spans,
}


def drawn(
    kind: str, columns: Sequence[str], rows: Sequence[Sequence[str]], units: str = ""
) -> JsonObject:
    """Return the specification of a table drawn in a kind. Raises NoChart."""
    plot = plot_of(columns, rows, units)
    if len(plot.names) > MOST_DRAWN[kind]:
        says = _(
            "There are {rows} rows; at most {most} can be drawn so. Keep fewer, or draw lines."
        )
        raise NoChart(says.format(rows=len(plot.names), most=MOST_DRAWN[kind]))
    return {"$schema": SCHEMA, **_KINDS[kind](plot)}
