"""All citations of a panel as plain text, to read and to paste."""

from collections.abc import Iterable

from exhibit.exports.characters import shown
from exhibit.exports.citations.runs import Runs, plain

Group = tuple[str, Iterable[tuple[str, Runs]]]
"""A heading, and under it citations each with the name of its style."""


def text(title: str, groups: Iterable[Group]) -> bytes:
    """Return a heading for the file and its groups of citations, as UTF-8 text."""
    lines = [title, "=" * len(title), ""]
    for heading, citations in groups:
        lines += [heading, "-" * len(heading), ""]
        for style, runs in citations:
            lines += [f"{style}:", f"  {plain(runs)}", ""]
    return shown("\n".join(lines)).encode()
