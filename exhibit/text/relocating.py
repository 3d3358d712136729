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
from itertools import islice

from django.utils.translation import gettext as _
from rapidfuzz.distance import Levenshtein, Postfix, Prefix

from exhibit.text.anchoring import (
    CONTEXT,
    MOST_PASSAGES,
    Cut,
    NotFound,
    NoWords,
    cut,
    inside_word,
    locate,
    places_of,
)
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
    prefix, suffix = old[max(0, start - CONTEXT) : start], old[end : end + CONTEXT]
    places = list(islice(places_of(exact, new.text), MOST_PASSAGES + 1))
    passages = [cut(new.text, at, at + len(exact)) for at in places[:MOST_PASSAGES]]
    if not passages:
        return _with_other_signs(exact, prefix, suffix, new)
    if len(passages) > 1:
        more = _("more than ") if len(places) > MOST_PASSAGES else ""
        return _waits(
            _(
                "Its words stand in the new text {more}{number} times. The suggestion is "
                "the place whose surroundings are most like the old ones."
            ).format(more=more, number=len(passages)),
            _likeliest(passages, prefix, suffix),
        )
    (only,) = passages
    if not _edges_kept(only, prefix, suffix):
        return _waits(_("Its words stand in the new text only as part of a longer word."), only)
    if _certain(old, exact, prefix, suffix, only):
        return Moves(only.start, only.end)
    return _waits(
        _(
            "Its words stood in the old text several times and stand in the new one "
            "once: this may be another of those places."
        ),
        only,
    )


def _with_other_signs(exact: str, prefix: str, suffix: str, new: NewText) -> Waits:
    """Look for words that do not stand in the new text character for character."""
    if not new.may_search():
        return Waits(
            _(
                "Its words are not in the new text. There are too many such passages in a "
                "text this long to look for the nearest one of each: paste the words it "
                "should have."
            )
        )
    try:
        answer = locate(exact, new.text, folded=new.folded)
    except NoWords:
        return Waits(_("It holds no letter or digit, and its signs are not in the new text."))
    if not answer.passages:
        return Waits(_("Its words are not in the new text, and no passage resembles them."))
    if isinstance(answer, NotFound) and answer.ratio < 1:
        # Rounded down: words that changed are never "100% alike".
        why = _("Its words changed: the nearest passage is {ratio}% alike.").format(
            ratio=int(answer.ratio * 100)
        )
    else:
        why = _("The new text has the same words with other signs, capitals or spacing.")
    return _waits(why, _likeliest(answer.passages, prefix, suffix))


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
        places = locate(around, new.text, folded=new.folded).passages
    except NoWords:
        return answer
    if len(places) != 1:
        return answer
    (near,) = places
    span = _mapped(around, near.exact, start - begin, end - begin)
    if span is None:
        return Waits(_("The words around it are still there, but its own words are gone."))
    place = cut(new.text, near.start + span[0], near.start + span[1])
    if place.exact == old[start:end]:
        why = _(
            "Its words stand in the new text in other surroundings; this place is "
            "most like the old one."
        )
    else:
        why = _("Where it stood, the new text reads “{text}”.").format(text=place.exact[:60])
    return _waits(why, place)


def _waits(why: str, suggested: Cut) -> Waits:
    return Waits(why, suggested.start, suggested.end)


def _carried(start: int, end: int, spans: Iterable[tuple[int, int, int]]) -> int | None:
    """Return by how much a passage moves inside words that moved, or None."""
    return next((by for first, last, by in spans if first <= start and end <= last), None)


def _certain(old: str, exact: str, prefix: str, suffix: str, candidate: Cut) -> bool:
    """Tell whether the passage found can only be the one that was meant."""
    if _stands_once(exact, old):
        return True
    kept_before = bool(prefix) and candidate.prefix == prefix
    kept_after = bool(suffix) and candidate.suffix == suffix
    return (kept_before and _stands_once(prefix + exact, old)) or (
        kept_after and _stands_once(exact + suffix, old)
    )


def _stands_once(exact: str, text: str) -> bool:
    return len(list(islice(places_of(exact, text), 2))) == 1


def _edges_kept(passage: Cut, prefix: str, suffix: str) -> bool:
    """Tell whether the passage cuts no word, or is cut beside the same characters as before."""
    before, after = passage.prefix[-1:], passage.suffix[:1]
    starts_well = not before or not inside_word(before, passage.exact[0])
    ends_well = not after or not inside_word(passage.exact[-1], after)
    return (starts_well or before == prefix[-1:]) and (ends_well or after == suffix[:1])


def _likeliest(passages: Iterable[Cut], prefix: str, suffix: str) -> Cut:
    """Return the passage with most characters beside it as before, from its edges out."""

    def alike(passage: Cut) -> int:
        before = Postfix.similarity(passage.prefix, prefix)
        return before + Prefix.similarity(passage.suffix, suffix)

    return max(passages, key=alike)


def _mapped(text: str, other: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the second text that stands for a span of the first, by whole words."""
    ours, theirs = list(WORD.finditer(text)), list(WORD.finditer(other))
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
