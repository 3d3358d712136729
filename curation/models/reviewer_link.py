from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models import Revision


class ReviewerLinkQuerySet(models.QuerySet["ReviewerLink"]):
    def working(self) -> "ReviewerLinkQuerySet":
        """Return the links that open something now."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=timezone.now())


class ReviewerLink(models.Model):
    """A signed address that shows one revision, or the whole working copy, without an account."""

    name = models.CharField(
        _lazy("for whom"), max_length=150, help_text=_lazy("Who gets it, such as a name.")
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.CASCADE, null=True, blank=True, related_name="reviewer_links"
    )
    """None: the whole working copy."""
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reviewer_links"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(_lazy("works until"))
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reviewer_links_revoked",
    )
    last_used_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewerLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="reviewer_link_names_its_reader"),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="reviewer_link_revoked_by_and_revoked_at_come_in_pairs",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.revision or 'the whole working copy'}"

    @property
    def works(self) -> bool:
        """True until it is revoked or its time is over."""
        return self.revoked_at is None and timezone.now() < self.expires_at
