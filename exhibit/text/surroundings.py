"""What stands around a passage: how many words it has, where it is, the rest of its sentence."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

# A lone full stop does not end a sentence after these, nor after one capital letter, as in
# "S. M. Kirov"; the second list only before a number: "no. 8", but "He said no. Then".
ABBREVIATION = re.compile(r"(?i)(?:mr|mrs|ms|dr|prof|st|rev|gen|lt|cf|vs|e\.g|i\.e)")
NUMBERED = re.compile(
    r"(?i)(?:nos?|vols?|ch|pp?|fig|art|ca?|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)

LONGEST_REST = 300
"""Characters of a sentence looked at on either side of a cut."""

# Chinese and Japanese put no spaces between words; each of their characters counts as one.
UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Nor do Thai, Lao, Burmese and Khmer, whose words nothing here can tell apart.
UNSPACED_WRITING = re.compile(f"[{UNSPACED}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
WORD_RUN = re.compile(f"[{UNSPACED}]|[^\\s—―⸺⸻{UNSPACED}]+")
LETTER_OR_DIGIT = re.compile(r"[^\W_]")
LINE_END = re.compile(r"\r\n|\r|\n")
PARAGRAPH_START = re.compile(r"(?:\A|[\r\n])[^\S\r\n]*\S")
SENTENCE_END = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)[\"'”’)\]»]*+"
    r"(?:(?<=[^\W\d_][.!?…])\d{1,2}|(?<=[.!?…][\"'”’)\]»])\d{1,2})?"  # a note mark set as a digit
    r"(?=\s|\Z)"
    r"|[。！？]"
    r"|\r?\n[^\S\n]*\r?\n"  # a blank line ends whatever came before it
)


def words(text: str) -> int:
    """Count words as quotation budgets do: runs between white space with a letter or digit.

    "over-fulfilled", "1936–38", "don't" and "600,000" are one word each; an em dash (or two
    hyphens) parts words also where it has no spaces. A Chinese or Japanese character is one word.
    """
    runs = WORD_RUN.finditer(text.replace("--", "—"))
    return sum(1 for run in runs if LETTER_OR_DIGIT.search(run[0]))


def words_cut(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the words that a cut from start to end divides, in order; most cuts divide none.

    In writing that puts no spaces between words nothing tells where one ends.
    """
    found = []
    for place in (start, end):
        if 0 < place < len(text) and all(map(_in_word, text[place - 1 : place + 1])):
            first, last = place, place
            while first > 0 and _in_word(text[first - 1]):
                first -= 1
            while last < len(text) and _in_word(text[last]):
                last += 1
            found.append(text[first:last])
    return tuple(dict.fromkeys(found))


def _in_word(letter: str) -> bool:
    in_word = letter.isalnum() or unicodedata.category(letter).startswith("M")
    return in_word and not UNSPACED_WRITING.match(letter)


def locator(text: str, start: int, end: int, kind: Literal["lines", "paragraphs"] | str) -> str:
    """Say where a passage stands: "line 36", "lines 41–42", "paragraph 2"; counted from 1.

    A paragraph is a line with words on it, so blank lines between paragraphs do not count. White
    space at the edges of the passage is left out. Raises ValueError for any other kind.
    """
    if kind not in ("lines", "paragraphs"):
        raise ValueError(f"A place is counted in 'lines' or 'paragraphs', not in {kind!r}.")
    start, end = _tight(text, start, end)
    first, last = _count(text, start, kind), _count(text, max(start, end - 1), kind)
    return f"{kind[:-1]} {first}" if first == last else f"{kind} {first}–{last}"


def rest_of_sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the same sentence before the cut's start and after its end.

    Both are '' where the cut begins or ends with the sentence. A sentence ends at . ! ? … (and
    closing quotation marks, brackets or a note mark) before white space, unless a small letter
    follows or the stop belongs to an initial or abbreviation; and at a blank line. At most 300
    characters a side, cut at a word.
    """
    start, end = _tight(text, start, end)
    return _rest_before(text, start), _rest_after(text, start, end)


def _rest_before(text: str, start: int) -> str:
    floor = max(0, start - LONGEST_REST)
    at = floor
    # A few characters more, so that the first abbreviation in the window is seen whole.
    for match in SENTENCE_END.finditer(text, max(0, floor - 12), start):
        if match.end() >= floor and match.end() < start and _ends_sentence(text, match):
            at = match.end()
    rest = text[at:start]
    if at == floor > 0 and not text[at - 1].isspace():
        rest = rest.partition(" ")[2]
    return _with_words(rest)


def _rest_after(text: str, start: int, end: int) -> str:
    ceiling = min(len(text), end + LONGEST_REST)
    for match in SENTENCE_END.finditer(text, max(start, end - 12)):
        if match.end() >= end and _ends_sentence(text, match):
            if match.end() <= ceiling:
                return _with_words(text[end : match.end()])
            break
        if match.start() > ceiling:
            break
    rest = text[end:ceiling]
    if ceiling < len(text) and not text[ceiling].isspace():
        rest = rest.rpartition(" ")[0]
    return _with_words(rest)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    stop = match["stop"]
    if stop is None:
        return True
    following = text[match.end() : match.end() + 2].strip()
    if following[:1].islower():
        return False
    if stop != ".":
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    word = re.split(r"[\s(\[\"'“‘—–-]", before)[-1]
    initial = len(word) == 1 and word.isupper() and word != "I"
    numbered = NUMBERED.fullmatch(word) and following[:1].isdigit()
    return not (initial or numbered or ABBREVIATION.fullmatch(word))


def _with_words(rest: str) -> str:
    """Return the rest without edge spaces, or '' where only punctuation is left."""
    return rest.strip() if LETTER_OR_DIGIT.search(rest) else ""


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends of a span past the white space at its edges."""
    passage = text[start:end]
    lead = len(passage) - len(passage.lstrip())
    return (start + lead, start + len(passage.rstrip())) if passage.strip() else (start, end)


@lru_cache(maxsize=32)
def _starts(text: str, kind: str) -> Sequence[int]:
    """Return where the lines or paragraphs after the first start; kept for the next passage."""
    if kind == "lines":
        return array("q", (match.end() for match in LINE_END.finditer(text)))
    return array("q", (match.end() - 1 for match in PARAGRAPH_START.finditer(text)))[1:]


def _count(text: str, at: int, kind: str) -> int:
    return 1 + bisect_right(_starts(text, kind), at)
