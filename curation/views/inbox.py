"""The page of what waits for one curator."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from curation.access import for_curators, show
from curation.curator import curator_of
from curation.review.inbox import waiting_for_me


@for_curators()
def waiting(request: HttpRequest) -> HttpResponse:
    """Show what waits for whoever is signed in."""
    groups = waiting_for_me(curator_of(request))
    return show(request, "curation/waiting.html", title=_("Waiting for me"), groups=groups)
