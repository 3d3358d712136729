from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit import charts
from exhibit.models.excerpt import validate_key
from exhibit.models.fields import ProseField
from exhibit.models.note import validate_note_keys
from exhibit.models.panel import Panel


class Chart(models.Model):
    """A Vega-Lite chart, drawn when publishing; its figures also stand in a table."""

    key = models.CharField(max_length=60, unique=True, validators=[validate_key])
    title = models.CharField(max_length=200)
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
        help_text=_lazy('Keys of the notes its figures rest on: ["S29"].'),
    )

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return f"{self.key}: {self.title}"

    def clean(self) -> None:
        problems: dict[str, Any] = {}
        if faults := charts.check_spec(self.spec):
            problems["spec"] = faults
        if faults := charts.check_table(self.columns, self.rows):
            problems["rows"] = faults
        try:
            validate_note_keys(self.note_keys)
        except ValidationError as error:
            problems["note_keys"] = error
        if problems:
            raise ValidationError(problems)


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
