"""From an address of the exhibition to the form that changes its record."""

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.views.decorators.http import require_safe

from curation.access import for_curators
from curation.records.links import change_address
from exhibit.models import Panel, Question, Source, Subject, Theme, Tour

# By the name of the page's address: the model, and the column its name stands in.
RECORDS: dict[str, tuple[type[Model], str]] = {
    "panel-detail": (Panel, "slug"),
    "theme-detail": (Theme, "slug"),
    "source-detail": (Source, "key"),
    "question-detail": (Question, "slug"),
    "subject-detail": (Subject, "slug"),
    "tour-detail": (Tour, "slug"),
}


@require_safe
@for_curators()
def edit(request: HttpRequest, path: str) -> HttpResponse:
    """Redirect to the form of the record a page shows; to the desk where there is none."""
    try:
        match = resolve(f"/{path}")
    except Resolver404:
        return redirect(reverse("admin:index"))
    if match.url_name == "home":
        return redirect(reverse("admin:exhibit_exhibition_changelist"))
    if match.url_name not in RECORDS:
        return redirect(reverse("admin:index"))
    model, column = RECORDS[match.url_name]
    name = next(iter(match.kwargs.values()))
    record = model._default_manager.filter(**{column: name}).first()
    return redirect(change_address(record) if record else reverse("admin:index"))
