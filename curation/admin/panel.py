from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AdminTextInputWidget,
    RelatedFieldWidgetWrapper,
)
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _lazy

from curation.admin import filters
from curation.admin.acts_together import ActsTogether
from curation.admin.base import CuratorAdmin, section
from curation.admin.editing_notices import EditingNotices
from curation.admin.form_sections import sections_of
from curation.admin.guarded import is_untouched
from curation.admin.panel_inlines import INLINES
from curation.admin.pickers import KnownRecords, pickers_of
from curation.curator import curator_of
from curation.panels.concurrency.form_states import FormSets
from curation.panels.form_page import Desk
from curation.records.names_kept import NamesKept
from curation.review import panels
from curation.review.opened_panel import with_form
from curation.review.panel_review import review_desk_of
from exhibit.models import Exhibition, Panel

PLACED = (
    *("theme", "key", "title", "big_idea", "body", "position", "other_themes", "slug"),
    *("kind", "date", "flag", "advisory", "help_text"),
)
"""The fields to which the form gives a place."""
WORDS = ("title", "big_idea", "body", "advisory", "help_text")
"""The fields that hold words for visitors."""
FURTHER = tuple(
    column.name
    for column in Panel._meta.concrete_fields
    if column.editable and not column.primary_key and column.name not in (*PLACED, "display")
)
"""Columns that a panel has besides: they stand below the others."""


class PanelForm(NamesKept[Panel]):
    """A panel's own fields. `opened_version` tells which saved version the form was opened on."""

    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        widgets = {
            "big_idea": AdminTextInputWidget(attrs={"class": "vLargeTextField"}),
            # Room for 150 words beside what the checks say of them.
            "body": AdminTextareaWidget(attrs={"rows": 12}),
            "other_themes": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # A curator who may only look gets a form without fields.
        if "opened_version" in self.fields:
            self.fields["opened_version"].initial = self.instance.version
        theme = self.fields["theme"].widget if "theme" in self.fields else None
        if isinstance(theme, RelatedFieldWidgetWrapper):
            # A theme is changed on its own form; here one is chosen, or the first is made.
            theme.can_change_related = theme.can_delete_related = theme.can_view_related = False
        for name, picker in pickers_of(self):
            picker.known = KnownRecords(lambda: [self], name)


@admin.register(Panel)
class PanelAdmin(ActsTogether[Panel], EditingNotices, CuratorAdmin[Panel]):
    """The labels of the exhibition."""

    form = PanelForm
    inlines = INLINES
    list_display = ["key", "title", "theme", "state_shown", "display", "changed"]
    list_display_links = ["key", "title"]
    list_filter = [
        *("theme", "state", "display", "kind", "flag"),
        *(filters.PanelEvidence, filters.PanelTalk, filters.PanelEdition),
    ]
    list_select_related = ["theme"]
    ordering = ["theme__position", "position", "slug"]
    search_fields = ["key", "title", "big_idea", "body"]
    search_help_text = _lazy("Search numbers, titles, big ideas, texts and the keys they cite.")
    autocomplete_fields = ["theme"]
    prepopulated_fields = {"slug": ["title"]}
    change_form_template = "admin/exhibit/panel/change_form.html"
    fieldsets = [
        section(
            _lazy("The label"), [("theme", "key"), "title", "big_idea", "body", "opened_version"]
        ),
        # The others stand in the sections of `form_sections.LAYOUT`.
        section(
            None,
            [*FURTHER, "slug", "position", "other_themes", "kind", "date"],
            _lazy(
                "Its order within the theme is easiest to change with the buttons on the "
                "theme’s form."
            ),
            classes=["in-place"],
        ),
        section(
            None,
            ["flag", "advisory", "help_text"],
            _lazy("What a reader is told before the text, and where help is found."),
            classes=["in-care"],
        ),
    ]

    def get_prepopulated_fields(
        self, request: HttpRequest, obj: Panel | None = None
    ) -> dict[str, Sequence[str]]:
        """Return the slug's rule for new panels only: an address that is cited must stay."""
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Panel]:
        """Return the panels; one whose form is only looked at has all beside it that is shown."""
        panels, match = super().get_queryset(request), request.resolver_match
        is_form = match is not None and match.url_name == "exhibit_panel_change"
        return with_form(panels) if is_form and is_untouched(request) else panels

    def save_model(
        self, request: HttpRequest, obj: Panel, form: forms.ModelForm[Panel], change: bool
    ) -> None:
        """Save the panel as its next version; the form has seen to it that none is lost."""
        obj.version += 1
        super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm[Panel], formsets: FormSets, change: bool
    ) -> None:
        """Keep a revision once the panel's parts are saved too."""
        super().save_related(request, form, formsets, change)
        panels.record(
            panel=form.instance, by=curator_of(request), why=request.POST.get("why", "")[:300]
        )

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show with the form what the checks say and what can be done next."""
        # A panel and its preview need the width; the list of records is on every other page.
        context["is_nav_sidebar_enabled"] = False
        panel = context.get("original")
        _spelt(context["adminform"].form)
        label, *others = context["adminform"]
        context["label"] = label
        rows = context["inline_admin_formsets"]
        context["form_sections"] = sections_of(panel, others, rows)
        if panel is not None:
            context["desk"] = Desk(panel, curator_of(request))
            context["review"] = review_desk_of(panel, curator_of(request))
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_lazy("changed"), ordering="changed_at")
    def changed(self, panel: Panel) -> str:
        """Return the day of the last save."""
        return date_format(timezone.localtime(panel.changed_at), "j M Y")

    @admin.display(description=_lazy("state"), ordering="state")
    def state_shown(self, panel: Panel) -> SafeString:
        """Return the state of the working text, marked by more than its colour."""
        return format_html(
            '<span class="state state-{}">{}</span>', panel.state, panel.get_state_display()
        )


def _spelt(form: forms.BaseForm) -> None:
    """Let the browser check the spelling of the words for visitors, in their language."""
    language = Exhibition.objects.values_list("language", flat=True).first() or "en"
    for name in set(WORDS).intersection(form.fields):
        form.fields[name].widget.attrs |= {"spellcheck": "true", "lang": language}
