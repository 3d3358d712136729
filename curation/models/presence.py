from django.conf import settings
from django.db import models

from exhibit.models import Panel


class Presence(models.Model):
    """When a curator's browser last said that it has a panel's form open."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="presences")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="presences"
    )
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ["-seen_at"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "user"], name="presence_once_for_a_curator"),
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.panel.key}"
