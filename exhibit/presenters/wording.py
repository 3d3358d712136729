"""Small turns of phrase that several pages share."""

from collections.abc import Sequence
from datetime import date

from exhibit.documents.dates import MONTHS


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: '1 minute', '3 minutes'."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in prose: 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def day(value: date) -> str:
    """Return a day as the site writes it: '21 November 2026'."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def advisory_sentence(advisory: str) -> str:
    """Return an advisory as a sentence; curators may write only what the panel speaks of."""
    told = advisory.strip()
    if not told or told.endswith((".", "!", "?")):
        return told
    return f"This panel speaks of {told.replace('; ', ' and of ')}."
