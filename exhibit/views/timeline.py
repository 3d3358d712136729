"""What happened, in order of time."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.timeline import timeline_view
from exhibit.views.page import for_visitors, show


@for_visitors
def timeline(request: HttpRequest, exhibition: Exhibition, slug: str = "") -> HttpResponse:
    """Show every event by year, or those of one theme."""
    view = timeline_view(exhibition, slug)
    return show(
        request,
        "exhibit/timeline/detail.html",
        title=view.title,
        description=_("What happened, year by year, each event with its evidence and its panels."),
        section="timeline",
        view=view,
    )
