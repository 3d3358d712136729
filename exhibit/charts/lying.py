"""Kinds of chart that lie: a line of words for each row, and its figures drawn below them."""

from collections.abc import Sequence

from exhibit.charts.paint import BY_TOP, WIDTH, headed, shapes, solid_or_open, words
from exhibit.charts.plot import NoChart, Plot, check_lengths
from exhibit.text.json_value import Json, JsonObject
from exhibit.text.translated import gettext as _

LINE, THICK, APART = 34, 22, 26
"""Heights of a line of words and of a bar, and what stands between two rows."""


def bars(plot: Plot) -> JsonObject:
    """Bars that lie, each under its name and figure: names may be long."""
    check_lengths(plot)
    several = len(plot.series) > 1
    names: list[JsonObject] = []
    bars: list[JsonObject] = []
    top = 0
    for row, name in enumerate(plot.names):
        if several:
            names.append({"left": 0, "top": top + LINE - 10, "said": name, "kind": "name"})
            top += LINE
        for series in plot.series:
            drawn = series.figures[row]
            said = series.name if several else name
            names.append({"left": 0, "top": top + LINE - 10, "said": said, "kind": "label"})
            cell = series.cells[row] or "–"
            names.append({"left": WIDTH, "top": top + LINE - 10, "said": cell, "kind": "figure"})
            top += LINE
            if drawn is not None:
                bars.append(
                    {
                        "value": drawn.value,
                        "series": series.name,
                        "about": drawn.about,
                        "top": top,
                        "bottom": top + THICK,
                    }
                )
            top += THICK + 4
        top += APART
    shape: JsonObject = {
        "data": {"values": [*bars]},
        "mark": {"type": "bar"},
        "encoding": {
            "x": {
                "field": "value",
                "type": "quantitative",
                "scale": {"domainMin": 0, "nice": False},
                "axis": None,
            },
            "x2": {"datum": 0},
            **BY_TOP,
            "y2": {"field": "bottom"},
            **solid_or_open(plot, legend=False),
        },
    }
    label = "quiet" if several else "label"
    layers: list[Json] = [
        words(_of(names, "name"), "heading", limit=WIDTH),
        words(_of(names, "label"), label, limit=300),
        words(_of(names, "figure"), "label", align="right", fontWeight=800, limit=170),
        shape,
    ]
    return headed(
        plot,
        {
            "width": WIDTH,
            "height": top - APART,
            "resolve": {"scale": {"x": "independent"}},
            "layer": layers if several else layers[1:],
        },
    )


def _of(rows: Sequence[JsonObject], kind: str) -> list[JsonObject]:
    return [row for row in rows if row["kind"] == kind]


def stacked(plot: Plot) -> JsonObject:
    """Bars that lie, each made of the figures of its row end to end."""
    check_lengths(plot)
    names: list[JsonObject] = []
    parts: list[JsonObject] = []
    for row, name in enumerate(plot.names):
        top = row * (LINE + THICK + 10 + APART)
        names.append({"left": 0, "top": top + LINE - 10, "said": name})
        end = 0.0
        for series in plot.series:
            if (drawn := series.figures[row]) is not None:
                parts.append(
                    {
                        "start": end,
                        "end": end + drawn.value,
                        "series": series.name,
                        "about": drawn.about,
                        "top": top + LINE,
                        "bottom": top + LINE + THICK + 10,
                    }
                )
                end += drawn.value
    shape: JsonObject = {
        "data": {"values": [*parts]},
        "mark": {"type": "bar"},
        "encoding": {
            "x": {
                "field": "start",
                "type": "quantitative",
                "scale": {"domainMin": 0, "nice": False},
                "axis": {"title": None, "tickCount": 5},
            },
            "x2": {"field": "end"},
            **BY_TOP,
            "y2": {"field": "bottom"},
            **solid_or_open(plot, legend=True),
        },
    }
    return headed(
        plot,
        {
            "width": WIDTH,
            "height": len(plot.names) * (LINE + THICK + 10 + APART) - APART + 12,
            "resolve": {"scale": {"x": "independent"}},
            "layer": [shape, words(names, "label", limit=WIDTH)],
        },
    )


