"""Loading what readers found, before panels are approved: it counts for their approval."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.column_readers import natural_key
from curation.exchange.bundle.loading.rows import Loading, Outcome, Values, put
from curation.exchange.bundle.reading_order import pair_of
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.record import Record, name_of
from curation.records.history.recording import note_changed
from curation.review.readings import drop_decisions, kind_of
from exhibit.documents.pairs import Pair
from exhibit.models import Exhibition, Panel, Support, SupportDecision
from exhibit.text.body import parse

Rows = dict[str, dict[str, Support]]
"""The readings there are, by the fingerprint of their pair and the name of the reader."""


@dataclass
class _Loaded:
    """What became of the readings of one pair."""

    pair: Pair
    rows: dict[str, Support]
    was_decided: bool
    created: list[Support] = field(default_factory=list)
    outcomes: dict[ReadingRecord, Outcome] = field(default_factory=dict)


def load_readings(loading: Loading) -> None:
    """Write the readings of a bundle; those of the database that it lacks stay.

    A reading that is new or changed takes back what an editor decided of its pair, unless the
    bundle says what stands.
    """
    words = loading.bundle.words
    there = _there([pair_of(reading, words) for reading in loading.bundle.readings])
    left = {(name, reader) for name, by_reader in there.items() for reader in by_reader}
    loaded = [
        _put(home, pair, readings, there[pair.fingerprint])
        for home, readings_of_home in _homes(loading.bundle)
        for pair, readings in _by_pair(readings_of_home, words).items()
    ]
    # All new rows at once: there are a thousand of them where an exhibition is new.
    created = [row for pair_loaded in loaded for row in pair_loaded.created]
    Support.objects.bulk_create(created)
    note_changed(*created)
    for pair_loaded in loaded:
        _decide(pair_loaded)
        for record, outcome in pair_loaded.outcomes.items():
            left.discard((pair_loaded.pair.fingerprint, record.reader))
            loading.result.note(_("reading"), outcome)
    loading.result.leave(_("reading"), (_told(there[name][reader]) for name, reader in left))


def _homes(bundle: Bundle) -> Iterator[tuple[Model, Sequence[ReadingRecord]]]:
    """Yield the rows that readings were made on, each with its readings."""
    read = [panel for panel in bundle.panels if panel.readings]
    panels = Panel.objects.in_bulk([panel.slug for panel in read], field_name="slug")
    yield from ((panels[panel.slug], panel.readings) for panel in read)
    if not bundle.readings_around:
        return
    records: dict[str, Record] = {}
    for record, text in bundle.texts_around():
        for sentence in parse(text).sentences:
            records.setdefault(sentence.text, record)
    by_model: dict[type[Model], dict[str, list[ReadingRecord]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for reading in bundle.readings_around:
        record = records[reading.sentence]
        by_model[record.model][name_of(record)].append(reading)
    for model, by_name in by_model.items():
        for name, row in _rows_by_name(model, by_name).items():
            yield row, by_name[name]


def _rows_by_name(model: type[Model], names: Collection[str]) -> Mapping[str, Model]:
    """Return the rows of one kind of record by address or key; there is one exhibition."""
    if model is Exhibition:
        return {"": Exhibition.the()}
    column = natural_key(model).name
    return model._default_manager.in_bulk(names, field_name=column)


def _there(pairs: Iterable[Pair]) -> Rows:
    """Return the readings that the database holds of these pairs, in one query."""
    rows: Rows = {pair.fingerprint: {} for pair in pairs}
    keys = {pair.key for pair in pairs}
    for row in Support.objects.select_related("decision").filter(key__in=keys):
        if row.fingerprint in rows:
            rows[row.fingerprint][row.reader_name] = row
    return rows


def _by_pair(
    readings: Sequence[ReadingRecord], words: Mapping[str, str]
) -> dict[Pair, list[ReadingRecord]]:
    pairs: dict[Pair, list[ReadingRecord]] = defaultdict(list)
    for reading in readings:
        pairs[pair_of(reading, words)].append(reading)
    return pairs


def _put(
    home: Model, pair: Pair, readings: list[ReadingRecord], rows: dict[str, Support]
) -> _Loaded:
    """Write the readings of one pair that are there and differ; those that are new are made."""
    loaded = _Loaded(pair, rows, any(hasattr(row, "decision") for row in rows.values()))
    for reading in readings:
        row = rows.get(reading.reader)
        columns = _columns(home, pair, reading, row)
        if row is None:
            row, outcome = Support(**columns), Outcome.CREATED
            loaded.created.append(row)
        else:
            row, outcome = put(Support, row, columns)
        rows[reading.reader], loaded.outcomes[reading] = row, outcome
    return loaded


def _decide(loaded: _Loaded) -> None:
    """Write what was decided of a pair, or take it back, once its readings are written."""
    outcomes, rows = loaded.outcomes, loaded.rows
    chosen = next((reading for reading in outcomes if reading.stands), None)
    is_decided = chosen is not None and _says(rows[chosen.reader]) == _decided(chosen)
    is_other = chosen is not None or {*outcomes.values()} != {Outcome.UNCHANGED}
    if loaded.was_decided and is_other and not is_decided:
        drop_decisions(Support.objects.filter(fingerprint=loaded.pair.fingerprint))
    if chosen is not None and not is_decided:
        row = rows[chosen.reader]
        reason, by, day = _decided(chosen)
        SupportDecision.objects.create(support=row, reason=reason, by=by, at=_noon(day))
        note_changed(row)
        if outcomes[chosen] is Outcome.UNCHANGED:
            outcomes[chosen] = Outcome.CHANGED


def _columns(home: Model, pair: Pair, reading: ReadingRecord, row: Support | None) -> Values:
    """Return a reading as the columns of its row; one that is there keeps its record and hour."""
    start = reading.start or 0
    same_day = row is not None and _day(row.read_at) == reading.read_on
    return {
        "sentence": pair.sentence,
        "key": pair.key,
        "words": pair.words,
        "fingerprint": pair.fingerprint,
        "kind": row.kind if row else kind_of(home),
        "record": row.record if row else home.pk,
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
