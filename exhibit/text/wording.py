"""Small turns of phrase that several pages share."""

from collections.abc import Sequence
from datetime import date

from exhibit.text.dates import MONTHS


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
    if _is_sentence(advisory):
        return advisory.strip()
    return f"This panel speaks of {_joined(advisory)}."


def advisory_tag(advisory: str) -> str:
    """Return an advisory as the short tag that lists carry: 'Speaks of murder and of famine'."""
    if not _is_sentence(advisory):
        return f"Speaks of {_joined(advisory)}"
    told = advisory.strip()
    short = told.removeprefix("This panel ").removesuffix(".")
    return short[:1].upper() + short[1:] if told.startswith("This panel ") else told


def _is_sentence(advisory: str) -> bool:
    return not advisory.strip() or advisory.strip().endswith((".", "!", "?"))


def _joined(advisory: str) -> str:
    return " and of ".join(part.strip() for part in advisory.split(";"))
