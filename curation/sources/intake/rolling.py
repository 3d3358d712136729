"""Subtitles that roll: each cue repeats the end of the one before, as automatic captions do.

Two lines are seen at a time, and the lower of them moves up when the next is said; a file of such
subtitles holds nearly every word twice or three times.
"""

from collections.abc import Sequence
from itertools import pairwise

LEAST_WORDS = 2
"""A single word may be said twice; a whole cue may be one word."""
LEAST_CUES = 2


def overlap(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words at the end of one cue are those at the beginning of the next."""
    if not before or not after:
        return 0
    # The border of one row of words; None is no word. In linear time, however often words repeat.
    row: list[str | None] = [*after, None, *before[-len(after) :]]
    borders = [0] * len(row)
    for at in range(1, len(row)):
        border = borders[at - 1]
        while border and row[at] != row[border]:
            border = borders[border - 1]
        borders[at] = border + (row[at] == row[border])
    common = borders[-1]
    return common if common >= LEAST_WORDS or common == len(before) else 0


def repeated(cues: Sequence[str]) -> list[int]:
    """Return for each cue how many of its first words the one before ended with."""
    words = [cue.split() for cue in cues]
    return [0, *(overlap(before, after) for before, after in pairwise(words))] if words else []


def rolls(cues: Sequence[str]) -> bool:
    """Tell whether at least half of the cues repeat the end of the one before and go on."""
    counts = repeated(cues)
    again = sum(count > 0 for count in counts)
    go_on = any(0 < count < len(cue.split()) for count, cue in zip(counts, cues, strict=True))
    return go_on and again >= LEAST_CUES and 2 * again >= len(cues) - 1


def without_repeated(words: str, count: int) -> str:
    """Return a cue's words without the first so many."""
    return " ".join(words.split()[count:])
