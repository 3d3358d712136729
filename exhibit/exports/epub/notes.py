"""Evidence as notes that open in place: what HTML of a sheet lacks for a book."""

import re

_REFERENCE = re.compile(r'<a href="#e(\d+)" aria-label="Evidence \d+">')
_NOTE = re.compile(r'<(div class="quote"|p) id="e(\d+)"')
_LANGUAGE = re.compile(r'<span lang="([a-z]+)">')


def footnotes(body: str) -> str:
    """Return the body with its numbers as references to notes and its evidence as notes.

    The notes stay visible where they stand: they are what the book is about.
    """
    told = _REFERENCE.sub(
        r'<a epub:type="noteref" role="doc-noteref" href="#e\1" aria-label="Evidence \1">', body
    )
    told = _NOTE.sub(r'<\1 epub:type="footnote" role="doc-footnote" id="e\2"', told)
    # Readers of e-books differ in which of the two they look at.
    return _LANGUAGE.sub(r'<span lang="\1" xml:lang="\1">', told)
