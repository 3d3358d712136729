"""A long text parted where it breathes, so that each part is a page of its own."""

import re
from collections.abc import Iterable
from itertools import pairwise

from exhibit.text.spans import Span, union

MOST = 30_000
"""Characters of a part: about 5,000 words, half an hour of reading."""
_LAST_BREAKS = tuple(
    re.compile(sign) for sign in (r"\n[^\S\n]*\n", r"\n", r"[.!?][”\"'’)\]]*\s", r"\s")
)
"""Where a text may be parted: between paragraphs, lines, sentences, words; the first there is."""


def portions_of(text: str, whole: Iterable[Span] = (), most: int = MOST) -> tuple[Span, ...]:
    """Return the spans of the parts of a text, each of at most about so many characters.

    No part ends within one of the spans that are to stay `whole`. A text that fits is one part.
    """
    kept = union(whole)
    cuts = [0]
    while len(text) - cuts[-1] > most:
        cuts.append(_outside(_cut(text, cuts[-1], cuts[-1] + most), kept, cuts[-1]))
    return tuple(pairwise((*cuts, len(text))))


def _cut(text: str, start: int, end: int) -> int:
    """Return the last good place in the second half of a stretch, or its end."""
    middle = (start + end) // 2
    for sign in _LAST_BREAKS:
        places = [match.end() for match in sign.finditer(text, middle, end)]
        if places:
            return places[-1]
    return end


def _outside(cut: int, kept: list[Span], start: int) -> int:
    """Return the cut moved before the span it would divide, or after one as long as the part."""
    for first, last in kept:
        if first < cut < last:
            return first if first > start else last
    return cut
