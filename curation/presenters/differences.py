"""Compared words as the elements that mark them: what came, what went, what stayed."""

from collections.abc import Iterable

from exhibit.text.changes import WordRun

Marked = tuple[str, str]
"""The name of an element, and the words in it."""
ELEMENTS = {"added": "ins", "removed": "del", "same": "span"}


def marked(runs: Iterable[WordRun]) -> list[Marked]:
    """Return runs of words, each with its element."""
    return [(ELEMENTS[run.kind], run.words) for run in runs]
