from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from exhibit.models import Panel


class UnsavedWork(models.Model):
    """What a curator has typed into a panel's form and not saved yet, kept for recovery."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="unsaved_work"
    )
    panel = models.ForeignKey(
        Panel, on_delete=models.CASCADE, null=True, blank=True, related_name="unsaved_work"
    )
    """None while the panel is new."""
    form = models.JSONField()
    """Names of the form's fields, each with the list of its values, as the browser sends them."""
    opened_version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-saved_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "panel"],
                condition=Q(panel__isnull=False),
                name="unsaved_work_once_for_a_curator_and_panel",
            ),
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(panel__isnull=True),
                name="unsaved_work_once_for_a_new_panel",
            ),
        ]

    def __str__(self) -> str:
        return _("Unsaved work of {user} on {value}").format(
            user=self.user, value=self.panel or "a new panel"
        )

    def values(self) -> dict[str, list[str]]:
        """Return the form as a browser would send it; what is no value of a form is left out."""
        form = self.form if isinstance(self.form, dict) else {}
        return {
            name: [text for text in value if isinstance(text, str)]
            for name, value in form.items()
            if isinstance(value, list)
        }
