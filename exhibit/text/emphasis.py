"""Emphasis that runs over the end of a sentence.

A panel is shown sentence by sentence, so `*He died. She left.*` is shown as two emphasised
sentences; the curator gets a hint to write it so.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_RUN = re.compile(r"(?<![\\*])\*{1,3}(?!\*)|(?<![\\_])_{1,3}(?!_)")
# CommonMark itself has three kinds of emphasis; deeper nesting is noise.
_DEEPEST = 3


@dataclass(frozen=True, kw_only=True)
class Crossing:
    """One pair of emphasis signs in different sentences; offsets in the paragraph."""

    sign: str
    start: int
    end: int
    first: int
    """Number of the sentence it opens in, from 0."""
    last: int


def crossings(content: str, spans: list[tuple[int, int]]) -> list[Crossing]:
    """Return the emphasis of a paragraph that opens in one of its sentences and closes in another.

    `spans` are the sentences of `content`.
    """
    if len(spans) < 2:
        return []
    starts = [start for start, _ in spans]
    split_runs = []
    open_runs: list[re.Match[str]] = []
    for run in _RUN.finditer(content):
        before, after = content[run.start() - 1 : run.start()], content[run.end() : run.end() + 1]
        closes = bool(before.strip()) and not after.isalnum()
        if closes and open_runs and open_runs[-1][0] == run[0]:
            opening = open_runs.pop()
            first = bisect_right(starts, opening.start()) - 1
            last = bisect_right(starts, run.start()) - 1
            if first != last:
                split_runs.append(
                    Crossing(
                        sign=run[0], start=opening.start(), end=run.end(), first=first, last=last
                    )
                )
        elif after.strip() and not before.isalnum() and len(open_runs) < _DEEPEST:
            open_runs.append(run)
    return split_runs


def completed(
    pieces: list[str],
    crossing: list[Crossing],
) -> list[str]:
    """Return the sentences with crossing emphasis closed at each end and opened again."""
    for emphasis in crossing:
        for number in range(emphasis.first, emphasis.last + 1):
            opens = emphasis.sign if number > emphasis.first else ""
            closes = emphasis.sign if number < emphasis.last else ""
            pieces[number] = f"{opens}{pieces[number].strip()}{closes}"
    return pieces
