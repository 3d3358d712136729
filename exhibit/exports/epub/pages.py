"""Page numbers of a book that has no print twin: a class can still say "turn to page 12".

A page begins with each chapter and with each of its headings of level 2, so the numbers are the
same on every screen. The package says that they come from no printed book.
"""

import re
from dataclasses import replace

from exhibit.exports.epub.book import Chapter, PageBreak

_HEADING = re.compile(r"^<h[12]>", re.MULTILINE)


def numbered(chapters: tuple[Chapter, ...]) -> tuple[tuple[Chapter, ...], tuple[PageBreak, ...]]:
    """Return the chapters with a mark at the beginning of each page, and the list of pages."""
    breaks: list[PageBreak] = []

    def mark(match: re.Match[str]) -> str:
        one = PageBreak(number=len(breaks) + 1, name=name)
        breaks.append(one)
        return (
            f'<span epub:type="pagebreak" role="doc-pagebreak" id="{one.ident}" '
            f'aria-label=" Page {one.number}. "></span>{match[0]}'
        )

    marked = []
    for chapter in chapters:
        name = chapter.name
        body = chapter.body if chapter.kind == "cover" else _HEADING.sub(mark, chapter.body)
        marked.append(replace(chapter, body=body))
    return tuple(marked), tuple(breaks)
