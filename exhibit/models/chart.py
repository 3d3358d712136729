from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit import charts
from exhibit.models.fields import ProseField
from exhibit.models.figure import Figure
from exhibit.models.panel import Panel


class Chart(Figure):
    """A Vega-Lite chart, drawn when publishing; its figures also stand in a table."""

    alt = ProseField(
        _lazy("alternative text"), help_text=_lazy("What the chart shows, in one sentence.")
    )
    caption = ProseField(help_text=_lazy("What is counted, when, by whom; estimate or record."))
    spec = models.JSONField(
        _lazy("Vega-Lite specification"), help_text=_lazy("With its values inside.")
    )
    columns = models.JSONField(_lazy("table headings"), default=list)
    rows = models.JSONField(_lazy("table rows"), default=list)
    note_keys = models.JSONField(
        _lazy("notes"),
        default=list,
        help_text=_lazy("Keys of the notes its figures rest on."),
    )

    def faults(self) -> Mapping[str, list[str]]:
        return {
            "key": charts.check_key(self.key),
            "spec": charts.check_spec(self.spec),
            "rows": charts.check_table(self.columns, self.rows),
        }


class PanelChart(models.Model):
    """A chart on a panel."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="panel_charts")
    chart = models.ForeignKey(Chart, on_delete=models.PROTECT, related_name="panel_charts")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "chart"], name="panel_shows_a_chart_once"),
        ]

    def __str__(self) -> str:
        return f"{self.chart.key} on {self.panel.title}"
