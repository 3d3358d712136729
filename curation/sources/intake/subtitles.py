"""Subtitles, .srt and .vtt: one cue on each line, its time code the place of its words.

The text held is what is said: numbers, times, positions and styling are no part of it, and the
lines of one cue are joined by a space. A voice that a .vtt file names stands before its words, as
in a printed interview, each time another one speaks. Times are told to the second.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

import srt
from django.utils.translation import gettext as _

from curation.sources.intake import rolling, vtt
from curation.sources.intake.decoding import decode
from curation.sources.intake.words import Intake, TextRefused, Unit, checked

TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<[\d:.]{1,20}>|\{\\[^{}]{0,200}\}")
VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]{1,200})>")
ENTITY = re.compile(r"&#?\w{1,10};")
LARGEST = 5 * 1024 * 1024
"""Bytes; a whole day of speech has about one and a half million letters."""


@dataclass(frozen=True)
class Cue:
    """What is said from a moment on."""

    seconds: int
    words: str
    voice: str = ""
    """Who says it, where the words do not name them yet."""
    last_voice: str = ""
    plain: bool = True
    """False where styling was taken out of its words."""


def read_srt(data: bytes, encoding: str = "") -> Intake:
    """Return the words of an .srt file. Raises as `decode`, and TextRefused."""
    _check_size(data)
    decoded = decode(data, encoding)
    text = checked(decoded.text)
    if text.lstrip().startswith("WEBVTT"):
        raise TextRefused(_("The file is WebVTT under another name: rename it to end in .vtt."))
    try:
        cues = [_cue(cue.start.total_seconds(), cue.content) for cue in srt.parse(text)]
    except (srt.SRTParseError, srt.TimestampParseError, OverflowError) as error:
        at = getattr(error, "expected_start", 0)
        line = text.count("\n", 0, at) + 1
        raise TextRefused(
            _(
                "The subtitles cannot be read from line {line} on: a cue needs a line such "
                "as “00:00:01,000 --> 00:00:04,000” and its words below it. Mend the file "
                "there."
            ).format(line=line)
        ) from error
    return _with_cues(decoded, cues)


def read_vtt(data: bytes, encoding: str = "") -> Intake:
    """Return the words of a .vtt file. Raises as `decode`, and TextRefused."""
    _check_size(data)
    decoded = decode(data, encoding)
    text = checked(decoded.text)
    if not text.startswith("WEBVTT"):
        raise TextRefused(
            _(
                "The file does not begin with WEBVTT, as every .vtt file must. If it is "
                "SubRip, rename it to end in .srt; if it is plain text, to end in .txt."
            )
        )
    file = vtt.parse(text.replace("\r\n", "\n").replace("\r", "\n"))
    cues = [_voiced(cue.seconds, cue.words) for cue in file.cues]
    parted = sum(cue.is_parted for cue in file.cues)
    held = replace(decoded, left_out=tuple(file.left_out))
    return _with_cues(held, cues, skipped=file.unreadable, parted=parted)


def _check_size(data: bytes) -> None:
    if len(data) > LARGEST:
        raise TextRefused(
            _(
                "The file has {number:.1f} MB; subtitles have at most 5. Check whether it "
                "is the right file."
            ).format(number=len(data) / 1048576)
        )


def _cue(seconds: float, raw: str) -> Cue:
    words = " ".join(TAG.sub("", raw).split())
    return Cue(max(0, int(seconds)), words, plain=not TAG.search(raw))


def _voiced(seconds: float, raw: str) -> Cue:
    """Return a cue of a .vtt file: with its voice, or with several before their words."""
    voices = [" ".join(name.split()) for name in VOICE.findall(raw)]
    several = len(voices) > 1
    bare = VOICE.sub(r" \1: " if several else "", raw).replace("</v>", "")
    cue = _cue(seconds, bare)
    return replace(
        cue,
        words=" ".join(ENTITY.sub(lambda match: html.unescape(match[0]), cue.words).split()),
        voice="" if several or not voices else voices[0],
        last_voice=voices[-1] if voices else "",
    )


def _with_cues(decoded: Intake, cues: list[Cue], skipped: int = 0, parted: int = 0) -> Intake:
    spoken = [cue for cue in cues if cue.words]
    if not spoken:
        raise TextRefused(
            _("The file has no cue with words in it: check whether it is the right file.")
        )
    remarks = tuple(_remarks(cues, spoken, skipped, parted))
    counts = rolling.repeated([cue.words for cue in spoken])
    if not rolling.rolls([cue.words for cue in spoken]):
        return _in_lines(decoded, spoken, (*remarks, *_repeated_told(spoken)))
    said = sum(count > 0 for count in counts)
    rolls = _(
        "The subtitles roll: {said:,} of {cues:,} cues begin with the last words of the one "
        "before, as automatic captions do."
    ).format(said=said, cues=len(spoken))
    kept_once = _("Words that a cue repeats from the one before are left out: {number:,}.")
    once = [
        replace(cue, words=rolling.without_repeated(cue.words, count))
        for cue, count in zip(spoken, counts, strict=True)
    ]
    other = _in_lines(
        replace(decoded, reading=_("every word once, at the time it is first said")),
        [cue for cue in once if cue.words],
        (rolls, kept_once.format(number=sum(counts)), *remarks),
    )
    return replace(
        _in_lines(replace(decoded, reading=_("every cue as it stands")), spoken, (rolls, *remarks)),
        otherwise=other,
    )


def _in_lines(decoded: Intake, spoken: list[Cue], remarks: tuple[str, ...]) -> Intake:
    """Return cues with words as lines, each with its time."""
    lines, units, at, voice = [], [], 0, ""
    for cue in spoken:
        line = f"{cue.voice}: {cue.words}" if cue.voice and cue.voice != voice else cue.words
        voice = cue.last_voice or voice
        units.append(Unit(at, at + len(line), time_code(cue.seconds)))
        lines.append(line)
        at += len(line) + 1
    return replace(
        decoded,
        text=checked("\n".join(lines) + "\n"),
        unit_kind="times",
        units=tuple(units),
        remarks=remarks,
    )


def time_code(seconds: int) -> str:
    """Return a moment as hours, minutes and seconds: "0:12:03"."""
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}"


def _remarks(cues: list[Cue], spoken: list[Cue], skipped: int, parted: int) -> Iterable[str]:
    if skipped > 0:
        yield _(
            "Cues that could not be read and were left out: {skipped}. Compare with the film."
        ).format(skipped=skipped)
    if parted:
        yield _(
            "Cues with an empty line before or between their words: {parted}. The words below it "
            "are kept."
        ).format(parted=parted)
    if empty := len(cues) - len(spoken):
        yield _("Cues without words, left out: {empty}.").format(empty=empty)
    if styled := sum(not cue.plain for cue in spoken):
        yield _(
            "Cues from which styling such as italics was taken out: {styled}; the words stay."
        ).format(styled=styled)
    if voices := sorted({cue.last_voice for cue in spoken} - {""}):
        yield (
            _(
                "Voices that the file names stand before their words, as in “{voices}:”, "
                "each time another one speaks."
            ).format(voices=voices[0])
        )
    if any(cue.seconds > two.seconds for cue, two in pairwise(spoken)):
        yield _("The cues are not in the order of their times; they are kept in the file's order.")


def _repeated_told(spoken: list[Cue]) -> Iterable[str]:
    if repeated := sum(cue.words == two.words for cue, two in pairwise(spoken)):
        yield _("Cues that repeat the one before word for word: {repeated}. They are kept.").format(
            repeated=repeated
        )
