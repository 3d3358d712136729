"""Loading sources with their words, excerpts and emendations."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db.models import F
from django.utils.translation import gettext

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading import conflicts
from curation.exchange.bundle.loading.columns import Keys
from curation.exchange.bundle.loading.rows import Ledger, Outcome, Values, put_all
from curation.exchange.bundle.records import EmendationRecord, ExcerptRecord, SourceRecord
from curation.records.history.recording import note_changed
from curation.sources import relocation
from curation.sources import versions as source_actions
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.text import anchoring

# Beyond the end of any text: where emendations stand while two of them exchange their places.
_AWAY = 1_000_000_000


def load_sources(bundle: Bundle, ledger: Ledger, keys: Keys, by: User | None) -> None:
    """Write the sources, their texts, excerpts and emendations."""
    rows = put_all(ledger, SourceRecord, bundle.sources, keys)
    texts = [
        (one, _text(row, one, ledger, by)) for row, one in zip(rows, bundle.sources, strict=True)
    ]
    excerpts = [(text, one) for source, text in texts for one in source.excerpts]
    cut = [_cut(text, one) for text, one in excerpts]
    put_all(ledger, ExcerptRecord, [one for _, one in excerpts], keys, more=cut)
    _load_emendations(texts, ledger, keys)
    for text in dict.fromkeys(text for _, text in texts):
        # Passages the bundle does not name may stand in the version that was current before.
        relocation.catch_up(source=text.source, by=by)
    _tell_waiting(ledger)


def _text(source: Source, record: SourceRecord, ledger: Ledger, by: User | None) -> SourceText:
    """Return the source's text with these words, as its current version."""
    places = _places(record)
    current = source.texts.filter(is_current=True).first()
    if current is not None and current.text == record.text:
        return _with_places(current, places, ledger)
    try:
        note = gettext("Loaded from a content bundle.")
        added = source_actions.add_text(
            source=source, text=record.text, by=by, note=note, places=places
        ).text
        ledger.note(gettext("source text"), Outcome.CREATED)
    except source_actions.SameWords:
        # The words of an earlier version again: that version comes back, none is kept twice.
        added = source.texts.filter(text=record.text).order_by("-version")[0]
        note_changed(*source.texts.filter(is_current=True).only("pk"), added)
        source.texts.filter(is_current=True).update(is_current=False)
        added.is_current = True
        added.place_kind, added.place_starts = places.kind, places.stored
        added.save(update_fields=["is_current", "place_kind", "place_starts"])
        ledger.note(gettext("source text"), Outcome.CHANGED)
    return added


def _places(record: SourceRecord) -> source_actions.Places:
    found = record.text_places
    if found is None:
        return source_actions.Places()
    return source_actions.Places(
        kind=found.kind, starts=tuple((one.start or 0, one.label) for one in found.starts)
    )


def _with_places(text: SourceText, places: source_actions.Places, ledger: Ledger) -> SourceText:
    """Give a text that is there already the places the bundle tells of it."""
    if (text.place_kind, text.place_starts) == (places.kind, places.stored):
        ledger.note(gettext("source text"), Outcome.UNCHANGED)
        return text
    text.place_kind, text.place_starts = places.kind, places.stored
    text.save(update_fields=["place_kind", "place_starts"])
    note_changed(text)
    ledger.note(gettext("source text"), Outcome.CHANGED)
    return text


def _cut(text: SourceText, record: ExcerptRecord) -> Values:
    cut = anchoring.cut(text.text, record.start or 0, record.end or 0)
    return {
        "source_text_id": text.pk,
        "exact": cut.exact,
        "prefix": cut.prefix,
        "suffix": cut.suffix,
    }


def _load_emendations(
    texts: list[tuple[SourceRecord, SourceText]], ledger: Ledger, keys: Keys
) -> None:
    for source, text in texts:
        conflicts.check_emendations(text, source.emendations)
    records = [(one, text.pk) for source, text in texts for one in source.emendations]
    _part(records)
    more = [{"source_text_id": text} for _, text in records]
    put_all(ledger, EmendationRecord, [one for one, _ in records], keys, more=more)


def _part(records: Sequence[tuple[EmendationRecord, int]]) -> None:
    """Move emendations that will stand elsewhere out of the way: two may exchange places."""
    places = {one.key: (text, one.start) for one, text in records}
    moving = [
        row.pk
        for row in Emendation.objects.filter(key__in=places)
        if (row.source_text_id, row.start) != places[row.key]
    ]
    # Ends first: at no moment may a row start after its end.
    Emendation.objects.filter(pk__in=moving).update(end=F("end") + _AWAY)
    Emendation.objects.filter(pk__in=moving).update(start=F("start") + _AWAY)


def _tell_waiting(ledger: Ledger) -> None:
    waiting = Excerpt.objects.filter(source_text__is_current=False).order_by("key")
    if keys := list(waiting.values_list("key", flat=True)):
        ledger.notices.append(
            gettext(
                "Excerpts of an older version of their text wait for a curator: {names}."
            ).format(names=", ".join(keys))
        )
