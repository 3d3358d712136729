"""The words by which English denies, and those by which it says the opposite."""

import re
from collections.abc import Iterator

from exhibit.text.stems import stem_of, stem_set

_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|scarcely"
    r"|(?:fail(?:s|ed)?|refus(?:es?|ed)|declin(?:es?|ed)|ceas(?:es?|ed)) to"
    r"|instead of|rather than|far from|lack(?:s|ed|ing)?|absence of)\b|n['’]t\b",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\bnot (?:only|just|merely|least|until|in doubt|(?:long|far) (?:after|before|from))\b"
    r"|\bno (?:later|more|fewer|less) than\b|\bno doubt\b|\bwhether or not\b|\bwithout doubt\b"
    r"|\bnone the less\b",
    re.IGNORECASE,
)
"""Holds a word of denial and denies nothing."""
_DENIAL = re.compile(
    r"\b(?:un(?:proven|known|clear|confirmed|founded|true|named|recorded|documented|sourced)"
    r"|den(?:y|ies|ied)|disprove[sdn]?|refute[sd]?|reject(?:s|ed)?|apocryphal|invent\w*|imaginary"
    r"|fiction\w*|false|contest(?:s|ed)?|challenge[sd]?|disput\w*|debated?|contradict\w*|diverge[sd]?"
    r"|halt(?:s|ed)?|stop(?:s|ped)?|abolish\w*|misprint\w*|misread\w*|incomplete|improbable"
    r"|impossible|innocent|avoids?|departs?|departed|alone|lone)\b",
    re.IGNORECASE,
)
"""Denies without a word of negation: evidence with one of these can bear out a "not"."""
_BY_A_SOURCE = re.compile(r"\b(?:it|we|nor)\b|\A\W*\Z", re.IGNORECASE)
_OPENS_CONTRAST = re.compile(r"(?:but |and )?not\b", re.IGNORECASE)
_SAYING = (
    "say tell state cite name mention give report describe record print speak explain define show"
)
_SOURCES = "source lecture lecturer textbook excerpt passage file document account text sentence"
_REASONING = "prove mean show follow need decide settle read speak hear know judge"
SAYING = frozenset(map(stem_of, _SAYING.split()))
"""What a source does."""
SOURCES = frozenset(map(stem_of, _SOURCES.split()))
REASONING = frozenset(map(stem_of, _REASONING.split()))
"""What our own reflections deny: "does not prove". No source can say so for us."""


def negations_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words that deny, idioms left out."""
    idioms = [match.span() for match in _IDIOM.finditer(text)]
    return tuple(
        match.span()
        for match in _NEGATION.finditer(text)
        if not any(start <= match.start() < end for start, end in idioms)
    )


def is_negated(text: str) -> bool:
    """Say whether a text denies something with a word of negation."""
    return bool(negations_in(text))


def speaks_of_saying(text: str) -> bool:
    """Say whether a text speaks of what a source says, or of what may be concluded from it."""
    return not stem_set(text).isdisjoint(SAYING | SOURCES | REASONING)


def denies(text: str) -> bool:
    """Say whether a text denies something, with a word of negation or without."""
    return is_negated(text) or bool(_DENIAL.search(text))


def denials_by_sense(text: str) -> Iterator[str]:
    """Yield the stems of the words that deny without a word of negation: unproven, halted."""
    for match in _DENIAL.finditer(text):
        yield stem_of(match[0].lower())


def is_by_a_source(before: str) -> bool:
    """Say whether the words before a denial leave it to a source: "it", or none: "neither"."""
    return bool(_BY_A_SOURCE.search(before))


def opens_contrast(phrase: str) -> bool:
    """Say whether a phrase only sets something aside: "the result, not the cause"."""
    return bool(_OPENS_CONTRAST.match(phrase))
