"""Loading sources with their words, excerpts and emendations."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F
from django.utils.translation import gettext

from curation.exchange.bundle.loading import conflicts
from curation.exchange.bundle.loading.rows import Loading, Outcome, Values, put
from curation.exchange.bundle.records import EmendationRecord, ExcerptRecord, SourceRecord
from curation.records.history.recording import note_changed
from curation.sources import relocation
from curation.sources import versions as source_actions
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.text import anchoring

# Beyond the end of any text: where emendations stand while two of them exchange their places.
_AWAY = 1_000_000_000


def load_sources(loading: Loading) -> None:
    """Write the sources, their texts, excerpts and emendations."""
    records = loading.bundle.sources
    texts = {}
    for row, record in zip(loading.put_all(SourceRecord, records), records, strict=True):
        texts[record.key], outcome = _put_text(row, record, loading.by)
        loading.result.note(gettext("source text"), outcome)
    cut = {
        excerpt.key: _cut(texts[source.key], excerpt)
        for source in records
        for excerpt in source.excerpts
    }
    loading.put_all(ExcerptRecord, loading.bundle.excerpts, more=cut)
    _load_emendations(loading, texts)
    for text in texts.values():
        # Passages the bundle does not name may stand in the version that was current before.
        relocation.catch_up(source=text.source, by=loading.by)
    waiting = Excerpt.objects.filter(source_text__is_current=False).order_by("key")
    if keys := list(waiting.values_list("key", flat=True)):
        loading.result.tell(
            gettext(
                "Excerpts of an older version of their text wait for a curator: {names}."
            ).format(names=", ".join(keys))
        )


def _put_text(source: Source, record: SourceRecord, by: User | None) -> tuple[SourceText, Outcome]:
    """Write the words of a source as its current version, with the places told of them."""
    columns: dict[str, Any] = {"place_kind": "", "place_starts": []}
    if places := record.text_places:
        starts = [[place.start or 0, place.label] for place in places.starts]
        columns = {"place_kind": places.kind, "place_starts": starts}
    current = source.texts.filter(is_current=True).first()
    if current is not None and current.text == record.text:
        return put(SourceText, current, columns)
    try:
        added = source_actions.add_text(
            source=source,
            text=record.text,
            by=by,
            note=gettext("Loaded from a content bundle."),
            **columns,
        )
        return added.text, Outcome.CREATED
    except source_actions.SameWords:
        # The words of an earlier version again: that version comes back, none is kept twice.
        text = source.texts.filter(text=record.text).order_by("-version")[0]
        note_changed(*source.texts.filter(is_current=True).only("pk"))
        source.texts.filter(is_current=True).update(is_current=False)
        return put(SourceText, text, {"is_current": True, **columns})


def _cut(text: SourceText, record: ExcerptRecord) -> Values:
    passage = anchoring.cut(text.text, record.start or 0, record.end or 0)
    return {"source_text_id": text.pk, **asdict(passage)}


def _load_emendations(loading: Loading, texts: Mapping[str, SourceText]) -> None:
    more: dict[str, Values] = {}
    starts = {}
    for source in loading.bundle.sources:
        text = texts[source.key]
        conflicts.check_emendations(text, source.emendations)
        for emendation in source.emendations:
            more[emendation.key] = {"source_text_id": text.pk}
            starts[emendation.key] = (text.pk, emendation.start)
    # Those that will stand elsewhere go out of the way: two may exchange places.
    moving = [
        row.pk
        for row in Emendation.objects.filter(key__in=starts)
        if (row.source_text_id, row.start) != starts[row.key]
    ]
    # Ends first: at no moment may a row start after its end.
    Emendation.objects.filter(pk__in=moving).update(end=F("end") + _AWAY)
    Emendation.objects.filter(pk__in=moving).update(start=F("start") + _AWAY)
    loading.put_all(EmendationRecord, loading.bundle.emendations, more=more)
