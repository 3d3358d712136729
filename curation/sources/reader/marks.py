"""Marks laid over the words of a source: passages, emendations, hits, the chosen words. Pure.

Marks may overlap. The words are parted at every edge of a mark, and each part knows what lies over
it; joined, the parts are the words again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Kind(StrEnum):
    """What a mark says of the words under it."""

    USED = "used"
    """Cut as an excerpt that something cites."""
    CUT = "cut"
    """Cut as an excerpt that nothing cites yet."""
    EMENDED = "emended"
    HIT = "hit"
    """Found by the search."""
    CHOSEN = "chosen"


PASSAGES = frozenset({Kind.USED, Kind.CUT})


@dataclass(frozen=True)
class Mark:
    """A span of the text under one mark; `key` names the record it shows, if any."""

    start: int
    end: int
    kind: Kind
    key: str = ""


@dataclass(frozen=True)
class Part:
    """A run of words with the same marks over all of it."""

    start: int
    end: int
    kinds: tuple[Kind, ...] = ()
    passages: int = 0
    """How many passages lie over these words."""
    keys: tuple[str, ...] = ()

    @property
    def classes(self) -> str:
        """Return the names of its marks, for the style sheet."""
        several = ("several",) if self.passages > 1 else ()
        return " ".join((*self.kinds, *several))


def parts(start: int, end: int, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> Iterator[Part]:
    """Yield the words from start to end parted at the edges of the marks that touch them.

    `cuts` are further places at which to part them, such as the starts of lines.
    """
    touching = [mark for mark in marks if mark.start < end and mark.end > start]
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in touching:
        opening.setdefault(max(start, mark.start), []).append(mark)
        closing.setdefault(min(end, mark.end), []).append(mark)
    inside = (at for at in cuts if start < at < end)
    edges = sorted({start, end, *opening, *closing, *inside})
    open_kinds: Counter[Kind] = Counter()
    open_keys: dict[str, None] = {}
    for first, last in pairwise(edges):
        for mark in closing.get(first, ()):
            open_kinds[mark.kind] -= 1
            open_keys.pop(mark.key, None)
        for mark in opening.get(first, ()):
            open_kinds[mark.kind] += 1
            if mark.key:
                open_keys[mark.key] = None
        kinds = tuple(kind for kind in Kind if open_kinds[kind] > 0)
        passages = sum(open_kinds[kind] for kind in PASSAGES)
        yield Part(first, last, kinds, passages, tuple(open_keys))
