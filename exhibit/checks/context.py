"""What a check may know besides the panel itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class CheckContext:
    """The surroundings of a panel; what is left out is not checked.

    `texts` are the full words of sources by key, the current version of each; they stay on the
    staff's side. `known_paths` are the addresses of this site that exist, without query and
    fragment. `edition_words` are, by source, the words that the whole edition would show, this
    panel included.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    known_paths: frozenset[str] | None = None
    edition_words: Mapping[str, int] | None = None
    readings: int = 0
    """How many curators read each sentence against its evidence before it is shown: 0, 1 or 2."""
    unprintable: Callable[[str], frozenset[str]] | None = None
