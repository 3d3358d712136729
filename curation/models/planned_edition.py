from django.conf import settings
from django.db import models
from django.db.models import Q


class PlannedEdition(models.Model):
    """An edition to be published at a set time, and how that went."""

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        RUNNING = "running", "being published"
        DONE = "done", "published"
        REFUSED = "refused", "refused: findings stood in the way"
        FAILED = "failed", "failed"
        CANCELLED = "cancelled", "cancelled"

    at = models.DateTimeField("publish at")
    note = models.CharField("what is new", max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="editions_planned"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    edition = models.PositiveIntegerField(null=True, blank=True)
    message = models.TextField(blank=True, help_text="What came of it, in words.")

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["at"],
                condition=Q(state="waiting"),
                name="planned_edition_one_waits_for_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(edition__isnull=False),
                name="planned_edition_done_names_its_edition",
            ),
        ]

    def __str__(self) -> str:
        return f"Edition planned for {self.at:%d %B %Y, %H:%M}"
