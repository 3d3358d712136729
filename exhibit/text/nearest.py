"""The passage of a text nearest to words that are not in it: only ever a suggestion.

The search is bounded. Up to 24 pieces of the quotation, of 16 and of 8 characters, are looked up in
the text; a piece found more than 200 times says nothing and is left out. Every place of a piece
votes for where the quotation would then begin, and the 24 places with most votes are compared in
full. Pieces of 4 characters are asked only when longer ones are found nowhere. The time is thus
that of some seventy plain searches, 1 to 3 seconds in 20 million characters.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Levenshtein

from exhibit.text.folding import fold_words

PIECES = 24
PIECE_SIZES = (16, 8)
LAST_PIECE_SIZE = 4
MOST_PLACES = 200
CANDIDATES = 24
# Alignment takes quadratic time and more; longer quotations are placed by their two ends.
LONGEST_ALIGNED = 1000
LONGEST_COMPARED = 20_000
"""Characters of a quotation compared word by word."""
LEAST_RATIO = 0.5
"""Less alike than this is no suggestion."""


@dataclass(frozen=True)
class Near:
    """A span of the folded text, and how alike it is: 1.0 for equal words."""

    start: int
    end: int
    ratio: float


@dataclass(frozen=True)
class Difference:
    """A run of words in the comparison of a quotation with the words held.

    `same` and `changed` have words on both sides, `only-quoted` and `only-held` on one.
    """

    kind: Literal["same", "changed", "only-quoted", "only-held"]
    quoted: str
    held: str


def nearest(quotation: str, text: str) -> Near | None:
    """Return the most similar span of a folded text for a folded quotation, or None."""
    if len(quotation) <= LONGEST_ALIGNED:
        return _nearest_short(quotation, text)
    head = _nearest_short(quotation[:LONGEST_ALIGNED], text)
    tail = _nearest_short(quotation[-LONGEST_ALIGNED:], text)
    if head and tail and 0.5 <= (tail.end - head.start) / len(quotation) <= 2:
        return Near(head.start, tail.end, (head.ratio + tail.ratio) / 2)
    return max(filter(None, (head, tail)), key=lambda near: near.ratio, default=None)


def differences(quoted: str, held: str) -> tuple[Difference, ...]:
    """Compare two passages word by word; words that fold alike are the same.

    Empty for passages over 20,000 characters, which nobody compares by eye.
    """
    if max(len(quoted), len(held)) > LONGEST_COMPARED:
        return ()
    ours, theirs = quoted.split(), held.split()
    opcodes = Levenshtein.opcodes([*map(fold_words, ours)], [*map(fold_words, theirs)])
    kinds: dict[str, Literal["same", "changed", "only-quoted", "only-held"]] = {
        "equal": "same",
        "replace": "changed",
        "delete": "only-quoted",
        "insert": "only-held",
    }
    return tuple(
        Difference(kinds[tag], " ".join(ours[a:b]), " ".join(theirs[c:d]))
        for tag, a, b, c, d in opcodes
    )


def _nearest_short(quotation: str, text: str) -> Near | None:
    slack = len(quotation) // 4 + 16
    best: Near | None = None
    for begin in _candidates(quotation, text, slack):
        window_start = max(0, begin - slack)
        window = text[window_start : begin + len(quotation) + 2 * slack]
        aligned = fuzz.partial_ratio_alignment(quotation, window)
        if not aligned:
            continue
        start, end = _whole_words(
            text, window_start + aligned.dest_start, window_start + aligned.dest_end
        )
        ratio = Indel.normalized_similarity(quotation, text[start:end])
        if ratio >= LEAST_RATIO and (best is None or ratio > best.ratio):
            best = Near(start, end, ratio)
    return best


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
    while 0 < start < end and text[start - 1] != " " and end - start < LONGEST_COMPARED:
        start -= 1
    while start < end < len(text) and text[end] != " " and end - start < LONGEST_COMPARED:
        end += 1
    return start, end
