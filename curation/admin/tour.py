from django.contrib import admin, messages
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, CuratorStackedInline, counted, section
from curation.admin.former_addresses import WithFormerAddresses
from curation.admin.in_order import InOrder
from curation.checks import tours
from curation.panels.concurrency.form_states import FormSets
from exhibit.models import Tour, TourStop


class StopInline(InOrder, CuratorStackedInline[TourStop, Tour]):
    model = TourStop
    autocomplete_fields = ["panel"]
    verbose_name = _lazy("stop")
    verbose_name_plural = _lazy("stops, in the order of the path")
    fields = ["panel", "position", "words"]


@admin.register(Tour)
class TourAdmin(Approvable[Tour], WithFormerAddresses[Tour], CuratorAdmin[Tour]):
    """Ordered paths through panels, with words between them."""

    list_display = ["title", "minutes", "position", "stop_count"]
    ordering = ["position", "slug"]
    search_fields = ["title", "lede"]
    search_help_text = _lazy("Search titles and ledes.")
    prepopulated_fields = {"slug": ["title"]}
    inlines = [StopInline]
    fieldsets = [section(None, ["title", "slug", "lede", "minutes", "position"])]

    stop_count = counted("stops", "stops")

    def save_related(
        self, request: HttpRequest, form: ModelForm[Tour], formsets: FormSets, change: bool
    ) -> None:
        """Save the stops, and say where the tour then takes longer than it tells."""
        super().save_related(request, form, formsets, change)
        for finding in tours.findings_of(form.instance):
            told = f"{finding.message} {finding.advice}"
            self.message_user(request, told, messages.WARNING)
