"""A chart as it stands in a page: its pictures are files, its size is known beforehand."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from exhibit import charts
from exhibit.documents.types import ChartDocument


@dataclass(frozen=True, kw_only=True)
class ChartView:
    """A chart, and its `width` and `height` as attributes of an image."""

    chart: ChartDocument
    size: SafeString


def chart_view(chart: ChartDocument) -> ChartView:
    """Return a chart for a page; one that cannot be drawn has no size, and a finding says why."""
    try:
        size = format_html(' width="{}" height="{}"', *charts.size(chart.spec))
    except charts.ChartRefused:
        size = SafeString()
    return ChartView(chart=chart, size=size)
