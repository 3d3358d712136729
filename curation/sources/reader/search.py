"""Searching a source text by the published folding rule (exhibit.text.folding). Pure.

Unlike a quotation, a search may begin and end inside a word: "execut" finds executed.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from exhibit.text.folding import Folded, fold
from exhibit.text.surroundings import LETTER_OR_DIGIT

MOST_HITS = 5_000
"""Nobody walks through more; the sentence then says that there are more."""


class NothingToFind(ValueError):
    """The search has no letter and no digit."""


@dataclass(frozen=True)
class Hits:
    """Where the words searched for stand: raw offsets are worked out for those that are shown."""

    folded: Folded
    length: int
    """Folded characters of the words searched for."""
    places: Sequence[int]
    """Where they begin in the folded text, in order, without overlap."""
    more: bool = False

    @property
    def count(self) -> int:
        """Return how many there are, at most MOST_HITS."""
        return len(self.places)

    def span(self, number: int) -> tuple[int, int]:
        """Return the raw start and end of a hit, counted from 1."""
        at = self.places[number - 1]
        return self.folded.raw_span(at, at + self.length)

    def first_from(self, offset: int) -> int:
        """Return the number of the first hit that begins at or after a raw offset; count + 1 if
        there is none."""
        numbers = range(1, self.count + 1)
        return 1 + bisect_left(numbers, offset, key=lambda number: self.span(number)[0])

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the raw spans of the hits that begin between two offsets."""
        numbers = range(self.first_from(start), self.first_from(end))
        return [self.span(number) for number in numbers]


@lru_cache(maxsize=2)
def folded(text: str) -> Folded:
    """Return the folded text, kept for the next search: 20 million characters take a second."""
    return fold(text)


def search(query: str, text: str) -> Hits:
    """Return where these words stand in a text. Raises NothingToFind."""
    words = fold(query).text
    if not LETTER_OR_DIGIT.search(words):
        raise NothingToFind(_("Write a word to search for: there is no letter or digit in it."))
    in_text = folded(text)
    # As with quotations, the signs around the words need not be in the text.
    words = words if words in in_text.text else words.strip("\"'… ")
    places: list[int] = []
    at = in_text.text.find(words)
    while at >= 0 and len(places) <= MOST_HITS:
        places.append(at)
        at = in_text.text.find(words, at + len(words))
    return Hits(in_text, len(words), places[:MOST_HITS], more=len(places) > MOST_HITS)
