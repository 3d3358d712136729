"""Panels in memory as they are when they were read against their evidence."""

from dataclasses import replace
from datetime import date
from typing import Any

from exhibit.documents.panel import PanelDocument, SupportDocument


def make_support(sentence: str, key: str = "L26", turn: int = 1, **fields: Any) -> SupportDocument:
    """A reader found the sentence carried by the first five characters of what it cites."""
    defaults = {
        "relation": "supports",
        "verdict": "carries",
        "start": 0,
        "end": 5,
        "read_on": date(2026, 11, 29),
    }
    return SupportDocument(sentence=sentence, key=key, turn=turn, **(defaults | fields))


def as_read(panel: PanelDocument, turns: int = 1) -> PanelDocument:
    """Return a panel each sentence of which so many readers found carried by all that it cites."""
    supports = tuple(
        make_support(sentence.text, key, turn, end=3)
        for sentence in panel.body.sentences
        for key in sentence.citations
        for turn in range(1, turns + 1)
    )
    return replace(panel, supports=supports)
