"""The words of a text that carry its matter, brought to one form: "was executed", "executions".

By the Snowball rules, which are there for some thirty languages, after a table of irregular forms.
Figures and names count as words.
"""

from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from exhibit.text.function_words import FUNCTION_WORDS, IRREGULAR
from exhibit.text.quotations import words_of

LANGUAGE = "english"


@dataclass(frozen=True)
class Stem:
    """A word of matter: the form it is compared by, and where it stands."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=32768)
def stem_of(word: str) -> str:
    """Return the form that a folded word is compared by.

    A stemmer keeps the word it works on, so each call has its own: requests run side by side.
    """
    plain = word.removesuffix("'s").removesuffix("'")
    stem: str = snowballstemmer.stemmer(LANGUAGE).stemWord(IRREGULAR.get(plain, plain))
    return stem


@lru_cache(maxsize=4096)
def stems_in(text: str) -> tuple[Stem, ...]:
    """Return the words of matter of a text in order, function words left out."""
    return tuple(
        Stem(stem_of(word.folded), word.start, word.end)
        for word in words_of(text)
        if word.folded not in FUNCTION_WORDS
    )


def stem_set(text: str) -> frozenset[str]:
    """Return the forms of the words of matter of a text."""
    return frozenset(stem.stem for stem in stems_in(text))
