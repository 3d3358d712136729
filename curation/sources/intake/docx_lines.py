"""The lines of a Word document while it is read, and what hangs on each."""

from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What an aside is."""

    HIDDEN = "hidden"
    DELETED = "deleted"
    MOVED = "moved"
    CODE = "code"
    READING = "reading"
    DESCRIPTION = "description"
    DRAWN = "drawn"
    OTHER = "other"
    # These hold no words but the number or name of what stands in another part of the file.
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    PART = "part"
    # These say what was done to words that are in the line.
    SYMBOL = "symbol"
    UNKNOWN_SYMBOL = "unknown symbol"
    SYMBOL_LETTERS = "symbol letters"
    RAISED = "raised"
    BOX = "box"
    NESTED = "nested"
    JOINED = "joined"
    FORMULA = "formula"


RUNNING = {Kind.HIDDEN, Kind.DELETED, Kind.MOVED, Kind.CODE, Kind.READING}
"""Asides whose words come in several pieces."""
WORDLESS = {Kind.BOX, Kind.NESTED, Kind.JOINED, Kind.FORMULA}


@dataclass
class Aside:
    """Something beside the words of a line."""

    kind: Kind
    words: str


@dataclass
class Line:
    """A paragraph, or a row of a table."""

    pieces: list[str] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    is_row: bool = False
    goes_on: bool = False
    """True where its mark is deleted or hidden: the next paragraph belongs to it."""
    is_dropped: bool = False
    """True where it is no line of the text, but something hangs on it."""
    _last: Kind | None = None
    """What was added last, None for words."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(self.pieces).replace("\r", " ").replace("\n", " ").strip()

    def say(self, words: str) -> None:
        """Add words."""
        if words:
            self.pieces.append(words)
            self._last = None

    def lay_aside(self, kind: Kind, words: str) -> None:
        """Add an aside, to the one before where that was of the same kind and no word between."""
        if self._last is kind and kind in RUNNING:
            self.asides[-1].words += words
        elif words.strip() or kind in WORDLESS:
            self.asides.append(Aside(kind, words))
            self._last = kind

    def take_over(self, line: "Line") -> None:
        """Add what hangs on another line."""
        self.asides += line.asides
        self._last = None
