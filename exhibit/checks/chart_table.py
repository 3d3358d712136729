"""A chart that only those who see it can read."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each chart without alternative text or without its figures as a table."""
    for chart in panel.charts:
        missing = [] if chart.alt.strip() else [_("alternative text")]
        missing += [] if chart.columns and chart.rows else [_("table of its figures")]
        if missing:
            yield Finding(
                code="chart-table",
                level=Level.ERROR,
                message=_("Chart {chart} (“{chart_title}”) has no {names}.").format(
                    chart=chart.key, chart_title=chart.title, names=" and no ".join(missing)
                ),
                advice=_(
                    "Say what the chart shows in a sentence, and give its figures as a table."
                ),
                field=f"charts.{chart.key}",
                words=f"{chart.key}: {', '.join(missing)}",
            )
