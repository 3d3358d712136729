from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import FigureAdmin, counted, evidence_list, section
from exhibit.models import Drawing


@admin.register(Drawing)
class DrawingAdmin(FigureAdmin[Drawing]):
    """Drawings of our own that carry an idea."""

    list_display = ["key", "title", evidence_list, "panel_count"]
    ordering = ["key"]
    search_fields = ["key", "title", "caption"]
    search_help_text = _lazy("Search keys, titles and captions.")
    fieldsets = [
        section(None, ["key", "title", "alt", "caption"]),
        section(
            _lazy("The drawing"),
            ["svg", "note_keys", "excerpt_keys"],
            _lazy("It stands in the page itself, so it takes the page’s colours."),
        ),
    ]

    panel_count = counted("panel_drawings", "panels")
