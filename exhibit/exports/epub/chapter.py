"""A chapter of a book: its file, its evidence as notes, and where its pages begin."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from exhibit.exports.html.words import escaped

ROLES = {"part": "doc-part", "chapter": "doc-chapter", "glossary": "doc-glossary"}
"""Roles of DPUB-ARIA by epub:type; a title page and a cover have none."""
_REFERENCE = re.compile(r'<a href="#e(\d+)" aria-label="Evidence \d+">')
_NOTE = re.compile(r'<(div class="quote"|p) id="e(\d+)"')
_LANGUAGE = re.compile(r'<span lang="([a-z]+)">')
_HEADING = re.compile(r"^<h[12]>", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One page of a book. `body` is well-formed and begins with a heading of level 1."""

    name: str
    title: str
    body: str
    kind: str = "chapter"
    """Its epub:type: cover, titlepage, part, chapter (a panel, which a part opens) or glossary."""

    @property
    def has_drawing(self) -> bool:
        """Whether a drawing stands in it, which a reader wants to know beforehand."""
        return "<svg" in self.body

    def page(self, language: str) -> bytes:
        """Return the chapter as a file."""
        role = f' role="{ROLES[self.kind]}"' if self.kind in ROLES else ""
        return (
            f"{opening(language)}<head>\n<title>{escaped(self.title)}</title>\n"
            '<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n'
            f'<section epub:type="{self.kind}"{role} aria-label="{escaped(self.title)}">\n'
            f"{_with_notes(self.body)}</section>\n</body>\n</html>\n"
        ).encode(errors="replace")


def opening(language: str) -> str:
    """Return how every page of a book begins."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{escaped(language)}" xml:lang="{escaped(language)}">\n'
    )


def _with_notes(body: str) -> str:
    """Return the body with its numbers as references to notes and its evidence as notes.

    They open in place, and stay visible where they stand: they are what the book is about.
    """
    body = _REFERENCE.sub(
        r'<a epub:type="noteref" role="doc-noteref" href="#e\1" aria-label="Evidence \1">', body
    )
    body = _NOTE.sub(r'<\1 epub:type="footnote" role="doc-footnote" id="e\2"', body)
    # Readers of e-books differ in which of the two they look at.
    return _LANGUAGE.sub(r'<span lang="\1" xml:lang="\1">', body)


def numbered(chapters: Iterable[Chapter]) -> tuple[list[Chapter], list[str]]:
    """Return the chapters with a mark where each page begins, and the file of each page in order.

    A book has no print twin, and a class can still say "turn to page 12": a page begins with each
    chapter and each of its headings of level 2, so the numbers are the same on every screen. The
    package says that they come from no printed book.
    """
    pages: list[str] = []

    def marked(chapter: Chapter) -> Chapter:
        def mark(heading: re.Match[str]) -> str:
            pages.append(chapter.name)
            number = len(pages)
            return (
                f'<span epub:type="pagebreak" role="doc-pagebreak" id="page{number}" '
                f'aria-label=" Page {number}. "></span>{heading[0]}'
            )

        return replace(chapter, body=_HEADING.sub(mark, chapter.body))

    return [marked(chapter) for chapter in chapters], pages
