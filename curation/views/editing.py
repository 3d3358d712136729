"""From an address of the exhibition to the form that changes its record."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse

from curation.access import for_curators
from curation.records.links import addresses_of

# By the name of the page's address: the kind of record, as problems name it.
KINDS = {
    "home": "Exhibition",
    "panel-detail": "Panel",
    "theme-detail": "Theme",
    "source-detail": "Source",
    "question-detail": "Question",
    "subject-detail": "Subject",
    "tour-detail": "Tour",
}


@for_curators()
def edit(request: HttpRequest, path: str) -> HttpResponse:
    """Redirect to the form of the record a page shows; to the desk where there is none."""
    desk = reverse("admin:index")
    try:
        match = resolve(f"/{path}")
    except Resolver404:
        return redirect(desk)
    if match.url_name not in KINDS:
        return redirect(desk)
    record = f"{KINDS[match.url_name]} {next(iter(match.kwargs.values()), '')}".strip()
    return redirect(addresses_of([record])[record] or desk)
