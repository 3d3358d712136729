from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit import charts
from exhibit.charts import kinds
from exhibit.models.excerpt import Excerpt
from exhibit.models.fields import ProseField
from exhibit.models.figure import Figure
from exhibit.models.note import Note
from exhibit.models.panel import Panel


class Chart(Figure):
    """A chart, drawn when publishing; its figures also stand in a table.

    A cell may end with what it rests on, `[@L2; @S14]`; in the first cell that holds for the whole
    row, in a heading for the whole column.
    """

    class Kind(models.TextChoices):
        COLUMNS = kinds.COLUMNS, _lazy("columns, upright side by side")
        BARS = kinds.BARS, _lazy("bars, one under another")
        STACKED = kinds.STACKED, _lazy("stacked bars: parts of a whole")
        LINES = kinds.LINES, _lazy("lines: a course over time")
        DOTS = kinds.DOTS, _lazy("dots on one scale: estimates beside each other")
        SPANS = kinds.SPANS, _lazy("spans: from one year to another")
        OWN = kinds.OWN, _lazy("a specification of its own")

    alt = ProseField(
        _lazy("alternative text"), help_text=_lazy("What the chart shows, in one sentence.")
    )
    caption = ProseField(help_text=_lazy("What is counted, when, by whom; estimate or record."))
    kind = models.CharField(
        max_length=10,
        choices=Kind.choices,
        default=Kind.OWN,
        help_text=_lazy(
            "What is drawn of the table. The first column names the rows; every column of "
            "numbers is drawn."
        ),
    )
    units = models.CharField(
        max_length=60,
        blank=True,
        help_text=_lazy("In what the figures are counted: million tonnes, people, per cent."),
    )
    spec = models.JSONField(
        _lazy("Vega-Lite specification"),
        blank=True,
        help_text=_lazy(
            "For a drawing that no kind gives. Its values stand inside; it takes its colours by "
            "the names of the house’s styles."
        ),
    )
    columns = models.JSONField(_lazy("table headings"), default=list)
    rows = models.JSONField(_lazy("table rows"), default=list)
    note_keys = models.JSONField(
        _lazy("notes"),
        default=list,
        blank=True,
        help_text=_lazy("Keys of the notes its figures rest on."),
    )
    excerpt_keys = models.JSONField(
        _lazy("excerpts"),
        default=list,
        blank=True,
        help_text=_lazy("Keys of the excerpts its figures rest on. It needs a note or an excerpt."),
    )

    @property
    def keys_in_table(self) -> list[str]:
        """The keys that its cells and headings rest on, once each."""
        cells = (str(cell) for row in (self.columns, *self.rows) for cell in row)
        return list(dict.fromkeys(key for cell in cells for key in charts.keys_of(cell)))

    @property
    def rests_on(self) -> list[str]:
        """The keys of its notes and excerpts, then of those of its table."""
        return list(dict.fromkeys((*super().rests_on, *self.keys_in_table)))

    def redraw(self) -> None:
        """Make the specification anew from the table, where a kind says how. Raises NoChart."""
        if self.kind != self.Kind.OWN:
            spec = charts.drawn(self.kind, self.columns, self.rows, self.units)
            self.spec = spec | {"usermeta": {"title": self.title, "alt": self.alt}}

    def _unknown_keys(self) -> list[str]:
        """Return the keys in its table that name neither an excerpt nor a note."""
        keys = self.keys_in_table
        known = {
            key
            for model in (Note, Excerpt)
            for key in model._default_manager.filter(key__in=keys).values_list("key", flat=True)
        }
        return [key for key in keys if key not in known]

    def faults(self) -> Mapping[str, list[str]]:
        unsourced = _("Name a note or an excerpt that its figures rest on.")
        return {
            # While it is drawn it may have none yet.
            "key": charts.check_key(self.key) if self.key else [],
            "note_keys": [] if self.rests_on else [unsourced],
            **self._faults_of_drawing(),
        }

    def _faults_of_drawing(self) -> Mapping[str, list[str]]:
        if in_table := charts.check_table(self.columns, self.rows):
            return {"rows": in_table}
        if unknown := self._unknown_keys():
            says = _("There is no excerpt and no note {names}.")
            return {"rows": [says.format(names=", ".join(unknown))]}
        try:
            self.redraw()
        except charts.NoChart as refused:
            return {"rows": [str(refused)]}
        if not self.spec:
            return {"spec": [_("Write the specification, or choose another kind of chart.")]}
        return {"spec": charts.check_spec(self.spec)}


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
