"""Where one panel leads to another: related panels, tours, former addresses."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle, Led, led
from curation.exchange.bundle.checks.placed_faults import origin_of, place, tell
from curation.exchange.bundle.record import name_of
from curation.exchange.bundle.records import RelatedRecord, SubjectRecord, TourStopRecord
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
    for records in led(bundle):
        _check_former(records, report)


def _check_repeats(
    ways: Iterable[TourStopRecord | RelatedRecord], sentence: str, report: Report
) -> None:
    for way, first in repeats(ways, attrgetter("panel")):
        fault = sentence.format(slug=way.panel, place=place(first, "panel"))
        tell(report, way, ("panel",), fault)


def _check_former(records: Sequence[Led], report: Report) -> None:
    claimed = {name_of(record): _where(record) for record in records}
    for record in records:
        for at, slug in enumerate(record.former_slugs):
            if slug in claimed:
                sentence = _(
                    "{slug} is an address of {claimed} already: it can lead to one."
                ).format(slug=slug, claimed=claimed[slug])
                tell(report, record, ("former_slugs", at), sentence)
            elif slug:
                claimed[slug] = place(record, "former_slugs", at)


def _where(record: Led) -> str:
    """Return the file of a record; one of a list has its name as well."""
    file = origin_of(record).file.name
    return f"{file}, {name_of(record)}" if isinstance(record, SubjectRecord) else file
