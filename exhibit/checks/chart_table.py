"""A chart that only those who see it can read."""

from collections.abc import Iterator

from exhibit.checks.context import CheckContext
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each chart without alternative text or without its figures as a table."""
    for chart in panel.charts:
        missing = [] if chart.alt.strip() else ["alternative text"]
        missing += [] if chart.columns and chart.rows else ["table of its figures"]
        if missing:
            yield Finding(
                code="chart-table",
                level=Level.ERROR,
                message=f"Chart {chart.key} (“{chart.title}”) has no {' and no '.join(missing)}.",
                advice="Say what the chart shows in a sentence, and give its figures as a table.",
                field=f"charts.{chart.key}",
                words=f"{chart.key}: {', '.join(missing)}",
            )
