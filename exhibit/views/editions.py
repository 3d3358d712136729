"""The editions that were published, newest first."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.editions import edition_cards
from exhibit.views.page import for_visitors, show


@for_visitors
def edition_list(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List every edition on disk, with the one being shown among them."""
    return show(
        request,
        "exhibit/edition/list.html",
        title=_("Editions"),
        description=_("Every published edition of this exhibition stays readable and citable."),
        cards=edition_cards(settings.EDITIONS_ROOT, exhibition.stamp),
    )
