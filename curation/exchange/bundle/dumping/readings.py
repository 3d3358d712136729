"""The readings of panels and what stands around them, as far as they hold for today's words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.record_rows import RecordRows
from curation.review.readings import kind_of
from exhibit.documents.pairs import CitedText, pairs_in
from exhibit.models import Panel, Support
from exhibit.text.body import parse

MOST_NAMED = 3


@dataclass(frozen=True, kw_only=True)
class Read:
    """A bundle with its readings, and which were left out, in sentences."""

    bundle: Bundle
    notices: tuple[str, ...]


def with_readings(bundle: Bundle, rows: RecordRows) -> Read:
    """Return a bundle with what the database holds of readings, in one query."""
    supports = list(Support.objects.select_related("decision"))
    by_pair: dict[str, list[Support]] = defaultdict(list)
    for support in supports:
        by_pair[support.fingerprint].append(support)
    if not supports:
        return Read(bundle=bundle, notices=())
    words, panels = bundle.words, []
    written: set[tuple[str, str]] = set()
    for panel in bundle.panels:
        supports_here = _readings_in(bundle.texts_of(panel), words, by_pair)
        written |= {(panel.slug, reading.fingerprint) for reading in supports_here}
        panels.append(replace(panel, readings=rows.records(ReadingRecord, supports_here)))
    texts = [CitedText(body=parse(text)) for _record, text in bundle.texts_around()]
    around = _readings_in(texts, words, by_pair)
    written |= {("", reading.fingerprint) for reading in around}
    slugs = dict(Panel.objects.values_list("pk", "slug"))
    lapsed: dict[str, list[Support]] = defaultdict(list)
    for support in supports:
        slug = slugs.get(support.record, "") if support.kind == kind_of(Panel) else ""
        if (slug, support.fingerprint) not in written:
            lapsed[slug].append(support)
    return Read(
        bundle=replace(
            bundle, panels=tuple(panels), readings_around=rows.records(ReadingRecord, around)
        ),
        notices=tuple(_left_out(slug, lapsed[slug]) for slug in sorted(lapsed)),
    )


def _readings_in(
    texts: Iterable[CitedText], words: Mapping[str, str], by_pair: Mapping[str, list[Support]]
) -> list[Support]:
    """Return the readings that hold for texts as they stand."""
    names = dict.fromkeys(pair.fingerprint for pair in pairs_in(texts, words))
    return [support for name in names for support in by_pair.get(name, ())]


def _left_out(slug: str, rows: list[Support]) -> str:
    """Say which readings of a panel, or of what stands around panels, no longer hold."""
    named = [f"“{row.sentence[:60]}” ({row.key}, {row.reader_name})" for row in rows[:MOST_NAMED]]
    where = _("the panel {slug}").format(slug=slug) if slug else _("what stands around panels")
    return ngettext(
        "{count} reading of {where} was left out: the sentence, or what it cites, changed since: "
        "{named}.",
        "{count} readings of {where} were left out: the sentences, or what they cite, changed "
        "since: {named}.",
        len(rows),
    ).format(
        count=len(rows),
        where=where,
        named="; ".join([*named, *(["…"] if len(rows) > MOST_NAMED else [])]),
    )
