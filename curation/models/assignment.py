from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models import Panel


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def open(self) -> "AssignmentQuerySet":
        """Return what is still to be done."""
        return self.filter(done_at__isnull=True)


class Assignment(models.Model):
    """A task on one panel, given by one curator to another."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="assignments")
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="assignments"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments_given"
    )
    task = models.CharField(
        max_length=200, help_text=_lazy("What to do, such as “check the figures”.")
    )
    due = models.DateField(_lazy("until"), null=True, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = [models.F("due").asc(nulls_last=True), "at"]
        constraints = [
            models.CheckConstraint(condition=~Q(task=""), name="assignment_says_what_to_do"),
        ]

    def __str__(self) -> str:
        return f"{self.task} ({self.panel.key})"
