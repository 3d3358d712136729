from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _lazy

from curation.roles import Role


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def waiting(self) -> "InvitationQuerySet":
        """Return the invitations that nobody accepted or took back, also those that are late."""
        return self.filter(accepted_at__isnull=True, withdrawn_at__isnull=True)


class Invitation(models.Model):
    """Somebody asked to join, by e-mail address, in a role. Its link works once, and not for long.

    Of the link only a fingerprint is kept: whoever reads the database can join as nobody.
    """

    email = models.EmailField(_lazy("e-mail address"))
    role = models.CharField(_lazy("role"), max_length=20, choices=Role)
    secret_sha256 = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="invitations_made"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(_lazy("works until"))
    mailed_at = models.DateTimeField(null=True, blank=True)
    """None: its link was to be handed over."""
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="invitations_accepted",
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=Q(accepted_at__isnull=True, withdrawn_at__isnull=True),
                name="one_waiting_invitation_for_an_address",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
                name="invitation_accepted_by_and_accepted_at_come_in_pairs",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email}: {self.get_role_display()}"

    @property
    def is_late(self) -> bool:
        """True once its time is over."""
        return timezone.now() >= self.expires_at

    @property
    def works(self) -> bool:
        """True until it is accepted or taken back, or its time is over."""
        return self.accepted_at is None and self.withdrawn_at is None and not self.is_late
