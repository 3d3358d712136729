"""One slide as a value: its title, its lines, a drawing, and what the teacher says."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from exhibit.exports.sheet import Figure, Spans, plain, words

Role = Literal["", "quote", "by", "small"]


@dataclass(frozen=True)
class Line:
    """One paragraph of a slide."""

    spans: Spans
    role: Role = ""
    """'' for a point, 'quote' for exact words, 'by' for what stands before them, 'small'."""

    @property
    def letters(self) -> int:
        """How many letters the line has."""
        return len(plain(self.spans))


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One slide: a title no other slide has, its lines, and what the teacher says."""

    title: str
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    figure: Figure | None = None


def point(text: str) -> Line:
    """Return a line in full size."""
    return Line(words(" ".join(text.split())))


def small(text: str) -> Line:
    """Return a line that a reader needs and a class does not."""
    return Line(words(text), "small")


def with_unique_titles(slides: Iterable[Slide]) -> Iterator[Slide]:
    """Number the titles that stand twice: a screen reader lists slides by their titles."""
    seen = Counter[str]()
    for slide in slides:
        seen[slide.title] += 1
        count = seen[slide.title]
        yield replace(slide, title=f"{slide.title} ({count})") if count > 1 else slide
