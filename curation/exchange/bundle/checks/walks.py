"""Where one panel leads to another: related panels, tours, former addresses."""

from collections.abc import Iterable
from operator import attrgetter

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import place, tell
from curation.exchange.bundle.records import PanelRecord, RelatedRecord, TourStopRecord
from curation.exchange.faults import Report, repeats


def check(bundle: Bundle, report: Report) -> None:
    """Tell of ways that lead to where one is, or to one panel twice."""
    for tour in bundle.tours:
        sentence = _("The tour stops at {slug} already ({place}): keep one.")
        _check_repeats(tour.stops, sentence, report)
    for panel in bundle.panels:
        sentence = _("The panel leads to {slug} already ({place}): keep one.")
        _check_repeats(panel.related, sentence, report)
        for related in panel.related:
            if related.panel == panel.slug:
                tell(report, related, ("panel",), _("A panel is not related to itself: remove it."))
    _check_former(bundle.panels, report)


def _check_repeats(
    ways: Iterable[TourStopRecord | RelatedRecord], sentence: str, report: Report
) -> None:
    for way, first in repeats(ways, attrgetter("panel")):
        fault = sentence.format(slug=way.panel, place=place(first, "panel"))
        tell(report, way, ("panel",), fault)


def _check_former(panels: tuple[PanelRecord, ...], report: Report) -> None:
    claimed = {panel.slug: f"panels/{panel.slug}.md" for panel in panels}
    for panel in panels:
        for at, slug in enumerate(panel.former_slugs):
            if slug in claimed:
                sentence = _(
                    "{slug} is an address of {claimed} already: it can lead to one."
                ).format(slug=slug, claimed=claimed[slug])
                tell(report, panel, ("former_slugs", at), sentence)
            elif slug:
                claimed[slug] = place(panel, "former_slugs", at)
