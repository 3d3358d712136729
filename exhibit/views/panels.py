"""The panels."""

from django.http import HttpRequest, HttpResponse

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters import citing
from exhibit.presenters.panels import panel_view
from exhibit.views.page import for_visitors, show


@for_visitors
def panel_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one panel with its evidence."""
    panel = exhibition.panel(slug)
    view = panel_view(panel, exhibition)
    return show(
        request,
        "exhibit/panel/detail.html",
        title=f"{panel.title} ({view.flag.lower()})" if view.flag else panel.title,
        description=panel.big_idea,
        section="themes",
        sign=view.theme.sign,
        view=view,
        citations=citing.panel_citations(panel, exhibition.about().title, exhibition.stamp),
        citation_files=citing.FILES,
    )
