"""How much of a source text is used, and which stretches of it are not. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from curation.sources.reader.marks import PASSAGES, Kind, Mark
from exhibit.text.spans import Span, between, union
from exhibit.text.surroundings import LETTER_OR_DIGIT

BAR = 1_000
"""Width of the drawn bar, in its own units."""
NOT_SPACE = re.compile(r"\S")


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Characters and units of a text by what became of them."""

    characters: int
    used: int
    """In a passage that something cites."""
    cut: int
    """In an excerpt that nothing cites yet, and in no cited one."""
    units: int
    units_used: int
    """Units of which at least a part is cited."""
    excerpts: int
    excerpts_used: int
    """Excerpts that something cites."""
    used_bar: tuple[Span, ...]
    """Start and width on a bar of 1,000: cited."""
    cut_bar: tuple[Span, ...]

    @property
    def left(self) -> int:
        """Return how many characters are in no passage."""
        return self.characters - self.used - self.cut

    def percent(self, characters: int) -> str:
        """Return a share of the text in words: "34 per cent", "less than 1 per cent"."""
        share = 100 * characters / self.characters if self.characters else 0
        if 0 < share < 1:
            return _("less than 1 per cent")
        return _("{value} per cent").format(
            value=min(int(share), 99) if characters < self.characters else 100
        )

    @property
    def bars(self) -> list[tuple[str, int, int]]:
        """Return the bars as they are drawn over each other: kind, start, width."""
        return [("cut", *span) for span in self.cut_bar] + [
            ("used", *span) for span in self.used_bar
        ]

    @property
    def facts(self) -> list[str]:
        """Return what became of the characters and units, in sentences."""
        shares = (
            (_("Cited"), self.used),
            (_("Cut, not cited yet"), self.cut),
            (_("Unused"), self.left),
        )
        facts = [
            _("{what}: {percent} ({characters} characters)").format(
                what=what, percent=self.percent(count), characters=count
            )
            for what, count in shares
        ]
        if not self.units and self.excerpts:
            facts.append(
                _("Excerpts cited: {used} of {excerpts}").format(
                    used=self.excerpts_used, excerpts=self.excerpts
                )
            )
        if self.units:
            facts.append(
                _("Units cited, whole or in part: {used} of {units}").format(
                    used=self.units_used, units=self.units
                )
            )
        return facts


def coverage(length: int, marks: Iterable[Mark], units: Iterable[Span]) -> Coverage:
    """Count what is used of a text of this length; emendations, hits and the like do not count."""
    marks = list(marks)
    used_spans = union((mark.start, mark.end) for mark in marks if mark.kind is Kind.USED)
    either = union((mark.start, mark.end) for mark in marks if mark.kind in (Kind.USED, Kind.CUT))
    units = list(units)
    return Coverage(
        characters=length,
        used=_size(used_spans),
        cut=_size(either) - _size(used_spans),
        units=len(units),
        units_used=sum(_touched(unit, used_spans) for unit in units),
        excerpts=sum(mark.kind in PASSAGES for mark in marks),
        excerpts_used=sum(mark.kind is Kind.USED for mark in marks),
        used_bar=_bar(used_spans, length),
        cut_bar=_bar(either, length),
    )


def unused(text: str, marks: Iterable[Mark]) -> list[Span]:
    """Return the stretches with words in no passage, without white space at their edges."""
    covered_spans = ((m.start, m.end) for m in marks if m.kind in (Kind.USED, Kind.CUT))
    stretches = []
    for start, end in between(len(text), covered_spans):
        if LETTER_OR_DIGIT.search(text, start, end):
            first = NOT_SPACE.search(text, start, end)
            last = start + len(text[start:end].rstrip())
            stretches.append((first.start() if first else start, last))
    return stretches


def _size(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _touched(unit: Span, spans: Sequence[Span]) -> bool:
    """Tell whether any of these spans, in order and apart, shares a character with a unit."""
    at = bisect_left(spans, unit[1], key=lambda span: span[0])
    return at > 0 and spans[at - 1][1] > unit[0]


def _bar(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """Return spans as starts and widths on the bar; what would be too thin to see is 2 wide."""
    scaled = union(
        (start * BAR // length, max(start * BAR // length + 2, end * BAR // length))
        for start, end in spans
    )
    return tuple((start, min(end, BAR) - start) for start, end in scaled)
