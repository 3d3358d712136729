"""The look of charts, in one place: the tokens of the exhibition's style sheet, for Vega-Lite."""

from exhibit.text.json_value import JsonObject

FAMILY = "Sofia Sans Condensed"

# What a viewer falls back on for letters we have no outlines of. Vega passes it on as written.
FONT_STACK = f"{FAMILY}, Arial Narrow, Roboto Condensed, Helvetica, Arial, sans-serif"

# Colour by name as in static/exhibit.css; each pair has a contrast of 7:1 or more on its paper.
LIGHT = {
    "ink": "#17181b",
    "ink-2": "#3f4248",
    "line": "#74767b",
    "hair": "#cbc9c1",
    "plan": "#174570",
    "list": "#2a2b30",
    "card": "#5e400a",
    "red": "#8b1022",
}
DARK = {
    "ink": "#eceae4",
    "ink-2": "#bcbec2",
    "line": "#83868d",
    "hair": "#383b40",
    "plan": "#93bdea",
    "list": "#d3d3d8",
    "card": "#e2bb78",
    "red": "#ffa3a3",
}

# Letter sizes for a chart drawn 480 wide: on a phone of 390 the page shows it at three quarters,
# which keeps the smallest words at 16 CSS pixels.
SMALL, TEXT, HEADING, FIGURE = 22, 23, 27, 60


def theme(dark: bool = False) -> JsonObject:
    """Return the Vega-Lite config of the house.

    A spec takes colours and sizes from it by the names of its styles (`"style": "figure"`), never
    by value, so that one spec serves light and dark: `heading`, `figure`, `label`, `quiet` for
    words; `plan`, `list`, `card`, `ink` for solid shapes; the same with `-open` for outlined ones
    (what is estimated); `rule`, `hair`, `bar-rule` for lines.
    """
    colour = DARK if dark else LIGHT
    words: JsonObject = {
        "align": "left",
        "baseline": "alphabetic",
        "fontWeight": 500,
        "fontSize": TEXT,
    }
    solid: JsonObject = {name: {"color": colour[name]} for name in ("plan", "list", "card", "ink")}
    outlined: JsonObject = {
        f"{name}-open": {
            "color": colour[name],
            "fillOpacity": 0.16,
            "stroke": colour[name],
            "strokeWidth": 3,
            "strokeDash": [7, 4],
        }
        for name in ("plan", "list", "card", "ink")
    }
    return {
        # The page's own paper shows through; a picture of the chart alone gets white (render_png).
        "background": "transparent",
        "padding": 2,
        "font": FONT_STACK,
        # Labels for screen readers stand in the page: alternative text and the data table.
        "aria": False,
        "view": {"stroke": None},
        "concat": {"spacing": 0},
        "bar": {"color": colour["ink"]},
        "line": {"color": colour["ink"], "strokeWidth": 3},
        "point": {"color": colour["ink"], "size": 90},
        # No size here: Vega-Lite would let it win over the sizes of the styles below.
        "text": {"color": colour["ink"], "align": "left", "baseline": "alphabetic"},
        "rule": {"color": colour["line"]},
        "axis": {
            "grid": False,
            "gridColor": colour["hair"],
            "ticks": False,
            "domainColor": colour["ink"],
            "domainWidth": 2,
            "labelColor": colour["ink-2"],
            "labelFontSize": SMALL,
            "labelFontWeight": 500,
            "labelPadding": 8,
            "labelLineHeight": SMALL,
            "titleColor": colour["ink"],
            "titleFontSize": TEXT,
            "titleFontWeight": 500,
        },
        "title": {
            "color": colour["ink"],
            "fontSize": HEADING,
            "fontWeight": 800,
            "anchor": "start",
        },
        "legend": {
            "labelColor": colour["ink-2"],
            "labelFontSize": SMALL,
            "labelFontWeight": 500,
            "titleColor": colour["ink"],
            "titleFontSize": SMALL,
        },
        "range": {"category": [colour[name] for name in ("plan", "card", "list", "line")]},
        "style": {
            **solid,
            **outlined,
            "heading": {"color": colour["ink"], **words, "fontWeight": 800, "fontSize": HEADING},
            "figure": {"color": colour["ink"], **words, "fontWeight": 800, "fontSize": FIGURE},
            "column-figure": {
                "color": colour["ink"],
                **words,
                "align": "center",
                "baseline": "bottom",
                "fontWeight": 800,
                "fontSize": HEADING,
            },
            "column-note": {
                "color": colour["ink"],
                **words,
                "align": "center",
                "baseline": "bottom",
            },
            "label": {"color": colour["ink"], **words},
            "quiet": {"color": colour["ink-2"], **words, "fontSize": SMALL},
            "rule": {"color": colour["ink"], "strokeWidth": 1},
            "hair": {"color": colour["line"], "strokeWidth": 1},
            "bar-rule": {"color": colour["ink"]},
        },
    }
