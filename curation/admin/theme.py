from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
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

    def get_queryset(self, request: HttpRequest) -> QuerySet[Theme]:
        """Return themes with the number of panels in each."""
        return super().get_queryset(request).annotate(panels_in_it=Count("panels"))

    panel_count = counted("panels_in_it", "panels")
