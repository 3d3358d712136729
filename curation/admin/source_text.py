from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Length
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.access import show
from curation.admin.base import CuratorAdmin, reckoned, section
from exhibit.models import Excerpt, Source, SourceText

# A subquery: grouping by every column would sort by the words of whole books.
CUT_FROM_IT = (
    Excerpt.objects.filter(source_text=OuterRef("pk"))
    .order_by()
    .values("source_text")
    .annotate(count=Count("pk"))
    .values("count")
)


@admin.register(SourceText)
class SourceTextAdmin(CuratorAdmin[SourceText]):
    """The versions of the words we hold. Added, never changed."""

    list_display = ["source", "version", "is_current", "length", "excerpt_count", "added_at"]
    list_display_links = ["source", "version"]
    list_filter = ["is_current", "source"]
    list_select_related = ["source"]
    ordering = ["source", "-version"]
    search_fields = ["source__title", "source__key", "note"]
    search_help_text = _lazy("Search sources and notes of versions.")
    readonly_fields = [
        "source",
        "version",
        "is_current",
        "length",
        "words",
        "places",
        "sha256",
        "added_at",
        "added_by",
    ]
    fieldsets = [
        section(None, ["source", "version", "is_current", "note"]),
        section(_lazy("Words"), ["length", "places", "words"]),
        section(_lazy("Kept with it"), ["sha256", "added_at", "added_by"]),
    ]

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """Return the list without the words: a page of fifty books would be heavy."""
        changelist = super().get_changelist_instance(request)
        changelist.result_list = changelist.result_list.defer("text")
        return changelist

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Go to the page where words come in; without a source, ask for which one."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        source_pk = request.GET.get("source", "")
        source = Source.objects.filter(pk=source_pk).first() if source_pk[:18].isdecimal() else None
        if source is not None:
            return redirect("curation:text-add", key=source.key)
        return show(
            request,
            "curation/sources/choose.html",
            title=gettext("New words: of which source?"),
            sources=[
                (source, _held(source.versions))
                for source in Source.objects.annotate(versions=Count("texts", distinct=True))
            ],
            add_source=reverse("admin:exhibit_source_add"),
        )

    def save_model(self, request: HttpRequest, obj: SourceText, form: object, change: bool) -> None:
        """Save the note; nothing else of a stored text changes."""
        obj.save(update_fields=["note"])

    @admin.display(description=_lazy("places"))
    def places(self, text: SourceText) -> str:
        """Say by what visitors are told where in this version a passage stands."""
        if not text.place_kind:
            return text.source.get_places_display()
        return f"{text.get_place_kind_display()}: {len(text.place_starts):,}"

    length = reckoned("characters", _lazy("characters"), Length("text"), look="{:,}".format)
    excerpt_count = reckoned(
        "passages", "excerpts", Coalesce(Subquery(CUT_FROM_IT), Value(0)), ordering="passages"
    )

    @admin.display(description=_lazy("words"))
    def words(self, text: SourceText) -> SafeString:
        """Return the words as they are held; read-only, and scrolled where they are long."""
        return format_html(
            '<div class="held-words" tabindex="0" role="region" aria-label="Words held">{}</div>',
            text.text,
        )


def _held(versions: int) -> str:
    """Return how many versions of a source's words we hold."""
    if not versions:
        return _("no text held yet")
    says = ngettext("{count} version held", "{count} versions held", versions)
    return says.format(count=versions)
