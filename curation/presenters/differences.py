"""Compared words as the elements that mark them: what came, what went, what stayed."""

from collections.abc import Iterable

from exhibit.text.changes import WordRun
from exhibit.text.nearest import ComparedRun

Marked = tuple[str, str]
"""The name of an element, and the words in it."""
ELEMENTS = {"added": "ins", "removed": "del", "same": "span"}


def marked(runs: Iterable[WordRun]) -> list[Marked]:
    """Return the runs of a changed sentence, each with its element."""
    return [(ELEMENTS[run.kind], run.words) for run in runs]


def marked_quotation(runs: Iterable[ComparedRun]) -> list[Marked]:
    """Return a quotation beside the words of the text, marked where the two differ."""
    found = []
    for run in runs:
        if run.kind == "same":
            found.append(("span", run.held))
            continue
        sides = (("del", run.quoted), ("ins", run.held))
        found += [(element, words) for element, words in sides if words]
    return found
