"""Emendations over the words of a source: shown, applied, never written into them.

Offsets of an emendation are those of its source text; a span is from start to end, exclusive. The
order in which emendations are given never matters (design.md, section 3, rule 4).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.records import EmendationDocument, ExcerptDocument


@dataclass(frozen=True)
class ReadingProblem:
    """An emendation that does not fit its source text."""

    emendation: EmendationDocument
    message: str


@dataclass(frozen=True)
class Segment:
    """A run of an excerpt's words as the file has them, under one emendation or none."""

    text: str
    emendation: EmendationDocument | None = None

    @property
    def applied(self) -> bool:
        """True where visitors read the corrected words; False for plain words and glosses."""
        return self.emendation is not None and self.emendation.applied

    @property
    def shown(self) -> str:
        """The words to read: the corrected ones where the emendation is applied."""
        if self.emendation is not None and self.emendation.applied:
            return self.emendation.corrected_reading
        return self.text


def overlaps(
    emendations: Iterable[EmendationDocument],
) -> list[tuple[EmendationDocument, EmendationDocument]]:
    """Return the pairs that share a character, the earlier one first; neighbours do not."""
    pairs = []
    reaching: list[EmendationDocument] = []
    for emendation in _in_order(emendations):
        reaching = [earlier for earlier in reaching if earlier.end > emendation.start]
        pairs += [(earlier, emendation) for earlier in reaching]
        reaching.append(emendation)
    return pairs


def check_readings(
    text: str, emendations: Iterable[EmendationDocument]
) -> tuple[ReadingProblem, ...]:
    """Return the emendations whose span or file reading does not fit the source text."""
    problems = []
    for emendation in _in_order(emendations):
        reading = text[max(0, emendation.start) : max(0, emendation.end)]
        if message := _misfit(emendation, reading, len(text)):
            problems.append(ReadingProblem(emendation, message))
    return tuple(problems)


def inside(
    emendations: Iterable[EmendationDocument], start: int, end: int
) -> tuple[EmendationDocument, ...]:
    """Return the emendations fully inside a span, in the order of the text."""
    return tuple(e for e in _in_order(emendations) if start <= e.start and e.end <= end)


def segments(
    exact: str, start: int, emendations: Iterable[EmendationDocument]
) -> tuple[Segment, ...]:
    """Part an excerpt's words into runs with and without an emendation, in reading order.

    `start` is where `exact` begins in the source text. Emendations not fully inside it are left
    out: half a correction cannot be shown. Joined, the segments' texts are `exact` again. The words
    stay whole where two emendations claim the same character, or one does not fit its place: a
    finding stops such a panel from being published, and staff still have to see its words.
    """
    within = inside(emendations, start, start + len(exact))
    if overlaps(within):
        return (Segment(exact),)
    parts = []
    done = 0
    for emendation in within:
        first, last = emendation.start - start, emendation.end - start
        if _misfit(emendation, exact[first:last], start + len(exact)):
            return (Segment(exact),)
        if first > done:
            parts.append(Segment(exact[done:first]))
        parts.append(Segment(exact[first:last], emendation))
        done = last
    if done < len(exact):
        parts.append(Segment(exact[done:]))
    return tuple(parts)


def segments_of(excerpt: ExcerptDocument) -> tuple[Segment, ...]:
    """Return the words of an excerpt in segments."""
    return segments(excerpt.exact or "", excerpt.start, excerpt.emendations)


def _in_order(emendations: Iterable[EmendationDocument]) -> list[EmendationDocument]:
    return sorted(emendations, key=lambda emendation: (emendation.start, emendation.end))


def _misfit(emendation: EmendationDocument, reading: str, length: int) -> str:
    """Return what is wrong with an emendation's span or file reading, or ''."""
    key, start, end = emendation.key, emendation.start, emendation.end
    if start < 0 or start >= end:
        return _(
            "Emendation {key} covers {start}–{end}, which holds no character. Its end "
            "must come after its start; to add words, take a neighbouring word into "
            "both readings."
        ).format(key=key, start=start, end=end)
    if end > length:
        return _(
            "Emendation {key} ends at {end}, but the words end at {length}. Correct its offsets."
        ).format(key=key, end=end, length=length)
    if reading != emendation.file_reading:
        return _(
            "Emendation {key} says that the file reads “{file_reading}” at "
            "{start}–{end}, but it reads “{found}”. Correct its offsets or its file "
            "reading."
        ).format(key=key, file_reading=emendation.file_reading, start=start, end=end, found=reading)
    return ""
