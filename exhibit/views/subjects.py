"""People, places, events and concepts."""

from django.http import HttpRequest, HttpResponse

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.subjects import subject_groups, subject_view
from exhibit.views.page import for_visitors, show


@for_visitors
def subject_list(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List every subject by kind, A to Z."""
    return show(
        request,
        "exhibit/subject/list.html",
        title="Subjects",
        description="The people, places, events and concepts of this exhibition, A to Z.",
        section="subjects",
        groups=subject_groups(exhibition.subjects()),
    )


@for_visitors
def subject_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one subject and the panels that speak of it."""
    subject = exhibition.subject(slug)
    return show(
        request,
        "exhibit/subject/detail.html",
        title=subject.name,
        description=subject.description or f"{subject.name}, in this exhibition.",
        section="subjects",
        view=subject_view(subject),
    )
