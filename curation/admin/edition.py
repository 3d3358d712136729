from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import ReadOnlyAdmin
from curation.publishing.edition_differences import edition_numbers
from exhibit.models import Edition


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin[Edition]):
    """Published editions; new ones are made on the publishing desk."""

    list_display = ["number", "published_at", "published_by", "note", "pages", "is_current"]
    list_filter = ["is_current"]
    list_select_related = ["published_by"]
    ordering = ["-number"]
    search_fields = ["note"]
    search_help_text = _lazy("Search the notes that say what was new.")
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

    def render_change_form(
        self, request: HttpRequest, context: dict[str, object], *args: Any, **options: Any
    ) -> HttpResponse:
        """Show the edition with the way to compare it, and when it was made current again."""
        edition = context.get("original")
        if isinstance(edition, Edition):
            context["links"] = _links(request, edition)
            context["sentence"] = _("Visitors see it now.") if edition.is_current else ""
            context["made_current"] = _made_current(edition)
        return super().render_change_form(request, context, *args, **options)


def _made_current(edition: Edition) -> list[str]:
    """Return when and by whom an edition was last made current again."""
    rows = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Edition), object_id=str(edition.pk)
    )
    return [
        f"{date_format(timezone.localtime(row.action_time), 'j F Y, H:i')}, {row.user}: "
        f"{row.get_change_message()}"
        for row in rows.select_related("user")[:10]
    ]


def _links(request: HttpRequest, edition: Edition) -> list[tuple[str, str]]:
    """Return where an edition leads: address and words."""
    links = [
        (edition.get_absolute_url(), _("Read it")),
        (_compare_address(edition.number), _("What changed since the edition before")),
    ]
    if not edition.is_current and request.user.has_perm("exhibit.publish_edition"):
        address = reverse("curation:edition-make-current", args=[edition.number])
        links.append((address, _("Make it current again")))
    return [link for link in links if link[0]]


def _compare_address(number: int) -> str:
    """Return where an edition is compared with the one before it; '' for the first."""
    before = max((earlier for earlier in edition_numbers() if earlier < number), default=None)
    if before is None:
        return ""
    return f"{reverse('curation:edition-compare')}?{urlencode({'from': before, 'to': number})}"
