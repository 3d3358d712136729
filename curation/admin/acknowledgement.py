from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import ReadOnlyAdmin
from exhibit.models import Acknowledgement


@admin.register(Acknowledgement)
class AcknowledgementAdmin(ReadOnlyAdmin[Acknowledgement]):
    """Warnings that a curator let stand. They are given on the panel's form, and kept."""

    list_display = ["panel", "code", "reason", "by", "at"]
    list_filter = ["code"]
    list_select_related = ["panel"]
    ordering = ["-at"]
    search_fields = ["panel__title", "reason", "words", "by"]
    search_help_text = _lazy("Search panels, reasons, words concerned and names.")
    fields = ["panel", "code", "words", "reason", "by", "at"]

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Editors may withdraw one; the warning then stands in the way again."""
        return request.user.has_perm("exhibit.delete_acknowledgement")
