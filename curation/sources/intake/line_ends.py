"""Words that a hyphen divides at the end of a line.

A soft hyphen (U+00AD) says that the word is one. A plain hyphen may belong to the word, and only a
reader can tell: joining at those is offered, never done unasked.
"""

from collections import deque
from dataclasses import dataclass

SOFT, HARD = "\u00ad", "-"


@dataclass(frozen=True)
class Joined:
    """A text whose divided words are joined, each on the line where it begins."""

    text: str
    words: tuple[tuple[int, str], ...] = ()
    """The words that were joined, each with its line, counted from 1."""


def joined(text: str, hyphen: str, newline: str = "\n") -> Joined:
    """Return a text with the words joined that this hyphen divides at the end of a line.

    A plain hyphen divides no word unless letters stand before it and a small letter after it.
    """
    waiting, lines, words = deque(text.split(newline)), list[str](), list[tuple[int, str]]()
    while waiting:
        line = waiting.popleft()
        pieces = [line]
        while waiting and _divides(pieces[-1], waiting[0], hyphen):
            first, _, rest = waiting.popleft().lstrip().partition(" ")
            pieces[-1] = pieces[-1].rstrip().removesuffix(hyphen)
            pieces.append(first)
            if rest.strip():
                waiting.appendleft(rest)
                break
        if len(pieces) > 1:
            begun = pieces[0].split()
            words.append((len(lines) + 1, "".join([*begun[-1:], *pieces[1:]])))
        lines.append("".join(pieces))
    return Joined(newline.join(lines), tuple(words))


def _divides(line: str, following: str, hyphen: str) -> bool:
    before, after = line.rstrip(), following.strip()
    if not before.endswith(hyphen) or not after:
        return False
    if hyphen == SOFT:
        return True
    return before[-2:-1].isalpha() and after[0].islower()
