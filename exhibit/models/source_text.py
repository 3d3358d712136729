import hashlib
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.source import Source
from exhibit.text import places, surroundings

models.TextField.register_lookup(Length)
models.CharField.register_lookup(Length)


class ImmutableText(Exception):
    """Someone tried to change the words of a source text; a better one is a new version."""


class SourceText(models.Model):
    """One immutable version of the words of a source we hold, with its SHA-256."""

    class PlaceKind(models.TextChoices):
        """What the file itself says of where its words stand (docs/adr, places of a text)."""

        NONE = "", _lazy("none: lines or paragraphs are counted")
        PAGES = places.PAGES, _lazy("pages of the file")
        TIMES = places.TIMES, _lazy("time codes")

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="texts")
    version = models.PositiveIntegerField(default=1)
    text = models.TextField()
    place_kind = models.CharField(
        _lazy("places"), max_length=8, choices=PlaceKind.choices, default=PlaceKind.NONE, blank=True
    )
    place_starts = models.JSONField(
        default=list, blank=True, editable=False, help_text=_lazy("Each: first character, name.")
    )
    sha256 = models.CharField(max_length=64, editable=False)
    is_current = models.BooleanField(default=True)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    note = models.CharField(
        max_length=300,
        blank=True,
        help_text=_lazy("Where this version came from, and why it is better."),
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
            models.CheckConstraint(
                condition=Q(place_kind__in=["", places.PAGES, places.TIMES]),
                name="source_text_places_are_pages_or_times",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source.title}, version {self.version}"

    def save(self, *args: Any, **options: Any) -> None:
        """Store a new text, or change who is current; never the words of a stored one."""
        digest = text_sha256(self.text)
        if self.pk and self.sha256 != digest:
            raise ImmutableText(
                _("The words of {self_} cannot be changed: add a new version of the text.").format(
                    self_=self
                )
            )
        self.sha256 = digest
        super().save(*args, **options)

    def clean(self) -> None:
        if self.pk and text_sha256(self.text) != self.sha256:
            raise ValidationError(
                {"text": _("The words are fixed: add a new version of the text.")}
            )

    def locator(self, start: int, end: int, places_of_source: str) -> str:
        """Say where a passage stands: by the file's own pages or times, else as the source says.

        `places_of_source` is the source's `places`, "lines" or "paragraphs".
        """
        place = ""
        if self.place_kind:
            place = places.said(self.place_starts, self.place_kind, start, end)
        return place or surroundings.locator(self.text, start, end, places_of_source)

    @property
    def is_intact(self) -> bool:
        """True while the words are those that were stored."""
        return text_sha256(self.text) == self.sha256


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
