"""The statements of a text and their phrases: the stretches in which words belong together.

A statement ends at a stop, a semicolon, a colon or a spaced dash; a phrase also at a comma and
before a conjunction that opens a clause. Both are read from signs and a few words alone, so that
another language needs only its own conjunctions.
"""

import re
from functools import lru_cache

_STATEMENT_END = re.compile(
    r"[;:!?…\n|](?=\s|\Z)|(?<=\w\w)[.](?=[\s”\"’)]|\Z)|[.”\"]{2}|\s[–—]\s|—"
)
_PHRASE_END = re.compile(
    r"[,()]|\b(?:and|or|but|while|whereas|although|though|because|since|so|yet|which|who|that)\b",
    re.IGNORECASE,
)
_SPACES_WITHIN_LINES = re.compile(r"[^\S|]")


@lru_cache(maxsize=4096)
def statements_in(text: str) -> tuple[str, ...]:
    """Return the statements of a text. A line end is a space: captions break where they like."""
    return _parts(_STATEMENT_END, _SPACES_WITHIN_LINES.sub(" ", text))


@lru_cache(maxsize=8192)
def phrases_in(statement: str) -> tuple[str, ...]:
    """Return the phrases of a statement, each without the sign or the word that parts them."""
    return _parts(_PHRASE_END, statement)


@lru_cache(maxsize=8192)
def phrase_ends_in(statement: str) -> tuple[int, ...]:
    """Return where the phrases of a statement part, as offsets of the signs or words that do.

    Brackets do not count, and neither do the commas of figures: what stands in brackets belongs to
    what stands before them.
    """
    return tuple(
        match.start()
        for match in _PHRASE_END.finditer(statement)
        if match[0] not in "()" and not statement[match.end() : match.end() + 1].isdigit()
    )


def _parts(ends: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in ends.split(text) if any(map(str.isalnum, part)))
