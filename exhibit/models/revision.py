from django.conf import settings
from django.db import models
from django.db.models import Q

from exhibit.models.panel import Panel


class RevisionQuerySet(models.QuerySet["Revision"]):
    def approved(self) -> "RevisionQuerySet":
        """Return the approved revisions: one of a panel at most."""
        return self.filter(is_approved=True)

    def on_display(self) -> "RevisionQuerySet":
        """Return what the next edition shows: the approved text of panels put on display."""
        return self.approved().filter(panel__display=True)


class Revision(models.Model):
    """One saved state of a panel as a readable document: who, when, why.

    `document` holds the panel with its evidence frozen (design.md, section 4). The approved
    revision is the one the next edition shows.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    document = models.JSONField()
    evidence_sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="revisions_made",
    )
    why = models.CharField(max_length=300, blank=True)
    is_approved = models.BooleanField(default=False)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="revisions_approved",
    )

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["panel", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "number"], name="revision_number_is_unique_in_panel"
            ),
            models.UniqueConstraint(
                fields=["panel"],
                condition=Q(is_approved=True),
                name="revision_one_is_approved_in_panel",
            ),
            models.CheckConstraint(
                condition=Q(is_approved=False) | Q(approved_at__isnull=False),
                name="revision_approved_says_when",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | Q(approved_at__isnull=False),
                name="revision_approved_by_and_approved_at_come_in_pairs",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.panel.title}, revision {self.number}"
