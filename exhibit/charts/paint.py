"""What every kind of chart is drawn with: the house's colours, words and places."""

from collections.abc import Sequence

from exhibit.charts.plot import Plot
from exhibit.text.json_value import Json, JsonObject

WIDTH = 480
WITHIN: JsonObject = {"width": WIDTH, "autosize": {"type": "fit-x", "contains": "padding"}}
"""The width of a drawing whose axis stands at its side: within it, not beside it."""
BY_LEFT: JsonObject = {
    "field": "left",
    "type": "quantitative",
    "scale": {"domain": [0, WIDTH], "range": [0, WIDTH], "nice": False},
    "axis": None,
}
BY_TOP: JsonObject = {"y": {"field": "top", "type": "quantitative", "scale": None, "axis": None}}
LEGEND: JsonObject = {"title": None, "orient": "top", "columns": 2, "labelLimit": 210}


def words(
    rows: Sequence[JsonObject], style: str, *, field: str = "said", **mark: Json
) -> JsonObject:
    """Return a layer of words that stand where their rows say."""
    return {
        "data": {"values": [*rows]},
        "mark": {"type": "text", "style": style, **mark},
        "encoding": {"x": BY_LEFT, **BY_TOP, "text": {"field": field}},
    }


def colours(plot: Plot, *, legend: bool) -> JsonObject:
    """Return the colours of the columns, named over the drawing where there are several."""
    several = len(plot.series) > 1 and legend
    scale: JsonObject = {"domain": [series.name for series in plot.series]}
    return {
        "field": "series",
        "type": "nominal",
        "scale": scale,
        "legend": {**LEGEND} if several else None,
    }


def solid_or_open(plot: Plot, *, legend: bool, broken: bool = True) -> JsonObject:
    """Return how shapes are filled: what is not exact is open, with a broken edge."""
    edge: JsonObject = {"condition": {"test": "datum.about", "value": [7, 4]}, "value": [1, 0]}
    return {
        "fill": colours(plot, legend=legend),
        "stroke": colours(plot, legend=False),
        "fillOpacity": {"condition": {"test": "datum.about", "value": 0.16}, "value": 1},
        "strokeWidth": {"condition": {"test": "datum.about", "value": 3}, "value": 0},
        **({"strokeDash": edge} if broken else {}),
    }


def headed(plot: Plot, spec: JsonObject) -> JsonObject:
    """Return a drawing under words that say what is counted."""
    heading: JsonObject = {
        "text": plot.heading,
        "fontSize": 23,
        "fontWeight": 500,
        "offset": 14,
        "limit": WIDTH,
    }
    return ({"title": heading} if plot.heading else {}) | spec


_SHAPES: tuple[Json, ...] = ("circle", "square", "diamond", "triangle-up")


def shapes(plot: Plot, *, legend: bool) -> JsonObject:
    """Return a shape for each column: not by colour alone."""
    return {
        "field": "series",
        "type": "nominal",
        "legend": {**LEGEND} if len(plot.series) > 1 and legend else None,
        "scale": {
            "domain": [series.name for series in plot.series],
            "range": [*_SHAPES[: len(plot.series)]],
        },
    }
