"""WebVTT files, line by line: cues with their words, and what of the file is no cue.

A cue ends where the next begins, not at an empty line: programs write cues that begin with one, and
what stands below it is said as well.
"""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from curation.sources.intake.words import LeftOut

ARROW = "-->"
TIME = r"(?:(\d{1,6}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
TIMES = re.compile(rf"\s{{0,20}}{TIME}\s{{0,20}}-->\s{{0,20}}{TIME}")
BLOCKS = ("NOTE", "STYLE", "REGION")


@dataclass
class RawCue:
    """A cue as the file has it."""

    seconds: int
    lines: list[str] = field(default_factory=list)
    is_parted: bool = False
    """True where an empty line stands before or between its words."""

    @property
    def words(self) -> str:
        """Its lines, still with their tags."""
        return "\n".join(self.lines)


@dataclass
class VttFile:
    """What a file holds."""

    cues: list[RawCue] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    unreadable: int = 0
    """Cues whose times cannot be read."""


def parse(text: str) -> VttFile:
    """Return the cues of a .vtt file, given with LF line ends, and what else it says."""
    file, lines = VttFile(), text.split("\n")
    within, is_fresh, aside = "header", False, list[str]()
    aside_line = 1

    def lay_aside() -> None:
        words = " ".join(" ".join(aside).split())
        if words and within != "STYLE":
            place = _("line {number} of the file").format(number=aside_line)
            file.left_out.append(LeftOut(_asides()[within], place, words))
        aside.clear()

    for number, line in enumerate(lines, start=1):
        following = lines[number] if number < len(lines) else ""
        if ARROW in line:
            lay_aside()
            aside_line = number
            if times := TIMES.match(line):
                within = "cue"
                file.cues.append(RawCue(_seconds(times)))
            else:
                within = "unreadable"
                file.unreadable += 1
            is_fresh = False
        elif not line.strip():
            is_fresh = True
            if within not in ("cue", "unreadable"):
                lay_aside()
                within = "lost"
        elif is_fresh and ARROW in following:
            lay_aside()
            within, aside_line, is_fresh = "name", number, False
            if not line.strip().isdecimal():
                aside.append(line)
        elif is_fresh and line.startswith(BLOCKS):
            lay_aside()
            within = next(name for name in BLOCKS if line.startswith(name))
            within = "NOTE" if within == "NOTE" else "STYLE"
            aside_line, is_fresh = number, False
            aside.append(line.removeprefix("NOTE"))
        elif within == "cue":
            file.cues[-1].is_parted |= is_fresh
            file.cues[-1].lines.append(line)
            is_fresh = False
        else:
            aside_line = aside_line if aside else number
            aside.append(line.removeprefix("WEBVTT") if number == 1 else line)
            is_fresh = False
    lay_aside()
    return file


def _asides() -> dict[str, str]:
    """Return what words are called that are no cue's."""
    return {
        "header": _("Heading of the file"),
        "NOTE": _("Note of the file"),
        "name": _("Name of a cue"),
        "unreadable": _("Words of a cue that could not be read"),
        "lost": _("Words without a time"),
    }


def _seconds(times: re.Match[str]) -> int:
    hours, minutes, seconds = (int(times[group] or 0) for group in (1, 2, 3))
    return hours * 3600 + minutes * 60 + seconds
