"""A citation as runs of upright and italic text, so that every format prints the same words."""

import html as html_entities
import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A stretch of text in one slant."""

    text: str
    italic: bool = False


Runs = tuple[Run, ...]
Part = str | Run | Iterable[Run]

_ADDRESSES = ("https://", "http://")
"""How what is an address begins."""
_OPENS = re.compile(r"(?:(?<=[\s(\[{—–-])|\A)\"")
_ENDED = re.compile(r"[.?!…][”’\"']*\Z")


def compose(*parts: Part) -> Runs:
    """Join strings, runs and sequences of runs; equal slants merge, empty text disappears."""
    joined: list[Run] = []
    for part in parts:
        for run in _runs(part):
            if not run.text:
                continue
            if joined and joined[-1].italic == run.italic:
                joined[-1] = Run(joined[-1].text + run.text, run.italic)
            else:
                joined.append(run)
    return tuple(joined)


def _runs(part: Part) -> Iterable[Run]:
    if isinstance(part, str):
        return (Run(part),)
    if isinstance(part, Run):
        return (part,)
    return part


def plain(runs: Runs) -> str:
    """Return the words alone."""
    return "".join(run.text for run in runs)


def html(runs: Runs) -> str:
    """Return the words as safe HTML, italics as `<i>`."""
    return "".join(
        f"<i>{html_entities.escape(run.text)}</i>" if run.italic else html_entities.escape(run.text)
        for run in runs
    )


def italic(text: str) -> Runs:
    """Return a title set in italics."""
    return compose(Run(typographic(text), True))


def typographic(text: str) -> str:
    """Return the text on one line with curly quotes and apostrophes, as printed works have."""
    folded = " ".join(text.split())
    return _OPENS.sub("“", folded).replace('"', "”").replace("'", "’")


def quoted(title: str, mark: str = "") -> str:
    """Return a title in double quotation marks, quotations inside it in single ones.

    `mark` goes inside the closing quote as American style has it; a full stop is left out after
    a title that ends with its own mark, a comma is not ("Why?," as Chicago 18, 6.134 has it).
    """
    inner = typographic(title).replace("“", "‘").replace("”", "’")
    if mark == "." and is_ended(inner):
        mark = ""
    return f"“{inner}{mark}”"


def is_ended(text: str) -> bool:
    """Return whether the text already ends a sentence, quotation marks looked through."""
    return bool(_ENDED.search(text))


def ended(runs: Runs) -> Runs:
    """Return the runs with a full stop, unless they end with a mark of their own."""
    return runs if not runs or is_ended(plain(runs)) else compose(runs, ".")


def sentences(*elements: Part) -> Runs:
    """Return the elements that are not empty as sentences: 'Name. Title. Publisher, 1990.'"""
    ended_parts = [ended(compose(element)) for element in elements]
    return separated(" ", *ended_parts)


def separated(mark: str, *elements: Part) -> Runs:
    """Return the elements that are not empty with a mark between them."""
    joined: Runs = ()
    for element in elements:
        runs = compose(element)
        if runs:
            joined = compose(joined, mark, runs) if joined else runs
    return joined


def opened(runs: Runs) -> Runs:
    """Return the runs as they begin a sentence: with a capital."""
    return (Run(capitalised(runs[0].text), runs[0].italic), *runs[1:]) if runs else runs


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the rest, and any address, as is."""
    return text if text.startswith(_ADDRESSES) else text[:1].upper() + text[1:]
