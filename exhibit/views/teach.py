"""The teachers' pages."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.teach import teach_view
from exhibit.views.page import for_visitors, show


@for_visitors
def teach(
    request: HttpRequest, exhibition: Exhibition, by: str = "", value: str = ""
) -> HttpResponse:
    """Show what there is for teachers, whole or narrowed to a theme, skill, time or format."""
    view = teach_view(exhibition, by, value)
    return show(
        request,
        "exhibit/teach/narrowed.html" if by else "exhibit/teach/detail.html",
        title=view.heading,
        description=_(
            "Handouts, corroboration sheets, slides, cards, course cartridges and data: by panel, "
            "theme, skill, time and format."
        ),
        section="teach",
        canonical=reverse("teach") if by else "",
        view=view,
    )
