"""The names that a record once had in its address, as rows on its form."""

from typing import TypeVar

from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import Model
from django.forms.models import BaseInlineFormSet, ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import CuratorInline, NamedFields, nobody
from curation.review.moves import APPROVE
from exhibit.models import FormerAddress
from exhibit.models.former_address import refused

Record = TypeVar("Record", bound=Model)


class FormerAddressRows(NamedFields[FormerAddress, Record]):
    """Rows of which each leads to this record alone."""

    def clean(self) -> None:
        """Refuse an address that leads elsewhere, or stands here twice."""
        super().clean()
        met: set[str] = set()
        for form in self.forms:
            slug = getattr(form, "cleaned_data", {}).get("slug")
            if not slug or form.errors or self._is_taken_out(form):
                continue
            if slug in met:
                form.add_error("slug", _("“{slug}” stands here twice: keep one.").format(slug=slug))
            elif form.has_changed() and (fault := refused(slug, self.instance)):
                form.add_error("slug", fault)
            met.add(slug)

    def _is_taken_out(self, form: ModelForm[FormerAddress]) -> bool:
        return bool(self.can_delete and self._should_delete_form(form))  # type: ignore[attr-defined]


def approving(inline: object, request: HttpRequest, obj: Model | None = None) -> bool:
    """Say whether a curator may approve panels."""
    return request.user.has_perm(APPROVE)


class FormerAddressInline(CuratorInline[FormerAddress, Record]):
    """Names the record once had; one is kept whenever its address changes."""

    model = FormerAddress
    formset: type[BaseInlineFormSet[FormerAddress, Record, ModelForm[FormerAddress]]] = (
        FormerAddressRows
    )
    fields = ["slug"]
    # Seldom needed, and nothing in it can be mistyped.
    classes = ["collapse"]
    verbose_name = _lazy("former address")
    verbose_name_plural = _lazy("former addresses")
    # An address that is out in the world is not rewritten.
    has_change_permission = nobody
    # It is public with the next edition: whoever adds one approves it.
    has_add_permission = has_delete_permission = approving


class WithFormerAddresses(ModelAdmin[Record]):
    """Mixed into an admin before the others: a record that is there has rows of them."""

    def get_inlines(
        self, request: HttpRequest, obj: Record | None
    ) -> list[type[InlineModelAdmin[FormerAddress, Record]]]:
        """Return the parts; a record that is only being added has no former address."""
        parts = super().get_inlines(request, obj)
        return [*parts, FormerAddressInline] if obj else [*parts]
