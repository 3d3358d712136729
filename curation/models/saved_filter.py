from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

LONGEST_NAME = 60
LONGEST_QUERY = 1_000
"""Characters of the name and of what follows the “?” in the list's address."""


class SavedFilter(models.Model):
    """A list of records as a curator wants to find it again: its filters, search and order."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_filters"
    )
    noun = models.CharField(max_length=40)
    """The kind of record that is listed, as addresses of the workshop name it."""
    name = models.CharField(_lazy("name"), max_length=LONGEST_NAME)
    query = models.CharField(max_length=LONGEST_QUERY)
    """What follows the “?” in the list's address."""

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "noun", "name"], name="saved_filter_has_a_name_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(name="") & ~models.Q(query=""),
                name="saved_filter_has_a_name_and_a_query",
            ),
        ]

    def __str__(self) -> str:
        return self.name
