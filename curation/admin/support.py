from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import ReadOnlyAdmin
from exhibit.models import Support


@admin.register(Support)
class SupportAdmin(ReadOnlyAdmin[Support]):
    """Readings of sentences against their evidence. They are made at the reading desk, and kept."""

    list_display = ["key", "sentence", "relation", "verdict", "reader_name", "read_at"]
    list_filter = ["verdict", "relation", "kind"]
    ordering = ["-read_at"]
    search_fields = ["key", "sentence", "remark", "reader_name"]
    search_help_text = _lazy("Search citations, sentences, remarks and readers.")
    fields = [
        *("kind", "record", "sentence", "key", "words", "relation", "verdict", "bearing", "remark"),
        *("reader_name", "read_at"),
    ]
    readonly_fields = ["bearing"]
