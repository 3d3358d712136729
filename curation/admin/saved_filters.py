"""Lists that a curator finds again: their filters, search and order, saved under a name."""

from typing import TypeVar

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, QueryDict

from curation.curator import curator_of
from curation.records.saved_filters import saved_for

Record = TypeVar("Record", bound=Model)
PASSING = ("p", "e", "_popup", "_to_field")
"""What an address says beside the list itself: its page, an error, and where a picker opened it."""


class SavedFilters(admin.ModelAdmin[Record]):
    """Mixed into an admin before Django's own class: offers the filters that a curator saved."""

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, object] | None = None
    ) -> HttpResponse:
        """Show the list with the filters saved for it, and a way to save this one."""
        if not request.user.is_authenticated:
            return super().changelist_view(request, extra_context)
        noun = str(self.opts.model_name)
        query = query_of(request)
        context = {
            "saved_filters": saved_for(curator_of(request), noun),
            "filter_noun": noun,
            "filter_query": query,
        }
        return super().changelist_view(request, context | (extra_context or {}))


def query_of(request: HttpRequest) -> str:
    """Return what the address of a list says of the list itself, without its page."""
    query = QueryDict(request.META.get("QUERY_STRING", ""), mutable=True)
    for name in PASSING:
        query.pop(name, None)
    return query.urlencode()
