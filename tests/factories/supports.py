"""Panels in memory as they are when they were read against their evidence."""

from dataclasses import replace
from datetime import date

from exhibit.documents.panel import PanelDocument, SupportDocument


def as_read(panel: PanelDocument, turns: int = 1) -> PanelDocument:
    """Return a panel each sentence of which so many readers found carried by all that it cites."""
    supports = tuple(
        SupportDocument(
            sentence=sentence.text, key=key, relation="supports", verdict="carries", start=0,
            end=3, turn=turn, read_on=date(2026, 11, 29),
        )
        for sentence in panel.body.sentences
        for key in sentence.citations
        for turn in range(1, turns + 1)
    )  # fmt: skip
    return replace(panel, supports=supports)
