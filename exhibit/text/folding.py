"""The folding rule: how pasted words and the words of a source are made comparable.

Two strings have the same words when they fold alike (design.md, section 3, rule 3). Folding serves
finding only: what is kept and shown is always cut from the source text. In this order, folding

1. drops invisible characters: the soft hyphen, zero-width and direction marks, variation selectors;
   a soft hyphen at the end of a line together with that end, for the word goes on below;
2. brings every character to Unicode NFC, then to its case-folded form, so that capitals, long s
   (ſ) and the typographic ligatures (ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ) are found by plain small letters; letters such
   as æ and é stay themselves;
3. makes every single quotation mark, apostrophe and prime `'`, every double one and « » `"`, and
   every dash, hyphen and minus sign `-`;
4. makes every run of white space, line ends included, one space, and trims both ends;
5. makes every run of dashes one `-`, every ellipsis (… or three or more full stops, spaced or not)
   one `…`, and drops the spaces on both sides of these two.

docs/folding.md tells the same to curators. Every folded character knows the raw characters it came
from. Where several raw characters become one (e and an acute accent), or one becomes several (ﬁ),
they belong together: a span that would cut them is widened, and `Folded.whole` says so.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
WHITE_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x20\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
SINGLE_QUOTES = (
    "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07"
)
DOUBLE_QUOTES = '"\u00ab\u00bb\u02ba\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f\uff02'
# Unicode 14's category Pd in full, then the hyphen bullet and the minus sign. Written out, so that
# the rule stays the same when Python brings a newer Unicode.
DASHES = (
    "-\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2e17\u2e1a\u2e3a\u2e3b\u2e40"
    "\u2e5d\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\U00010ead\u2043\u2212"
)
ELLIPSES = "\u2026\u22ef"

ALIKE = {
    ord(character): folded
    for characters, folded in (
        (WHITE_SPACE, " "),
        (SINGLE_QUOTES, "'"),
        (DOUBLE_QUOTES, '"'),
        (DASHES, "-"),
        (ELLIPSES, "…"),
    )
    for character in characters
}

# Canonical ordering takes quadratic time in the number of marks on one letter; no writing stacks
# this many (the Stream-Safe limit of Unicode Annex 15), so longer stacks are left as they are.
MOST_MARKS = 30

# A soft hyphen at the end of a line goes together with that end: the word goes on below.
DROPPED = re.compile(rf"(?:\u00ad[ \t]*+(?:\r\n|\n|\r)[ \t]*+|[{INVISIBLE}])+")
SPACES = re.compile(" {2,}")
# Spaces are single by the time this is asked, so no part of it can run on and come back.
JOINED = re.compile(r" -[ -]*|-[ -]+| ?(?:(?:\. ?){0,2}…|\. ?\. ?\.)(?: ?[.…])* ?")

Edit = tuple[int, int, str]
"""Start, end and replacement; none for words that are dropped."""


@dataclass(frozen=True)
class Step:
    """Where the characters of a rewritten text came from: one entry a run, in order.

    A run is either copied character by character, or bound: its characters came from all of its
    origin together. `to` is where it starts in the rewritten text, `start` and `end` its origin.
    """

    to: Sequence[int]
    start: Sequence[int]
    end: Sequence[int]
    bound: Sequence[int]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the origin, widened to bound runs."""
        first = bisect_right(self.to, start) - 1
        last = bisect_right(self.to, end - 1) - 1
        return (
            self.start[first] + (0 if self.bound[first] else start - self.to[first]),
            self.end[last] if self.bound[last] else self.start[last] + end - self.to[last],
        )

    def whole(self, start: int, end: int) -> bool:
        """Tell whether the span begins and ends beside bound runs, not inside one."""
        first = bisect_right(self.to, start) - 1
        last = bisect_right(self.to, end - 1) - 1
        after = self.to[last + 1] if last + 1 < len(self.to) else self.length
        return not (
            (self.bound[first] and self.to[first] != start) or (self.bound[last] and after != end)
        )


@dataclass(frozen=True)
class Folded:
    """A folded text that knows where each of its characters stands in the raw text."""

    text: str
    steps: tuple[Step, ...] = field(default=(), repr=False)
    """How to get back to the raw text, the last rewriting first."""

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return start and end, in the raw text, of the folded characters from start to end.

        Invisible characters and white space beside the words stay outside. Raises ValueError
        unless 0 <= start < end <= len(self.text).
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(
                f"The folded span {start}-{end} is empty or outside the {len(self.text)} folded"
                " characters."
            )
        for step in self.steps:
            start, end = step.span(start, end)
        return start, end

    def whole(self, start: int, end: int) -> bool:
        """Tell whether the raw words of this span fold to exactly its folded words.

        False where the span begins or ends inside a ligature or a letter with its marks.
        """
        for step in self.steps:
            if not step.whole(start, end):
                return False
            start, end = step.span(start, end)
        return True


