"""The lines of a source text and the pages the reader shows them on: pure, counted in characters.

A line ends with LF, CR LF or CR, as `exhibit.text.surroundings` counts them, and keeps its end: all
lines of all pages joined are the text. Lines are numbered from 1, offsets from 0.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.text.surroundings import LINE_END

LINES_A_PAGE = 2_000
CHARACTERS_A_PAGE = 200_000
"""A page of this size is some 400 KB of HTML; a telephone lays it out in about a second."""
LAST_SPACE = 1_000
"""Characters before the end of a page in which a space is looked for, to part a very long line."""

SPACE = re.compile(r"\s(?=\S)")


@dataclass(frozen=True)
class Line:
    """A line, or the part of a very long line that stands on one page."""

    number: int
    start: int
    end: int
    """The character after its line end."""
    goes_on: bool = False
    """True where the line began on the page before."""

    @property
    def label(self) -> str:
        """Return its number for those who hear it."""
        says = _("Line {number}, continued") if self.goes_on else _("Line {number}")
        return says.format(number=self.number)


@dataclass(frozen=True)
class Layout:
    """Where the lines and pages of one text start."""

    length: int
    line_starts: Sequence[int]
    page_starts: Sequence[int]

    @property
    def line_count(self) -> int:
        """Return the number of lines."""
        return len(self.line_starts)

    @property
    def page_count(self) -> int:
        """Return the number of pages."""
        return len(self.page_starts)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds a character."""
        return max(1, bisect_right(self.line_starts, offset))

    def start_of(self, line: int) -> int:
        """Return the offset of the first character of a line; the nearest line where none is."""
        return self.line_starts[min(max(line, 1), self.line_count) - 1]

    def end_of(self, line: int) -> int:
        """Return the offset after the last character of a line, its line end included."""
        return self.line_starts[line] if line < self.line_count else self.length

    def page_of(self, offset: int) -> int:
        """Return the number of the page, from 1, that holds a character."""
        return max(1, bisect_right(self.page_starts, offset))

    def span_of(self, page: int) -> tuple[int, int]:
        """Return the offsets at which a page starts and ends."""
        end = self.page_starts[page] if page < self.page_count else self.length
        return self.page_starts[page - 1], end

    def lines_of(self, page: int) -> Iterator[Line]:
        """Yield the lines of a page."""
        start, end = self.span_of(page)
        number = self.line_of(start)
        goes_on = self.start_of(number) < start
        while start < end:
            stop = min(end, self.end_of(number))
            yield Line(number, start, stop, goes_on)
            number, start, goes_on = number + 1, stop, False


def lay_out(
    text: str, *, lines_a_page: int = LINES_A_PAGE, characters_a_page: int = CHARACTERS_A_PAGE
) -> Layout:
    """Return where the lines and pages of a text start. Takes time in proportion to its length."""
    starts = array("q", [0])
    starts.extend(match.end() for match in LINE_END.finditer(text) if match.end() < len(text))
    pages = array("q", [0])
    while (end := _page_end(text, starts, pages[-1], lines_a_page, characters_a_page)) < len(text):
        pages.append(end)
    return Layout(len(text), starts, pages)


def _page_end(text: str, starts: Sequence[int], start: int, lines: int, characters: int) -> int:
    """Return where the page that starts here ends: at a line, or inside one that is too long."""
    last = bisect_right(starts, start) - 1 + lines
    by_lines = starts[last] if last < len(starts) else len(text)
    limit = start + characters
    if by_lines <= limit:
        return by_lines
    if limit >= len(text):
        return len(text)
    whole = starts[bisect_left(starts, limit + 1) - 1]
    return whole if whole > start else _parting(text, start, limit)


def _parting(text: str, start: int, limit: int) -> int:
    """Return a place at or before the limit at which a very long line may be parted."""
    spaces = list(SPACE.finditer(text, max(start, limit - LAST_SPACE), limit))
    if spaces:
        return spaces[-1].end()
    parts_an_end = text[limit - 1 : limit + 1] == "\r\n" and limit - 1 > start
    return limit - 1 if parts_an_end else limit
