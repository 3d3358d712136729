from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from taggit.models import ItemBase, TagBase

from exhibit.models.distinct import Distinct, small_letters, whatever_case
from exhibit.models.fields import (
    AddressField,
    EdtfField,
    NameField,
    ProseField,
    WordsField,
    validate_languages,
)
from exhibit.text.address_names import proposed


class Subject(Distinct, TagBase):
    """A person, place, event or concept: the tags of panels, and the glossary."""

    class Kind(models.TextChoices):
        PERSON = "person", _lazy("person")
        PLACE = "place", _lazy("place")
        EVENT = "event", _lazy("event")
        CONCEPT = "concept", _lazy("concept")

    name = NameField(_lazy("name"), unique=True, max_length=100)
    # The tag of taggit takes letters of every script, and no address of ours leads to one.
    slug = AddressField(
        _lazy("address"),
        max_length=100,
        unique=True,
        help_text=_lazy("Its address: /subjects/ada-lovelace/. English letters, digits and '-'."),
    )
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.CONCEPT)
    description = ProseField(
        blank=True, help_text=_lazy("One or two plain sentences; shown as the glossary definition.")
    )
    date = EdtfField(blank=True, verbose_name=_lazy("dates"))
    latitude = models.DecimalField(
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_lazy("Degrees north, WGS 84; a map pin, not a survey."),
    )
    longitude = models.DecimalField(
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_lazy("Degrees east, WGS 84."),
    )
    other_names = WordsField(
        blank=True,
        default=list,
        validators=[validate_languages],
        help_text=_lazy(
            "Also written as, including spellings in the sources. In another language or script "
            "with its code: Платон (ru), Platon (ru-Latn)."
        ),
    )
    wikidata = models.CharField(
        max_length=20, blank=True, help_text=_lazy("Q-number, only where you are certain: Q649.")
    )

    class Meta:
        verbose_name = _lazy("subject")
        verbose_name_plural = _lazy("subjects")
        ordering = ["name"]
        constraints = [
            small_letters("subject", "slug"),
            *whatever_case("subject", "slug", "name"),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False),
                name="subject_latitude_and_longitude_come_in_pairs",
                violation_error_message="Give both latitude and longitude, or neither.",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("Give both latitude and longitude, or neither.")})

    def get_absolute_url(self) -> str:
        return f"/subjects/{self.slug}/"

    def slugify(self, tag: str, i: int | None = None) -> str:
        """Return an address for a name, the `i`th of those that are alike."""
        address = proposed(tag) or self._meta.model_name or ""
        return address if i is None else f"{address}-{i}"


class PanelSubject(ItemBase):
    """A subject that a panel is tagged with."""

    tag = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="panel_subjects")
    content_object = models.ForeignKey(
        "exhibit.Panel", on_delete=models.CASCADE, related_name="panel_subjects"
    )

    class Meta:
        verbose_name = _lazy("subject of a panel")
        verbose_name_plural = _lazy("subjects of panels")
        constraints = [
            models.UniqueConstraint(
                fields=["tag", "content_object"], name="panel_has_a_subject_once"
            ),
        ]
