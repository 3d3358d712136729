from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models import Emendation, Excerpt, SourceText


class RelocationQuerySet(models.QuerySet["Relocation"]):
    def waiting(self) -> "RelocationQuerySet":
        """Return what a curator has still to decide."""
        return self._open().filter(decision="")

    def detached(self) -> "RelocationQuerySet":
        """Return what a curator left in an older version, and what still stands there."""
        return self._open().filter(decision="detached")

    def _open(self) -> "RelocationQuerySet":
        # A version that was followed by another asks nothing any more, nor does a passage that
        # somebody marked again in its own form.
        there = Q(excerpt__source_text=F("new_text")) | Q(emendation__source_text=F("new_text"))
        return self.filter(new_text__is_current=True).exclude(there)


class Relocation(models.Model):
    """An excerpt or emendation whose words could not be moved by themselves to a new version.

    A curator decides (design.md, rule 2): accept the suggested place, adjust it, or detach. A
    detached passage stays in the old version, and no panel may rest on it.
    """

    class Decision(models.TextChoices):
        NONE = "", _lazy("waiting")
        ACCEPTED = "accepted", _lazy("moved to the suggested place")
        ADJUSTED = "adjusted", _lazy("moved to a place the curator marked")
        DETACHED = "detached", _lazy("left in the old version")

    new_text = models.ForeignKey(SourceText, on_delete=models.CASCADE, related_name="relocations")
    excerpt = models.ForeignKey(
        Excerpt, on_delete=models.CASCADE, null=True, blank=True, related_name="relocations"
    )
    emendation = models.ForeignKey(
        Emendation, on_delete=models.CASCADE, null=True, blank=True, related_name="relocations"
    )
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    """The suggested place in the new text, if there is one."""
    why = models.TextField(help_text=_lazy("Why it did not move by itself, in a sentence."))
    decision = models.CharField(
        max_length=10, choices=Decision.choices, default=Decision.NONE, blank=True
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="relocations_decided",
    )

    objects = RelocationQuerySet.as_manager()

    class Meta:
        ordering = ["new_text", "start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(excerpt__isnull=False, emendation__isnull=True)
                | Q(excerpt__isnull=True, emendation__isnull=False),
                name="relocation_is_of_an_excerpt_or_an_emendation",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(start__lt=F("end")),
                name="relocation_starts_before_it_ends",
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True)
                | (~Q(decision="") & Q(decided_at__isnull=False)),
                name="relocation_decided_says_when",
            ),
            models.UniqueConstraint(
                fields=["new_text", "excerpt"],
                condition=Q(excerpt__isnull=False),
                name="relocation_once_for_an_excerpt_and_text",
            ),
            models.UniqueConstraint(
                fields=["new_text", "emendation"],
                condition=Q(emendation__isnull=False),
                name="relocation_once_for_an_emendation_and_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.passage} in {self.new_text}"

    @property
    def passage(self) -> Excerpt | Emendation:
        """The excerpt or the emendation: one of the two, as the database sees to."""
        row = self.excerpt or self.emendation
        assert row is not None
        return row
