"""From a version of a source text to the next: which passages move by themselves, which wait.

A passage moves only where it is certain which words of the new text it is: exactly these characters
stand there once, they stood once in the old text too, and they cut no word. Where they stood
several times, the passage moves if what stands right before or after makes it unique in both texts.
Everything else waits for a curator, with a suggestion where there is one (design.md, section 3,
rule 2).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from rapidfuzz.distance import Levenshtein

from exhibit.text import anchoring
from exhibit.text.folding import Folded, fold

MOST_SEARCHED = 400_000_000
"""Characters searched for nearest passages, over all passages of one new version: some seconds.

A lecture of 50,000 characters thus has suggestions for 8,000 passages, a text of 20 million for 20.
"""
WORD = re.compile(r"\w+|[^\w\s]")
AROUND = 64
"""Characters on either side of an emendation's reading that help to find its place."""


@dataclass(frozen=True)
class Moves:
    """The passage is certainly the one that starts here."""

    start: int
    end: int


@dataclass(frozen=True)
class Waits:
    """A curator must decide; the span, if there is one, is only a suggestion."""

    why: str
    start: int | None = None
    end: int | None = None


class NewText:
    """The words of a new version, folded once for all passages that are looked for in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._searched = 0

    @cached_property
    def folded(self) -> Folded:
        """The words by the folding rule."""
        return fold(self.text)

    def may_search(self) -> bool:
        """Say whether one more nearest passage may be looked for, and count it."""
        self._searched += len(self.text)
        return self._searched <= MOST_SEARCHED


def passage(
    old: str, start: int, end: int, new: NewText, spans: Iterable[tuple[int, int, int]] = ()
) -> Moves | Waits:
    """Say where a passage of the old text stands in the new one.

    `spans` are passages that moved already, as start, end and by how much: inside words that moved
    unchanged, a shorter passage moves with them.
    """
    if (by := _carried(start, end, spans)) is not None:
        return Moves(start + by, end + by)
    exact = old[start:end]
    prefix, suffix = old[max(0, start - anchoring.CONTEXT) : start], _after(old, end)
    times = _times(exact, new.text)
    if not times and not new.may_search():
        return Waits(
            _(
                "Its words are not in the new text. There are too many such passages in a "
                "text this long to look for the nearest one of each: paste the words it "
                "should have."
            )
        )
    try:
        answer = anchoring.relocate(
            exact, prefix, suffix, new.text, folded=None if times else new.folded
        )
    except anchoring.NoWords:
        return Waits(_("It holds no letter or digit, and its signs are not in the new text."))
    if isinstance(answer, anchoring.Found):
        found = answer.passage
        if _certain(old, exact, prefix, suffix, found):
            return Moves(found.start, found.end)
        return Waits(
            _(
                "Its words stood in the old text several times and stand in the new one "
                "once: this may be another of those places."
            ),
            found.start,
            found.end,
        )
    return _asked(answer, exact)


def reading(
    old: str, start: int, end: int, new: NewText, spans: Iterable[tuple[int, int, int]] = ()
) -> Moves | Waits:
    """Say where the words that an emendation corrects stand in the new text.

    Readings are short, and a word alone says little: where it is not certain, the place is
    suggested by the words around it.
    """
    answer = passage(old, start, end, new, spans)
    if isinstance(answer, Moves) or not new.may_search():
        return answer
    begin, stop = max(0, start - AROUND), min(len(old), end + AROUND)
    around = old[begin:stop]
    try:
        found = anchoring.locate(around, new.text, folded=new.folded)
    except anchoring.NoWords:
        return answer
    near = (
        found.passage
        if isinstance(found, anchoring.Found)
        else found.nearest
        if isinstance(found, anchoring.NotFound)
        else None
    )
    if near is None:
        return answer
    span = _mapped(around, near.exact, start - begin, end - begin)
    if span is None:
        return Waits(_("The words around it are still there, but its own words are gone."))
    first, last = near.start + span[0], near.start + span[1]
    if new.text[first:last] == old[start:end]:
        return Waits(
            _(
                "Its words stand in the new text in other surroundings; this place is "
                "most like the old one."
            ),
            first,
            last,
        )
    return Waits(
        _("Where it stood, the new text reads “{text}”.").format(text=new.text[first:last][:60]),
        first,
        last,
    )


def _asked(answer: anchoring.FoundSeveral | anchoring.NotFound, exact: str) -> Waits:
    if isinstance(answer, anchoring.FoundSeveral):
        best = answer.passages[0]
        more = _("more than ") if answer.more else ""
        return Waits(
            _(
                "Its words stand in the new text {more}{number} times. The suggestion is "
                "the place whose surroundings are most like the old ones."
            ).format(more=more, number=len(answer.passages)),
            best.start,
            best.end,
        )
    near = answer.nearest
    if near is None:
        return Waits(_("Its words are not in the new text, and no passage resembles them."))
    if near.exact == exact:
        why = _("Its words stand in the new text only as part of a longer word.")
    elif answer.ratio >= 1:
        why = _("The new text has the same words with other signs, capitals or spacing.")
    else:
        # Rounded down: words that changed are never "100% alike".
        why = _("Its words changed: the nearest passage is {ratio}% alike.").format(
            ratio=int(answer.ratio * 100)
        )
    return Waits(why, near.start, near.end)


def _carried(start: int, end: int, spans: Iterable[tuple[int, int, int]]) -> int | None:
    """Return by how much a passage moves inside words that moved, or None."""
    return next((by for first, last, by in spans if first <= start and end <= last), None)


def _certain(old: str, exact: str, prefix: str, suffix: str, found: anchoring.Cut) -> bool:
    """Tell whether the passage found can only be the one that was meant."""
    if _times(exact, old) == 1:
        return True
    kept_before = bool(prefix) and found.prefix == prefix
    kept_after = bool(suffix) and found.suffix == suffix
    return (kept_before and _times(prefix + exact, old) == 1) or (
        kept_after and _times(exact + suffix, old) == 1
    )


def _times(exact: str, text: str) -> int:
    """Return how often these characters stand in a text: 0, 1, or 2 for more."""
    first = text.find(exact)
    if first < 0:
        return 0
    return 1 if text.find(exact, first + 1) < 0 else 2


def _after(text: str, end: int) -> str:
    return text[end : end + anchoring.CONTEXT]


def _mapped(one: str, other: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the second text that stands for a span of the first, by whole words."""
    ours, theirs = list(WORD.finditer(one)), list(WORD.finditer(other))
    first = next((at for at, word in enumerate(ours) if word.end() > start), len(ours))
    last = next((at for at, word in enumerate(ours) if word.start() >= end), len(ours))
    runs = Levenshtein.opcodes([word[0] for word in ours], [word[0] for word in theirs])
    begin = stop = None
    for run in runs:
        # Words added between two of ours belong to the span; those at its edges do not.
        if run.src_start < last and run.src_end > first:
            inside = run.tag == "equal"
            head = max(0, first - run.src_start) if inside else 0
            tail = max(0, run.src_end - last) if inside else 0
            if run.dest_start + head < run.dest_end - tail:
                begin = run.dest_start + head if begin is None else begin
                stop = run.dest_end - tail
    if begin is None or stop is None:
        return None
    return theirs[begin].start(), theirs[stop - 1].end()
