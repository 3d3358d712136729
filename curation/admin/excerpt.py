import re
from typing import Any

from django.contrib import admin, messages
from django.db.models import Case, F, When
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin import filters
from curation.admin.base import CuratorAdmin, reckoned, section
from curation.admin.followed import FollowsItsText
from curation.admin.unsaved_words import RECOVER
from curation.sources.excerpts import words_divided
from curation.sources.quotation_search import suggested_key
from exhibit.models import Excerpt, SourceText
from exhibit.text import anchoring

PLACE = re.compile(r"(?P<source_text>\d{1,18})-(?P<start>\d{1,9})-(?P<end>\d{1,9})")
"""What the page that finds passages hands over."""

VERBATIM = Case(
    When(exact=Substr("source_text__text", F("start") + 1, F("end") - F("start")), then=True),
    default=False,
)
"""Whether a passage's words are still those of its text: the database sends no whole text."""


@admin.register(Excerpt)
class ExcerptAdmin(FollowsItsText[Excerpt], CuratorAdmin[Excerpt]):
    """Passages cut from source texts."""

    list_display = ["key", "gist", "place", "public", "flag", "intact"]
    list_filter = [
        *("public", "is_unit", "flag", "source_text__source", "source_text__is_current"),
        *(filters.ExcerptWords, filters.ExcerptUse),
    ]
    list_select_related = ["source_text__source"]
    ordering = ["source_text", "start"]
    search_fields = ["key", "gist", "exact"]
    search_help_text = _lazy("Search keys, gists and the exact words.")
    autocomplete_fields = ["source_text"]
    readonly_fields = ["words"]
    change_form_template = "admin/exhibit/excerpt/change_form.html"
    fieldsets = [
        section(
            _lazy("The passage"),
            ["words", "source_text", ("start", "end")],
            _lazy(
                "The words are cut from the text at these offsets when you save; they "
                "cannot be typed."
            ),
        ),
        section(_lazy("What visitors see"), ["key", "gist", "public", "flag"]),
        section(_lazy("For curators"), ["is_unit", "staff_notes"]),
    ]

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Show the form once a passage has been chosen; before that, the page that finds it."""
        if request.method == "GET" and RECOVER not in request.GET:
            if place := PLACE.fullmatch(request.GET.get("place", "")):
                query = request.GET.copy()
                del query["place"]
                query.update(place.groupdict())
                query["key"] = _suggested_key(place)
                return HttpResponseRedirect(f"{request.path}?{query.urlencode()}")
            if not {"source_text", "start", "end"} <= request.GET.keys():
                find = reverse("curation:excerpt-find")
                return HttpResponseRedirect(f"{find}?{request.GET.urlencode()}")
        return super().add_view(request, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, object], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show the words of the passage on the form that adds it."""
        if kwargs.get("add"):
            context["passage"] = _words_at(request.POST or request.GET)
        elif isinstance(row := context.get("original"), Excerpt):
            context["place"] = f"&start={row.start}&end={row.end}#chosen"
        return super().render_change_form(request, context, *args, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Excerpt | None = None) -> Any:
        """Return the fieldsets; a new excerpt's words are shown above its form."""
        sections = super().get_fieldsets(request, obj)
        if obj is not None:
            return sections
        name, options = sections[0]
        fields = [field for field in options["fields"] if field != "words"]
        return [(name, {**options, "fields": fields}), *sections[1:]]

    def save_model(self, request: HttpRequest, obj: Excerpt, form: object, change: bool) -> None:
        """Save the excerpt, and warn of a cut that goes through a word."""
        super().save_model(request, obj, form, change)
        for warning in words_divided(obj.source_text, obj.start, obj.end):
            messages.warning(request, warning)

    @admin.display(description=_lazy("exact words"))
    def words(self, excerpt: Excerpt) -> SafeString:
        """Return the words with what stands before and after them."""
        before = anchoring.whole_words_before(excerpt.prefix)
        return _shown(before, excerpt.exact, anchoring.whole_words_after(excerpt.suffix))

    @admin.display(description=_lazy("place"), ordering="start")
    def place(self, excerpt: Excerpt) -> str:
        """Return the source's mark and the offsets of the passage, with an older text's version."""
        text = excerpt.source_text
        place = f"{text.source.mark} {excerpt.start}–{excerpt.end}"
        older = _("{place}, version {version}").format(place=place, version=text.version)
        return place if text.is_current else older

    intact = reckoned("verbatim", _lazy("verbatim"), VERBATIM, boolean=True)


def _suggested_key(place: re.Match[str]) -> str:
    text = SourceText.objects.select_related("source").filter(pk=place["source_text"]).first()
    return suggested_key(text, int(place["start"]), int(place["end"])) if text else ""


def _words_at(query: QueryDict) -> SafeString | None:
    try:
        text = SourceText.objects.get(pk=int(str(query["source_text"]))).text
        passage = anchoring.cut(text, int(str(query["start"])), int(str(query["end"])))
    except (KeyError, ValueError, SourceText.DoesNotExist):
        return None
    return _shown(passage.before, passage.exact, passage.after)


def _shown(before: str, exact: str, after: str) -> SafeString:
    return format_html(
        '<blockquote class="passage"><span class="around">{}</span><mark>{}</mark>'
        '<span class="around">{}</span></blockquote>',
        before,
        exact,
        after,
    )
