"""Words made comparable one by one, and the stretches of a text that stand in quotation marks."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Soft hyphens and zero-width signs are inside a word, not between two.
_WORD = re.compile(r"(?:[^\W_]|[\u00ad\u200b-\u200d])+(?:['’ʼ](?:[^\W_]|\u00ad)+)*")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d]")
_QUOTE_SIGN = re.compile(r"[“”„«»\"]|(?<!\w)‘|’(?!\w)")
_CLOSES = {"”": "“„", "“": "„", "»": "«", '"': '"', "’": "‘"}
_ELLIPSIS = re.compile(r"\[?(?:…|\.{3}|\. \. \.)\]?")
_LEFT_OUT = re.compile(rf"{_ELLIPSIS.pattern}|\[[^\]]*\]")


@dataclass(frozen=True)
class Word:
    """One word of a text: as compared (no case, straight apostrophes), and where it stands."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text. A hyphen parts two words; case and typography do not count."""
    for found in _WORD.finditer(text):
        plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", found[0])).casefold()
        folded = plain.replace("’", "'").replace("ʼ", "'")
        if folded:
            yield Word(folded, found.start(), found.end())


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(word.folded for word in words_of(text))


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans inside quotation marks, the outermost where they nest, marks left out.

    Curly and straight double, angle and curly single marks count. Straight single ones do not:
    they cannot be told from apostrophes ("workers' children"). A mark without its partner opens
    nothing.
    """
    spans: list[tuple[int, int]] = []
    open_marks: list[re.Match[str]] = []
    for sign in _QUOTE_SIGN.finditer(text):
        opening = next(
            (m for m in reversed(open_marks[-4:]) if m[0] in _CLOSES.get(sign[0], "")), None
        )
        if opening is None:
            if sign[0] in '“„«"‘':
                open_marks.append(sign)
            continue
        while open_marks.pop() is not opening:
            pass
        while spans and spans[-1][0] > opening.start():
            spans.pop()
        spans.append((opening.end(), sign.start()))
    return tuple(spans)


def segments(quotation: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a quotation in stretches that a source must have without a gap.

    An ellipsis and an insertion in square brackets part two stretches.
    """
    # Brackets that nothing closes would each be looked for to the end.
    closed = quotation.rfind("]") + 1
    parted = _LEFT_OUT.sub("…", quotation[:closed]) + _ELLIPSIS.sub("…", quotation[closed:])
    return tuple(filter(None, map(folded_words, parted.split("…"))))
