"""Loading what readers found, before panels are approved: it counts for their approval."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _

from curation.exchange.bundle.loading.rows import Loading, Outcome, Values, put
from curation.exchange.bundle.panel_readings import pair_of
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.records import PanelRecord
from curation.records.history.recording import note_changed
from curation.review.readings import drop_decisions
from exhibit.documents.pairs import Pair
from exhibit.models import Panel, Support, SupportDecision

Rows = dict[str, dict[str, Support]]
"""The readings there are, by the fingerprint of their pair and the name of the reader."""


def load_readings(loading: Loading) -> None:
    """Write the readings of a bundle; those of the database that it lacks stay.

    A reading that is new or changed takes back what an editor decided of its pair, unless the
    bundle says what stands.
    """
    words = loading.bundle.words
    with_readings = [panel for panel in loading.bundle.panels if panel.readings]
    panels = Panel.objects.in_bulk([panel.slug for panel in with_readings], field_name="slug")
    there = _there(
        [pair_of(reading, words) for panel in with_readings for reading in panel.readings]
    )
    keys_left = {(name, reader) for name, by_reader in there.items() for reader in by_reader}
    for panel in with_readings:
        for pair, readings in _by_pair(panel, words).items():
            rows = there[pair.fingerprint]
            for record, outcome in _put(panels[panel.slug], pair, readings, rows).items():
                keys_left.discard((pair.fingerprint, record.reader))
                loading.result.note(_("reading"), outcome)
    loading.result.leave(_("reading"), (_told(there[name][reader]) for name, reader in keys_left))


def _there(pairs: Iterable[Pair]) -> Rows:
    """Return the readings that the database holds of these pairs, in one query."""
    rows: Rows = {pair.fingerprint: {} for pair in pairs}
    keys = {pair.key for pair in pairs}
    for row in Support.objects.select_related("decision").filter(key__in=keys):
        if row.fingerprint in rows:
            rows[row.fingerprint][row.reader_name] = row
    return rows


def _by_pair(panel: PanelRecord, words: Mapping[str, str]) -> dict[Pair, list[ReadingRecord]]:
    pairs: dict[Pair, list[ReadingRecord]] = defaultdict(list)
    for reading in panel.readings:
        pairs[pair_of(reading, words)].append(reading)
    return pairs


def _put(
    panel: Panel, pair: Pair, readings: list[ReadingRecord], rows: dict[str, Support]
) -> dict[ReadingRecord, Outcome]:
    """Write the readings of one pair, and what was decided of it."""
    outcomes = {}
    decided = [row for row in rows.values() if hasattr(row, "decision")]
    for reading in readings:
        row = rows.get(reading.reader)
        rows[reading.reader], outcomes[reading] = put(
            Support, row, _columns(panel, pair, reading, row)
        )
    standing_reading = next((reading for reading in readings if reading.stands), None)
    is_decided = standing_reading is not None and _says(rows[standing_reading.reader]) == _decided(
        standing_reading
    )
    is_other = standing_reading is not None or {*outcomes.values()} != {Outcome.UNCHANGED}
    if decided and is_other and not is_decided:
        drop_decisions(Support.objects.filter(fingerprint=pair.fingerprint))
    if standing_reading is not None and not is_decided:
        row = rows[standing_reading.reader]
        reason, by, day = _decided(standing_reading)
        SupportDecision.objects.create(support=row, reason=reason, by=by, at=_noon(day))
        note_changed(row)
        if outcomes[standing_reading] is Outcome.UNCHANGED:
            outcomes[standing_reading] = Outcome.CHANGED
    return outcomes


def _columns(panel: Panel, pair: Pair, reading: ReadingRecord, row: Support | None) -> Values:
    """Return a reading as the columns of its row; one that is there keeps its panel and hour."""
    start = reading.start or 0
    same_day = row is not None and _day(row.read_at) == reading.read_on
    return {
        "sentence": pair.sentence,
        "key": pair.key,
        "words": pair.words,
        "fingerprint": pair.fingerprint,
        "panel_id": row.panel_id if row else panel.pk,
        "relation": reading.relation,
        "start": start,
        "end": start + len(reading.bearing),
        "verdict": reading.verdict,
        "remark": reading.remark,
        "reader_name": reading.reader,
        "read_at": row.read_at if row and same_day else _noon(reading.read_on),
    }


def _says(row: Support) -> tuple[str, str, str] | None:
    if not hasattr(row, "decision"):
        return None
    return row.decision.reason, row.decision.by, _day(row.decision.at)


def _decided(reading: ReadingRecord) -> tuple[str, str, str]:
    return reading.stands, reading.decided_by, reading.decided_on


def _noon(day: str) -> datetime:
    """Return the middle of a day here: a bundle does not say the hour."""
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), time(12)))


def _day(moment: datetime) -> str:
    return timezone.localtime(moment).date().isoformat()


def _told(row: Support) -> str:
    return f"{row}, {row.reader_name}"
