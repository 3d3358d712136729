from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, counted, section
from curation.admin.former_addresses import WithFormerAddresses
from exhibit.models import Theme


@admin.register(Theme)
class ThemeAdmin(Approvable[Theme], WithFormerAddresses[Theme], CuratorAdmin[Theme]):
    """The rooms, and the order in which panels hang in each."""

    list_display = ["title", "line", "position", "panel_count"]
    ordering = ["position", "slug"]
    search_fields = ["title", "lede"]
    search_help_text = _lazy("Search titles and ledes.")
    prepopulated_fields = {"slug": ["title"]}
    change_form_template = "admin/exhibit/theme/change_form.html"
    fieldsets = [
        section(None, ["title", "slug", "sign", "position"]),
        section(_lazy("At the door"), ["line", "lede"]),
        section(
            _lazy("In the room"),
            ["introduction", "silences"],
            _lazy(
                "Each sentence of the introduction cites its evidence or is marked as framing, [~]."
            ),
        ),
        section(
            _lazy("For educators"),
            ["essay_prompt"],
            _lazy("The document-based question of this room. Empty: none is made."),
        ),
    ]

    panel_count = counted("panels", "panels")
