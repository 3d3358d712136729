"""Words made comparable one by one, and the stretches of a text that stand in quotation marks."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

# Soft hyphens and zero-width signs are inside a word, not between two.
_WORD = re.compile(r"(?:[^\W_]|[\u00ad\u200b-\u200d])+(?:['’ʼ](?:[^\W_]|\u00ad)+)*")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d]")
# A straight single sign opens before a letter, so that '90s is no quotation, and closes after one.
_QUOTE_SIGN = re.compile(
    r"[“”„«»\"]|(?<!\w)‘|’(?!\w)|(?<![\w’'])'(?=[^\W\d])|(?<=[\w.,!?…])'(?![\w'])"
)
_CLOSES = {"”": "“„", "“": "„", "»": "«", '"': '"', "’": "‘", "'": "'"}
_OPENS = frozenset('“„«"‘')
_PIECE = re.compile(r"\[?(?:…|\.{3}|\. \. \.)\]?|\[[^\[\]]{0,120}\]")
_ELLIPSIS = re.compile(r"\[?(?:…|\.{3}|\. \. \.)\]?")
_LEFT_OUT = re.compile(rf"{_ELLIPSIS.pattern}|\[[^\]]*\]")


@dataclass(frozen=True)
class Word:
    """One word of a text: as compared (no case, straight apostrophes), and where it stands."""

    folded: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text. A hyphen parts two words; case and typography do not count.

    Kept for a while: every rule asks it of the same sentences and passages.
    """
    words = []
    for match in _WORD.finditer(text):
        plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", match[0])).casefold()
        if folded := plain.replace("’", "'").replace("ʼ", "'"):
            words.append(Word(folded, match.start(), match.end()))
    return tuple(words)


@lru_cache(maxsize=4096)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(word.folded for word in words_of(text))


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans inside quotation marks, the outermost where they nest, marks left out.

    Double and single marks count, curly, straight and angle ones. A straight single one around one
    word does not, and where it closes a plural ("workers' children") it is an apostrophe. A mark
    without its partner opens nothing.
    """
    spans: list[tuple[int, int]] = []
    open_marks: list[re.Match[str]] = []
    for sign in _QUOTE_SIGN.finditer(text):
        opening = next(
            (m for m in reversed(open_marks[-4:]) if m[0] in _CLOSES.get(sign[0], "")), None
        )
        if sign[0] == "'" and opening and not _is_pair(text, opening, sign):
            opening = None
        if opening is None:
            if sign[0] in _OPENS or _opens(text, sign):
                open_marks.append(sign)
            continue
        while open_marks.pop() is not opening:
            pass
        while spans and spans[-1][0] > opening.start():
            spans.pop()
        spans.append((opening.end(), sign.start()))
    return tuple(spans)


def _opens(text: str, sign: re.Match[str]) -> bool:
    """Say whether a straight single mark stands before a word, not after one."""
    return sign[0] == "'" and not text[max(0, sign.start() - 1) : sign.start()].strip()


def _is_pair(text: str, opening: re.Match[str], closing: re.Match[str]) -> bool:
    """Say whether two straight single marks hold several words between them."""
    is_closing = bool(text[closing.start() - 1 : closing.start()].strip())
    return is_closing and " " in text[opening.end() : closing.start()].strip()


@dataclass(frozen=True)
class Piece:
    """A stretch of a quotation without a gap, and the sign of the gap before it: '' for the first.

    The sign is an ellipsis, or square brackets with what stands in them.
    """

    words: tuple[str, ...]
    sign: str


def pieces(quotation: str) -> tuple[Piece, ...]:
    """Return the stretches of a quotation, each with the sign of the gap before it."""
    stretches, at, sign = [], 0, ""
    for gap in _PIECE.finditer(quotation):
        words = folded_words(quotation[at : gap.start()])
        if words:
            stretches.append(Piece(words, sign))
            sign = ""
        # Of several signs side by side, brackets say more.
        sign = gap[0] if not sign or gap[0].strip("[]….") else sign
        at = gap.end()
    words = folded_words(quotation[at:])
    return (*stretches, Piece(words, sign)) if words else tuple(stretches)


def places_of(parts: Sequence[Piece], text: str) -> tuple[tuple[int, int], ...]:
    """Return where the pieces of a quotation stand in a text, in order; nothing if one does not.

    The gaps between them are as short as they can be.
    """
    words = words_of(text)
    places = _places(parts, [word.folded for word in words])
    return tuple((words[first].start, words[last - 1].end) for first, last in places)


def _places(parts: Sequence[Piece], words: Sequence[str]) -> list[tuple[int, int]]:
    at, places = 0, []
    for part in parts:
        place = _place(part.words, words, at)
        if place is None:
            return []
        places.append((place, place + len(part.words)))
        at = place + len(part.words)
    for number in range(len(parts) - 2, -1, -1):
        length, limit = len(parts[number].words), places[number + 1][0]
        later = _place(parts[number].words, words, places[number][0] + 1)
        while later is not None and later + length <= limit:
            places[number] = (later, later + length)
            later = _place(parts[number].words, words, later + 1)
    return places


def _place(part: Sequence[str], words: Sequence[str], start: int) -> int | None:
    """Return where a part stands in words, from a place on."""
    part = list(part)
    for at in range(start, len(words) - len(part) + 1):
        if words[at] == part[0] and list(words[at : at + len(part)]) == part:
            return at
    return None


def gaps_of(sentence: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield each sign of a gap in the quotations of a sentence, and the words of a text there.

    Signs are an ellipsis, or square brackets with what stands in them. A quotation that is not of
    this text, and a sign that stands for nothing, are passed over.
    """
    for start, end in quoted(sentence):
        parts = pieces(sentence[start:end])
        spans = places_of(parts, text) if len(parts) > 1 else ()
        for part, gap_start, gap_end in gaps_between(parts, spans):
            words = text[gap_start:gap_end].strip(" ,;\n")
            if folded_words(words):
                yield part.sign, words


def gaps_between(
    parts: Sequence[Piece], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[Piece, int, int]]:
    """Yield each piece but the first, and where the gap before it begins and ends in a text.

    `spans` are the places of the pieces there.
    """
    for (_first, start), (end, _last), part in zip(spans, spans[1:], parts[1:], strict=False):
        yield part, start, end


@lru_cache(maxsize=4096)
def unquoted(text: str) -> str:
    """Return a text with what stands in quotation marks blanked, everything in its place."""
    pieces, last = [], 0
    for start, end in quoted(text):
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join((*pieces, text[last:]))


def segments(quotation: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a quotation in stretches that a source must have without a gap.

    An ellipsis and an insertion in square brackets part two stretches.
    """
    # Brackets that nothing closes would each be looked for to the end.
    closed = quotation.rfind("]") + 1
    parted = _LEFT_OUT.sub("…", quotation[:closed]) + _ELLIPSIS.sub("…", quotation[closed:])
    return tuple(filter(None, map(folded_words, parted.split("…"))))
