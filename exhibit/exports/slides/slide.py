"""One slide as a value: its title, its lines, a drawing, and what the teacher says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from exhibit.exports.sheet import Figure, Span, Spans, words

Role = Literal["", "quote", "by", "small"]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One paragraph of a slide."""

    spans: Spans
    role: Role = ""
    """'' for a point, 'quote' for exact words, 'by' for what stands before them, 'small'."""

    @property
    def letters(self) -> int:
        """How many letters the line has."""
        return sum(len(span.text) for span in self.spans)


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One slide: a title no other slide has, its lines, and what the teacher says."""

    title: str
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    figure: Figure | None = None


def point(text: str) -> Line:
    """Return a line in full size."""
    return Line(spans=words(" ".join(text.split())))


def small(text: str) -> Line:
    """Return a line that a reader needs and a class does not."""
    return Line(spans=words(text), role="small")


def headed(head: str, text: str) -> Line:
    """Return a point after a word or two in bold."""
    return Line(spans=(Span(text=f"{head} ", style="strong"), *words(text)))


def with_unique_titles(slides: Iterator[Slide]) -> tuple[Slide, ...]:
    """Number the titles that stand twice: a screen reader lists slides by their titles."""
    seen: dict[str, int] = {}
    told: list[Slide] = []
    for slide in slides:
        count = seen[slide.title] = seen.get(slide.title, 0) + 1
        told.append(replace(slide, title=f"{slide.title} ({count})") if count > 1 else slide)
    return tuple(told)
