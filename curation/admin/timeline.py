from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, CuratorInline, counted, section
from exhibit.models import TimelineEvent


class EventPanelInline(CuratorInline[models.Model, TimelineEvent]):
    # A row for each panel: a box for many at once has no name for screen readers.
    model = TimelineEvent.panels.through
    autocomplete_fields = ["panel"]
    verbose_name = _lazy("panel")
    verbose_name_plural = _lazy("panels that speak of it")


@admin.register(TimelineEvent)
class TimelineEventAdmin(Approvable[TimelineEvent], CuratorAdmin[TimelineEvent]):
    """What happened when, with its evidence."""

    list_display = ["date", "text", "key", "panel_count"]
    list_display_links = ["date", "text"]
    ordering = ["date", "key"]
    search_fields = ["key", "date", "text"]
    search_help_text = _lazy("Search dates, sentences and the keys they cite.")
    inlines = [EventPanelInline]
    fieldsets = [section(None, ["key", "date", "text"])]

    panel_count = counted("panels", "panels")
