from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import EdtfField, ProseField, validate_key
from exhibit.models.panel import Panel


class TimelineEvent(models.Model):
    """Something that happened on a day or over a time, with the panels that speak of it."""

    key = models.CharField(max_length=80, unique=True, validators=[validate_key])
    date = EdtfField()
    text = ProseField(
        help_text=_lazy("One sentence with its citations: Cheka founded. [@L18; @S11]")
    )
    panels: "models.ManyToManyField[Panel, models.Model]" = models.ManyToManyField(
        Panel, related_name="timeline_events", blank=True
    )

    class Meta:
        ordering = ["date", "key"]

    def __str__(self) -> str:
        return f"{self.date}: {self.text}"
