"""Words of a text that a reader may look up: linked where they first occur, to the same page.

WCAG 2.2, 3.1.3: a definition can be had for every unusual word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

_TAGS = re.compile(r"(<[^>]*>)")
_OPENS = "“"


@dataclass(frozen=True)
class Term:
    """Something defined under 'Words used here', by every name it goes by."""

    slug: str
    names: tuple[str, ...]


@dataclass
class Terms:
    """Links each term once, in reading order; one is made for a page.

    Names are found whatever their case, and with a plural s; the longest name wins. Words inside
    quotation marks and links stay as they are.
    """

    terms: Iterable[Term]
    met: set[str] = field(default_factory=set)
    _quoted: bool = False
    _linked: bool = False

    def __post_init__(self) -> None:
        slugs = {
            escape(name.casefold(), quote=False): term.slug
            for term in reversed(list(self.terms))
            for name in term.names
            if name.strip()
        }
        self._slugs = slugs
        names = "|".join(map(re.escape, sorted(slugs, key=len, reverse=True)))
        self._pattern = re.compile(
            rf'(?P<quote>[“”"])|(?<![\w-])(?P<name>{names})(?P<plural>s?)(?![\w-])', re.IGNORECASE
        )

    def begin_paragraph(self) -> None:
        """Forget a quotation that the paragraph before left open."""
        self._quoted = False

    def link(self, html: str) -> str:
        """Return safe inline HTML with its terms linked to `#g-SLUG`."""
        if not self._slugs:
            return html
        return "".join(map(self._piece, _TAGS.split(html)))

    def _piece(self, piece: str) -> str:
        if piece.startswith("<"):
            self._linked = piece.startswith("<a ") or (self._linked and piece != "</a>")
            return piece
        return self._pattern.sub(self._linked_once, piece)

    def _linked_once(self, match: re.Match[str]) -> str:
        words = match[0]
        if match["quote"]:
            self._quoted = not self._quoted if words == '"' else words == _OPENS
            return words
        slug = self._slugs[match["name"].casefold()]
        if self._quoted or self._linked or slug in self.met:
            return words
        self.met.add(slug)
        return f'<a class="term" href="#g-{slug}">{words}</a>'
