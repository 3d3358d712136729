"""What the checks say of a tour as it stands in the database."""

from dataclasses import replace

from exhibit.checks import tour_time
from exhibit.documents import build
from exhibit.documents.around_panels import tour_page
from exhibit.documents.library import Library
from exhibit.documents.links import link_of
from exhibit.models import Panel, Tour
from exhibit.text.findings import Finding


def findings_of(tour: Tour) -> tuple[Finding, ...]:
    """Return the findings of a tour with all its stops, those with drafts included."""
    library = Library()
    page = tour_page(tour, library)
    panels = Panel.objects.with_evidence().filter(slug__in=[stop.panel for stop in page.stops])
    links = {
        document.slug: link_of(document, 1)
        for document in build.panel_documents(list(panels), library)
    }
    held = tuple(links[stop.panel] for stop in page.stops if stop.panel in links)
    return tuple(tour_time.check(replace(page, panels=held)))
