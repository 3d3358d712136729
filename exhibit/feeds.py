"""The feed: panels as they are opened or revised, newest first."""

from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.panel import PanelDocument
from exhibit.views.page import for_visitors


class PanelFeed(Feed[PanelDocument, Exhibition]):
    """Every panel of the edition with its big idea; never its excerpts."""

    feed_type = Atom1Feed
    link = "/"

    def get_object(self, request: HttpRequest, exhibition: Exhibition) -> Exhibition:
        return exhibition

    def title(self, exhibition: Exhibition) -> str:
        return exhibition.about().title

    def subtitle(self, exhibition: Exhibition) -> str:
        return exhibition.about().subtitle

    def feed_guid(self, exhibition: Exhibition) -> str:
        return f"{settings.SITE_URL}/"

    def items(self, exhibition: Exhibition) -> list[PanelDocument]:
        panels = [exhibition.panel(link.slug) for link in exhibition.panels()]
        # Stable: panels approved together stay in walking order.
        return sorted(panels, key=lambda p: (p.approved_at is None, p.approved_at), reverse=True)

    def item_title(self, panel: PanelDocument) -> str:
        return panel.title

    def item_description(self, panel: PanelDocument) -> str:
        # The advisory comes before what it is about, in every format (design.md, rule 6).
        return " ".join(filter(None, (panel.advisory, panel.big_idea)))

    def item_link(self, panel: PanelDocument) -> str:
        return f"/panels/{panel.slug}/"

    def item_guid(self, panel: PanelDocument) -> str:
        return f"{settings.SITE_URL}/panels/{panel.slug}/"

    def item_updateddate(self, panel: PanelDocument) -> datetime | None:
        return panel.approved_at

    def item_pubdate(self, panel: PanelDocument) -> datetime | None:
        return panel.approved_at


_feed = PanelFeed()


@for_visitors
def panel_feed(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Answer with the Atom feed."""
    response = _feed(request, exhibition=exhibition)
    # The framework adds the newest date as Last-Modified; an edition has its own entity tags.
    response.headers.pop("Last-Modified", None)
    return response
