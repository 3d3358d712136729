"""Figures held against those of the evidence: their bound, what they count, range and base.

That a value is in none of the evidence is told by the check of numbers. Here a value that the
evidence has is read with the words around it. A figure in quotation marks is its source's own.
"""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.amounts import Amount, amounts_in
from exhibit.text.figure_words import COUNTED_PEOPLE, FACTORS, PEOPLE, VAGUE
from exhibit.text.findings import Level
from exhibit.text.kindred_words import kin
from exhibit.text.numbers import numbers_in
from exhibit.text.quotations import folded_words, quoted
from exhibit.text.stems import stem_of, stem_set

COUNTS = ("quantity", "percent", "share")
MOST = 40
"""Figures of one sentence that are compared; no sentence that anybody reads has more."""
LARGE = 100
"""From here on the same figure is hardly there by chance."""
NEAR = 8
"""How many words of matter away what a figure counts may still be named."""
_PEOPLE = frozenset(map(stem_of, " ".join(PEOPLE).split()))
_COUNTED_PEOPLE = frozenset(map(stem_of, " ".join(COUNTED_PEOPLE).split())) | _PEOPLE


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield what the evidence says otherwise of the figures of a sentence."""
    if not claim.passages:
        return
    evidence = [amount for reading in claim.readings for amount in amounts_in(reading)]
    for amount in _own(claim.sentence)[:MOST]:
        same = [other for other in evidence if _is_same(amount, other)]
        if same:
            yield from _bounds(amount, same)
            yield from _counted(amount, same, evidence, claim)
            yield from _ranges(amount, same, claim.sentence)
            yield from _bases(amount, same)
            yield from _periods(amount, same)
    yield from _without_figures(claim)


def _own(sentence: str) -> list[Amount]:
    """Return the counts and shares of a sentence that stand outside its quotation marks."""
    spans = [sentence[start:end] for start, end in quoted(sentence)]
    return [
        amount
        for amount in amounts_in(sentence)
        if amount.number.kind in COUNTS
        and not amount.number.words.startswith("0")  # the number of an order, not a count
        and not any(amount.number.words in span for span in spans)
    ]


def _is_same(amount: Amount, other: Amount) -> bool:
    """Say whether a figure of the evidence is the one that the sentence gives.

    A half and a three are met everywhere: they are the same only where the same is spoken of, and
    "shrank by half" is not "half of the members".
    """
    if amount.value != other.value or other.number.kind not in COUNTS:
        return False
    if amount.number.kind == "share" and bool(amount.base) != bool(other.base):
        return False
    is_large = amount.number.kind == "quantity" and amount.value >= LARGE
    return is_large or bool(amount.unit) or not amount.near.keys().isdisjoint(other.near)


def _bounds(amount: Amount, same: Sequence[Amount]) -> Iterator[Difference]:
    """Yield a bound turned round, put in or left out."""
    evidence_bounds = {other.bound for other in same}
    bound = amount.bound
    if bound in evidence_bounds or (bound == "about" and evidence_bounds & {"", "about"}):
        return
    if any(_is_outer_end(amount, other) for other in same):
        return
    words = amount.number.words
    evidence_words = _with_bound(same[0])
    if {bound, *evidence_bounds} == {"least", "most"}:
        yield _told(
            words,
            Level.ERROR,
            _("the evidence has “{shown}”: the bound is turned round.").format(
                shown=evidence_words
            ),
            _("Bound the figure as the evidence does."),
        )
    elif bound in ("least", "most") or evidence_bounds != {""}:
        yield _told(
            words,
            Level.WARNING,
            _("“{words}” is “{shown}” in the evidence.").format(
                words=_with_bound(amount), shown=evidence_words
            ),
            _("Bound the figure as the evidence does, or cite what does so."),
        )


def _is_outer_end(amount: Amount, other: Amount) -> bool:
    """Say whether a bound keeps what lies in the evidence's range: "at least 1" of "1 to 2"."""
    end = other.other_end
    if end is None or amount.other_end is not None:
        return False
    return amount.bound == ("least" if end > amount.value else "most")


def _with_bound(amount: Amount) -> str:
    """Return a figure with the few words before it."""
    before = amount.statement[: amount.number.start].split()[-2:]
    return " ".join((*before, amount.number.words)) if amount.bound else amount.number.words


def _counted(
    amount: Amount, same: Sequence[Amount], evidence: Sequence[Amount], claim: Claim
) -> Iterator[Difference]:
    """Yield a figure that counts or measures something else in the evidence."""
    if amount.unit:
        units = {other.unit for other in same}
        if amount.unit in units or (amount.unit == "" and "" in units):
            return
        if units - {""}:
            yield _of_another(amount, same[0], Level.ERROR)
        elif not any(amount.counted[0] in stem_set(reading) for reading in claim.readings):
            yield _of_another(amount, same[0], Level.WARNING)
        return
    if not amount.counted or any(_counts_same(amount, other, evidence) for other in same):
        return
    elsewhere = [o for o in evidence if o.value != amount.value and _shares(amount, o)]
    yield _of_another(amount, same[0], Level.ERROR if elsewhere else Level.WARNING)


