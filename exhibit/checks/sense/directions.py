"""A direction turned round: what rose fell, what came before came after.

Each word that has an opposite is held against the statements of the evidence that speak of the
same. When one of them has the opposite, and none of the evidence has the word, it is the other way
round. What is denied on one side only is the same again.
"""

from collections.abc import Iterator

from exhibit.checks.sense.claim import Claim, Difference, opposite
from exhibit.text.findings import Level
from exhibit.text.kindred_words import are_akin
from exhibit.text.light_words import is_light
from exhibit.text.negations import is_negated
from exhibit.text.opposites import SIDES, is_direction, sides_in, sides_of
from exhibit.text.phrases import phrases_in, statements_in
from exhibit.text.quotations import unquoted
from exhibit.text.stems import stem_set

NEAR = 0.5
"""The share of the words of matter that two statements on the same thing have in common."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield a warning for the first word whose opposite the evidence has in its place."""
    if not claim.passages:
        return
    evidence = [statement for reading in claim.readings for statement in statements_in(reading)]
    everywhere = {side for statement in evidence for side in sides_of(statement)}
    for statement in statements_in(unquoted(claim.sentence)):
        for word, pair, side in sides_in(statement):
            if (pair, side) in everywhere:
                continue
            denied = _is_denied(statement, pair, side)
            for other in evidence:
                if (
                    (pair, 1 - side) in sides_of(other)
                    and _is_denied(other, pair, 1 - side) == denied
                    and _is_near(statement, claim.sentence, other, pair)
                ):
                    words = statement[word.start : word.end]
                    yield opposite("direction", Level.WARNING, words, other)
                    return


def _is_denied(statement: str, pair: int, side: int) -> bool:
    """Say whether the phrase that has a side of a pair is negated."""
    return any(is_negated(p) for p in phrases_in(statement) if (pair, side) in sides_of(p))


def _is_near(statement: str, sentence: str, other: str, pair: int) -> bool:
    """Say whether two statements are on the same thing, but for the words that have an opposite.

    Of a direction a word in common is enough: it is told of little else. A statement of the pair
    alone ("they rose") is about what its sentence is about.
    """
    matter = _matter(statement, pair) or _matter(sentence, pair)
    theirs = stem_set(other)
    if is_direction(pair):
        return are_akin(matter, theirs)
    shared = len(matter & theirs)
    return shared > NEAR * len(matter) and shared > (len(matter) > 1)


def _matter(text: str, pair: int) -> frozenset[str]:
    """Return the words of matter of a text, those of a pair left out; light ones if no others."""
    stems = {s for s in stem_set(text) if all(pair != other for other, _side in SIDES.get(s, ()))}
    return frozenset(s for s in stems if not is_light(s)) or frozenset(stems)
