"""The panels."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from exhibit.documents.exhibition import Exhibition
from exhibit.exports import page_jsonld
from exhibit.presenters import citing, packs
from exhibit.presenters.panels import PanelView, panel_view
from exhibit.presenters.site import takes_files
from exhibit.presenters.tours import TourBar
from exhibit.views.page import for_visitors, show


@for_visitors
def panel_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one panel with its evidence."""
    return panel_page(request, exhibition, panel_view(exhibition.panel(slug), exhibition))


def panel_page(
    request: HttpRequest, exhibition: Exhibition, view: PanelView, bar: TourBar | None = None
) -> HttpResponse:
    """Return the page of a panel; on a tour, between the tour's bars."""
    panel = view.panel
    about, stamp, site_url = exhibition.about(), exhibition.stamp, settings.SITE_URL
    linked = page_jsonld.for_panel(
        panel,
        view.theme,
        about=about,
        stamp=stamp,
        site_url=site_url,
        standards=exhibition.standards(),
    )
    own = reverse("panel-detail", args=[panel.slug])
    return show(
        request,
        "exhibit/tour/stop.html" if bar else "exhibit/panel/detail.html",
        title=f"{panel.title} ({view.flag.lower()})" if view.flag else panel.title,
        description=panel.big_idea,
        section="themes",
        sign=view.theme.sign,
        canonical=own if bar else "",
        view=view,
        bar=bar,
        teach=packs.panel_menu(panel, exhibition) if takes_files(request) else None,
        citations=citing.panel_citations(panel, about.title, stamp),
        citation_files=citing.citation_files(panel.slug),
        card=reverse("panel-card", args=[panel.slug]),
        card_alt=". ".join(filter(None, (view.theme.title, panel.title, view.flag, view.advisory))),
        linked_data=linked,
        oembed=f"{site_url}{reverse('oembed')}?{urlencode({'url': site_url + own})}",
    )
