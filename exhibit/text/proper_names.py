"""Names in English prose: which words look like one, and which only look so."""

import re
from collections.abc import Iterator, Set

from exhibit.text.dates import MONTHS
from exhibit.text.function_words import FUNCTION_WORDS

_RUN = re.compile(
    r"(?<![\w-])[A-ZÀ-ÖØ-ÞА-Я][\w’'-]*(?:(?:\s(?:of|the|von|van|de|al)){0,2}\s(?:[A-ZÀ-ÖØ-ÞА-Я][\w’'-]*|[A-Z]\.))*"
)
_OPENS_SENTENCE = re.compile(r"(?:\A|[.!?:]\s)[\s“\"'‘(]*\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_OF_A_NAME = re.compile(r"(?:ism|ists?|ites?|ians?|ish|ese)\Z")
"""Ends of words that are made from a name, and name nobody: Marxist, Norwegian."""
_MADE = re.compile(r"(?:s|ism|ists?|ites?|ians?|eans?|ish|ese|'s)")
_TITLES = (
    "soviet party state russian german french greek dutch congress government church army navy "
    "marshal general president professor doctor minister commissar king queen lord lady mr mrs ms "
    "dr st order plan war revolution monday tuesday wednesday thursday friday saturday sunday"
)
_NO_NAMES = FUNCTION_WORDS.union(_TITLES.split(), (month.casefold() for month in MONTHS))


def runs_in(text: str, known: Set[str] = frozenset()) -> Iterator[tuple[str, int, int]]:
    """Yield the runs of capitalised words that look like names, with their spans.

    The first word of a sentence is capitalised anyway: it counts only with another after it, or
    where it is one of those `known` to be a name.
    """
    for match in _RUN.finditer(text):
        words = match[0].split()
        opens = bool(_OPENS_SENTENCE.search(text[max(0, match.start() - 4) : match.start()]))
        if (
            opens
            and _plain(match[0]) not in known
            and (len(words) == 1 or _plain(words[0]).casefold() in FUNCTION_WORDS)
        ):
            words = words[1:]
        if words and not all(_names_nobody(_plain(word)) for word in words):
            start = match.end() - len(" ".join(words))
            yield _plain(text[start : match.end()]), start, match.end()


def family_of(run: str) -> str:
    """Return the word of a run that tells most: the last one that names somebody."""
    words = [_plain(word) for word in run.split()]
    return next((word for word in reversed(words) if not _names_nobody(word)), words[-1])


def is_made_from(word: str, name: str) -> bool:
    """Say whether a folded word is made from a folded name: marxism, stakhanovites."""
    return word.startswith(name) and bool(_MADE.fullmatch(word, len(name)))


def _names_nobody(word: str) -> bool:
    folded = word.casefold()
    return (
        len(folded) < 3
        or folded.rstrip("s") in _NO_NAMES
        or folded in _NO_NAMES
        or bool(_OF_A_NAME.search(folded))
    )


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).rstrip(".")
