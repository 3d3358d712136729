"""How sure a statement is, and whose it is: as in the evidence, no more and no less.

A hedge of the evidence is lost when the sentence says the words that it governs, and neither
hedges in any way nor leaves them to those who hold them. "Our textbook says" is no such hedge: the
textbook says "probably". A view is credited to who holds it in the evidence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.attributions import (
    credits_in,
    holders_in,
    is_left_open,
    is_left_to_others,
    is_no_doubt,
    reports,
    rounding_before,
    supposes,
)
from exhibit.text.findings import Level
from exhibit.text.hedges import HedgeFound, Reach, hedges_in
from exhibit.text.light_words import is_light
from exhibit.text.numbers import numbers_in
from exhibit.text.phrases import phrases_in, statements_in
from exhibit.text.quotations import folded_words, unquoted
from exhibit.text.stems import stem_set

SHARED = 2
"""Words of matter that a sentence shares with what a hedge governs when it says the same."""
SHARE = 0.25
"""And how much of the governed words they are."""
NAMED = 4
"""Words from a hedge of a name on: itself, and what it may name."""
SAME = 0.6
"""The share that says that nothing but the hedge is different."""


@dataclass(frozen=True)
class _Governed:
    """A hedge of the evidence, with the words of matter that it limits.

    `families` are of the scholar whose view it is, where the hedge is a name.
    """

    words: str
    matter: frozenset[str]
    families: frozenset[str] = frozenset()


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield a hedge lost or added, and a view credited to somebody else."""
    if not claim.passages:
        return
    lost = _lost(claim)
    if lost:
        yield _lost_hedge(lost.words)
    elif rounded := _rounded(claim):
        yield _lost_hedge(rounded)
    yield from _added(claim)
    yield from _miscredited(claim)
    yield from _unheld(claim)


def _lost(claim: Claim) -> _Governed | None:
    """Return the first hedge of the evidence that the sentence leaves out."""
    if _hedges(claim.sentence):
        return None
    own = _matter(claim.sentence)
    is_open = is_left_open(claim.sentence)
    is_others = is_open or is_left_to_others(claim.sentence)
    words = frozenset(folded_words(claim.sentence))
    for hedge in (hedge for reading in claim.readings for hedge in _governed(reading)):
        if is_others if hedge.families or reports(hedge.words) else is_open:
            continue
        if any(words.issuperset(folded_words(family)) for family in hedge.families):
            continue
        if supposes(hedge.words) and is_left_open(claim.context):
            continue  # "Imagine a factory", a sentence before
        shared = len(own & hedge.matter)
        is_said = shared >= max(SHARED, SHARE * len(hedge.matter))
        if is_said and shared > _plainly_said(own, claim):
            return hedge
    return None


def _plainly_said(own: frozenset[str], claim: Claim) -> int:
    """Return how many of the sentence's words one statement without any hedge has.

    A note has many statements: a hedge of one governs no other.
    """
    statements = (s for reading in claim.readings for s in statements_in(reading))
    plain = (s for s in statements if not _hedges(s) and not any(_governed(s)))
    return max((len(own & _matter(statement)) for statement in plain), default=0)


def _lost_hedge(words: str) -> Difference:
    return Difference(
        code="hedge-lost",
        level=Level.WARNING,
        message=_("the evidence says “{words}”, and the sentence says it plainly.").format(
            words=words
        ),
        advice=_("Hedge as the evidence does, or say who holds it."),
        words=words,
    )


def _rounded(claim: Claim) -> str:
    """Return the first figure that the evidence gives as rounded and the sentence as exact, or ''.

    A bound ("at least") is left to the rule on figures.
    """
    limits = {hedge.end for hedge in hedges_in(claim.sentence)}
    evidence = [_roundings(reading) for reading in claim.readings]
    for number in numbers_in(unquoted(claim.sentence)):
        if number.kind != "quantity" or limits & {number.start - 1, number.start}:
            continue
        roundings = [figure for values in evidence for figure in values.get(number.value, ())]
        if roundings and all(rounding for rounding, _figure in roundings):
            return " ".join(roundings[0])
    return ""


@lru_cache(maxsize=1024)
def _roundings(text: str) -> dict[Decimal, list[tuple[str, str]]]:
    """Return the figures of a text by value, each with the word that rounds it, or ''."""
    figures: dict[Decimal, list[tuple[str, str]]] = {}
    for number in numbers_in(text):
        rounding = rounding_before(text, number.start)
        figures.setdefault(number.value, []).append((rounding, number.words))
    return figures


