"""Kinds of chart that stand upright: columns and lines, with their names below."""

from exhibit.charts.figures import figure, is_figure
from exhibit.charts.paint import WIDTH, WITHIN, colours, headed, shapes, solid_or_open
from exhibit.charts.plot import Plot
from exhibit.text.json_value import Json, JsonObject

LETTER = 13
"""Units of the widest digit of a column's figure."""


def columns(plot: Plot) -> JsonObject:
    """Upright columns side by side, with their figures over them where there is room."""
    several = len(plot.series) > 1
    x: JsonObject = {
        "field": "name",
        "type": "ordinal",
        "sort": None,
        "scale": {"paddingInner": 0.16, "paddingOuter": 0},
        "axis": {
            "title": None,
            "labelAngle": 0,
            "labelExpr": "split(datum.label, ' ')",
            "labelLimit": WIDTH // len(plot.names),
        },
    }
    beside: JsonObject = (
        {
            "xOffset": {
                "field": "series",
                "type": "nominal",
                "sort": None,
                "scale": {"domain": [series.name for series in plot.series]},
            }
        }
        if several
        else {}
    )
    widest = max(len(str(one[part])) for one in plot.values for part in ("digits", "hedge"))
    has_room = widest * LETTER * len(plot.values) <= WIDTH
    axis: Json = None if has_room else {"title": None, "tickCount": 5, "grid": True}
    y: JsonObject = {"field": "value", "type": "quantitative", "axis": axis}
    bars: JsonObject = {
        "mark": {"type": "bar"},
        "encoding": {"x": x, "y": y, **beside, **solid_or_open(plot, legend=True)},
    }
    figures: JsonObject = {
        "mark": {"type": "text", "style": "column-figure", "dy": -8},
        "encoding": {"x": x, "y": y, **beside, "text": {"field": "digits"}},
    }
    hedges: JsonObject = {
        "mark": {"type": "text", "style": "column-note", "dy": -38},
        "encoding": {"x": x, "y": y, **beside, "text": {"field": "hedge"}},
    }
    return headed(
        plot,
        {
            **WITHIN,
            "height": 320,
            "data": {"values": [*plot.values]},
            "layer": [bars, figures, hedges] if has_room else [bars],
        },
    )


_DASHES: tuple[Json, ...] = ([1, 0], [8, 5], [2, 4], [12, 4, 2, 4])


def lines(plot: Plot) -> JsonObject:
    """A line for each column; numbers in the first column keep their distances."""
    numbers = [figure(name) if is_figure(name) else None for name in plot.names]
    spaced = all(number is not None and not number.about for number in numbers)
    by_name = dict(zip(plot.names, numbers, strict=True))
    values: list[Json] = [
        {**one, "at": number.value}
        if spaced and (number := by_name[str(one["name"])]) is not None
        else {**one}
        for one in plot.values
    ]
    x: JsonObject = (
        {
            "field": "at",
            "type": "quantitative",
            "scale": {"zero": False, "nice": False},
            "axis": {"title": None, "format": "d", "tickCount": 5, "tickMinStep": 1},
        }
        if spaced
        else {
            "field": "name",
            "type": "ordinal",
            "sort": None,
            "axis": {
                "title": None,
                "labelAngle": 0,
                "labelExpr": "split(datum.label, ' ')",
                "labelOverlap": True,
            },
        }
    )
    y: JsonObject = {
        "field": "value",
        "type": "quantitative",
        "axis": {"title": None, "tickCount": 5, "grid": True},
    }
    dash: JsonObject = {
        "field": "series",
        "type": "nominal",
        "legend": None,
        "scale": {
            "domain": [series.name for series in plot.series],
            "range": [*_DASHES[: len(plot.series)]],
        },
    }
    line: JsonObject = {
        "mark": {"type": "line", "strokeWidth": 4},
        "encoding": {
            "x": x,
            "y": y,
            "stroke": colours(plot, legend=False),
            "strokeDash": dash,
        },
    }
    points: JsonObject = {
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 130},
        "encoding": {
            "x": x,
            "y": y,
            "shape": shapes(plot, legend=True),
            **solid_or_open(plot, legend=True, broken=False),
        },
    }
    return headed(
        plot,
        {
            **WITHIN,
            "height": 320,
            "data": {"values": values},
            # Or the lines, which have none, take the legend of the points away.
            "resolve": {
                "legend": {"stroke": "independent", "fill": "independent", "shape": "independent"}
            },
            "layer": [line, points],
        },
    )
