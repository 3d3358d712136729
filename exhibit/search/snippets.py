"""The few words around what was found, cut from the text as it is shown."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from exhibit.documents.excerpt_cards import Piece
from exhibit.search.words import WRITTEN_WORD, written_word

LENGTH = 34
"""Words of a snippet: two or three lines on the page."""
LEAD = 8
"""Words kept before the first one found."""

Pattern = tuple[frozenset[str], ...]
"""Words in a row to mark; of each, every form that counts as the same word."""


class Snippet(NamedTuple):
    """A snippet, and the number of the line it was cut from."""

    pieces: tuple[Piece, ...]
    line: int


class _Found(NamedTuple):
    first: int
    after: int
    pattern: int


class Marker:
    """Cuts snippets for one query; words it has met once cost a look into a dictionary."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Take what is to be marked."""
        self._patterns = patterns
        self._begins = _Begins(patterns)

    def snippet(self, text: str) -> Snippet:
        """Return the stretch of one line of `text` that holds the most of the patterns.

        Where none is found, which is when a title or another name was, the text's own beginning.
        """
        lines = text.split("\n")
        most, at, occurrences, start = 0, 0, list[_Found](), 0
        for number, line in enumerate(lines):
            here = self._occurrences(WRITTEN_WORD.findall(line))
            first, distinct = _best_start(here)
            if distinct > most:
                most, at, occurrences, start = distinct, number, here, first
        spans = [match.span() for match in WRITTEN_WORD.finditer(lines[at])]
        marked = [
            occurrence for occurrence in occurrences if start <= occurrence.first < start + LENGTH
        ]
        return Snippet(_cut(lines[at], spans, start - LEAD, marked), at)

    def _occurrences(self, words: list[str]) -> list[_Found]:
        """Return where patterns stand in a line, in order."""
        begins = self._begins
        return [
            _Found(place, place + len(self._patterns[number]), number)
            for place, word in enumerate(words)
            if (numbers := begins[word])
            for number in numbers
            if _goes_on(self._patterns[number], words, place)
        ]


class _Begins(dict[str, tuple[int, ...]]):
    """For each written word, the patterns that begin with it; worked out when first asked."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        super().__init__()
        self._forms: dict[str, tuple[int, ...]] = {}
        for number, pattern in enumerate(patterns):
            for form in pattern[0]:
                self._forms[form] = (*self._forms.get(form, ()), number)

    def __missing__(self, word: str) -> tuple[int, ...]:
        # Most words are plain, and there are a thousand on a page of hits: no look-up twice.
        forms = (word.lower(),) if word.isascii() else written_word(word)
        numbers = tuple(number for form in forms for number in self._forms.get(form, ()))
        self[word] = numbers
        return numbers


def _goes_on(pattern: Pattern, words: list[str], place: int) -> bool:
    """Say whether the words after `place` are the rest of the pattern."""
    following = words[place + 1 : place + len(pattern)]
    return len(following) == len(pattern) - 1 and all(
        forms & written_word(word) for forms, word in zip(pattern[1:], following, strict=True)
    )


def _best_start(occurrences: Sequence[_Found]) -> tuple[int, int]:
    """Return the first word of the stretch that holds the most patterns, and how many."""
    best = (0, 0)
    for place, occurrence in enumerate(occurrences):
        inside = {o.pattern for o in occurrences[place:] if o.after <= occurrence.first + LENGTH}
        if len(inside) > best[1]:
            best = (occurrence.first, len(inside))
    return best


def _cut(
    line: str, spans: Sequence[tuple[int, int]], first: int, occurrences: Iterable[_Found]
) -> tuple[Piece, ...]:
    """Cut a line from its word number `first`, and mark what was found; … says what is left out."""
    if len(spans) - first < LENGTH:
        first = len(spans) - LENGTH
    first = first if first > 3 else 0
    last = min(first + LENGTH, len(spans))
    start = spans[first][0] if first else 0
    end = spans[last - 1][1] if last < len(spans) else len(line)
    pieces: list[Piece] = []
    at = start
    for occurrence in occurrences:
        if occurrence.first < first or occurrence.after > last or spans[occurrence.first][0] < at:
            continue
        begin, stop = spans[occurrence.first][0], spans[occurrence.after - 1][1]
        if begin > at:
            pieces.append(Piece(text=line[at:begin]))
        pieces.append(Piece(text=line[begin:stop], marked=True))
        at = stop
    if at < end:
        pieces.append(Piece(text=line[at:end]))
    if first:
        pieces.insert(0, Piece(text="… "))
    if end < len(line):
        pieces.append(Piece(text=" …"))
    return tuple(pieces)
