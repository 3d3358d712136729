from typing import Any

from django.contrib import admin
from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Length
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from curation.actions.sources import SameWords, add_text, check_new
from curation.admin.base import CuratorAdmin
from curation.admin.text_intake import TextIntakeForm, report
from curation.curator import curator_of
from exhibit.models import Excerpt, Source, SourceText


class SourceTextForm(TextIntakeForm):
    """A new version of the words of a source."""

    class Meta:
        model = SourceText
        fields = ["source", "note"]

    def clean(self) -> dict[str, Any] | None:
        """Refuse words that we hold already for this source."""
        cleaned = super().clean() or {}
        source: Source | None = cleaned.get("source")
        if source is not None and self.intake is not None:
            try:
                check_new(source=source, text=self.intake.text)
            except SameWords as error:
                self.add_error("upload" if cleaned.get("upload") else "pasted", str(error))
        return cleaned


@admin.register(SourceText)
class SourceTextAdmin(CuratorAdmin):
    """The versions of the words we hold. Added, never changed."""

    form = SourceTextForm
    list_display = ["source", "version", "is_current", "length", "excerpt_count", "added_at"]
    list_display_links = ["source", "version"]
    list_filter = ["is_current", "source"]
    list_select_related = ["source"]
    ordering = ["source", "-version"]
    search_fields = ["source__title", "source__key", "note"]
    search_help_text = "Search sources and notes of versions."
    autocomplete_fields = ["source"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceText]:
        """Return versions with their length and the number of passages cut from each."""
        # A subquery: grouping by every column would sort by the words of whole books.
        passages = (
            Excerpt.objects.filter(source_text=OuterRef("pk"))
            .order_by()
            .values("source_text")
            .annotate(count=Count("pk"))
            .values("count")
        )
        return (
            super()
            .get_queryset(request)
            .annotate(
                characters=Length("text"), excerpts_on_it=Coalesce(Subquery(passages), Value(0))
            )
        )

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Return the list without the words: a page of fifty books would be heavy."""
        found = super().get_changelist_instance(request)
        found.result_list = found.result_list.defer("text")
        return found

    def get_fieldsets(self, request: HttpRequest, obj: SourceText | None = None) -> Any:
        """Return the form for new words, or the words as they were stored."""
        if obj is None:
            return [
                (None, {"fields": ["source", "note"]}),
                (
                    "Words",
                    {
                        "fields": ["upload", "pasted"],
                        "description": "By file or by paste. The new version becomes the current "
                        "one. Excerpts whose words stand in it exactly once move to it; the "
                        "others wait for you.",
                    },
                ),
            ]
        return [
            (None, {"fields": ["source", "version", "is_current", "note"]}),
            ("Words", {"fields": ["length", "words"]}),
            ("Kept with it", {"fields": ["sha256", "added_at", "added_by"]}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: SourceText | None = None) -> Any:
        """Return everything but the note: stored words are fixed."""
        if obj is None:
            return []
        return [
            "source",
            "version",
            "is_current",
            "length",
            "words",
            "sha256",
            "added_at",
            "added_by",
        ]

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Return the form that takes words in, or for stored ones a plain form of the note."""
        if obj is not None:
            kwargs["form"] = ModelForm
        return super().get_form(request, obj, change=change, **kwargs)

    def save_model(self, request: HttpRequest, obj: SourceText, form: Any, change: bool) -> None:
        """Keep new words by the action that moves excerpts; save only the note of stored ones."""
        if change:
            obj.save(update_fields=["note"])
            return
        intake = form.intake
        added = add_text(source=obj.source, text=intake.text, by=curator_of(request), note=obj.note)
        obj.__dict__.update(added.text.__dict__)
        report(request, intake, added)

    @admin.display(description="characters")
    def length(self, text: SourceText) -> str:
        """Return how many characters the version has."""
        return f"{text.characters:,}"  # type: ignore[attr-defined]

    @admin.display(description="excerpts", ordering="excerpts_on_it")
    def excerpt_count(self, text: SourceText) -> int:
        """Return how many passages are cut from this version."""
        return text.excerpts_on_it  # type: ignore[attr-defined]

    @admin.display(description="words")
    def words(self, text: SourceText) -> SafeString:
        """Return the words as they are held; read-only, and scrolled where they are long."""
        return format_html(
            '<div class="held-words" tabindex="0" role="region" aria-label="Words held">{}</div>',
            text.text,
        )
