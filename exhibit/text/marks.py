"""The marks of a panel's text: citations `[@key]`, `[@key1; @key2]` and framing `[~]`.

A key is made of letters and digits of the English alphabet, `-`, `_`, `.` and `:`. A backslash
before the bracket makes it ordinary text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.text.findings import Finding, Level

KEY = r"[A-Za-z0-9_.:-]+"
MARK = re.compile(rf"(?<!\\)\[(?:@{KEY}(?:\s*;\s*@{KEY})*|~)\]")
# From the first of a run of blanks on: from each of them anew, a long run costs its square.
SPACED_MARK = re.compile(rf"(?:(?<!\s)\s++)?{MARK.pattern}")

# Whatever opens like a mark, up to its bracket, the next one or the end of the line.
_OPENING = re.compile(r"(?<!\\)\[\s*[@~][^\[\]\n]{0,200}\]?|(?<!\\)\[@")
_KEY_IN_MARK = re.compile(rf"@({KEY})")


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One well-formed mark: its keys (none for framing) and its offsets."""

    keys: tuple[str, ...]
    framing: bool
    start: int
    end: int


def marks_in(text: str) -> Iterator[Mark]:
    """Yield the well-formed marks of a text in order."""
    for match in MARK.finditer(text):
        keys = tuple(_KEY_IN_MARK.findall(match[0]))
        yield Mark(keys=keys, framing=not keys, start=match.start(), end=match.end())


def without_marks(text: str) -> str:
    """Return the text without its marks and the white space before each."""
    return SPACED_MARK.sub("", text)


def malformed_marks(source: str) -> Iterator[Finding]:
    """Yield an error for each bracket that opens like a mark and is none, so that none is lost."""
    good = {match.start() for match in MARK.finditer(source)}
    for match in _OPENING.finditer(source):
        if match.start() not in good:
            yield Finding(
                code="mark",
                level=Level.ERROR,
                message=_("“{shown}” looks like a citation mark but cannot be read.").format(
                    shown=_shown(match[0])
                ),
                advice=_advice(match[0]),
                start=match.start(),
                end=match.end(),
                words=match[0],
            )


def _shown(words: str) -> str:
    """Shorten the words of a fault for a message."""
    return words if len(words) <= 40 else f"{words[:39]}…"


def _advice(words: str) -> str:
    """Say how to mend one malformed mark."""
    inside = words.strip("[]").strip()
    if not words.endswith("]"):
        return _("Close the mark with a bracket: [@L1].")
    if "~" in inside:
        return _("Write framing as [~], with nothing else inside the brackets.")
    if inside == "@":
        return _("Put the key of an excerpt or a note after the sign: [@L1].")
    if "," in inside:
        return _("Part two keys with a semicolon: [@L1; @L2].")
    if "@ " in inside:
        return _("Write the key right after the sign, without a space: [@L1].")
    if re.search(r";\s*[^@\s]", inside):
        return _("Give every key its own sign: [@L1; @L2].")
    if inside != words[1:-1]:
        return _("Leave no space inside the brackets: [@L1].")
    return _("A key has only English letters, digits, '-', '_', '.' and ':'. Two keys: [@L1; @L2].")
