"""Pages for what is not there."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit.presenters.suggestions import suggestions
from exhibit.views.page import exhibition_of, show


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404 in the exhibition's own design, with the nearest names there are."""
    return show(
        request,
        "404.html",
        title=_("Not on display"),
        description=_("There is no page at this address."),
        status=404,
        suggestions=suggestions(exhibition_of(request), request.path, exception),
    )
