from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit import drawings
from exhibit.models.fields import ProseField
from exhibit.models.figure import Figure
from exhibit.models.panel import Panel


class Drawing(Figure):
    """A drawing of our own that carries an idea; its SVG stands in the page itself."""

    alt = ProseField(_lazy("alternative text"), help_text=_lazy("What it shows, in one sentence."))
    caption = ProseField(help_text=_lazy("What it means and what it rests on."))
    svg = models.TextField(
        _lazy("SVG"),
        help_text=_lazy("Shapes and words only: no style, no script, nothing from elsewhere."),
    )
    note_keys = models.JSONField(_lazy("notes"), default=list, blank=True)
    excerpt_keys = models.JSONField(_lazy("excerpts"), default=list, blank=True)

    def faults(self) -> Mapping[str, list[str]]:
        return {"svg": drawings.check(self.svg)}


class PanelDrawing(models.Model):
    """A drawing on a panel."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="panel_drawings")
    drawing = models.ForeignKey(Drawing, on_delete=models.PROTECT, related_name="panel_drawings")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "drawing"], name="panel_shows_a_drawing_once"),
        ]

    def __str__(self) -> str:
        return f"{self.drawing.key} on {self.panel.title}"
