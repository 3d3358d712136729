from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import CuratorAdmin, counted, section
from exhibit.models import Reference


@admin.register(Reference)
class ReferenceAdmin(CuratorAdmin[Reference]):
    """Works of scholarship that notes rest on."""

    list_display = ["key", "title", "kind", "issued", "note_count"]
    list_filter = ["kind"]
    ordering = ["key"]
    search_fields = ["key", "title", "container_title", "authors"]
    search_help_text = _lazy("Search keys, titles, journals and the names of authors.")
    fieldsets = [
        section(None, ["key", "kind", "title", "authors", "editors", "issued"]),
        section(
            _lazy("Where it appeared"),
            [
                "container_title",
                "publisher",
                "place",
                "edition",
                ("volume", "issue", "pages"),
                ("doi", "isbn"),
                ("url", "accessed"),
            ],
        ),
        section(_lazy("For curators and readers"), ["annotation"]),
    ]

    note_count = counted("clauses__note", "notes")