def dots(plot: Plot) -> JsonObject:
    """Dots on one scale, a line for each row from its smallest figure to its largest."""
    names: list[JsonObject] = []
    dots: list[JsonObject] = []
    reaches: list[JsonObject] = []
    step = LINE + 30 + APART
    for row, name in enumerate(plot.names):
        top = row * step
        names.append({"left": 0, "top": top + LINE - 10, "said": name})
        found = [(one, one.figures[row]) for one in plot.series]
        values = [drawn.value for _one, drawn in found if drawn is not None]
        middle = top + LINE + 15
        if values:
            reaches.append({"start": min(values), "end": max(values), "top": middle})
        dots += [
            {"value": drawn.value, "series": one.name, "about": drawn.about, "top": middle}
            for one, drawn in found
            if drawn is not None
        ]
    axis: JsonObject = {"title": None, "tickCount": 5, "grid": True}
    scale: JsonObject = {"nice": True, "zero": True}
    reach: JsonObject = {
        "data": {"values": [*reaches]},
        "mark": {"type": "rule", "style": "rule", "strokeWidth": 3},
        "encoding": {
            "x": {"field": "start", "type": "quantitative", "scale": scale, "axis": axis},
            "x2": {"field": "end"},
            **BY_TOP,
        },
    }
    shape: JsonObject = {
        "data": {"values": [*dots]},
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 330},
        "encoding": {
            "x": {"field": "value", "type": "quantitative", "scale": scale, "axis": axis},
            **BY_TOP,
            "shape": shapes(plot, legend=True),
            **solid_or_open(plot, legend=True, broken=False),
        },
    }
    marks: JsonObject = {"layer": [reach, shape]}
    return headed(
        plot,
        {
            "width": WIDTH,
            "height": len(plot.names) * step - APART + 12,
            "resolve": {"scale": {"x": "independent"}},
            "layer": [marks, words(names, "label", limit=WIDTH)],
        },
    )


def spans(plot: Plot) -> JsonObject:
    """A bar for each row from its first figure to its second: years, as a rule."""
    if len(plot.series) != 2:
        raise NoChart(
            _("Spans need two columns of figures, where each begins and ends, such as years.")
        )
    first, last = plot.series
    names: list[JsonObject] = []
    bars: list[JsonObject] = []
    step = LINE + THICK + 10 + APART
    for row, name in enumerate(plot.names):
        start, end = first.figures[row], last.figures[row]
        if start is None or end is None:
            column = first.name if start is None else last.name
            says = _("Row {row}, column “{column}”: a span needs both its ends.")
            raise NoChart(says.format(row=row + 1, column=column))
        if end.value < start.value:
            says = _("Row {row}, column “{column}”: it ends before it begins.")
            raise NoChart(says.format(row=row + 1, column=last.name))
        top = row * step
        said = f"{first.cells[row]}–{last.cells[row]}"
        names += [
            {"left": 0, "top": top + LINE - 10, "said": name, "kind": "name"},
            {"left": WIDTH, "top": top + LINE - 10, "said": said, "kind": "figure"},
        ]
        bars.append(
            {
                "start": start.value,
                "end": end.value,
                "series": first.name,
                "about": start.about or end.about,
                "top": top + LINE,
                "bottom": top + LINE + THICK + 10,
            }
        )
    shape: JsonObject = {
        "data": {"values": [*bars]},
        "mark": {"type": "bar", "minBandSize": 4},
        "encoding": {
            "x": {
                "field": "start",
                "type": "quantitative",
                "scale": {"zero": False, "nice": True},
                "axis": {"title": None, "format": "d", "tickCount": 5, "grid": True},
            },
            "x2": {"field": "end"},
            **BY_TOP,
            "y2": {"field": "bottom"},
            **solid_or_open(plot, legend=False),
        },
    }
    return headed(
        plot,
        {
            "width": WIDTH,
            "height": len(plot.names) * step - APART + 12,
            "resolve": {"scale": {"x": "independent"}},
            "layer": [
                shape,
                words(_of(names, "name"), "label", limit=300),
                words(_of(names, "figure"), "label", align="right", fontWeight=800, limit=170),
            ],
        },
    )
