"""Quotations held against the passages that their own sentence cites.

An ellipsis joins parts of one passage, in their order; what it leaves out may hold no hedge, no
denial and no subject. Square brackets may add nothing of the kind, and take none away. Both are
told to the curator with the words they stand for. That a quotation is in no passage at all is told
by the check of unsourced quotations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.checks.place import shown
from exhibit.checks.sense.claim import Claim, Difference, Passage
from exhibit.text.findings import Level
from exhibit.text.hedges import Reach, hedges_in
from exhibit.text.negations import negations_in
from exhibit.text.numbers import numbers_in
from exhibit.text.quotations import Piece, folded_words, gaps_between, pieces, places_of, quoted
from exhibit.text.surroundings import SENTENCE_END

LONG_EMPHASIS = 5
"""So many words in italics are somebody's, not a title of ours nor one stressed word."""


@dataclass(frozen=True)
class _Found:
    """Where the pieces of a quotation stand in one reading, as offsets."""

    passage: Passage
    reading: str
    spans: tuple[tuple[int, int], ...]


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield what is wrong with each quotation of a sentence, and hints on what it leaves out."""
    excerpts = [p for p in claim.passages if p.kind == "excerpt" and p.public]
    for start, end in quoted(claim.sentence):
        quotation = claim.sentence[start:end]
        parts = pieces(quotation)
        if not parts or not excerpts or _is_of_a_note(parts, claim):
            continue
        location = next(filter(None, (_found(parts, passage) for passage in excerpts)), None)
        if location:
            yield from _gaps(quotation, parts, location, claim)
            yield from _edge(quotation, location, claim)
        else:
            yield from _misplaced(quotation, parts, excerpts)
    yield from _emphasis(claim)


def _is_of_a_note(parts: Sequence[Piece], claim: Claim) -> bool:
    """Say whether a note has the words, or is a work's title."""
    texts = [r for p in claim.passages if p.kind == "note" for r in (*p.readings, *p.titles)]
    folded = [f" {' '.join(folded_words(text))} " for text in texts]
    return all(any(f" {' '.join(part.words)} " in text for text in folded) for part in parts)


def _found(parts: Sequence[Piece], passage: Passage) -> _Found | None:
    """Return where the parts stand in one reading of a passage, in order, if they do."""
    for reading in passage.readings:
        if spans := places_of(parts, reading):
            return _Found(passage, reading, spans)
    return None


def _gaps(
    quotation: str, parts: Sequence[Piece], location: _Found, claim: Claim
) -> Iterator[Difference]:
    """Yield what is wrong with the words left out between the parts of a quotation."""
    for part, gap_start, gap_end in gaps_between(parts, location.spans):
        gap = location.reading[gap_start:gap_end]
        bracket_words = part.sign.strip("[]….") if part.sign.startswith("[") else ""
        if not folded_words(gap) and not bracket_words:
            continue
        if lost := _lost(gap, bracket_words, location.reading[gap_end:], claim):
            yield _quotation(
                quotation,
                Level.ERROR,
                _("the quotation leaves out “{words}” of {key}.").format(
                    words=lost, key=location.passage.key
                ),
                _("Quote it with these words, or say it in your own."),
            )
        elif bracket_words and (added := _added(bracket_words, location.reading)):
            yield _quotation(
                quotation,
                Level.ERROR,
                _("“{words}” in square brackets is not in {key}.").format(
                    words=added, key=location.passage.key
                ),
                _("Put in brackets only what makes the quotation readable."),
            )
        else:
            message = (
                _("“{sign}” stands for “{words}” of {key}.")
                if bracket_words
                else _("the quotation leaves out “{words}” of {key}.")
            )
            yield _quotation(
                quotation,
                Level.HINT,
                message.format(
                    sign=part.sign, words=shown(gap.strip(" ,;"), 120), key=location.passage.key
                ),
                _("See that the sense is the same without them."),
            )


def _lost(gap: str, bracket_words: str, after: str, claim: Claim) -> str:
    """Return the hedge, denial or subject among words left out, or nothing."""
    kept_words = {*folded_words(bracket_words)}
    for hedge in hedges_in(gap):
        if not kept_words & {*folded_words(hedge.words)}:
            return hedge.words
    for start, end in negations_in(gap):
        if not kept_words & {*folded_words(gap[start:end])}:
            return gap[start:end]
    return "" if kept_words else _subject(gap, after, claim)