def fold(raw: str) -> Folded:
    """Return the text folded by the rule above. Takes time in proportion to its length."""
    steps: list[Step] = []
    text = raw
    for rewriting in (_without_invisible, _with_plain_letters, _with_single_spaces, _with_joined):
        text, step = rewriting(text)
        if step:
            steps.insert(0, step)
    return Folded(text, tuple(steps))


def fold_words(raw: str) -> str:
    """Return only the folded words, for comparing."""
    return fold(raw).text


def _rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, Step | None]:
    """Replace spans of a text, given in order, and note where everything came from."""
    to, start, end, bound = array("q"), array("q"), array("q"), bytearray()
    pieces: list[str] = []
    length = done = 0

    def add(words: str, first: int, last: int, together: int) -> None:
        nonlocal length
        pieces.append(words)
        to.append(length)
        start.append(first)
        end.append(last)
        bound.append(together)
        length += len(words)

    for first, last, words in edits:
        if first > done:
            add(text[done:first], done, first, 0)
        if words:
            add(words, first, last, 1)
        done = last
    if not done:
        return text, None
    if done < len(text):
        add(text[done:], done, len(text), 0)
    return "".join(pieces), Step(to, start, end, bound, length)


def _without_invisible(text: str) -> tuple[str, Step | None]:
    if text.isascii():
        return text, None
    return _rewrite(text, ((*match.span(), "") for match in DROPPED.finditer(text)))


def _with_plain_letters(text: str) -> tuple[str, Step | None]:
    present = set(text)
    marks = "".join(filter(_joins, present))
    wide = "".join(c for c in present if len(_settled(c)) != 1 and c not in marks)
    plain = {ord(c): _settled(c) for c in present if c not in wide and len(_settled(c)) == 1}
    translated = text.translate({c: folded for c, folded in plain.items() if chr(c) != folded})
    if not marks and not wide:
        return translated, None
    return _rewrite(translated, _clusters(text, translated, marks, wide))


def _clusters(text: str, translated: str, marks: str, wide: str) -> Iterator[Edit]:
    """Yield the letters with marks, and the ligatures, that do not fold character by character."""
    wides, runs = f"[{re.escape(wide)}]", f"[{re.escape(marks)}]+"
    either = f"{wides}?{runs}|{wides}" if wide and marks else wides if wide else runs
    mark_set = frozenset(marks)
    for match in re.finditer(either, text):
        start, end = match.span()
        # A mark belongs to the letter before it, which the expression cannot ask for cheaply.
        # Spaces, dashes and stops never merge with a mark, and later steps take them elsewhere.
        if text[start] in mark_set and start and translated[start - 1] not in " -.…":
            start -= 1
        cluster = text[start:end]
        folded = cluster if len(cluster) > MOST_MARKS else _settled(cluster)
        if folded != translated[start:end]:
            yield start, end, folded


def _joins(character: str) -> bool:
    """Tell whether NFC may move or merge this character into the one before it.

    Marks and conjoining Hangul vowels and finals do; a test holds this against Unicode's own data.
    """
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


@lru_cache(maxsize=65536)
def _settled(cluster: str) -> str:
    """Return NFC, case folding and the table of alike characters, until nothing changes."""
    while True:
        folded = unicodedata.normalize("NFC", cluster).casefold().translate(ALIKE)
        folded = unicodedata.normalize("NFC", folded)
        if folded == cluster:
            return folded
        cluster = folded


def _with_single_spaces(text: str) -> tuple[str, Step | None]:
    return _rewrite(text, _spaces(text))


def _spaces(text: str) -> Iterator[Edit]:
    lead = len(text) - len(text.lstrip(" "))
    tail = max(lead, len(text.rstrip(" ")))
    if lead:
        yield 0, lead, ""
    for match in SPACES.finditer(text, lead, tail):
        yield match.start(), match.end(), " "
    if tail < len(text):
        yield tail, len(text), ""


def _with_joined(text: str) -> tuple[str, Step | None]:
    return _rewrite(text, _joins_of_words(text))


def _joins_of_words(text: str) -> Iterator[Edit]:
    """Yield dashes and ellipses with their spaces; the spaces belong to neither side."""
    for match in JOINED.finditer(text):
        mark = match[0].strip(" ")
        start = match.start() + (match[0][0] == " ")
        if start > match.start():
            yield match.start(), start, ""
        yield start, start + len(mark), "-" if mark[0] == "-" else "…"
        if start + len(mark) < match.end():
            yield start + len(mark), match.end(), ""
