from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy


class PlannedEdition(models.Model):
    """An edition to be published at a set time, and how that went."""

    class State(models.TextChoices):
        WAITING = "waiting", _lazy("waiting")
        RUNNING = "running", _lazy("being published")
        DONE = "done", _lazy("published")
        REFUSED = "refused", _lazy("refused: findings stood in the way")
        FAILED = "failed", _lazy("failed")
        CANCELLED = "cancelled", _lazy("cancelled")

    at = models.DateTimeField(_lazy("publish at"))
    note = models.CharField(_lazy("what is new"), max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="editions_planned"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    edition = models.PositiveIntegerField(null=True, blank=True)
    message = models.TextField(blank=True, help_text=_lazy("What came of it, in words."))

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
        at = date_format(timezone.localtime(self.at), "j F Y, H:i")
        return _("Edition planned for {at}").format(at=at)
