"""Charts of panels as figures of a sheet, each with its figures as a table."""

from exhibit import charts
from exhibit.documents.pack import Pack
from exhibit.documents.panel import ChartDocument, PanelDocument, numbered
from exhibit.exports.sheet import Figure, Table, words
from exhibit.exports.sheets.evidence import where


def chart_of(pack: Pack) -> Figure | None:
    """Return the first chart among the pack's panels, or None where they have none."""
    first = next(((chart, panel) for panel in pack.panels for chart in panel.charts), None)
    return figure(*first) if first else None


def figure(chart: ChartDocument, panel: PanelDocument) -> Figure:
    """Return a panel's chart as a figure. Raises charts.ChartRefused for one that cannot be drawn.

    Its caption says on what the figures rest.
    """
    return Figure(
        svg=charts.render(chart.spec).decode(),
        alt=chart.alt,
        caption=" ".join(filter(None, (f"{chart.title}.", chart.caption, _rests_on(chart, panel)))),
        table=Table(header=chart.columns, rows=tuple(tuple(map(words, row)) for row in chart.rows)),
    )


def _rests_on(chart: ChartDocument, panel: PanelDocument) -> str:
    evidence = numbered(chart.rests_on, panel.excerpts, panel.notes)
    places = "; ".join(where(item, panel) for item in evidence)
    return f"It rests on: {places}." if places else ""
