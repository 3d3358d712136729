"""Passages of a source text: cut, verified, found again (design.md, section 3, rules 1 to 3).

An excerpt's words are cut from the source text, never typed; offsets count characters of the
decoded file. Pasted words are found by the folding rule; where they are not found exactly once, a
curator decides, and a passage that is merely similar is only ever a suggestion.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _

from exhibit.text.folding import Folded, fold
from exhibit.text.nearest import ComparedRun, compared_runs, nearest
from exhibit.text.surroundings import (
    LETTER_OR_DIGIT,
    UNSPACED_WRITING,
    locator,
    rest_of_sentence,
    words,
)
from exhibit.text.translated import gettext_noop as _noop

__all__ = [
    "CannotCheck",
    "ComparedRun",
    "Cut",
    "Found",
    "FoundSeveral",
    "Mismatch",
    "NoWords",
    "NotFound",
    "OutsideText",
    "cut",
    "locate",
    "locator",
    "relocate",
    "rest_of_sentence",
    "verify",
    "words",
]

CONTEXT = 32
"""Characters kept before and after a passage, as in the W3C's text quote selector."""
MOST_PASSAGES = 100
"""Places listed when words are found several times; nobody chooses among more."""
SHOWN = 60
"""Characters of a passage repeated in a sentence for curators."""


class OutsideText(ValueError):
    """The span asked for is not a passage of the text."""


class NoWords(ValueError):
    """There are no words to look for."""


@dataclass(frozen=True)
class Cut:
    """A passage as the text has it, with up to 32 characters before and after."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True)
class Mismatch:
    """The words kept for a passage are not the words of the text at its offsets."""

    start: int
    end: int
    expected: str
    found: str
    """What the text has there; shorter than the span, or empty, where the text ends before it."""

    def sentence(self) -> str:
        """Say to a curator what differs and what to do."""
        if self.start >= self.end or self.start < 0:
            told = _("{start}–{end} is not a passage: its end must come after its start.").format(
                start=self.start, end=self.end
            )
        elif len(self.found) < self.end - self.start:
            told = _("The passage {start}–{end} runs past the end of the source text.").format(
                start=self.start, end=self.end
            )
        else:
            at = self._first_difference()
            told = _(
                "At character {start} the source text reads “{shown}”, but the excerpt has "
                "“{shown_2}”."
            ).format(
                start=self.start + at,
                shown=_shown(self.found, at),
                shown_2=_shown(self.expected, at),
            )
        return _("{told} Mark the passage again in the source reader.").format(told=told)

    def _first_difference(self) -> int:
        pairs = enumerate(zip(self.expected, self.found, strict=False))
        shorter = min(len(self.expected), len(self.found))
        return next((at for at, (ours, theirs) in pairs if ours != theirs), shorter)


@dataclass(frozen=True)
class Found:
    """The words stand in the text exactly once."""

    passage: Cut
    verbatim: bool
    """True where the text has them character for character, without any folding."""


@dataclass(frozen=True)
class FoundSeveral:
    """The words stand in the text more than once: the curator chooses."""

    passages: tuple[Cut, ...]
    more: bool = False
    """True where there are further places than the hundred listed."""


@dataclass(frozen=True)
class NotFound:
    """The words do not stand in the text; the nearest passage, if any, is only a suggestion."""

    nearest: Cut | None = None
    ratio: float = 0.0
    """How alike the folded words are, 0 to 1."""
    runs: tuple[ComparedRun, ...] = ()

    def sentence(self) -> str:
        """Say to a curator what was found instead."""
        if not self.nearest:
            return _("These words are not in the source text, and no passage resembles them.")
        return _(
            "These words are not in the source text. The nearest passage begins at "
            "character {start}: “{shown}”."
        ).format(start=self.nearest.start, shown=_shown(self.nearest.exact, 0))


@dataclass(frozen=True)
class CannotCheck:
    """There is no text to look in."""

    reason: str = _noop("We hold no text of this source, so a quotation from it cannot be checked.")


def cut(text: str, start: int, end: int) -> Cut:
    """Return the passage from start to end (exclusive). Raises OutsideText for any other span."""
    if start < 0:
        raise OutsideText(
            _("The passage starts at {start}; the first character of a text is 0.").format(
                start=start
            )
        )
    if end > len(text):
        raise OutsideText(
            _("The passage ends at {end}, but the source text has {number} characters.").format(
                end=end, number=len(text)
            )
        )
    if start >= end:
        raise OutsideText(
            _(
                "The passage starts at {start} and ends at {end}; its end must come after "
                "its start."
            ).format(start=start, end=end)
        )
    prefix, suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Cut(start, end, text[start:end], prefix, suffix)


def verify(text: str, start: int, end: int, exact: str) -> Mismatch | None:
    """Return None where the text has exactly these words at this span, else what is wrong."""
    sound = 0 <= start < end <= len(text)
    found = text[max(0, start) : max(0, end)]
    return None if sound and found == exact else Mismatch(start, end, exact, found)


def locate(
    quotation: str, text: str | None, *, folded: Folded | None = None
) -> Found | FoundSeveral | NotFound | CannotCheck:
    """Find pasted words in a source text, by the folding rule; whole words only.

    Quotation marks and ellipses around the quotation may be missing in the text. Give `folded`,
    `fold(text)`, when looking up many quotations in one text: folding takes most of the time.
    Returns CannotCheck where `text` is None. Raises NoWords where the quotation has no letter or
    digit. Differences of a NotFound are from the quotation to the nearest passage.
    """
    wanted = fold(quotation).text
    if not LETTER_OR_DIGIT.search(wanted):
        raise NoWords(_("Give the words of the quotation: there is no letter or digit in it."))
    if text is None:
        return CannotCheck()
    folded = folded or fold(text)
    for form in dict.fromkeys((wanted, wanted.strip("\"'… "))):
        spans = list(islice(_spans(form, folded), MOST_PASSAGES + 1))
        passages = tuple(cut(text, *span) for span in spans[:MOST_PASSAGES])
        if len(spans) == 1:
            return Found(passages[0], verbatim=passages[0].exact == quotation)
        if spans:
            return FoundSeveral(passages, more=len(spans) > MOST_PASSAGES)
    near = nearest(wanted, folded.text)
    if not near:
        return NotFound()
    passage = cut(text, *folded.raw_span(near.start, near.end))
    return NotFound(passage, near.ratio, compared_runs(quotation, passage.exact))


def relocate(
    exact: str, prefix: str, suffix: str, new_text: str, *, folded: Folded | None = None
) -> Found | FoundSeveral | NotFound:
    """Find an excerpt's words in a new version of its text.

    Found only where exactly these characters stand there exactly once and cut no word that was
    whole before: such an excerpt moves silently. Anything else is for the curator's queue:
    FoundSeveral lists the places whose surroundings are most like the old ones first; NotFound
    brings the passage nearest, which has no differing words where only signs or spacing changed.
    `folded` is as for `locate`. Raises NoWords as `locate` does.
    """
    places = list(islice(_places(exact, new_text), MOST_PASSAGES + 1)) if exact else []
    if len(places) > 1:
        passages = [cut(new_text, at, at + len(exact)) for at in places[:MOST_PASSAGES]]
        passages.sort(key=lambda passage: -_likeness(passage, prefix, suffix))
        return FoundSeveral(tuple(passages), more=len(places) > MOST_PASSAGES)
    if places:
        passage = cut(new_text, places[0], places[0] + len(exact))
        if _edges_kept(passage, prefix, suffix):
            return Found(passage, verbatim=True)
        return NotFound(passage, 1.0, compared_runs(exact, exact))
    answer = locate(exact, new_text, folded=folded)
    if isinstance(answer, Found):
        return NotFound(answer.passage, 1.0, compared_runs(exact, answer.passage.exact))
    if isinstance(answer, FoundSeveral):
        passage = max(answer.passages, key=lambda passage: _likeness(passage, prefix, suffix))
        return NotFound(passage, 1.0, compared_runs(exact, passage.exact))
    return answer if isinstance(answer, NotFound) else NotFound()


def _spans(wanted: str, folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield the raw spans of folded words, where they begin and end at the edges of words."""
    for at in _places(wanted, folded.text):
        end = at + len(wanted)
        at_words = _parts_words(folded.text, at) and _parts_words(folded.text, end)
        if at_words and folded.whole(at, end):
            yield folded.raw_span(at, end)


