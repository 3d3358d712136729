"""Three texts compared by sentence: the one two curators started from, and what each made of it.

Pure. What changed inside a sentence is told by `exhibit.text.changes`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import attrgetter
from typing import Literal

from django.utils.translation import gettext as _

from exhibit.text.changes import WordRun, runs, sentence_changes
from exhibit.text.sentences import split

Kind = Literal["same", "theirs", "mine", "alike", "both"]
"""Nobody changed it; only they did; only I did; both, alike; both, differently."""

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of neighbouring sentences that share one fate; '' where a text has none there."""

    kind: Kind
    before: str
    theirs: str
    mine: str

    @property
    def merged(self) -> str:
        """The words to propose: theirs where only they changed something, otherwise mine."""
        return self.theirs if self.kind == "theirs" else self.mine

    @property
    def runs_of_theirs(self) -> tuple[WordRun, ...]:
        """What they changed."""
        return runs(sentence_changes(self.before, self.theirs))

    @property
    def runs_of_mine(self) -> tuple[WordRun, ...]:
        """What I changed."""
        return runs(sentence_changes(self.before, self.mine))

    @property
    def runs_of_one(self) -> tuple[WordRun, ...]:
        """What one of us changed."""
        return self.runs_of_theirs if self.kind == "theirs" else self.runs_of_mine

    @property
    def mark(self) -> str:
        """The class of a change that stands in the form."""
        return "piece-theirs" if self.kind == "theirs" else "piece-mine"

    @property
    def fate(self) -> str:
        """Who made a change that is not theirs alone; '' for one that is."""
        if self.kind == "theirs":
            return ""
        if self.kind == "alike":
            return _("= Changed by both, alike")
        return _("✎ Changed by you")


def three_way(before: str, theirs: str, mine: str) -> tuple[Piece, ...]:
    """Return all sentences of three texts in reading order, with who changed what.

    Joined, the `before`, `theirs` and `mine` of all pieces give the three texts back, and their
    `merged` gives one text in which neither curator's change is missing unless both changed the
    same sentence: there it has mine.
    """
    texts = tuple(list(_sentences(text)) for text in (before, theirs, mine))
    return tuple(_joined(_pieces(*texts)))


def merged(pieces: Sequence[Piece]) -> str:
    """Return the text that the pieces propose."""
    texts = (piece.merged for piece in pieces)
    # A piece that ended a text brings no space with it.
    return "".join(text if not text or text[-1].isspace() else f"{text} " for text in texts).strip()


def can_merge(pieces: Sequence[Piece]) -> bool:
    """Say whether both made changes, none of them to the same sentence."""
    kinds = {piece.kind for piece in pieces}
    return {"theirs", "mine"} <= kinds and "both" not in kinds


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, each with the white space that follows it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start = 0
    for gap in [*_PARAGRAPHS.finditer(text), None]:
        end = gap.start() if gap else len(text)
        starts = [start + span[0] for span in split(text[start:end])]
        ends = [*starts[1:], gap.end() if gap else len(text)]
        if starts:
            starts[0] = start
            yield from (text[a:b] for a, b in zip(starts, ends, strict=True))
        elif start < ends[-1]:
            yield text[start : ends[-1]]
        start = ends[-1]


def _pieces(before: list[str], theirs: list[str], mine: list[str]) -> Iterator[Piece]:
    in_theirs, in_mine = _places(before, theirs), _places(before, mine)
    b = t = m = 0
    ends = (len(before), len(theirs), len(mine))
    anchors = [(i, in_theirs[i], in_mine[i]) for i in in_theirs if i in in_mine]
    for anchor in [*anchors, ends]:
        yield from _between(before[b : anchor[0]], theirs[t : anchor[1]], mine[m : anchor[2]])
        b, t, m = anchor
        if anchor != ends:
            yield Piece(kind="same", before=before[b], theirs=theirs[t], mine=mine[m])
            b, t, m = b + 1, t + 1, m + 1


def _places(before: list[str], after: list[str]) -> dict[int, int]:
    """Return for each sentence that stayed its number before and after, white space aside."""
    was, now = ([" ".join(sentence.split()) for sentence in text] for text in (before, after))
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _between(before: list[str], theirs: list[str], mine: list[str]) -> Iterator[Piece]:
    """Yield the pieces of a stretch in which no sentence is in all three texts."""
    if len(before) == len(theirs) == len(mine):
        # Neighbours of which each curator changed another one are not changed by both.
        for versions in zip(before, theirs, mine, strict=True):
            yield _piece(*versions)
    elif before or theirs or mine:
        yield _piece("".join(before), "".join(theirs), "".join(mine))


def _piece(before: str, theirs: str, mine: str) -> Piece:
    was, now, ours = (" ".join(text.split()) for text in (before, theirs, mine))
    kind: Kind = "both"
    if was == now:
        kind = "same" if was == ours else "mine"
    elif was == ours:
        kind = "theirs"
    elif now == ours:
        kind = "alike"
    return Piece(kind=kind, before=before, theirs=theirs, mine=mine)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours that nobody changed."""
    for kind, group in groupby(pieces, key=attrgetter("kind")):
        if kind != "same":
            yield from group
            continue
        same = list(group)
        yield Piece(
            kind="same",
            before="".join(piece.before for piece in same),
            theirs="".join(piece.theirs for piece in same),
            mine="".join(piece.mine for piece in same),
        )
