"""What rights a work has, read from the address of its statement or licence."""

import re
from typing import Protocol

_OPEN = re.compile(
    r"https?://(?:www\.)?(?:"
    r"creativecommons\.org/(?:publicdomain/(?:zero|mark)|licenses/by(?:-sa)?)/[1-4]\.\d"
    r"|rightsstatements\.org/(?:vocab|page)/NoC-US/"
    r")",
    re.IGNORECASE,
)
"""The public domain, and licences that let anybody use the words for any purpose and change them.

Those that forbid sale or change (NC, ND) are not open, by https://opendefinition.org/od/2.1/en/.
"""


class Rights(Protocol):
    """A source, as a row or as a document."""

    @property
    def rights_statement(self) -> str: ...
    @property
    def full_text_public(self) -> bool: ...


def is_open(address: str) -> bool:
    """Say whether a rights statement or licence puts the words into anybody's hands."""
    return _OPEN.match(address.strip()) is not None


def shown_whole(source: Rights) -> bool:
    """Say whether visitors may read all of a source: its curators say so, and its rights allow it.

    Both are asked wherever the whole text could come out, so that a tick that stayed when the
    rights changed shows nothing.
    """
    return source.full_text_public and is_open(source.rights_statement)


def quoted_freely(source: Rights) -> bool:
    """Say whether a source has no quotation budget: its rights are open, or all of it is shown."""
    return source.full_text_public or is_open(source.rights_statement)
