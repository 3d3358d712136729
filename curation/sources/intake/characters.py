"""Characters in a text that cannot be seen, or that tell of something gone wrong."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop
from django.utils.translation import ngettext

from exhibit.text.surroundings import LINE_END

MOST_LINES = 10
"""Lines named for one kind of character."""
KINDS = (
    (_noop("control characters"), "\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"),
    (_noop("replacement characters (�): words were lost before this file was made"), "\ufffd"),
    (
        _noop("marks of writing direction, which can change the order in which words are shown"),
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    ),
    (_noop("soft hyphens, invisible inside words"), "\u00ad"),
    (
        _noop("characters of no width, invisible inside words"),
        "\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff",
    ),
    (
        _noop("characters of private use, which look different on every machine"),
        "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
    ),
    (_noop("characters that do not exist in Unicode"), "\ufdd0-\ufdef\ufffe\uffff"),
    (_noop("line and paragraph separators of Unicode, where a newline is usual"), "\u2028\u2029"),
)


@dataclass(frozen=True)
class Suspicious:
    """One kind of character, how often it occurs, and in which lines."""

    what: str
    count: int
    lines: tuple[int, ...]
    """The first ten, counted from 1."""
    codes: tuple[str, ...]
    """Which characters: "U+00AD SOFT HYPHEN"."""

    @property
    def more(self) -> bool:
        """True where further lines hold such characters."""
        return self.count > len(self.lines) == MOST_LINES

    def __str__(self) -> str:
        says = ngettext(
            "{count} × {what} ({codes}), in line {lines}.",
            "{count} × {what} ({codes}), in lines {lines}.",
            len(self.lines),
        )
        if self.more:
            says = _("{count} × {what} ({codes}), in lines {lines} and more.")
        codes, lines = ", ".join(self.codes), ", ".join(map(str, self.lines))
        return says.format(count=self.count, what=self.what, codes=codes, lines=lines)


def suspicious(text: str) -> tuple[Suspicious, ...]:
    """Return the kinds of suspicious characters in a text, each with its count and lines."""
    kinds = []
    for what, characters in KINDS:
        places = [match.start() for match in re.finditer(f"[{characters}]", text)]
        if places:
            lines = dict.fromkeys(_lines(text, places))
            codes = sorted({text[at] for at in places})
            kinds.append(
                Suspicious(
                    what=_(what),
                    count=len(places),
                    lines=tuple(lines)[:MOST_LINES],
                    codes=tuple(_named(code) for code in codes[:5]),
                )
            )
    return tuple(kinds)


def _lines(text: str, places: list[int]) -> list[int]:
    """Return the line each place stands in, counted from 1; places are in order."""
    lines, line, at = [], 1, 0
    for place in places:
        line += sum(1 for _end in LINE_END.finditer(text, at, place))
        at = place
        lines.append(line)
    return lines


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"
