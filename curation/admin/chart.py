from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import FigureAdmin, counted, note_list, section
from exhibit.models import Chart


@admin.register(Chart)
class ChartAdmin(FigureAdmin[Chart]):
    """Vega-Lite charts with their tables."""

    list_display = ["key", "title", note_list, "panel_count"]
    ordering = ["key"]
    search_fields = ["key", "title", "caption"]
    search_help_text = _lazy("Search keys, titles and captions.")
    fieldsets = [
        section(None, ["key", "title", "alt", "caption"]),
        section(
            _lazy("Figures"),
            ["spec", "columns", "rows", "note_keys"],
            _lazy("The same figures stand in the drawing and in the table, and rest on notes."),
        ),
    ]

    panel_count = counted("panel_charts", "panels")
