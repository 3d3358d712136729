"""What every reader of a file returns: the words to keep, their units, and what to tell."""

from dataclasses import dataclass, field, replace
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django_stubs_ext import StrOrPromise

LARGEST_TEXT = 20 * 1024 * 1024
"""Bytes of a file, or of pasted words in UTF-8: the most that is kept as one source text."""

UnitKind = Literal["lines", "paragraphs", "pages", "times"]
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of old Word begin, and new ones that are locked with a password."""
NAMES: dict[UnitKind, tuple[str, str]] = {
    "lines": ("line", "lines"),
    "paragraphs": ("paragraph", "paragraphs"),
    "pages": ("page", "pages"),
    "times": ("cue", "cues"),
}
"""What one unit and several are called."""


class TextRefused(ValueError):
    """Words that cannot be kept as a source text. Its text is a sentence for curators."""


@dataclass(frozen=True)
class Guess:
    """An encoding a file may be in, and how its first unusual words read in it."""

    encoding: str
    label: str
    sample: str


class EncodingUnknown(TextRefused):
    """A file whose bytes do not say how they are to be read: a curator chooses among `guesses`."""

    def __init__(self, sentence: str, guesses: tuple[Guess, ...]) -> None:
        super().__init__(sentence)
        self.guesses = guesses


@dataclass(frozen=True)
class Unit:
    """A part of the text as its file divides it: a line, paragraph, page or cue."""

    start: int
    end: int
    label: str
    """Its number, its page's own number, or its time code."""


@dataclass(frozen=True)
class LeftOut:
    """Words of the file that are not in the text."""

    what: str
    """What they are: "Footnote 3"."""
    place: str
    """Where they stand: "line 12"."""
    words: str


@dataclass(frozen=True, kw_only=True)
class Intake:
    """The words to keep, exactly, and what was found on the way to them."""

    text: str
    encoding: str = "UTF-8"
    """How the words were written in the file, in words for curators."""
    had_byte_order_mark: bool = False
    unit_kind: UnitKind = "lines"
    units: tuple[Unit, ...] = ()
    remarks: tuple[str, ...] = field(default=())
    """What was left out, joined or not as usual, in sentences."""
    left_out: tuple[LeftOut, ...] = ()
    """Every word of the file that is not in the text, with its place."""
    reading: str = ""
    """How the file was read, where it can be read in two ways: "every cue as it stands"."""
    otherwise: "Intake | None" = None
    """What the other way gives."""

    @property
    def place_starts(self) -> tuple[tuple[int, str], ...]:
        """Where pages and cues begin; none for lines and paragraphs, which can be counted."""
        if self.unit_kind not in ("pages", "times"):
            return ()
        return tuple((unit.start, unit.label) for unit in self.units)

    def other_reading(self) -> "Intake":
        """Return what the other way to read the file gives; itself where there is one way only."""
        if self.otherwise is None:
            return self
        return replace(self.otherwise, otherwise=replace(self, otherwise=None))

    @property
    def units_told(self) -> str:
        """Say how many units there are: "1 cue", "48 paragraphs"."""
        return f"{len(self.units):,} {NAMES[self.unit_kind][len(self.units) != 1]}"


THE_FILE = _lazy("The file")


def checked(text: str, what: StrOrPromise = THE_FILE) -> str:
    """Return words that can be kept, without a byte order mark. Raises TextRefused."""
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise TextRefused(_("{what} is empty: there are no words in it.").format(what=what))
    if (at := text.find("\0")) >= 0:
        line = text.count("\n", 0, at) + 1
        raise TextRefused(
            _(
                "{what} holds a NUL character in line {line}, as files that are not plain "
                "text do. Export it as plain text, or take the character out."
            ).format(what=what, line=line)
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise TextRefused(
            _("{what} holds half a character (a surrogate): take it out.").format(what=what)
        )
    return text


def check_size(size: int, what: str) -> None:
    """Raise TextRefused for more bytes than are kept as one text."""
    if size > LARGEST_TEXT:
        raise TextRefused(
            _(
                "{what} has {size:.1f} MB; at most 20 MB are kept as one text. Divide it "
                "into several sources, such as volumes."
            ).format(what=what, size=size / 1048576)
        )
