"""The words of one page of a PDF, with numbers of notes told apart from the words before them."""

import re
from dataclasses import dataclass, field

import pypdf
from pypdf.generic import DictionaryObject

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NUMBER = re.compile(r"\s{0,3}\d{1,4}(?:[,–-]\s?\d{1,4}){0,9}[,.]?\s{0,3}")
SMALLER = 0.85
"""How small, beside the words before it, the number of a note is at most."""


@dataclass
class PageWords:
    """What is read of a page, piece by piece as it is written in the file."""

    pieces: list[str] = field(default_factory=list)
    raised: list[str] = field(default_factory=list)
    """Numbers that stand above their line, each with the word before it."""
    _size: float = 0
    _height: float = 0
    _rise: float = 0
    _shown_rise: float = 0

    def operator(self, name: bytes, operands: list[float], *_: object) -> None:
        """Note how far above the line letters are set."""
        if name == b"Ts" and operands:
            self._rise = float(operands[0])
        elif name in (b"Tj", b"TJ", b"'", b'"'):
            self._shown_rise = self._rise

    def text(
        self,
        words: str,
        outer: list[float],
        inner: list[float],
        _font: DictionaryObject | None,
        size: float,
    ) -> None:
        """Add a piece of words in one font, given with where and how large it stands."""
        height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        # How much a letter is enlarged by both of the page's ways to do it.
        scale = abs(outer[3] or 1) * (inner[2] ** 2 + inner[3] ** 2) ** 0.5
        large = abs(size * scale)
        before = self.pieces[-1] if self.pieces else ""
        is_small = 0 < large < SMALLER * self._size
        is_above = self._shown_rise > 0 or height > self._height + 0.1 * large
        if is_small and is_above and before[-1:].strip() and NUMBER.fullmatch(words):
            words = words.translate(RAISED)
            self.raised.append(before[-30:].split()[-1] + words.strip())
        elif words.strip():
            self._size, self._height = large, height
        if words:
            self.pieces.append(words)


def read(page: pypdf.PageObject) -> PageWords:
    """Return the words of a page. Raises what the library does for damaged ones."""
    words = PageWords()
    page.extract_text(visitor_text=words.text, visitor_operand_before=words.operator)
    return words
