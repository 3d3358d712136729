from django.contrib import admin

from curation.admin.base import ReadOnlyAdmin
from exhibit.models import Edition


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    """Published editions; new ones are made on the page that publishes."""

    list_display = ["number", "published_at", "published_by", "note", "pages", "is_current"]
    list_filter = ["is_current"]
    list_select_related = ["published_by"]
    ordering = ["-number"]
    search_fields = ["note"]
    search_help_text = "Search the notes that say what was new."
    change_list_template = "admin/exhibit/edition/change_list.html"
    change_form_template = "admin/exhibit/edition/change_form.html"
    fields = [
        "number",
        "note",
        "published_at",
        "published_by",
        "pages",
        "manifest_sha256",
        "is_current",
    ]
