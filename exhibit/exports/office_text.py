"""Text for word processors and slides: what XML can hold, which language it is, where links are."""

import re
from collections.abc import Iterator
from datetime import UTC
from typing import Any

from exhibit.documents.types import EditionStamp
from exhibit.exports.characters import shown
from exhibit.exports.sheet import dated

_NEWLINES = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
# Stress marks of dictionaries, and letters written as two, are combining characters.
_CYRILLIC = re.compile("([\u0400-\u052f]+(?:[ \u2019'-]?[\u0300-\u036f\u0400-\u052f]+)*)")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_ADDRESS = re.compile(r"(https?://[^\s<>()“”\"]*[^\s<>()“”\".,;:!?])")


def clean(text: str) -> str:
    """Return text without characters that no XML may hold; a visible sign stands in their place.

    A line break inside the words is where the line of a file ended: it becomes a space.
    """
    return shown(_NEWLINES.sub(" ", text))


def language_tag(language: str) -> str:
    """Return the tag that office programs have a dictionary for: our English is British."""
    return "en-GB" if language == "en" else language


def describe(properties: Any, stamp: EditionStamp | None, *, author: str, **fields: str) -> None:
    """Write what a file is into its core properties, which hold 255 characters each."""
    by = {"author": author, "last_modified_by": author}
    for name, text in (by | fields).items():
        setattr(properties, name, clean(text)[:255])
    properties.created = properties.modified = dated(stamp).astimezone(UTC).replace(tzinfo=None)
    properties.revision = 1


def by_language(text: str) -> Iterator[tuple[str, str]]:
    """Yield runs of text with their language: '' for that of the document, or ru-RU, or uk-UA.

    Letters that only Ukrainian has decide between the two languages, phrase by phrase.
    """
    for place, words in enumerate(_CYRILLIC.split(text)):
        if words:
            yield words, _cyrillic(words) if place % 2 else ""


def by_address(text: str) -> Iterator[tuple[str, str]]:
    """Yield runs of text with the web address they name, or ''; a stop after it stays outside."""
    for place, words in enumerate(_ADDRESS.split(text)):
        if words:
            yield words, words if place % 2 else ""


def _cyrillic(words: str) -> str:
    return "uk-UA" if _UKRAINIAN.search(words) else "ru-RU"
