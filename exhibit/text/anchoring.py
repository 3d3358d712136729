"""Passages of a source text: cut, verified, found again (design.md, section 3, rules 1 to 3).

An excerpt's words are cut from the source text, never typed; offsets count characters of the
decoded file. Pasted words are found by the folding rule; where they are not found exactly once, a
curator decides, and a passage that is merely similar is only ever a suggestion.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _
from rapidfuzz.distance import Prefix

from exhibit.text.changes import WordRun
from exhibit.text.folding import Folded, fold
from exhibit.text.nearest import compared_runs, nearest
from exhibit.text.surroundings import LETTER_OR_DIGIT, UNSPACED_WRITING
from exhibit.text.translated import gettext_noop as _noop

_TO_FIRST_BLANK = re.compile(r"\A\S*\s")
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

    @property
    def before(self) -> str:
        """What stands before it, to be shown: whole words."""
        return whole_words_before(self.prefix)

    @property
    def after(self) -> str:
        """What stands after it, to be shown: whole words."""
        return whole_words_after(self.suffix)


@dataclass(frozen=True)
class Mismatch:
    """The words kept for a passage are not the words of the text at its offsets."""

    start: int
    end: int
    expected: str
    actual: str
    """What the text has there; shorter than the span, or empty, where the text ends before it."""

    def sentence(self) -> str:
        """Say to a curator what differs and what to do."""
        if self.start >= self.end or self.start < 0:
            problem = _(
                "{start}–{end} is not a passage: its end must come after its start."
            ).format(start=self.start, end=self.end)
        elif len(self.actual) < self.end - self.start:
            problem = _("The passage {start}–{end} runs past the end of the source text.").format(
                start=self.start, end=self.end
            )
        else:
            at = Prefix.similarity(self.expected, self.actual)
            problem = _(
                "At character {start} the source text reads “{shown}”, but the excerpt has "
                "“{expected}”."
            ).format(
                start=self.start + at,
                shown=_shown(self.actual, at),
                expected=_shown(self.expected, at),
            )
        return _("{told} Mark the passage again in the source reader.").format(told=problem)


@dataclass(frozen=True)
class Found:
    """The words stand in the text exactly once."""

    passage: Cut
    verbatim: bool
    """True where the text has them character for character, without any folding."""

    @property
    def passages(self) -> tuple[Cut, ...]:
        """The one passage."""
        return (self.passage,)


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
    runs: tuple[WordRun, ...] = ()

    @property
    def passages(self) -> tuple[Cut, ...]:
        """The nearest passage, if there is one."""
        return (self.nearest,) if self.nearest else ()

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
    passages: tuple[Cut, ...] = ()


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


def whole_words_before(prefix: str) -> str:
    """Return what is kept before a passage without the word that was cut, and an ellipsis for it.

    What is shorter than what is kept begins where the text does. Writing without blanks is cut
    between two letters.
    """
    if len(prefix) < CONTEXT:
        return prefix
    whole = _TO_FIRST_BLANK.sub("", prefix, count=1)
    return f"… {whole}" if whole.strip() else f"…{prefix}"


def whole_words_after(suffix: str) -> str:
    """Return what is kept after a passage without the word that was cut, and an ellipsis for it."""
    if len(suffix) < CONTEXT:
        return suffix
    whole = suffix[: len(suffix) - len(suffix.split()[-1])] if suffix.strip() else ""
    whole = suffix if suffix[-1:].isspace() else whole
    return f"{whole.rstrip()} …" if whole.strip() else f"{suffix}…"


def verify(text: str, start: int, end: int, exact: str) -> Mismatch | None:
    """Return None where the text has exactly these words at this span, else what is wrong."""
    sound = 0 <= start < end <= len(text)
    actual = text[max(0, start) : max(0, end)]
    return None if sound and actual == exact else Mismatch(start, end, exact, actual)


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


def _spans(wanted: str, folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield the raw spans of folded words, where they begin and end at the edges of words."""
    for at in places_of(wanted, folded.text):
        end = at + len(wanted)
        at_words = _parts_words(folded.text, at) and _parts_words(folded.text, end)
        if at_words and folded.whole(at, end):
            yield folded.raw_span(at, end)


def places_of(wanted: str, text: str) -> Iterator[int]:
    """Yield every place of these characters, overlapping ones too."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _parts_words(text: str, at: int) -> bool:
    """Tell whether a word may begin or end here: not between two letters, nor before a mark."""
    return not (0 < at < len(text)) or not inside_word(text[at - 1], text[at])


def inside_word(before: str, after: str) -> bool:
    """Tell whether two neighbouring characters belong to one word."""
    if unicodedata.category(after)[0] == "M":
        return True
    if UNSPACED_WRITING.match(before) or UNSPACED_WRITING.match(after):
        return False
    is_letter = before.isalnum() or unicodedata.category(before)[0] == "M"
    return is_letter and after.isalnum()


def _shown(passage: str, around: int) -> str:
    """Return a few words of a passage, beginning shortly before a place in it."""
    start = max(0, around - SHOWN // 3)
    words = " ".join(passage[start : start + SHOWN].split())
    return f"{'…' if start else ''}{words}{'…' if start + SHOWN < len(passage) else ''}"
