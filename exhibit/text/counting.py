"""Numbers with their nouns, plural where it must be, in the language that is spoken."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.text.translated import gettext_noop as _noop

_COUNTED: dict[str, Callable[[int], str]] = {
    "activity": lambda n: ngettext("{n} activity", "{n} activities", n),
    "byte": lambda n: ngettext("{n} byte", "{n} bytes", n),
    "comment": lambda n: ngettext("{n} comment", "{n} comments", n),
    "emendation": lambda n: ngettext("{n} emendation", "{n} emendations", n),
    "endnote": lambda n: ngettext("{n} endnote", "{n} endnotes", n),
    "error": lambda n: ngettext("{n} error", "{n} errors", n),
    "excerpt": lambda n: ngettext("{n} excerpt", "{n} excerpts", n),
    "fault": lambda n: ngettext("{n} fault", "{n} faults", n),
    "file": lambda n: ngettext("{n} file", "{n} files", n),
    "footnote": lambda n: ngettext("{n} footnote", "{n} footnotes", n),
    "hint": lambda n: ngettext("{n} hint", "{n} hints", n),
    "minute": lambda n: ngettext("{n} minute", "{n} minutes", n),
    "page": lambda n: ngettext("{n} page", "{n} pages", n),
    "panel": lambda n: ngettext("{n} panel", "{n} panels", n),
    "paragraph": lambda n: ngettext("{n} paragraph", "{n} paragraphs", n),
    "passage": lambda n: ngettext("{n} passage", "{n} passages", n),
    "picture": lambda n: ngettext("{n} picture", "{n} pictures", n),
    "quotation": lambda n: ngettext("{n} quotation", "{n} quotations", n),
    "row": lambda n: ngettext("{n} row", "{n} rows", n),
    "scholarship note": lambda n: ngettext("{n} scholarship note", "{n} scholarship notes", n),
    "slide": lambda n: ngettext("{n} slide", "{n} slides", n),
    "source": lambda n: ngettext("{n} source", "{n} sources", n),
    "statement": lambda n: ngettext("{n} statement", "{n} statements", n),
    "stop": lambda n: ngettext("{n} stop", "{n} stops", n),
    "tracked deletion": lambda n: ngettext("{n} tracked deletion", "{n} tracked deletions", n),
    "tracked insertion": lambda n: ngettext("{n} tracked insertion", "{n} tracked insertions", n),
    "unacknowledged warning": lambda n: ngettext(
        "{n} unacknowledged warning", "{n} unacknowledged warnings", n
    ),
    "warning": lambda n: ngettext("{n} warning", "{n} warnings", n),
    "word": lambda n: ngettext("{n} word", "{n} words", n),
    "work": lambda n: ngettext("{n} work", "{n} works", n),
}
"""What the exhibition counts: each noun with its plural, in whatever language is spoken."""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: '1 minute', '3 minutes', '1,200 words'.

    Raises KeyError for a noun that is not in the table.
    """
    return _COUNTED[noun](number).format(n=f"{number:,}")


_SPELLED = (
    *(_noop("one"), _noop("two"), _noop("three"), _noop("four"), _noop("five")),
    *(_noop("six"), _noop("seven"), _noop("eight"), _noop("nine"), _noop("ten")),
)


def spelled(number: int) -> str:
    """Return a whole number as running text has it: a word up to ten, then figures."""
    return _(_SPELLED[number - 1]) if 1 <= number <= len(_SPELLED) else f"{number:,}"
