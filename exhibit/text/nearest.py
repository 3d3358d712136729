"""The passage of a text nearest to words that are not in it: only ever a suggestion.

The search is bounded. Up to 24 pieces of the quotation, of 16 and of 8 characters, are looked up in
the text; a piece found more than 200 times says nothing and is left out. Every place of a piece
votes for where the quotation would then begin, and the 24 places with most votes are compared in
full. Pieces of 4 characters are asked only when longer ones are found nowhere, and a short text is
then compared as a whole. The time is thus that of some seventy plain searches, about a second in
20 million characters.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Levenshtein

from exhibit.text.changes import WordRun, aligned_runs
from exhibit.text.folding import fold

PIECES = 24
PIECE_SIZES = (16, 8)
LAST_PIECE_SIZE = 4
MOST_PLACES = 200
CANDIDATES = 24
# Alignment takes quadratic time and more; longer quotations are placed by their two ends.
LONGEST_ALIGNED = 1000
LONGEST_COMPARED = 20_000
"""Characters of a quotation compared word by word."""
LEAST_RATIO = 0.6
"""Less alike than this is no suggestion."""
MOST_REFINEMENTS = 12
SHORT_TEXT = 10_000
"""Characters of a text that may be compared as a whole when no piece is found in it."""
LONGEST_WORD = 32
WORD_EDGES = " -…"
WORD = re.compile(r"[^ …-]+[…-]?|[…-]")
"""A folded word with the dash or ellipsis that follows it, as these have no spaces."""


@dataclass(frozen=True)
class Near:
    """A span of the folded text, and how alike it is: 1.0 for equal words."""

    start: int
    end: int
    ratio: float


def nearest(quotation: str, text: str) -> Near | None:
    """Return the most similar span of a folded text for a folded quotation, or None."""
    if len(quotation) <= LONGEST_ALIGNED:
        return _nearest_short(quotation, text)
    head = _nearest_short(quotation[:LONGEST_ALIGNED], text)
    tail = _nearest_short(quotation[-LONGEST_ALIGNED:], text)
    if head and tail and 0.5 <= (tail.end - head.start) / len(quotation) <= 2:
        return Near(head.start, tail.end, (head.ratio + tail.ratio) / 2)
    return max(filter(None, (head, tail)), key=lambda near: near.ratio, default=None)


def compared_runs(quoted: str, held_words: str) -> tuple[WordRun, ...]:
    """Compare a quotation with the words held; words that fold alike are the same.

    What only the quotation has was removed, what only the words held have was added. Empty for
    passages over 20,000 characters, which nobody compares by eye.
    """
    if max(len(quoted), len(held_words)) > LONGEST_COMPARED:
        return ()
    ours, theirs = _Words(quoted), _Words(held_words)
    alignment = (
        (run.tag, run.src_start, run.src_end, run.dest_start, run.dest_end)
        for run in Levenshtein.opcodes(ours.folded, theirs.folded)
    )
    return aligned_runs(alignment, ours.raw, theirs.raw)


class _Words:
    """The words of a passage, to be compared folded and shown as they are."""

    def __init__(self, passage: str) -> None:
        self._passage, self._folding = passage, fold(passage)
        self._words = list(WORD.finditer(self._folding.text))
        self.folded = [word[0] for word in self._words]

    def raw(self, start: int, end: int) -> str:
        """Return the words from one number to another as the passage has them."""
        span = self._words[start].start(), self._words[end - 1].end()
        return self._passage[slice(*self._folding.raw_span(*span))]


def _nearest_short(quotation: str, text: str) -> Near | None:
    if not quotation:
        return None
    best = Near(0, 0, 0.0)
    for first, last in _windows(quotation, text):
        aligned = fuzz.partial_ratio_alignment(quotation, text[first:last])
        if aligned:
            span = _whole_words(text, first + aligned.dest_start, first + aligned.dest_end)
            best = max(best, _near(quotation, text, *span), key=lambda near: near.ratio)
    best = _refined(best, quotation, text)
    return best if best.ratio >= LEAST_RATIO else None


def _near(quotation: str, text: str, start: int, end: int) -> Near:
    return Near(start, end, Indel.normalized_similarity(quotation, text[start:end]))


def _refined(near: Near, quotation: str, text: str) -> Near:
    """Take in or leave out words at the edges while that brings the passage nearer.

    Alignment gives a span of the quotation's own length, which may be a few words off.
    """
    for _ in range(MOST_REFINEMENTS):
        before = _whole_words(text, max(0, near.start - 2), near.end)[0]
        after = _whole_words(text, near.start, min(len(text), near.end + 2))[1]
        inner = WORD.match(text, near.start, near.end)
        inner_start = _whole_words(text, inner.end(), near.end)[0] if inner else near.start
        inner_end = text.rfind(" ", near.start, near.end)
        spans = [(before, near.end), (near.start, after), (inner_start, near.end)]
        spans += [(near.start, inner_end)] if inner_end > near.start else []
        tried = [_near(quotation, text, *span) for span in spans if span[0] < span[1]]
        better = max(tried, key=lambda other: other.ratio, default=near)
        if better.ratio <= near.ratio:
            break
        near = better
    return near


def _windows(quotation: str, text: str) -> list[tuple[int, int]]:
    """Return the spans of the text in which the quotation may lie, likeliest first."""
    slack = len(quotation) // 4 + 16
    windows = [
        (max(0, begin - slack), begin + len(quotation) + 2 * slack)
        for begin in _candidates(quotation, text, slack)
    ]
    if not windows and len(text) <= SHORT_TEXT:
        return [(0, len(text))]
    return windows


def _candidates(quotation: str, text: str, slack: int) -> list[int]:
    """Return likely beginnings of the quotation in the text, most votes first."""
    votes: Counter[int] = Counter()
    for size in PIECE_SIZES:
        votes.update(_votes(quotation, text, size, slack))
    if not votes:
        votes.update(_votes(quotation, text, LAST_PIECE_SIZE, slack))
    return [max(0, bucket * slack) for bucket, _ in votes.most_common(CANDIDATES)]


def _votes(quotation: str, text: str, size: int, slack: int) -> Iterator[int]:
    """Yield, for each place of each piece, where the quotation would begin, in steps of slack."""
    stride = max(1, (len(quotation) - size) // PIECES)
    for offset in islice(range(0, len(quotation) - size + 1, stride), PIECES):
        places = list(islice(_places(quotation[offset : offset + size], text), MOST_PLACES + 1))
        if len(places) <= MOST_PLACES:
            yield from ((place - offset) // slack for place in places)


def _places(piece: str, text: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + len(piece))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Trim a span of its edge spaces and widen it to the words it cuts."""
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    first, last = start, end
    while first > 0 and start - first < LONGEST_WORD and text[first - 1] not in WORD_EDGES:
        first -= 1
    while last < len(text) and last - end < LONGEST_WORD and text[last] not in WORD_EDGES:
        last += 1
    # Writing without spaces has no such edges.
    return (
        start if start - first == LONGEST_WORD else first,
        end if last - end == LONGEST_WORD else last,
    )
