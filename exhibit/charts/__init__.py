"""Charts: Vega-Lite specifications to pictures and tables. Knows no models and no Django."""

from exhibit.charts.check import check_key, check_spec
from exhibit.charts.render import ChartRefused, render, render_png, size
from exhibit.charts.safety import svg_is_safe
from exhibit.charts.table import check_table, table
from exhibit.charts.theme import theme

__all__ = [
    "ChartRefused",
    "check_key",
    "check_spec",
    "check_table",
    "render",
    "render_png",
    "size",
    "svg_is_safe",
    "table",
    "theme",
]
