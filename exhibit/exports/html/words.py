"""Spans as safe HTML."""

import html as entities
import re

from exhibit.exports.characters import shown
from exhibit.exports.sheet import Span, Spans

_CYRILLIC = re.compile(r"[\u0400-\u052f]+(?:[ -][\u0400-\u052f]+)*")
_MARKS = {"strong": "strong", "emph": "em", "emended": "ins"}


def escaped(text: str) -> str:
    """Return text for HTML and XML; what cannot be shown becomes a visible sign."""
    return entities.escape(shown(text))


def spans(spans: Spans, anchors: frozenset[int] = frozenset()) -> str:
    """Return spans; numbers in `anchors` link to the evidence that stands in the same file."""
    return "".join(_span(span, anchors) for span in spans)


def _span(span: Span, anchors: frozenset[int]) -> str:
    words = _CYRILLIC.sub(
        lambda m: f'<span lang="{_language(m[0])}">{m[0]}</span>', escaped(span.text)
    )
    if mark := _MARKS.get(span.style):
        words = f"<{mark}>{words}</{mark}>"
    if span.href:
        words = f'<a href="{escaped(span.href)}">{words}</a>'
    if span.refs:
        words += f"<sup>{', '.join(_reference(number, anchors) for number in span.refs)}</sup>"
    return words


def _language(text: str) -> str:
    return "uk" if re.search("[іїєґІЇЄҐ]", text) else "ru"


def _reference(number: int, anchors: frozenset[int]) -> str:
    if number not in anchors:
        return str(number)
    return f'<a href="#e{number}" aria-label="Evidence {number}">{number}</a>'
