"""Two figures of a sentence that have changed places.

Each figure is known by the words of matter around it, the nearer the more they count. Where the
words around the first fit better with the evidence's second, and the other way, the two stand in
each other's place.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.amounts import Amount, amounts_in
from exhibit.text.findings import Level
from exhibit.text.quotations import quoted

CLEARLY = 1.1
"""How many times better the figures must fit in each other's place."""
LEAST_GAIN = 0.1
"""And by how much, so that chance words decide nothing."""
MOST = 12
"""Figures of one sentence that are compared, two by two; a table in prose has more."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield a difference for the two figures that fit best in each other's place."""
    if not claim.passages:
        return
    evidence = [amount for reading in claim.readings for amount in amounts_in(reading)]
    quotations = [claim.sentence[start:end] for start, end in quoted(claim.sentence)]
    own = [
        amount
        for amount in amounts_in(claim.sentence)
        if not any(amount.number.words in quotation for quotation in quotations)
    ][:MOST]
    best = max(
        ((_gain(first, second, evidence), first, second) for first, second in combinations(own, 2)),
        key=lambda candidate: candidate[0],
        default=None,
    )
    if best and best[0] > 0:
        first, second = best[1:]
        words = f"{first.number.words}, {second.number.words}"
        yield Difference(
            code="figures-exchanged",
            level=Level.WARNING,
            message=_("“{one}” and “{two}” look exchanged beside the evidence.").format(
                one=first.number.words, two=second.number.words
            ),
            advice=_("Give each figure the place that the evidence gives it."),
            words=words,
        )


def _gain(first: Amount, second: Amount, evidence: Sequence[Amount]) -> float:
    """Return how much better two figures fit in each other's place; 0 where they do not clearly."""
    firsts = [other for other in evidence if other.value == first.value]
    seconds = [other for other in evidence if other.value == second.value]
    if first.value == second.value or not firsts or not seconds or second.value == first.other_end:
        return 0
    kinds = {first.number.kind, second.number.kind}
    if len(kinds) > 1 and kinds & {"year", "day", "ordinal"}:
        return 0
    straight = _fit(first, firsts) + _fit(second, seconds)
    crossed = _fit(first, seconds) + _fit(second, firsts)
    gain = crossed - straight
    return gain if gain > LEAST_GAIN and crossed > CLEARLY * straight else 0


def _fit(amount: Amount, others: Sequence[Amount]) -> float:
    """Return how well the words around a figure fit with those around the evidence's best one."""
    return max(
        sum(
            1 / (distance + other.near[stem])
            for stem, distance in amount.near.items()
            if stem in other.near
        )
        for other in others
    )
