"""A book as value objects."""

from dataclasses import dataclass
from datetime import datetime

from exhibit.exports.html.words import escaped

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
ROLES = {"part": "doc-part", "chapter": "doc-chapter", "glossary": "doc-glossary"}
"""Roles of DPUB-ARIA by epub:type; a title page and a cover have none."""


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One page of a book. `body` is well-formed and begins with a heading of level 1."""

    name: str
    title: str
    body: str
    kind: str = "chapter"
    """Its epub:type: cover, titlepage, part, chapter or glossary."""
    has_drawing: bool = False
    in_room: bool = False
    """Stands under the room before it in the table of contents."""

    def page(self, language: str) -> bytes:
        """Return the chapter as a file."""
        role = f' role="{ROLES[self.kind]}"' if self.kind in ROLES else ""
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
            f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="{escaped(language)}" '
            f'xml:lang="{escaped(language)}">\n<head>\n<title>{escaped(self.title)}</title>\n'
            '<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n'
            f'<section epub:type="{self.kind}"{role} aria-label="{escaped(self.title)}">\n'
            f"{self.body}</section>\n</body>\n</html>\n"
        ).encode(errors="replace")


@dataclass(frozen=True, kw_only=True)
class PageBreak:
    """Where a numbered page begins: `name` of the chapter's file, `ident` in it."""

    number: int
    name: str

    @property
    def ident(self) -> str:
        """The id of the mark."""
        return f"page{self.number}"


@dataclass(frozen=True, kw_only=True)
class Book:
    """A book and its chapters in reading order."""

    ident: str
    title: str
    maker: str
    language: str
    modified: datetime
    """In UTC."""
    rights: str
    advisory: str
    chapters: tuple[Chapter, ...]
    pages: tuple[PageBreak, ...]
    cover: bytes
    """A picture, PNG."""
