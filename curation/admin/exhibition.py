from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, nobody, section
from exhibit.models import Exhibition


@admin.register(Exhibition)
class ExhibitionAdmin(Approvable[Exhibition], CuratorAdmin[Exhibition]):
    """The one exhibition: its title and what its home and about pages say."""

    list_display = ["title", "subtitle", "licence_label", "contact"]
    ordering = ["pk"]
    fieldsets = [
        section(None, ["title", "subtitle", "language"]),
        section(
            _lazy("On the home page"),
            ["big_idea", "introduction"],
            _lazy("Each sentence cites its evidence, [@L2], or is marked as framing, [~]."),
        ),
        section(
            _lazy("On the page about how we work"),
            ["silences", "credits", "licence", "licence_label", "contact"],
        ),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """There is one exhibition: a second cannot be added."""
        return super().has_add_permission(request) and not Exhibition.objects.exists()

    # Everything hangs on it.
    has_delete_permission = nobody

    def get_view_on_site_url(self, obj: Model | None = None) -> str | None:
        """Return the home page: an exhibition has no other address of its own."""
        return "/" if obj else None
