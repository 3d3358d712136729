from django.conf import settings
from django.db import models
from django.db.models import Q


class Edition(models.Model):
    """A numbered, immutable, complete published copy of the exhibition.

    The row is the curators' record; the folder under EDITIONS_ROOT is the edition itself and
    needs no row to be served.
    """

    number = models.PositiveIntegerField(unique=True)
    note = models.CharField(max_length=300, blank=True)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )
    manifest_sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField(default=0)
    is_current = models.BooleanField(default=False)

    class Meta:
        ordering = ["-number"]
        permissions = [("publish_edition", "Can publish an edition")]
        constraints = [
            models.UniqueConstraint(
                fields=["is_current"],
                condition=Q(is_current=True),
                name="edition_one_is_current",
            ),
            models.CheckConstraint(condition=Q(number__gt=0), name="edition_numbers_start_at_1"),
        ]

    def __str__(self) -> str:
        return f"Edition {self.number}, {self.published_at:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return f"/editions/{self.number}/"
