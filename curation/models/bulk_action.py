from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _


class BulkAction(models.Model):
    """What a curator did to several records at once, and what is needed to undo it."""

    noun = models.CharField(max_length=40, default="panel")
    """The kind of record, as addresses of the workshop name it."""
    name = models.CharField(max_length=20)
    """Which action: its name in `curation.review.together.actions`."""
    words = models.CharField(max_length=300)
    """What was done, for people: “put on display”, “asked Vera Holm: check the figures”."""
    records = models.JSONField(default=dict)
    """The primary key of each record that it was done to, with what undoing it needs."""
    left = models.JSONField(default=list)
    """What was chosen and left as it is: its name, and why."""
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="bulk_actions"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="bulk_actions_undone",
    )

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="bulk_action_undone_at_and_undone_by_come_in_pairs",
            ),
        ]

    def __str__(self) -> str:
        return _("{words}: {count}").format(words=self.words, count=len(self.records))
