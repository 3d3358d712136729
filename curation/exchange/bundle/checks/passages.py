"""Excerpts and emendations held against the words of their source (design.md, rules 1 and 4)."""

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import place, tell
from curation.exchange.bundle.records import EmendationRecord, ExcerptRecord, SourceRecord
from curation.exchange.faults import Report
from exhibit.text import places

SHOWN = 60


def check(bundle: Bundle, report: Report) -> None:
    """Tell of offsets outside the text, words that differ, and emendations that clash."""
    for source in bundle.sources:
        if not source.text:
            continue  # Told already.
        _check_places(report, source)
        for excerpt in source.excerpts:
            _check_words(report, source, excerpt, "exact", excerpt.exact)
        for emendation in source.emendations:
            _check_words(report, source, emendation, "file_reading", emendation.file_reading)
            _check_rules(report, emendation)
        _check_overlaps(report, source)


def _check_places(report: Report, source: SourceRecord) -> None:
    if source.text_places is None or any(
        text_place.start is None for text_place in source.text_places.starts
    ):
        return  # Told already.
    starts = [(text_place.start or 0, text_place.label) for text_place in source.text_places.starts]
    for sentence in places.faults(starts, len(source.text)):
        tell(report, source.text_places, ("starts",), sentence)


def _check_words(
    report: Report,
    source: SourceRecord,
    passage: ExcerptRecord | EmendationRecord,
    field: str,
    words: str,
) -> None:
    start, end = passage.start, passage.end
    if start is None or end is None or not words:
        return
    if start >= end:
        sentence = _("{passage} is {start}–{end}: its end must come after its start.").format(
            passage=passage.key, start=start, end=end
        )
        tell(report, passage, ("start",), sentence)
        return
    if end > len(source.text):
        sentence = _(
            "{passage} ends at {end}, but the text has {number} characters.{elsewhere}"
        ).format(
            passage=passage.key,
            end=end,
            number=len(source.text),
            elsewhere=_elsewhere(source.text, words),
        )
        tell(report, passage, ("end",), sentence)
        return
    in_text = source.text[start:end]
    if in_text != words:
        at = next(
            (at for at, (a, b) in enumerate(zip(in_text, words, strict=False)) if a != b),
            min(len(in_text), len(words)),
        )
        sentence = _(
            "{field} of {passage} has “{shown}”, but at {start}–{end} the text has "
            "“{expected}”.{elsewhere}"
        ).format(
            field=field,
            passage=passage.key,
            shown=_shown(words, at),
            start=start,
            end=end,
            expected=_shown(in_text, at),
            elsewhere=_elsewhere(source.text, words),
        )
        tell(report, passage, (field,), sentence)


def _elsewhere(text: str, words: str) -> str:
    """Return where these very words stand, if they do so exactly once."""
    if text.count(words) != 1:
        return ""
    start = text.index(words)
    return _(" These words stand at {start}–{end}.").format(start=start, end=start + len(words))


def _shown(words: str, around: int) -> str:
    """Return some of the words, line breaks shown, from shortly before the first difference."""
    start = max(0, around - SHOWN // 3) if len(words) > SHOWN else 0
    part = words[start : start + SHOWN].replace("\r", "␍").replace("\n", "⏎")
    return f"{'…' if start else ''}{part}{'…' if start + SHOWN < len(words) else ''}"


def _check_rules(report: Report, emendation: EmendationRecord) -> None:
    if emendation.confidence == "low" and emendation.apply:
        sentence = _(
            "{emendation} is of low confidence: it is shown as a note, apply: false."
        ).format(emendation=emendation.key)
        tell(report, emendation, ("apply",), sentence)
    if emendation.file_reading and emendation.file_reading == emendation.corrected_reading:
        sentence = _("{emendation} changes nothing: both readings are the same.").format(
            emendation=emendation.key
        )
        tell(report, emendation, ("corrected_reading",), sentence)


def _check_overlaps(report: Report, source: SourceRecord) -> None:
    reaching: EmendationRecord | None = None
    for emendation in sorted(
        source.emendations, key=lambda record: (record.start or 0, record.end or 0)
    ):
        if emendation.start is None or emendation.end is None:
            continue
        if reaching is not None and emendation.start < (reaching.end or 0):
            sentence = _(
                "{emendation} overlaps {reaching} ({place}): make one of the two, or part them."
            ).format(
                emendation=emendation.key, reaching=reaching.key, place=place(reaching, "start")
            )
            tell(report, emendation, ("start",), sentence)
        if reaching is None or emendation.end > (reaching.end or 0):
            reaching = emendation
