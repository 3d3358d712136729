"""What a stretch of words that two texts share tells: copying, a name, or common words alone.

Six words in a row are soon shared by accident where they are mostly small ones: "in the Northern
Union of the". So the words of matter are counted: those that are neither common, nor of a name.
"""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache

from exhibit.checks.sense.claim import KnownName
from exhibit.text.function_words import FUNCTION_WORDS
from exhibit.text.quotations import Word, words_of

COMMON = 1
"""With so many words of matter, or fewer, a stretch is nobody's."""
NAMES_TO_MATTER = 2
"""A stretch with a word of a name for each so many words of matter may be a name as a whole: of a
place ("the iron works on the left bank of the Ob"), or a title. A curator says whether it is."""


class Weight(Enum):
    """What a shared stretch of words is."""

    COPIED = auto()
    PERHAPS_A_NAME = auto()
    COMMON = auto()


def weigh(
    text: str,
    stretch: Sequence[Word],
    names: Iterable[KnownName],
    capitals: Iterable[frozenset[str]],
    set_apart: Iterable[str] = (),
) -> Weight:
    """Say what a stretch of the words of a text is.

    `names` are those of records, `capitals` the words that the sources write with a capital letter;
    `set_apart` is what stands in italics, as titles do.
    """
    capitals = tuple(capitals)
    in_known_name = _named(stretch, _known(tuple(names)))
    matter = name_words = 0
    for word, is_named in zip(stretch, in_known_name, strict=True):
        if word.folded in FUNCTION_WORDS:
            continue
        # In a text that is all capitals, or in our title, a capital alone makes no name.
        has_capital = text[word.start].isupper() and any(plain(word) in words for words in capitals)
        name_words += is_named or has_capital
        matter += not (is_named or has_capital)
    if matter <= COMMON:
        return Weight.COMMON
    phrase = _phrase(stretch)
    is_title = any(phrase in _folded(title) for title in set_apart)
    if is_title or name_words * NAMES_TO_MATTER >= matter:
        return Weight.PERHAPS_A_NAME
    return Weight.COPIED


@lru_cache(maxsize=256)
def capitalised(text: str) -> frozenset[str]:
    """Return the words of a text that have a capital letter within a sentence, as compared."""
    return frozenset(
        plain(word)
        for word in words_of(text)
        if text[word.start].isupper() and not _opens_sentence(text, word.start)
    )


def plain(word: Word) -> str:
    """Return a word as compared here: without the possessive."""
    return word.folded.removesuffix("'s")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip(" \t\r\n“\"'‘(*_")
    return not before or before[-1] in ".!?:"


@lru_cache(maxsize=32)
def _known(names: tuple[KnownName, ...]) -> frozenset[tuple[str, ...]]:
    """Return the names of records as folded words.

    A single word that names a concept is a word of matter as well: famine, historian.
    """
    every = (
        (name.kind, tuple(word.folded for word in words_of(written)))
        for name in names
        for written in (name.name, *name.others)
    )
    return frozenset(
        words for kind, words in every if words and (len(words), kind) != (1, "concept")
    )


def _named(stretch: Sequence[Word], known: frozenset[tuple[str, ...]]) -> list[bool]:
    """Say of each word of a stretch whether it belongs to the name of a record."""
    folded = [plain(word) for word in stretch]
    named = [False] * len(folded)
    for length in {len(name) for name in known}:
        for at in range(len(folded) - length + 1):
            if tuple(folded[at : at + length]) in known:
                named[at : at + length] = [True] * length
    return named


def _phrase(words: Sequence[Word]) -> str:
    return f" {' '.join(word.folded for word in words)} "


def _folded(text: str) -> str:
    return _phrase(words_of(text))
