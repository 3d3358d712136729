"""A book as value objects."""

from dataclasses import dataclass
from datetime import datetime

from exhibit.exports.html.words import escaped

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One page of a book. `body` is well-formed and begins with a heading of level 1."""

    name: str
    title: str
    body: str
    kind: str = "chapter"
    """Its epub:type: titlepage, chapter, glossary."""
    has_drawing: bool = False

    def page(self, language: str) -> bytes:
        """Return the chapter as a file."""
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
            f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="{escaped(language)}" '
            f'xml:lang="{escaped(language)}">\n<head>\n<title>{escaped(self.title)}</title>\n'
            '<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n'
            f'<section epub:type="{self.kind}" aria-label="{escaped(self.title)}">\n'
            f"{self.body}</section>\n</body>\n</html>\n"
        ).encode(errors="replace")


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
