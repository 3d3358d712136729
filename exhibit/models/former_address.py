from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.distinct import address_column, small_letters
from exhibit.models.fields import AddressField

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

KINDS = ("theme", "panel", "source", "question", "subject", "tour")
"""The kinds of record that keep their former addresses: each is a column here."""


def _owner(kind: str) -> "models.ForeignKey[models.Model | None, models.Model | None]":
    return models.ForeignKey(
        f"exhibit.{kind.capitalize()}",
        on_delete=models.CASCADE,
        related_name="former_addresses",
        null=True,
        blank=True,
    )


def _one_owner() -> Q:
    """Return the condition by which a row belongs to exactly one record."""
    one = Q()
    for kind in KINDS:
        one |= Q(**{f"{other}__isnull": other != kind for other in KINDS})
    return one


class FormerAddressQuerySet(models.QuerySet["FormerAddress"]):
    def of_kind(self, kind: str) -> "FormerAddressQuerySet":
        """Return the addresses that records of a kind once had."""
        return self.filter(**{f"{kind}__isnull": False})

    def with_owners(self) -> "FormerAddressQuerySet":
        """Return addresses with the records they lead to, in one query."""
        return self.select_related(*KINDS)

    def lead(self, slug: str, record: models.Model) -> None:
        """Let an address lead to a record, wherever it led before."""
        kind = str(record._meta.model_name)
        self.of_kind(kind).update_or_create(slug=slug, defaults={kind: record})


class FormerAddress(models.Model):
    """A slug or key that a record once had in its address: it leads to the record still."""

    slug = AddressField(max_length=100)
    theme = _owner("theme")
    panel = _owner("panel")
    source = _owner("source")
    question = _owner("question")
    subject = _owner("subject")
    tour = _owner("tour")

    objects = FormerAddressQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _lazy("former addresses")
        ordering = ["slug", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=_one_owner(), name="former_address_leads_to_one_record"
            ),
            small_letters("former_address", "slug"),
            *(
                models.UniqueConstraint(
                    Lower("slug"),
                    condition=Q(**{f"{kind}__isnull": False}),
                    name=f"former_address_leads_to_one_{kind}",
                )
                for kind in KINDS
            ),
        ]

    def __str__(self) -> str:
        return _("{address} to {title}").format(address=self.slug, title=self.owner)

    @property
    def owner(self) -> models.Model | None:
        """The record it leads to."""
        return next((getattr(self, kind) for kind in KINDS if getattr(self, f"{kind}_id")), None)

    def clean(self) -> None:
        """Refuse an address that a record has now, or that leads to another one."""
        if self.owner is not None and (fault := refused(self.slug, self.owner)):
            raise ValidationError({"slug": fault})


def refused(slug: str, owner: models.Model) -> "StrOrPromise":
    """Return why a slug can be no former address of a record; '' where it can.

    The record may be one that is not saved yet.
    """
    kind, model, column = str(owner._meta.model_name), type(owner), address_column(type(owner))
    here = model._base_manager.filter(**{f"{column}__iexact": slug}).first()
    if here is not None:
        return _("“{slug}” is the address of “{other}” now: it can lead to one only.").format(
            slug=slug, other=here
        )
    rows = FormerAddress.objects.of_kind(kind).filter(slug=slug.lower())
    row = rows.exclude(**{kind: owner.pk}).select_related(kind).first()
    if row is not None:
        return _("“{slug}” leads to “{other}” already: it can lead to one only.").format(
            slug=slug, other=row.owner
        )
    return ""