def _subject(gap: str, after: str, claim: Claim) -> str:
    """Return words left out that what follows is said of: those that begin its sentence.

    Or a name right before what follows, where that begins with a small letter.
    """
    ends = [end.end() for end in SENTENCE_END.finditer(gap)]
    begun = gap[ends[-1] :].strip() if ends else ""
    if begun:
        return shown(begun)
    known = {word for name in claim.names if name.kind == "person" for word in name.name.split()}
    last = gap.replace("—", ",").replace(";", ",").rpartition(",")[2].split()
    if last and last[-1].strip("’'") in known and after.lstrip()[:1].islower():
        return last[-1]
    return ""


def _added(bracket_words: str, reading: str) -> str:
    """Return a denial or a figure that square brackets bring in."""
    for start, end in negations_in(bracket_words):
        return bracket_words[start:end]
    values = {number.value for number in numbers_in(reading)}
    return next((n.words for n in numbers_in(bracket_words) if n.value not in values), "")


def _edge(quotation: str, location: _Found, claim: Claim) -> Iterator[Difference]:
    """Yield a hedge or a denial that stands right before the words quoted."""
    start = location.spans[0][0]
    before = location.reading[max(0, start - 40) : start]
    own = claim.sentence.replace(quotation, " ")
    hedge = next((h for h in hedges_in(before) if not folded_words(before[h.end :])), None)
    denied = [before[s:e] for s, e in negations_in(before) if not folded_words(before[e:])]
    if hedge and hedge.hedge.reach is Reach.NUMBER:
        first = numbers_in(quotation[:40])
        hedge = hedge if first and not folded_words(quotation[: first[0].start]) else None
    if hedge and any(other.hedge.reach is not Reach.SENTENCE for other in hedges_in(own)):
        hedge = None
    if denied and negations_in(own):
        denied = []
    words = denied[0] if denied else hedge.words if hedge else ""
    if words:
        yield _quotation(
            quotation,
            Level.WARNING,
            _("“{words}” stands right before it in {key}, and is not quoted.").format(
                words=words, key=location.passage.key
            ),
            _("Quote it with this word, or say it in the sentence."),
        )


def _misplaced(
    quotation: str, parts: Sequence[Piece], excerpts: Sequence[Passage]
) -> Iterator[Difference]:
    """Yield a quotation whose parts are in another order, or in several passages."""
    homes = [[p.key for p in excerpts if _found([part], p)] for part in parts]
    if len(parts) < 2 or not all(homes):
        return
    if set(homes[0]).intersection(*homes[1:]):
        yield _quotation(
            quotation,
            Level.ERROR,
            _("the parts of the quotation stand in another order in {key}.").format(
                key=homes[0][0]
            ),
            _("Quote them in their order, or in quotation marks of their own."),
        )
    else:
        keys = ", ".join(dict.fromkeys(keys[0] for keys in homes))
        yield _quotation(
            quotation,
            Level.ERROR,
            _("one quotation is put together from {keys}.").format(keys=keys),
            _("Quote each passage in quotation marks of its own."),
        )


def _emphasis(claim: Claim) -> Iterator[Difference]:
    """Yield words in italics that are long enough to be quoted and that nothing cited has."""
    if not claim.passages or not claim.emphasised:
        return
    titles = [title for passage in claim.passages for title in passage.titles]
    texts = (*claim.readings, *titles, *(name.name for name in claim.names))
    folded = [f" {' '.join(folded_words(text))} " for text in texts]
    for words in claim.emphasised:
        plain = " ".join(folded_words(words))
        if len(plain.split()) >= LONG_EMPHASIS and not any(f" {plain} " in t for t in folded):
            yield _quotation(
                words,
                Level.WARNING,
                _("“{words}” stands in italics and in nothing that it cites.").format(
                    words=shown(words)
                ),
                _("Cite what has these words, or set them as your own."),
            )


def _quotation(words: str, level: Level, message: str, advice: str) -> Difference:
    return Difference(code="quotation", level=level, message=message, advice=advice, words=words)
