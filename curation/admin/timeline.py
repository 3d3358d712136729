from django.contrib import admin
from django.db import models
from django.db.models import Case, F, Func, Value, When
from django.db.models.functions import Cast, Replace, Substr
from django.db.models.lookups import Regex
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, CuratorInline, counted, section
from exhibit.models import TimelineEvent

# The first year that a date names: what stands before it says how certain, or how many, it is.
_BARE = Func(F("date"), Value("[{~?%./ "), function="LTRIM", output_field=models.CharField())
_YEAR = Case(
    When(
        Regex(_BARE, Value("^-[0-9]{4}")),
        then=-Cast(Substr(_BARE, 2, 4), models.IntegerField()),
    ),
    When(
        Regex(_BARE, Value("^[0-9]{2}[0-9X]{2}")),
        then=Cast(Replace(Substr(_BARE, 1, 4), Value("X"), Value("0")), models.IntegerField()),
    ),
    default=Value(0),
    output_field=models.IntegerField(),
)


class EventPanelInline(CuratorInline[models.Model, TimelineEvent]):
    # A row for each panel: a box for many at once has no name for screen readers.
    model = TimelineEvent.panels.through
    autocomplete_fields = ["panel"]
    verbose_name = _lazy("panel")
    verbose_name_plural = _lazy("panels that speak of it")


@admin.register(TimelineEvent)
class TimelineEventAdmin(Approvable[TimelineEvent], CuratorAdmin[TimelineEvent]):
    """What happened when, with its evidence."""

    list_display = ["when", "text", "key", "panel_count"]
    list_display_links = ["when", "text"]
    ordering = [_YEAR, _BARE, "key"]
    search_fields = ["key", "date", "text"]
    search_help_text = _lazy("Search dates, sentences and the keys they cite.")
    inlines = [EventPanelInline]
    fieldsets = [section(None, ["key", "date", "text"])]

    panel_count = counted("panels", "panels")

    @admin.display(description=_lazy("date"), ordering=_YEAR)
    def when(self, event: TimelineEvent) -> str:
        """Return the date, as it is kept: the column is in the order of time, years BCE too."""
        return event.date
