"""Readings held against the texts they are of, and against the words these cite."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import origin_of, place, tell
from curation.exchange.bundle.reading_record import ReadingRecord, words_sha256
from curation.exchange.faults import Report
from exhibit.text.body import Body, parse
from exhibit.text.wording import listed

SHOWN = 80
COMPARED = 400
"""Characters of a sentence that are compared to find the nearest: enough to know it by."""


def check(bundle: Bundle, report: Report) -> None:
    """Tell of readings of sentences, citations or words that are not there, and of two by one."""
    words = bundle.words
    for panel in bundle.panels:
        if panel.readings:
            where = _("panels/{slug}.md or its questions").format(slug=panel.slug)
            texts = [text.body for text in bundle.texts_of(panel)]
            _check(report, where, panel.readings, texts, words)
    if bundle.readings_around:
        where = _("the texts around panels")
        texts = [parse(text) for _record, text in bundle.texts_around()]
        _check(report, where, bundle.readings_around, texts, words)
    homes = [(panel.slug, panel.readings) for panel in bundle.panels]
    _check_readers(report, [*homes, ("", bundle.readings_around)])


def _check(
    report: Report,
    where: str,
    readings: Sequence[ReadingRecord],
    texts: Iterable[Body],
    words: Mapping[str, str],
) -> None:
    cited: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for sentence in text.sentences:
            cited[sentence.text].update(sentence.citations)
    for reading in readings:
        refused = origin_of(reading).refused
        if reading.sentence not in cited:
            if "sentence" not in refused:
                tell(report, reading, ("sentence",), _no_sentence(where, reading, cited))
        elif reading.citation not in cited[reading.sentence]:
            if "citation" not in refused:
                keys = sorted(cited[reading.sentence])
                tell(report, reading, ("citation",), _no_citation(reading, keys))
        elif reading.citation in words:
            _check_words(report, reading, words[reading.citation])
    _check_decisions(report, readings)


def _no_sentence(where: str, reading: ReadingRecord, known: Iterable[str]) -> str:
    """Return that there is no such sentence, with the one that is most like it."""
    matcher = SequenceMatcher(b=reading.sentence[:COMPARED], autojunk=False)
    nearest, best = "", 0.0
    for text in known:
        matcher.set_seq1(text[:COMPARED])
        if text and (nearest == "" or matcher.ratio() > best):
            nearest, best = text, matcher.ratio()
    says = _("“{sentence}” is no sentence of {where}.").format(
        sentence=_shown(reading.sentence), where=where
    )
    return says + (_(" The nearest is “{nearest}”.").format(nearest=nearest) if nearest else "")


def _no_citation(reading: ReadingRecord, keys: list[str]) -> str:
    if not keys:
        return _("“{sentence}” cites nothing: there is nothing to read it against.").format(
            sentence=_shown(reading.sentence)
        )
    return _("“{sentence}” does not cite {key}: it cites {keys}.").format(
        sentence=_shown(reading.sentence), key=reading.citation, keys=listed(keys)
    )


def _check_words(report: Report, reading: ReadingRecord, words: str) -> None:
    if not words_sha256(words).startswith(reading.words_sha256):
        sentence = _(
            "The words of {key} are no longer those that {reader} read: have the sentence read "
            "again, or take this reading out."
        ).format(key=reading.citation, reader=reading.reader)
        tell(report, reading, ("words_sha256",), sentence)
    elif not origin_of(reading).refused & {"bearing", "start", "verdict"}:
        _check_bearing(report, reading, words)


def _check_bearing(report: Report, reading: ReadingRecord, words: str) -> None:
    start, bearing = reading.start or 0, reading.bearing
    if not bearing.strip():
        if bearing or start:
            sentence = _("There are no bearing words: write start: 0.")
            tell(report, reading, ("bearing",), sentence)
        elif reading.verdict != "not":
            sentence = _("Give the words of {key} that carry the sentence, as they stand there.")
            tell(report, reading, ("bearing",), sentence.format(key=reading.citation))
    elif words[start : start + len(bearing)] != bearing:
        tell(report, reading, ("bearing",), _not_there(reading, words))


def _not_there(reading: ReadingRecord, words: str) -> str:
    """Return that the bearing words do not stand where they are said to, and where they do."""
    bearing, quoted = reading.bearing, _shown(reading.bearing)
    places = [at for at in range(len(words)) if words.startswith(bearing, at)][:4]
    if not places:
        return _("“{words}” is not in {key}: copy the words as they stand there.").format(
            words=quoted, key=reading.citation
        )
    return _("“{words}” does not begin at {start} in {key}, but at {places}.").format(
        words=quoted,
        start=reading.start,
        key=reading.citation,
        places=listed([*map(str, places)]),
    )


def _check_decisions(report: Report, readings: Sequence[ReadingRecord]) -> None:
    """Tell of decisions that nobody made, that are two, or that lie between no two readings."""
    pairs: dict[tuple[str, str], list[ReadingRecord]] = defaultdict(list)
    for reading in readings:
        pairs[reading.sentence, reading.citation].append(reading)
    for rows in pairs.values():
        chosen = [row for row in rows if row.stands]
        for row in chosen:
            for field in ("decided_by", "decided_on"):
                if not getattr(row, field) and field not in origin_of(row).refused:
                    sentence = _("A decision names who made it and when: add {field}.")
                    tell(report, row, ("stands",), sentence.format(field=field))
        for row in chosen[1:]:
            sentence = _("Another reading stands already ({place}): keep one.")
            tell(report, row, ("stands",), sentence.format(place=place(chosen[0], "stands")))
        if chosen and len({(row.verdict, row.relation) for row in rows}) < 2:
            sentence = _("There is nothing to decide: its readers do not differ. Take it out.")
            tell(report, chosen[0], ("stands",), sentence)
        for row in rows:
            if not row.stands and (row.decided_by or row.decided_on):
                sentence = _("Nothing is decided here: give the reason in `stands`.")
                tell(report, row, ("decided_by" if row.decided_by else "decided_on",), sentence)


def _check_readers(report: Report, homes: Iterable[tuple[str, Sequence[ReadingRecord]]]) -> None:
    """Tell of one reader twice for one pair; two texts with one sentence may say the same.

    `homes` are the slugs of panels with their readings, '' for what stands around panels.
    """
    first: dict[tuple[str, str, str], tuple[str, ReadingRecord]] = {}
    for slug, readings in homes:
        for reading in readings:
            home, other = first.setdefault(
                (reading.sentence, reading.citation, reading.reader), (slug, reading)
            )
            if other is reading or (home != slug and other == reading):
                continue
            sentence = _(
                "{reader} reads this sentence against {key} already in {place}: keep one."
            ).format(reader=reading.reader, key=reading.citation, place=place(other, "reader"))
            if reading.reader:
                tell(report, reading, ("reader",), sentence)


def _shown(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= SHOWN else f"{flat[: SHOWN - 1].rstrip()}…"
