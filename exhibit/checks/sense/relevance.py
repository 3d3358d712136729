"""A citation whose passage speaks of something else.

It bears on the sentence when the two share a word of matter, or kindred ones, a name or a figure.
Where the sentence says little by itself ("Many others rose as fast"), what its paragraph speaks of
counts too, and so does what else it cites: a passage may go with another one. A question, and a
sentence that says what a source does not say, can share nothing with what they cite.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference, Passage
from exhibit.text.findings import Level
from exhibit.text.kindred_words import kin
from exhibit.text.light_words import is_light
from exhibit.text.negations import is_negated, speaks_of_saying
from exhibit.text.numbers import numbers_in
from exhibit.text.stems import stem_set

FEW = 6
"""A sentence with fewer words of matter is read with its paragraph."""
VERY_FEW = 3
"""With no more, its paragraph says nearly all that it speaks of."""
ENOUGH = 4
"""Of words that a passage must share with a paragraph, or with another passage, to go with it."""
SMALL = 20
"""Smaller numbers are met everywhere."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield a warning for each passage that shares nothing with the sentence."""
    if claim.framing or claim.sentence.rstrip(" ”\"'’)").endswith("?"):
        return
    bearing = [passage for passage in claim.passages if _bears(passage, claim)]
    silent = is_negated(claim.sentence) and speaks_of_saying(claim.sentence)
    for passage in claim.passages:
        if passage in bearing or (silent and passage.kind == "excerpt"):
            continue
        if not any(_goes_with(passage, other) for other in bearing):
            yield Difference(
                code="unrelated-citation",
                level=Level.WARNING,
                message=_("{key} shares no word, name or figure with it.").format(key=passage.key),
                advice=_("Cite what bears it, or say in the sentence what the passage shows."),
                words=passage.key,
            )


def _bears(passage: Passage, claim: Claim) -> bool:
    """Say whether a passage shares something with the sentence, or with its paragraph."""
    own, theirs = _matter(claim.sentence), _matter(_text(passage))
    if not own.isdisjoint(theirs):
        return True
    if not _figures(claim.sentence).isdisjoint(_figures(_text(passage))):
        return True
    words = sum(isinstance(word, str) for word in own)
    shared = len(_matter(claim.context) & theirs)
    return words < FEW and shared >= (ENOUGH if words > VERY_FEW else ENOUGH - 1)


def _goes_with(passage: Passage, other: Passage) -> bool:
    """Say whether a passage belongs with one that bears the sentence."""
    if passage.source and passage.source == other.source:
        return True
    return len(_matter(_text(passage)) & _matter(_text(other))) >= ENOUGH


def _text(passage: Passage) -> str:
    return " | ".join((*passage.readings, *passage.makers, *passage.titles))


@lru_cache(maxsize=2048)
def _matter(text: str) -> frozenset[str | int]:
    """Return the stems of a text that are not light, and the numbers of their kindred groups."""
    stems = {stem for stem in stem_set(text) if not is_light(stem)}
    return frozenset(stems.union(*(kin(stem) for stem in stems)))


def _figures(text: str) -> frozenset[Decimal]:
    return frozenset(number.value for number in numbers_in(text) if number.value >= SMALL)
