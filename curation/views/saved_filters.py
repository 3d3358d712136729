"""Saving a list's filters under a name, and removing them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from curation.access import POST, for_curators
from curation.curator import curator_of
from curation.models import SavedFilter
from curation.records import saved_filters


@for_curators(methods=POST)
def filter_save(request: HttpRequest, noun: str) -> HttpResponse:
    """Save the list that a curator looks at."""
    address = _list_of(noun)
    if not request.user.has_perm(f"exhibit.view_{noun}"):
        raise PermissionDenied
    query = QueryDict(request.POST.get("query", "").replace("\0", "")).urlencode()
    name = request.POST.get("name", "").replace("\0", "")
    try:
        row = saved_filters.save(user=curator_of(request), noun=noun, name=name, query=query)
    except saved_filters.NotKept as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The list is saved as “{name}”.").format(name=row.name))
    return redirect(f"{address}?{query}")


@for_curators(methods=POST)
def filter_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a saved filter of one's own; the records stay as they are."""
    row = get_object_or_404(SavedFilter, pk=pk, user=request.user)
    address = _list_of(row.noun)
    row.delete()
    messages.success(request, _("The filter “{name}” is removed.").format(name=row.name))
    return redirect(address)


def _list_of(noun: str) -> str:
    """Return the address of the list of a kind of record. Raises Http404 where there is none."""
    try:
        return reverse(f"admin:exhibit_{noun}_changelist")
    except NoReverseMatch as missing:
        raise Http404 from missing
