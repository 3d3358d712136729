import hashlib
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from exhibit.models.source import Source

models.TextField.register_lookup(Length)
models.CharField.register_lookup(Length)


class ImmutableText(Exception):
    """Someone tried to change the words of a source text; a better one is a new version."""


class SourceText(models.Model):
    """One immutable version of the words of a source we hold, with its SHA-256."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="texts")
    version = models.PositiveIntegerField(default=1)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, editable=False)
    is_current = models.BooleanField(default=True)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    note = models.CharField(
        max_length=300, blank=True, help_text="Where this version came from, and why it is better."
    )

    class Meta:
        ordering = ["source", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "version"], name="source_text_version_is_unique_in_source"
            ),
            models.UniqueConstraint(
                fields=["source"],
                condition=Q(is_current=True),
                name="source_text_one_is_current",
            ),
            models.CheckConstraint(
                condition=Q(sha256__length=64), name="source_text_has_its_sha256"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="source_text_is_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.source.title}, version {self.version}"

    def save(self, *args: Any, **options: Any) -> None:
        """Store a new text, or change who is current; never the words of a stored one."""
        digest = text_sha256(self.text)
        if self.pk and self.sha256 != digest:
            raise ImmutableText(
                f"The words of {self} cannot be changed: add a new version of the text."
            )
        self.sha256 = digest
        super().save(*args, **options)

    def clean(self) -> None:
        if self.pk and text_sha256(self.text) != self.sha256:
            raise ValidationError({"text": "The words are fixed: add a new version of the text."})

    @property
    def is_intact(self) -> bool:
        """True while the words are those that were stored."""
        return text_sha256(self.text) == self.sha256


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