def _places(wanted: str, text: str) -> Iterator[int]:
    """Yield every place of these characters, overlapping ones too."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _parts_words(text: str, at: int) -> bool:
    """Tell whether a word may begin or end here: not between two letters, nor before a mark."""
    return not (0 < at < len(text)) or not _inside_word(text[at - 1], text[at])


def _inside_word(before: str, after: str) -> bool:
    if unicodedata.category(after)[0] == "M":
        return True
    if UNSPACED_WRITING.match(before) or UNSPACED_WRITING.match(after):
        return False
    spoken = before.isalnum() or unicodedata.category(before)[0] == "M"
    return spoken and after.isalnum()


def _edges_kept(passage: Cut, prefix: str, suffix: str) -> bool:
    """Tell whether the passage cuts no word, or is cut beside the same characters as before."""
    before, after = passage.prefix[-1:], passage.suffix[:1]
    starts_well = not before or not _inside_word(before, passage.exact[0])
    ends_well = not after or not _inside_word(passage.exact[-1], after)
    return (starts_well or before == prefix[-1:]) and (ends_well or after == suffix[:1])


def _likeness(passage: Cut, prefix: str, suffix: str) -> int:
    """Count the characters beside the passage that are the same as before, from its edges out."""
    return _shared(passage.prefix[::-1], prefix[::-1]) + _shared(passage.suffix, suffix)


def _shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shown(passage: str, around: int) -> str:
    """Return a few words of a passage, beginning shortly before a place in it."""
    start = max(0, around - SHOWN // 3)
    shown = " ".join(passage[start : start + SHOWN].split())
    return f"{'…' if start else ''}{shown}{'…' if start + SHOWN < len(passage) else ''}"
