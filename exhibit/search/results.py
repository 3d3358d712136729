"""What a search gives back."""

from dataclasses import dataclass

from exhibit.documents.excerpt_cards import Piece
from exhibit.text.translated import gettext_noop as _noop

KINDS = {
    "theme": (_noop("Theme"), _noop("Themes")),
    "panel": (_noop("Panel"), _noop("Panels")),
    "question": (_noop("Question"), _noop("Questions")),
    "person": (_noop("Person"), _noop("People")),
    "place": (_noop("Place"), _noop("Places")),
    "event": (_noop("Event"), _noop("Events")),
    "concept": (_noop("Concept"), _noop("Concepts")),
    "moment": (_noop("On the timeline"), _noop("On the timeline")),
    "tour": (_noop("Tour"), _noop("Tours")),
    "excerpt": (_noop("Excerpt"), _noop("Excerpts")),
    "note": (_noop("Scholarship note"), _noop("Scholarship notes")),
    "passage": (_noop("Passage of a source"), _noop("Passages of sources")),
    "source": (_noop("Source"), _noop("Sources")),
}
"""What can be found, with its name for one and for many; of equally good hits, an earlier kind
comes first."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One thing found."""

    kind: str
    title: str
    address: str
    """Public path, with the #place on the page where it has one."""
    snippet: tuple[Piece, ...]
    """Marked where the words are what was asked for."""
    theme: str = ""
    """Slug of the room that the address belongs to, or ''."""
    flag: str = ""
    """'' or 'hypothetical', 'apocryphal', 'undocumented', 'unconfirmed': to be shown with it."""
    advisory: str = ""
    ours: bool = False
    """Whether the snippet is our gist of a source's passage, and not its own words."""
    context: str = ""
    """Title of the page that an excerpt or note hangs on."""


@dataclass(frozen=True, kw_only=True)
class Results:
    """One page of what was found."""

    total: int
    """Hits under the chosen kind and theme, on all pages."""
    hits: tuple[Hit, ...]
    kinds: dict[str, int]
    """Hits by kind, under the chosen theme; kinds without any are left out."""
    themes: dict[str, int]
    """Hits by slug of theme, under the chosen kind; one hit may belong to several themes."""
    suggestion: str | None = None
    """A query that finds something, when this one does not."""
    instead: str | None = None
    """The query these results are of, where nothing is found for what was typed."""
    page: int = 1
    per_page: int = 20
    overall: int = 0
    """Hits without regard to kind and theme."""
    kind_total: int = 0
    """Hits of the chosen kind without regard to theme: some belong to none."""

    @property
    def pages(self) -> int:
        """How many pages the hits fill; at least one."""
        return max(1, -(-self.total // self.per_page))
