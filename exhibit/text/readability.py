"""How hard our own words are to read: LIX, which needs no dictionary (C.-H. Björnsson, 1968)."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LONG = 6
"""A word of more letters than this is long."""


def lix(sentences: Iterable[str]) -> float | None:
    """Return the words per sentence plus the long words per hundred; None where there is no word.

    Below 35 a text is easy, up to 45 average, above 55 hard. Figures are words, but never long.
    Give plain words without marks, and none that are quoted from a source.
    """
    words = [words for sentence in sentences if (words := _WORD.findall(sentence))]
    count = sum(map(len, words))
    if not count:
        return None
    long = sum(
        sum(map(str.isalpha, word)) > _LONG for sentence_words in words for word in sentence_words
    )
    return count / len(words) + 100 * long / count
