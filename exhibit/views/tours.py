"""Ordered paths through the panels."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.panels import panel_view
from exhibit.presenters.tours import tour_bar, tour_stop_of, tour_view
from exhibit.views.page import for_visitors, show
from exhibit.views.panels import panel_page


@for_visitors
def tour_list(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List the tours."""
    return show(
        request,
        "exhibit/tour/list.html",
        title=_("Tours"),
        description=_("Ordered paths through the exhibition, with a few words between the panels."),
        section="tours",
        tours=exhibition.tours(),
    )


@for_visitors
def tour_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show all stops of a tour with the words between them."""
    tour = exhibition.tour(slug)
    return show(
        request,
        "exhibit/tour/detail.html",
        title=tour.title,
        description=tour.lede or _description(len(tour.stops)),
        section="tours",
        view=tour_view(tour, exhibition),
    )


def _description(panels: int) -> str:
    words = ngettext("A tour of {panels} panel.", "A tour of {panels} panels.", panels)
    return words.format(panels=panels)


@for_visitors
def tour_stop(request: HttpRequest, exhibition: Exhibition, slug: str, number: int) -> HttpResponse:
    """Show the panel of one stop between the tour's words; the panel's own page is canonical."""
    tour = exhibition.tour(slug)
    stop = tour_stop_of(tour, number)
    view = panel_view(exhibition.panel(stop.panel), exhibition)
    bar = tour_bar(tour, number, view.evidence, exhibition)
    return panel_page(request, exhibition, view, bar)
