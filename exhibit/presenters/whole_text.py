"""All the words of a source: what hangs on walls is marked, and leads to its panels."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter, itemgetter

from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit.documents.addresses import page_address
from exhibit.documents.emending import segments
from exhibit.documents.exhibition import Exhibition, Unknown
from exhibit.documents.panel import PanelLink, all_excerpts
from exhibit.documents.records import ExcerptDocument
from exhibit.documents.types import SourcePage
from exhibit.presenters.links import Link
from exhibit.text.counting import counted
from exhibit.text.portions import portions_of
from exhibit.text.spans import Span, union

_LINE_END = re.compile(r"\r\n|[\n\r]")


@dataclass(frozen=True, kw_only=True)
class Way:
    """A link from the end of a passage to a panel that shows it."""

    label: str
    """Short: it stands in the text."""
    panel: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Run:
    """A stretch of one line of the text."""

    words: str
    emended: bool = False
    marked: bool = False
    anchors: tuple[str, ...] = ()
    """Keys of the passages that begin here."""
    ways: tuple[Way, ...] = ()
    """Of the passages that end here."""


@dataclass(frozen=True, kw_only=True)
class WholeText:
    """One part of a text as its page shows it: lines, each a paragraph."""

    lines: tuple[tuple[Run, ...], ...]
    number: int
    parts: tuple[Link, ...]
    """Every part of a text of several, in order."""
    passages: int
    """How many passages of the whole text hang on walls."""
    corrections: int
    """How many corrections are read in it in place of what the file has."""
    places: Mapping[str, str]
    """The address at which each of these passages begins, by its key."""

    @property
    def place(self) -> str:
        """Which part of how many it is."""
        words = {"number": self.number, "parts": len(self.parts)}
        return _("Part {number} of {parts}").format(**words)

    @property
    def explained(self) -> tuple[str, ...]:
        """What is marked in it, in sentences."""
        marked = _("None of its words hang on a panel yet.")
        if self.passages:
            marked = _(
                "Marked: {passages} on panels. The sign after a passage leads to its panel."
            ).format(passages=counted(self.passages, "passage"))
        corrected = _(
            "Words in square brackets are our corrections; what the file has stands under "
            "“Corrections” on the page of the source."
        )
        return (marked, corrected) if self.corrections else (marked,)


@dataclass(frozen=True, kw_only=True)
class _Hung:
    """A passage of the text, and the ways to the panels that show it."""

    key: str
    start: int
    end: int
    ways: dict[str, Way] = field(default_factory=dict)


def part_addresses(exhibition: Exhibition) -> Iterator[str]:
    """Yield the addresses of the parts of every text that is shown whole and has several."""
    for page in exhibition.sources():
        spans = _spans(page, exhibition.whole_text(page.source.key))
        for number in range(1, len(spans) + 1) if len(spans) > 1 else ():
            yield part_address(page.source.key, number)


def whole_text(page: SourcePage, exhibition: Exhibition, number: int = 0) -> WholeText | None:
    """Return the whole text, or one part of several; None where visitors may not read it.

    Of a text of several parts there are no lines unless the `number` of one is given: its source's
    page leads to them. Raises Unknown for a part that it has not.
    """
    key = page.source.key
    text = exhibition.whole_text(key)
    if not text:
        return None
    spans = _spans(page, text)
    if not 0 <= number <= len(spans):
        raise Unknown(_("part"), str(number))
    hung = list(_hung(page, exhibition))
    shown = spans[number - 1] if number else spans[0] if len(spans) == 1 else (0, 0)
    links = (
        _part_link(key, place, span, hung, is_here=place == number)
        for place, span in enumerate(spans, start=1)
    )
    return WholeText(
        lines=tuple(_lines(text, shown, page, hung)),
        number=number,
        parts=tuple(links) if len(spans) > 1 else (),
        passages=len(hung),
        corrections=sum(emendation.applied for emendation in page.emendations),
        places={passage.key: _place_of(key, passage, spans) for passage in hung},
    )


def part_of_several(page: SourcePage, exhibition: Exhibition, number: int) -> WholeText:
    """Return a part that has a page of its own. Raises Unknown: a short text has none."""
    text = whole_text(page, exhibition, number)
    if text is None or not text.parts or not number:
        raise Unknown(_("part"), str(number))
    return text


def part_address(key: str, number: int) -> str:
    """Return the address of a part of a text of several."""
    return reverse("source-text", args=[key, number])


def _spans(page: SourcePage, text: str) -> tuple[Span, ...]:
    applied = ((e.start, e.end) for e in page.emendations if e.applied)
    return portions_of(text, applied)


def _place_of(key: str, passage: _Hung, spans: tuple[Span, ...]) -> str:
    anchor = f"#at-{passage.key}"
    if len(spans) == 1:
        return anchor
    number = sum(start <= passage.start for start, _end in spans)
    return f"{part_address(key, number)}{anchor}"


def _part_link(key: str, number: int, span: Span, hung: Iterable[_Hung], *, is_here: bool) -> Link:
    inside = sum(span[0] < passage.end and passage.start < span[1] for passage in hung)
    label = _("Part {number}").format(number=number)
    says = _("{passages} on panels").format(passages=counted(inside, "passage")) if inside else ""
    return Link(
        label=label,
        address=part_address(key, number),
        says=says,
        current="page" if is_here else "",
    )


def _hung(page: SourcePage, exhibition: Exhibition) -> Iterator[_Hung]:
    """Yield the passages on walls in the order of the text; those of another version are not."""
    hung: dict[str, _Hung] = {}
    for link in exhibition.panels():
        panel = exhibition.panel(link.slug)
        numbers = {evidence.key: evidence.number for evidence in panel.evidence()}
        for excerpt in all_excerpts(panel):
            if _is_of(excerpt, page):
                passage = hung.setdefault(
                    excerpt.key, _Hung(key=excerpt.key, start=excerpt.start, end=excerpt.end)
                )
                passage.ways.setdefault(link.slug, _way(link, numbers.get(excerpt.key)))
    yield from sorted(hung.values(), key=lambda passage: (passage.start, -passage.end))


def _is_of(excerpt: ExcerptDocument, page: SourcePage) -> bool:
    source = page.source
    return (excerpt.source, excerpt.text_sha256) == (source.key, source.text_sha256)


def _way(link: PanelLink, number: int | None) -> Way:
    address = page_address("panel-detail", link.slug)
    return Way(
        label=link.key or link.title,
        panel=link.title,
        address=f"{address}#n{number}" if number else address,
    )


def _lines(text: str, part: Span, page: SourcePage, hung: list[_Hung]) -> Iterator[tuple[Run, ...]]:
    """Yield the lines of a part that have words, cut at passages and corrections."""
    line: list[Run] = []
    for run in _runs(text, part, page, hung):
        # A correction stays in the line in which it begins.
        words = [run.words] if run.emended else _LINE_END.split(run.words)
        line.append(replace(run, words=words[0], ways=run.ways if len(words) == 1 else ()))
        for place, more in enumerate(words[1:], start=2):
            if any(part_of_line.words.strip() for part_of_line in line):
                yield tuple(line)
                line = []
            ways = run.ways if place == len(words) else ()
            line.append(Run(words=more, marked=run.marked, ways=ways))
    if any(part_of_line.words.strip() for part_of_line in line):
        yield tuple(line)


def _runs(text: str, part: Span, page: SourcePage, hung: list[_Hung]) -> Iterator[Run]:
    """Yield the words of a part in order, cut where passages and corrections begin and end."""
    marked = union((passage.start, passage.end) for passage in hung)
    starts, ends = _by_place(hung, attrgetter("start")), _by_place(hung, attrgetter("end"))
    cuts = sorted({*starts, *ends})
    at = part[0]
    for segment in segments(text[slice(*part)], at, page.emendations):
        end = at + len(segment.text)
        inside = cuts[bisect_right(cuts, at) : bisect_left(cuts, end)]
        # A correction is read as a whole: what begins in it begins before it, and so at its end.
        stretches = [(at, end)] if segment.applied else pairwise((at, *inside, end))
        for start, stop in stretches:
            within = inside if segment.applied else []
            yield Run(
                anchors=tuple(p.key for place in (start, *within) for p in starts.get(place, ())),
                words=segment.shown if segment.applied else text[start:stop],
                emended=segment.applied,
                marked=_touches(marked, start, stop),
                ways=_ways(p for place in (*within, stop) for p in ends.get(place, ())),
            )
        at = end


def _by_place(hung: Iterable[_Hung], place: Callable[[_Hung], int]) -> dict[int, list[_Hung]]:
    by_place: dict[int, list[_Hung]] = {}
    for passage in hung:
        by_place.setdefault(place(passage), []).append(passage)
    return by_place


def _touches(spans: list[Span], start: int, end: int) -> bool:
    """Say whether a stretch shares a character with one of these spans, in order and apart."""
    at = bisect_left(spans, end, key=itemgetter(0))
    return at > 0 and spans[at - 1][1] > start


def _ways(ended: Iterable[_Hung]) -> tuple[Way, ...]:
    """Return the ways from passages that end at one place, each panel once."""
    return tuple({way.panel: way for passage in ended for way in passage.ways.values()}.values())
