from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import CuratorAdmin, counted
from exhibit.models import Theme


@admin.register(Theme)
class ThemeAdmin(CuratorAdmin[Theme]):
    """The rooms, and the order in which panels hang in each."""

    list_display = ["title", "line", "position", "panel_count"]
    ordering = ["position", "slug"]
    search_fields = ["title", "lede"]
    search_help_text = _lazy("Search titles and ledes.")
    prepopulated_fields = {"slug": ["title"]}
    change_form_template = "admin/exhibit/theme/change_form.html"
    fieldsets = [
        (None, {"fields": ["title", "slug", "sign", "position"]}),
        (_lazy("At the door"), {"fields": ["line", "lede"]}),
        (
            _lazy("In the room"),
            {
                "fields": ["introduction", "silences"],
                "description": _lazy(
                    "Each sentence of the introduction cites its evidence or is marked as "
                    "framing, [~]."
                ),
            },
        ),
        (
            _lazy("For educators"),
            {
                "fields": ["essay_prompt"],
                "description": _lazy(
                    "The document-based question of this room. Empty: none is made."
                ),
            },
        ),
    ]

    panel_count = counted("panels", "panels")