def _periods(amount: Amount, same: Sequence[Amount]) -> Iterator[Difference]:
    """Yield a large figure that the evidence gives for another time.

    Only where each statement that has the figure names years, and none of them is of the
    sentence's: what is said of no time may be of any. A hint, for a statement may name a year that
    is not its figure's: of three that were told on the opening exhibition two were.
    """
    own = _years(amount.statement)
    if amount.number.kind != "quantity" or amount.value < LARGE or own is None:
        return
    times = [_years(other.statement) for other in same]
    given = [time for time in times if time is not None]
    if len(given) < len(times) or any(first <= own[1] and own[0] <= last for first, last in given):
        return
    first, last = given[0]
    yield _told(
        amount.number.words,
        Level.HINT,
        _("the evidence gives “{words}” for {years}.").format(
            words=amount.number.words, years=first if first == last else f"{first}–{last}"
        ),
        _("Give the figure with its own time."),
    )


def _years(statement: str) -> tuple[int, int] | None:
    """Return the first and the last year that a statement names, if it names any."""
    years = [int(number.value) for number in numbers_in(statement) if number.kind == "year"]
    return (min(years), max(years)) if years else None


def _shares(amount: Amount, other: Amount) -> bool:
    return bool(set(amount.counted) & set(other.counted))


def _counts_same(amount: Amount, other: Amount, evidence: Sequence[Amount]) -> bool:
    """Say whether a figure of the evidence can count what the sentence says."""
    own = set(amount.counted)
    if own & set(other.counted):
        return True
    if not other.counted and own & {stem for rival in evidence for stem in rival.near}:
        return True
    around = {*other.counted, *other.near}
    if own & _PEOPLE and (not other.counted or around & _COUNTED_PEOPLE):
        return True
    if any(not kin(stem).isdisjoint(kin(counted)) for stem in own for counted in other.counted):
        return True
    of_others = {
        stem
        for rival in evidence
        if rival.statement == other.statement and rival.value != other.value
        for stem in rival.counted
    }
    return any(other.near.get(stem, NEAR + 1) <= NEAR for stem in own - of_others)


def _of_another(amount: Amount, other: Amount, level: Level) -> Difference:
    end = min(len(other.statement), other.number.end + 30)
    evidence_words = other.statement[other.number.start : end].rsplit(" ", 1)[0]
    return _told(
        amount.number.words,
        level,
        _("“{words}” counts something else in the evidence: “{shown}”.").format(
            words=amount.number.words, shown=evidence_words
        ),
        _("Say of the figure what the evidence says of it."),
    )


def _ranges(amount: Amount, same: Sequence[Amount], sentence: str) -> Iterator[Difference]:
    """Yield a range with another end, and one end of a range told as the figure."""
    ends = {other.other_end for other in same}
    if None in ends or amount.other_end in ends or amount.number.kind == "share":
        return
    others = [end for end in ends if end is not None]
    values = {number.value for number in numbers_in(sentence)}
    if amount.other_end is None and (values & set(others) or amount.bound in ("least", "most")):
        return
    words = amount.number.words
    yield _told(
        words,
        Level.WARNING,
        _("“{words}” is one end of a range in the evidence.").format(words=words),
        _("Give both ends as the evidence does."),
    )


def _bases(amount: Amount, same: Sequence[Amount]) -> Iterator[Difference]:
    """Yield a share of something else than in the evidence."""
    if amount.number.kind not in ("percent", "share") or not amount.base:
        return
    own = set(amount.base)
    if any(not other.base or own & {*other.base, *other.near} for other in same):
        return
    words = amount.number.words
    yield _told(
        words,
        Level.WARNING,
        _("“{words}” is a share of something else in the evidence.").format(words=words),
        _("Say of what it is a share, as the evidence does."),
    )


def _without_figures(claim: Claim) -> Iterator[Difference]:
    """Yield "doubled" and "millions" where nothing cited says so."""
    evidence_words = {word for reading in claim.readings for word in folded_words(reading)}
    factors = {FACTORS[word] for word in evidence_words if word in FACTORS}
    values = [n.value for r in claim.readings for n in numbers_in(r)]
    for word in folded_words(claim.sentence):
        if word in FACTORS:
            is_given = FACTORS[word] in factors or abs(FACTORS[word]) in values
        elif word in VAGUE:
            low, high = VAGUE[word]
            is_given = word in evidence_words or any(low <= value <= high for value in values)
        else:
            continue
        if not is_given:
            yield _told(
                word,
                Level.WARNING,
                _("nothing cited says “{word}”.").format(word=word),
                _("Cite what gives this amount, or say how it was reckoned."),
            )


def _told(words: str, level: Level, message: str, advice: str) -> Difference:
    return Difference(code="figure", level=level, message=message, advice=advice, words=words)
