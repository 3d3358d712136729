"""The panels."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe

from exhibit.documents.exhibition import Exhibition
from exhibit.exports import page_jsonld
from exhibit.presenters import citing
from exhibit.presenters.panels import panel_view
from exhibit.views.page import for_visitors, show


@for_visitors
def panel_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one panel with its evidence."""
    panel = exhibition.panel(slug)
    view = panel_view(panel, exhibition)
    about, stamp, site_url = exhibition.about(), exhibition.stamp, settings.SITE_URL
    linked = page_jsonld.for_panel(panel, view.theme, about=about, stamp=stamp, site_url=site_url)
    address = site_url + reverse("panel-detail", args=[slug])
    return show(
        request,
        "exhibit/panel/detail.html",
        title=f"{panel.title} ({view.flag.lower()})" if view.flag else panel.title,
        description=panel.big_idea,
        section="themes",
        sign=view.theme.sign,
        view=view,
        citations=citing.panel_citations(panel, about.title, stamp),
        citation_files=citing.FILES,
        card=reverse("panel-card", args=[slug]),
        card_alt=". ".join(filter(None, (view.theme.title, panel.title, view.flag, view.advisory))),
        # `<` never stands in it (page_jsonld), so nothing can end the data block.
        linked_data=mark_safe(linked),
        oembed=f"{site_url}{reverse('oembed')}?{urlencode({'url': address})}",
    )
