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
from exhibit.text.rights import quoted_freely


@dataclass(frozen=True, kw_only=True)
class Used:
    """How much of one source is shown."""

    source: Source
    words: int
    """Shown on the panel that shows most of it."""
    panel: PanelRow | None
    share: int
    """Per cent of its characters that the next edition would show."""

    @property
    def address(self) -> str:
        """Where the excerpts are listed whose words are shown."""
        query = {"public__exact": "1", "source_text__source__id__exact": str(self.source.pk)}
        return records("excerpt", query)

    @property
    def panel_address(self) -> str:
        """Where that panel is changed; '' where no panel shows any of it."""
        return reverse("admin:exhibit_panel_change", args=[self.panel.pk]) if self.panel else ""

    @property
    def words_allowed(self) -> int:
        """How many of its words a panel may show."""
        return self.source.words_per_panel

    @property
    def share_allowed(self) -> int:
        """Per cent of its characters that an edition may show."""
        return round(100 * self.source.share_per_edition)

    @property
    def is_free(self) -> bool:
        """True for words that anybody may use, which have no budget."""
        return quoted_freely(self.source)

    @property
    def is_over(self) -> bool:
        """True where a budget is exceeded."""
        is_beyond = self.words > self.words_allowed or self.share > self.share_allowed
        return is_beyond and not self.is_free

    @property
    def mark(self) -> str:
        """The class that marks an exceeded budget, or ''."""
        return "todo" if self.is_over else ""

    @property
    def share_in_words(self) -> str:
        """The share that is shown, of what may be."""
        if self.is_free:
            return _("{share} %, no limit").format(share=self.share)
        says = _("{share} % of {allowed} %")
        if self.share > self.share_allowed:
            says = _("{share} % of {allowed} %: too much")
        return says.format(share=self.share, allowed=self.share_allowed)

    @property
    def most_in_words(self) -> str:
        """The words that one panel shows, of what it may."""
        if self.is_free:
            return _("{words}, no limit").format(words=self.words)
        says = _("{words} of {allowed}")
        if self.words > self.words_allowed:
            says = _("{words} of {allowed}: too many")
        return says.format(words=self.words, allowed=self.words_allowed)


def table(holdings: Holdings) -> tuple[Used, ...]:
    """Return what is used of every source of which we hold the words."""
    on_display = [panel for panel in holdings.panels if panel.display]
    most = _most_words(holdings, on_display)
    keys = {key for panel in on_display for key in holdings.shown_on(panel)} | holdings.around
    spans = holdings.spans(keys, public=True)
    rows = []
    for source in holdings.sources:
        text = holdings.current.get(source.pk)
        if text is None:
            continue
        characters = sum(end - start for start, end in spans.get(text.pk, ()))
        words, panel = most.get(text.pk, (0, None))
        share = round(100 * characters / max(1, len(text.text)))
        rows.append(Used(source=source, words=words, panel=panel, share=share))
    return tuple(rows)


def _most_words(holdings: Holdings, panels: list[PanelRow]) -> dict[int, tuple[int, PanelRow]]:
    """Return, by text, the most words of it on one panel, and that panel."""
    most: dict[int, tuple[int, PanelRow]] = {}
    for panel in panels:
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
