"""Charts of panels as figures of a sheet, each with its figures as a table."""

from exhibit import charts
from exhibit.documents.pack import Pack
from exhibit.documents.panel import ChartDocument
from exhibit.exports.sheet import Figure, Table, words


def chart_of(pack: Pack) -> Figure | None:
    """Return the first chart among the pack's panels, or None where they have none."""
    first = next((chart for panel in pack.panels for chart in panel.charts), None)
    return figure(first) if first else None


def figure(chart: ChartDocument) -> Figure:
    """Return a chart as a figure. Raises charts.ChartRefused for one that cannot be drawn."""
    return Figure(
        svg=charts.render(chart.spec).decode(),
        alt=chart.alt,
        caption=" ".join(filter(None, (f"{chart.title}.", chart.caption))),
        table=Table(header=chart.columns, rows=tuple(tuple(map(words, row)) for row in chart.rows)),
    )
