"""One page of a source text, as the reader shows it: its lines with marks, and where to go on."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from curation.sources.reader import passages
from curation.sources.reader.addresses import address
from curation.sources.reader.coverage import Coverage, coverage, unused
from curation.sources.reader.lines import Layout, Line, lay_out
from curation.sources.reader.marks import Kind, Mark, Part, parts
from curation.sources.reader.offsets import read_place
from curation.sources.reader.query import Asked
from curation.sources.reader.search import Hits, search
from exhibit.models import SourceText
from exhibit.text import anchoring, surroundings
from exhibit.text.spans import Span


@dataclass(frozen=True)
class Label:
    """A name shown where something begins; it is no part of the words."""

    kind: str
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class LabelledPart:
    """A run of words as HTML, with its marks and what begins there."""

    part: Part
    words: SafeString
    labels: list[Label]


@dataclass(frozen=True)
class Chosen:
    """The words chosen by the address."""

    passage: anchoring.Cut
    locator: str
    words: int
    touching: tuple[passages.Passage, ...]


class ReaderPage:
    """What one page of the reader shows. Raises OutsideText where the chosen words are none."""

    def __init__(self, text: SourceText, asked: Asked) -> None:
        self.text, self.asked = text, asked
        self.chosen = self._chosen()

    @cached_property
    def layout(self) -> Layout:
        """Return where the lines and pages start."""
        return lay_out(self.text.text)

    @cached_property
    def made(self) -> passages.Made:
        """Return all that has been made from the text."""
        return passages.made_from(self.text)

    @cached_property
    def marks(self) -> list[Mark]:
        """Return the marks of all that has been made from the text."""
        return self.made.marks()

    @cached_property
    def hits(self) -> Hits | None:
        """Return where the words searched for stand. Raises NothingToFind."""
        return search(self.asked.q, self.text.text) if self.asked.q.strip() else None

    @cached_property
    def hit(self) -> int:
        """Return the number of the hit to look at, 0 for none."""
        return min(self.asked.hit or 0, self.hits.count) if self.hits else 0

    @cached_property
    def position(self) -> int:
        """Return the character to be seen."""
        if self.asked.start is not None and self.chosen:
            return self.asked.start
        if self.hits and self.hit:
            return self.hits.span(self.hit)[0]
        if self.asked.at is not None:
            return min(self.asked.at, self.layout.length - 1)
        page = min(self.asked.page or 1, self.layout.page_count)
        return self.layout.page_starts[page - 1]

    @cached_property
    def number(self) -> int:
        """Return the number of the page."""
        return self.layout.page_of(self.position)

    @cached_property
    def span(self) -> Span:
        """Return the characters of the page."""
        return self.layout.span_of(self.number)

    @cached_property
    def lines(self) -> list[tuple[Line, list[LabelledPart]]]:
        """Return the lines of the page with everything marked in them."""
        lines, labels = list(self.layout.lines_of(self.number)), self._labels()
        starts = [line.start for line in lines]
        of_line: list[list[LabelledPart]] = [[] for _ in lines]
        for part in parts(*self.span, self._marks(), [*starts, *labels]):
            words = escaped(self.text.text[part.start : part.end])
            at = bisect_right(starts, part.start) - 1
            of_line[at].append(LabelledPart(part, words, labels.get(part.start, [])))
        return list(zip(lines, of_line, strict=True))

    @cached_property
    def coverage(self) -> Coverage:
        """Return how much of the text is used."""
        return coverage(self.layout.length, self.marks, self.made.units())

    @cached_property
    def unused(self) -> list[Span]:
        """Return the stretches that are in no passage."""
        return unused(self.text.text, self.marks)

    def address(self, anchor: str = "", **query: object) -> str:
        """Return the address of a page of this version, with the search kept."""
        search_query = {"q": self.asked.q} if self.asked.q and "q" not in query else {}
        return address(self.text, anchor, **search_query, **query)

    def door(self) -> str:
        """Return where a form of the page leads, '' for none. Raises NoPlace, NothingToFind and
        OutsideText."""
        asked = self.asked
        if asked.line is not None:
            line = min(asked.line, self.layout.line_count)
            return self.address(f"line-{line}", at=self.layout.start_of(line))
        if asked.first or asked.last:
            start = read_place(asked.first, self.layout)
            end = read_place(asked.last, self.layout, is_end=True)
            anchoring.cut(self.text.text, start, end)
            return self.address("chosen", start=start, end=end)
        if asked.find.strip():
            hits = search(asked.find, self.text.text)
            first = hits.first_from(self.position)
            hit = first if first <= hits.count else 1
            return self.address("hit" if hits.count else "", q=asked.find, hit=hit)
        return ""

    def page_links(self) -> tuple[str, str]:
        """Return the addresses of the pages before and after, '' where there is none."""
        return self._links("text", "page", self.number, self.layout.page_count)

    def hit_links(self) -> tuple[str, str]:
        """Return the addresses of the hits before and after the one looked at, '' for none."""
        return self._links("hit", "hit", self.hit, self.hits.count) if self.hits else ("", "")

    def _links(self, anchor: str, name: str, here: int, last: int) -> tuple[str, str]:
        return (
            self.address(anchor, **{name: here - 1}) if here > 1 else "",
            self.address(anchor, **{name: here + 1}) if here < last else "",
        )

    def unused_links(self) -> tuple[str, str]:
        """Return the addresses of the unused stretches before and after, '' for none."""
        before = [start for start, _ in self.unused if start < self.position]
        after = [start for start, _ in self.unused if start > self.position]
        return (
            self.address("at", at=before[-1]) if before else "",
            self.address("at", at=after[0]) if after else "",
        )

    def _chosen(self) -> Chosen | None:
        start, end = self.asked.start, self.asked.end
        if start is None or end is None:
            return None
        passage = anchoring.cut(self.text.text, start, end)
        return Chosen(
            passage,
            self.text.locator(start, end, self.text.source.places),
            surroundings.words(passage.exact),
            self.made.touching(start, end),
        )

    def _marks(self) -> list[Mark]:
        marks = list(self.marks)
        if self.hits:
            # A hit may reach into this page from the one before.
            start = max(0, self.span[0] - len(self.asked.q) * 4)
            marks += [Mark(*span, Kind.HIT) for span in self.hits.within(start, self.span[1])]
        if self.chosen:
            marks.append(Mark(self.chosen.passage.start, self.chosen.passage.end, Kind.CHOSEN))
        return marks

    def _labels(self) -> dict[int, list[Label]]:
        """Return what begins on the page, by offset: places of the file, units, passages."""
        start, end = self.span
        begins: dict[int, list[Label]] = defaultdict(list)
        for at, name in self.text.place_starts:
            label = f"page {name}" if self.text.place_kind == "pages" else name
            begins[at].append(Label("place", label))
        for passage in self.made.passages:
            kind = "unit" if passage.excerpt.is_unit else "key"
            label = Label(kind, passage.excerpt.key, f"p-{passage.excerpt.key}")
            begins[passage.excerpt.start].append(label)
        for row in self.made.emendations:
            begins[row.start].append(Label("mended", row.key, f"p-{row.key}"))
        if self.hit and self.hits:
            begins[self.hits.span(self.hit)[0]].append(Label("here", "", "hit"))
        if any(first == self.asked.at for first, _ in self.unused):
            begins[self.position].append(Label("here", "", "at"))
        if self.chosen:
            begins[self.chosen.passage.start].append(Label("here", "", "chosen"))
        return {at: labels for at, labels in begins.items() if start <= at < end}


def escaped(words: str) -> SafeString:
    """Return words escaped for a page.

    A browser makes CR and CR LF in a page LF; only written as a reference does CR stay itself
    (WHATWG HTML, 13.2.3.5, preprocessing the input stream).
    """
    return mark_safe(escape(words).replace("\r", "&#13;"))
