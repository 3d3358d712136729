import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models import Source


class WaitingTextQuerySet(models.QuerySet["WaitingText"]):
    """Words with the question which of them still wait."""

    def waiting(self) -> "WaitingTextQuerySet":
        """Return those nobody has kept, without the words themselves, the newest first."""
        undecided = self.filter(outcome="").defer("held").order_by("-uploaded_at", "-pk")
        return undecided.select_related("source", "uploaded_by")


def new_token() -> str:
    """Return a name for an address that nobody can guess."""
    return secrets.token_hex(16)


class WaitingText(models.Model):
    """Words uploaded for a source that wait until a curator keeps them or throws them away."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="waiting_texts")
    token = models.CharField(max_length=32, unique=True, default=new_token)
    name = models.CharField(max_length=100)
    """The file's own name, or "pasted words"."""
    held = models.BinaryField()
    """The words with all that was found in them, or the file while its encoding is unknown."""
    size = models.PositiveIntegerField()
    """Bytes that are held."""
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="waiting_texts",
    )
    uploaded_at = models.DateTimeField()
    outcome = models.CharField(max_length=400, blank=True)
    """What came of them, once they were kept; they themselves are then held no longer."""

    objects = WaitingTextQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at"]
        verbose_name = _lazy("text that waits to be kept")
        verbose_name_plural = _lazy("texts that wait to be kept")

    def __str__(self) -> str:
        return _("{name}, waiting for {source}").format(name=self.name, source=self.source)
