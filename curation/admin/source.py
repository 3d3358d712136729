from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR, InlineModelAdmin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, CuratorInline, counted, nobody, reckoned, section
from curation.admin.former_addresses import WithFormerAddresses
from curation.curator import curator_of
from curation.records.links import change_address
from curation.review.inbox import words_to_keep
from curation.sources.intake_form import NewSourceForm
from curation.sources.uploaded_text import NoRoom, keep
from exhibit.models import Source, SourceText


class SourceTextInline(CuratorInline[SourceText, Source]):
    """The versions of the words; new ones are added on their own form."""

    model = SourceText
    readonly_fields = (
        "version_link",
        "is_current",
        "length",
        "fingerprint",
        "added_at",
        "added_by",
        "note",
    )
    fields = readonly_fields
    # Added on a form of its own, which reads files, and never changed.
    has_add_permission = has_change_permission = nobody
    can_delete = False
    ordering = ["-version"]
    verbose_name_plural = _lazy("versions of its text")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceText]:
        """Return versions with who added them."""
        return super().get_queryset(request).select_related("added_by", "source")

    @admin.display(description=_lazy("version"))
    def version_link(self, text: SourceText) -> SafeString:
        """Return a link to the version."""
        return format_html('<a href="{}">Version {}</a>', change_address(text), text.version)

    @admin.display(description=_lazy("SHA-256 begins"))
    def fingerprint(self, text: SourceText) -> str:
        """Return enough of the hash to tell versions apart; all of it is on the version's page."""
        return text.sha256[:12]

    @admin.display(description=_lazy("characters"))
    def length(self, text: SourceText) -> str:
        """Return how many characters the version has."""
        return f"{len(text.text):,}"


WORDS = _lazy("Words")
"""The part of a new source's form in which its words are given."""
HAS_TEXT = Exists(SourceText.objects.filter(source=OuterRef("pk"), is_current=True))
"""Whether we hold a source's words, so that quotations from it can be checked."""


@admin.register(Source)
class SourceAdmin(Approvable[Source], WithFormerAddresses[Source], CuratorAdmin[Source]):
    """Works we draw on."""

    form = NewSourceForm
    list_display = [
        "mark",
        "title",
        "kind",
        "attribution_confirmed",
        "full_text_public",
        "has_text",
        "excerpt_count",
    ]
    list_display_links = ["mark", "title"]
    list_filter = ["kind", "attribution_confirmed", "full_text_public"]
    ordering = ["position", "key"]
    search_fields = ["key", "title", "authors", "description"]
    search_help_text = _lazy("Search keys, titles, authors and descriptions.")
    change_form_template = "admin/exhibit/source/change_form.html"
    fieldsets = [
        section(None, ["title", "key", "mark", "kind", "description", "position"]),
        section(
            WORDS,
            ["upload", "pasted"],
            _lazy(
                "If we hold its text, give it here, by file or by paste. A report of what "
                "was found in it comes first. Words can also be added later; they can "
                "never be changed, only followed by a better version."
            ),
        ),
        section(
            _lazy("Rights"),
            [
                "credit_line",
                "rights_statement",
                "rights_label",
                "full_text_public",
                ("words_per_panel", "share_per_edition"),
            ],
            _lazy("Rights travel with the words: into every page and every pack."),
        ),
        section(
            _lazy("What it is worth as evidence"),
            ["audience", "evidence_class", "reliability", "uses", "places"],
        ),
        section(
            _lazy("Bibliographic record"),
            [
                "authors",
                "container_title",
                "publisher",
                ("edition", "issued", "pages"),
                "url",
                "file_name",
                "attribution_confirmed",
            ],
        ),
        section(_lazy("For curators"), ["staff_notes"]),
    ]

    def get_fieldsets(self, request: HttpRequest, obj: Source | None = None) -> Any:
        """Return the fieldsets; a source that is there gets new words on their own form."""
        sections = super().get_fieldsets(request, obj)
        return [fieldset for fieldset in sections if obj is None or fieldset[0] is not WORDS]

    def get_inlines(
        self, request: HttpRequest, obj: Source | None
    ) -> list[type[InlineModelAdmin[Any, Source]]]:
        """Return the list of versions, once there can be any."""
        return [SourceTextInline, *super().get_inlines(request, obj)] if obj else []

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        """Show the source with the ways into its words."""
        source = context.get("original")
        if isinstance(source, Source):
            context["tools"] = _tools(request, source)
            context["words_to_keep"] = words_to_keep(curator_of(request), source)
        return super().render_change_form(request, context, *args, **options)

    def response_add(
        self, request: HttpRequest, obj: Source, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Go on to the report on the words that came with a new source."""
        answer = super().response_add(request, obj, post_url_continue)
        upload = getattr(request, "uploaded_words", None)
        if upload is None:
            return answer
        try:
            token = keep(source=obj, upload=upload, by=curator_of(request))
        except NoRoom as refused:
            messages.error(request, str(refused))
            return answer
        report = reverse("curation:text-report", kwargs={"key": obj.key, "token": token})
        if IS_POPUP_VAR not in request.POST:
            messages.warning(
                request, _("Its words are not saved yet. This is what was found in them.")
            )
            return HttpResponseRedirect(report)
        # A window that only picks a record closes; the message waits on the next page.
        says = _('Its words are not saved yet: <a href="{}">read the report on them</a> first.')
        messages.warning(request, format_html(says, report))
        return answer

    def save_model(  # type: ignore[override]
        self, request: HttpRequest, obj: Source, form: NewSourceForm, change: bool
    ) -> None:
        """Save the source; words that came with a new one wait for their report."""
        super().save_model(request, obj, form, change)
        if not change:
            request.uploaded_words = form.uploaded  # type: ignore[attr-defined]

    has_text = reckoned(
        "texts_held", _lazy("text held"), HAS_TEXT, boolean=True, ordering="texts_held"
    )
    excerpt_count = counted("texts__excerpts", "excerpts")


def _tools(request: HttpRequest, source: Source) -> list[tuple[str, str]]:
    """Return where this curator goes from a source: address and words."""
    query = urlencode({"source": source.key})
    tools = (
        (
            "exhibit.view_sourcetext",
            reverse("curation:source-read", args=[source.key]),
            _("Read and cut"),
        ),
        (
            "exhibit.add_sourcetext",
            reverse("curation:text-add", args=[source.key]),
            _("Add a version of its text"),
        ),
        (
            "curation.view_relocation",
            f"{reverse('curation:relocations')}?{query}",
            _("Passages to re-locate"),
        ),
        (
            "exhibit.add_excerpt",
            f"{reverse('curation:excerpt-find')}?source={source.pk}",
            _("Cut an excerpt"),
        ),
    )
    return [(address, words) for may, address, words in tools if request.user.has_perm(may)]