def _added(claim: Claim) -> Iterator[Difference]:
    """Yield a hint for a hedge that nothing cited has, where it says the same otherwise."""
    added = [hedge for hedge in _hedges(claim.sentence) if hedge.hedge.reach is Reach.NEAR]
    if not added or any(map(_hedges, claim.readings)) or any(map(is_left_open, claim.readings)):
        return
    own = _matter(claim.sentence)
    statements = (s for reading in claim.readings for s in statements_in(reading))
    if any(len(own & _matter(statement)) >= SAME * len(own) for statement in statements):
        yield Difference(
            code="hedge-added",
            level=Level.HINT,
            message=_("“{words}” hedges what the evidence says plainly.").format(
                words=added[0].words
            ),
            advice=_("Say it as surely as the evidence does, or cite who doubts it."),
            words=added[0].words,
        )


def _miscredited(claim: Claim) -> Iterator[Difference]:
    """Yield an error where the evidence credits others with what is said."""
    known = {maker for passage in claim.passages for maker in passage.makers}
    for credit in credits_in(claim.sentence, known):
        names = frozenset(word for run in credit.families for word in folded_words(run))
        matter = _matter(claim.sentence) - names
        theirs: list[tuple[int, bool, str]] = []
        for statement in (s for reading in claim.readings for s in statements_in(reading)):
            for other in credits_in(statement):
                shared = len(matter & _matter(statement))
                is_theirs = bool(other.families & credit.families)
                theirs.append((shared, is_theirs, other.words))
        best = max((shared for shared, _same, _words in theirs), default=0)
        own = [shared for shared, same, _words in theirs if same]
        if best >= SHARED and max(own, default=0) < best and (own or _is_unnamed(claim, names)):
            words = next(words for shared, same, words in theirs if shared == best and not same)
            yield Difference(
                code="miscredited",
                level=Level.ERROR,
                message=_("in the evidence it is “{words}”.").format(words=words),
                advice=_("Credit the view to who holds it, or cite the work that says so."),
                words=credit.words,
            )


def _is_unnamed(claim: Claim, names: frozenset[str]) -> bool:
    """Say whether none of the works cited is by somebody of these names."""
    makers = {word for p in claim.passages for maker in p.makers for word in folded_words(maker)}
    return names.isdisjoint(makers)


def _unheld(claim: Claim) -> Iterator[Difference]:
    """Yield a warning for "historians report" where what it cites is no note and names none."""
    holders = holders_in(claim.sentence)
    if not holders or any(passage.kind == "note" for passage in claim.passages):
        return
    if not any(holders_in(" ".join((*p.readings, *p.surroundings))) for p in claim.passages):
        yield Difference(
            code="miscredited",
            level=Level.WARNING,
            message=_("it speaks for {words} and cites no note.").format(words=holders[0]),
            advice=_("Cite the note that says what they hold, or say which source says it."),
            words=holders[0],
        )


@lru_cache(maxsize=1024)
def _governed(text: str) -> tuple[_Governed, ...]:
    """Return the hedges of a text, a scholar's name among them, with what each governs."""
    governed = []
    for statement in statements_in(text):
        for hedge in _hedges(statement):
            part = statement
            if hedge.hedge.reach is Reach.NEAR:
                part = _phrase_of(statement, hedge.start)
            if hedge.hedge.of_a_name:
                part = " ".join(statement[hedge.start :].split()[:NAMED])
            governed.append(_Governed(hedge.words, _matter(part, hedge.words)))
        for credit in credits_in(statement):
            matter = _matter(statement, credit.words)
            governed.append(_Governed(credit.words, matter, credit.families))
    return tuple(governed)


@lru_cache(maxsize=4096)
def _hedges(text: str) -> tuple[HedgeFound, ...]:
    """Return the hedges of a text, those of figures left to the rule on figures."""
    return tuple(
        hedge
        for hedge in hedges_in(text)
        if hedge.hedge.reach is not Reach.NUMBER
        and not is_no_doubt(hedge.words, text[hedge.end : hedge.end + 4])
    )


def _phrase_of(statement: str, place: int) -> str:
    """Return the phrase of a statement that a place is in."""
    end = 0
    for phrase in phrases_in(statement):
        start = statement.find(phrase, end)
        end = start + len(phrase)
        if start <= place < end:
            return phrase
    return statement


@lru_cache(maxsize=4096)
def _matter(text: str, but_for: str = "") -> frozenset[str]:
    """Return the words of matter and the figures of a text, those of some words left out."""
    stems = stem_set(text) - stem_set(but_for)
    figures = (str(number.value) for number in numbers_in(text))
    return frozenset(stem for stem in stems if not is_light(stem)).union(figures)
