"""Quotation budgets: how much of each source the panels on display show, of what its rights allow.

Counted over the texts as they stand now; publishing counts again over what was approved.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse
from django.utils.translation import gettext as _

from curation.desk.holdings import Holdings, PanelRow
from curation.desk.lines import records
from exhibit.models import Source
from exhibit.text import surroundings


@dataclass(frozen=True, kw_only=True)
class Used:
    """How much of one source is shown."""

    source: str
    """Its title with its mark."""
    address: str
    """Of the excerpts whose words are shown."""
    words: int
    """Shown on the panel that shows most of it."""
    words_allowed: int
    panel: str
    panel_address: str
    share: int
    """Per cent of its characters that the next edition would show."""
    share_allowed: int

    @property
    def is_over(self) -> bool:
        """True where a budget is exceeded."""
        return self.words > self.words_allowed or self.share > self.share_allowed

    @property
    def mark(self) -> str:
        """The class that marks an exceeded budget, or ''."""
        return "todo" if self.is_over else ""

    @property
    def share_in_words(self) -> str:
        """The share that is shown, of what may be."""
        says = _("{share} % of {allowed} %")
        if self.share > self.share_allowed:
            says = _("{share} % of {allowed} %: too much")
        return says.format(share=self.share, allowed=self.share_allowed)

    @property
    def most_in_words(self) -> str:
        """The words that one panel shows, of what it may."""
        says = _("{words} of {allowed}")
        if self.words > self.words_allowed:
            says = _("{words} of {allowed}: too many")
        return says.format(words=self.words, allowed=self.words_allowed)


def table(holdings: Holdings) -> tuple[Used, ...]:
    """Return what is used of every source of which we hold the words."""
    shown = [panel for panel in holdings.panels if panel.display]
    most = _most_words(holdings, shown)
    keys = {key for panel in shown for key in holdings.shown_on(panel)} | holdings.around
    spans = holdings.spans(keys, public=True)
    found = []
    for source in holdings.sources:
        text = holdings.current.get(source.pk)
        if text is None:
            continue
        characters = sum(end - start for start, end in spans.get(text.pk, ()))
        words, panel = most.get(text.pk, (0, None))
        found.append(
            Used(
                source=str(source),
                address=_address(source),
                words=words,
                words_allowed=source.words_per_panel,
                panel=panel.title if panel else "",
                panel_address=reverse("admin:exhibit_panel_change", args=[panel.pk])
                if panel
                else "",
                share=round(100 * characters / max(1, len(text.text))),
                share_allowed=round(100 * source.share_per_edition),
            )
        )
    return tuple(found)


def _address(source: Source) -> str:
    return records(
        "excerpt", {"public__exact": "1", "source_text__source__id__exact": str(source.pk)}
    )


def _most_words(holdings: Holdings, shown: list[PanelRow]) -> dict[int, tuple[int, PanelRow]]:
    """Return, by text, the most words of it on one panel, and that panel."""
    most: dict[int, tuple[int, PanelRow]] = {}
    for panel in shown:
        for pk, spans in holdings.spans(holdings.shown_on(panel), public=True).items():
            text = holdings.texts[pk]
            words = sum(_words(text.sha256, text.text[start:end]) for start, end in spans)
            if words > most.get(pk, (0, panel))[0]:
                most[pk] = (words, panel)
    return most


@lru_cache(maxsize=50_000)
def _words(sha256: str, passage: str) -> int:
    """Count the words of a passage, once for each text."""
    return surroundings.words(passage)
