"""The readings of panels, as far as they hold for the words as they stand."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import ngettext

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.record_rows import RecordRows
from curation.exchange.bundle.records import PanelRecord
from exhibit.documents.pairs import pairs_in
from exhibit.models import Support

MOST_NAMED = 3


@dataclass(frozen=True, kw_only=True)
class Read:
    """A bundle with its readings, and which were left out, in sentences."""

    bundle: Bundle
    notices: tuple[str, ...]


def with_readings(bundle: Bundle, rows: RecordRows) -> Read:
    """Return a bundle with what the database holds of readings, in one query."""
    supports = list(Support.objects.select_related("decision", "panel"))
    by_pair: dict[str, list[Support]] = defaultdict(list)
    for support in supports:
        by_pair[support.fingerprint].append(support)
    words, present, panels = bundle.words, set(), []
    for panel in bundle.panels:
        pairs = pairs_in(bundle.texts_of(panel), words) if supports else ()
        names = dict.fromkeys(pair.fingerprint for pair in pairs)
        present |= {(panel.slug, name) for name in names}
        panel_supports = [support for name in names for support in by_pair[name]]
        panels.append(replace(panel, readings=rows.records(ReadingRecord, panel_supports)))
    lapsed = [
        support for support in supports if (support.panel.slug, support.fingerprint) not in present
    ]
    return Read(
        bundle=replace(bundle, panels=tuple(panels)),
        notices=tuple(_left_out(panel, lapsed) for panel in bundle.panels if _of(panel, lapsed)),
    )


def _of(panel: PanelRecord, lapsed: Iterable[Support]) -> list[Support]:
    return [support for support in lapsed if support.panel.slug == panel.slug]


def _left_out(panel: PanelRecord, lapsed: Iterable[Support]) -> str:
    """Say which readings of a panel no longer hold."""
    rows = _of(panel, lapsed)
    labels = [f"“{row.sentence[:60]}” ({row.key}, {row.reader_name})" for row in rows[:MOST_NAMED]]
    return ngettext(
        "{count} reading of the panel {slug} was left out: the sentence, or what it cites, changed "
        "since: {named}.",
        "{count} readings of the panel {slug} were left out: the sentences, or what they cite, "
        "changed since: {named}.",
        len(rows),
    ).format(
        count=len(rows),
        slug=panel.slug,
        named="; ".join([*labels, *(["…"] if len(rows) > MOST_NAMED else [])]),
    )
