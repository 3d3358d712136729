"""Charts: Vega-Lite specifications to pictures and tables. Knows no models and no Django."""

from exhibit.charts.check import check_key, check_spec
from exhibit.charts.figures import keys_of, words_of
from exhibit.charts.kinds import drawn
from exhibit.charts.plot import NoChart
from exhibit.charts.render import ChartRefused, render, render_png, size
from exhibit.charts.safety import svg_is_safe
from exhibit.charts.table import check_table, table
from exhibit.charts.theme import theme

__all__ = [
    "ChartRefused",
    "NoChart",
    "check_key",
    "check_spec",
    "check_table",
    "drawn",
    "keys_of",
    "render",
    "render_png",
    "size",
    "svg_is_safe",
    "table",
    "theme",
    "words_of",
]
