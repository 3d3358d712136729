"""Where one panel leads to another: related panels, tours, former addresses."""

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import place, tell
from curation.exchange.bundle.record import Record
from curation.exchange.bundle.records import PanelRecord
from curation.exchange.faults import Report


def check(bundle: Bundle, report: Report) -> None:
    """Tell of ways that lead to where one is, or to one panel twice."""
    for tour in bundle.tours:
        seen: dict[str, str] = {}
        for stop in tour.stops:
            _once(report, stop, stop.panel, seen, _("The tour stops"))
    for panel in bundle.panels:
        leads: dict[str, str] = {}
        for related in panel.related:
            _once(report, related, related.panel, leads, _("The panel leads"))
            if related.panel == panel.slug:
                tell(report, related, ("panel",), _("A panel is not related to itself: remove it."))
    _check_former(bundle.panels, report)


def _once(report: Report, record: Record, slug: str, seen: dict[str, str], start: str) -> None:
    if slug in seen:
        sentence = _("{start} at {slug} already ({seen}): keep one.").format(
            start=start, slug=slug, seen=seen[slug]
        )
        tell(report, record, ("panel",), sentence.replace(_("leads at"), _("leads to")))
    elif slug:
        seen[slug] = place(record, "panel")


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
