"""The sitemap: every page a visitor may read, as the edition has them."""

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.whole_text import part_addresses
from exhibit.views.page import for_visitors

LISTS = (
    *("home", "about", "source-list", "question-list", "subject-list", "edition-list"),
    *("people", "places", "glossary", "timeline", "tour-list", "search"),
    *("teach", "packs", "check"),
)


class PageSitemap(Sitemap[str]):
    """All pages of an exhibition by address."""

    def __init__(self, exhibition: Exhibition) -> None:
        self.exhibition = exhibition

    def items(self) -> list[str]:
        exhibition = self.exhibition
        return [
            *(reverse(name) for name in LISTS),
            *(reverse("theme-detail", args=[theme.slug]) for theme in exhibition.themes()),
            *(reverse("panel-detail", args=[panel.slug]) for panel in exhibition.panels()),
            *(reverse("source-detail", args=[p.source.key]) for p in exhibition.sources()),
            *part_addresses(exhibition),
            *(reverse("question-detail", args=[p.question.slug]) for p in exhibition.questions()),
            *(reverse("subject-detail", args=[subject.slug]) for subject in exhibition.subjects()),
            *(reverse("timeline-theme", args=[theme.slug]) for theme in exhibition.themes()),
            # Not the stops of tours: they show panels, whose own pages stand above.
            *(reverse("tour-detail", args=[tour.slug]) for tour in exhibition.tours()),
        ]

    def location(self, item: str) -> str:
        return item

    def lastmod(self, item: str) -> datetime | None:
        return self.exhibition.stamp.published_at if self.exhibition.stamp else None


@for_visitors
def page_sitemap(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Answer with sitemap.xml."""
    response = sitemap(request, {"pages": PageSitemap(exhibition)}).render()
    response.headers.pop("Last-Modified", None)
    return response
