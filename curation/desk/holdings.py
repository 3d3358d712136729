"""What the exhibition holds, read once for the whole dashboard in a fixed number of queries."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from django.db.models import F

from curation.desk import facts
from curation.records.as_written import AsWritten
from exhibit.models import (
    Answer,
    Excerpt,
    Exhibition,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelQuestion,
    Source,
    SourceText,
    Theme,
    TourStop,
)
from exhibit.text.spans import union


class PanelRow(NamedTuple):
    """A panel, without its text."""

    pk: int
    slug: str
    title: str
    state: str
    display: bool
    version: int
    changed_at: datetime


class PassageRow(NamedTuple):
    """An excerpt, without its words."""

    pk: int
    key: str
    text: int
    start: int
    end: int
    public: bool
    is_unit: bool
    unused_reason: str
    """What a curator has said why no panel uses it."""


def holdings_of(as_written: AsWritten) -> "Holdings":
    """Return everything as it stands; what was read of it is kept once all texts were read."""
    return as_written.of("holdings", Holdings, keeps=lambda holdings: holdings.is_whole)


class Holdings:
    """Panels, passages, sources and texts; each is read when first asked for."""

    def __init__(self, *, seconds: float | None = facts.SECONDS) -> None:
        """Take how long panels' texts may be read; None: to the end."""
        self._seconds = seconds

    @cached_property
    def panels(self) -> tuple[PanelRow, ...]:
        """Every panel, in the order they hang."""
        rows = Panel.objects.in_walking_order().values_list(*PanelRow._fields)
        return tuple(map(PanelRow._make, rows))

    @cached_property
    def by_pk(self) -> dict[int, PanelRow]:
        """Every panel, by primary key."""
        return {panel.pk: panel for panel in self.panels}

    @cached_property
    def read(self) -> facts.Read:
        """What is known of the panels' texts."""
        saved = {panel.pk: (panel.version, panel.changed_at) for panel in self.panels}
        return facts.read(saved, seconds=self._seconds)

    @property
    def is_whole(self) -> bool:
        """True where there was time to read every panel."""
        return not self.read.unread

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source, in the curators' order."""
        return tuple(Source.objects.order_by("position", "key"))

    @cached_property
    def texts(self) -> dict[int, SourceText]:
        """Every version of every text with its words, by primary key."""
        return {text.pk: text for text in SourceText.objects.order_by("pk")}

    @cached_property
    def current(self) -> dict[int, SourceText]:
        """The current text of each source, by the source's primary key."""
        return {text.source_id: text for text in self.texts.values() if text.is_current}

    @cached_property
    def passages(self) -> dict[str, PassageRow]:
        """Every excerpt, by key."""
        rows = Excerpt.objects.annotate(text=F("source_text_id")).values_list(*PassageRow._fields)
        return {row.key: row for row in map(PassageRow._make, rows)}

    @cached_property
    def _asked(self) -> dict[int, set[str]]:
        """Keys of the excerpts in the questions of each panel."""
        answers = defaultdict(set)
        rows = Answer.objects.filter(excerpt__isnull=False)
        for question, key in rows.values_list("question_id", "excerpt__key"):
            answers[question].add(key)
        by_panel: dict[int, set[str]] = defaultdict(set)
        for panel, question in PanelQuestion.objects.values_list("panel_id", "question_id"):
            by_panel[panel] |= answers[question]
        return by_panel

    @cached_property
    def _drawn(self) -> dict[int, set[str]]:
        """Keys of the excerpts that the charts and drawings of each panel rest on."""
        by_panel: dict[int, set[str]] = defaultdict(set)
        for model, figure in ((PanelChart, "chart"), (PanelDrawing, "drawing")):
            rows = model._default_manager.values_list("panel_id", f"{figure}__excerpt_keys")
            for panel, keys in rows:
                by_panel[panel] |= set(keys)
        return by_panel

    def cited_on(self, panel: PanelRow) -> set[str]:
        """Return the keys a panel cites, of excerpts and notes."""
        known = self.read.facts.get(panel.pk)
        return set(known.citations) if known else set()

    def shown_on(self, panel: PanelRow) -> set[str]:
        """Return the keys of the excerpts a panel shows, with its text and all that hangs on it."""
        keys = self.cited_on(panel) | self._asked[panel.pk] | self._drawn[panel.pk]
        return keys & self.passages.keys()

    @cached_property
    def around(self) -> frozenset[str]:
        """Keys that the pages around the panels cite: home, rooms, tours."""
        texts = [*Theme.objects.values_list("introduction", flat=True)]
        for pair in Exhibition.objects.values_list("big_idea", "introduction"):
            texts += pair
        texts += TourStop.objects.values_list("words", flat=True)
        cited = {key for text in texts for key in facts.facts_in(text).citations}
        return frozenset(cited & self.passages.keys())

    @cached_property
    def used(self) -> frozenset[str]:
        """Keys of the excerpts that any panel shows, drafts too."""
        return frozenset(key for panel in self.panels for key in self.shown_on(panel))

    @cached_property
    def used_places(self) -> frozenset[str]:
        """Keys of the units that any panel uses, whole or in part."""
        return frozenset(map(self.place_of, self.used))

    @cached_property
    def _units(self) -> dict[int, list[tuple[int, int, str]]]:
        units = defaultdict(list)
        for row in self.passages.values():
            if row.is_unit:
                units[row.text].append((row.start, row.end, row.key))
        return {text: sorted(spans) for text, spans in units.items()}

    def place_of(self, key: str) -> str:
        """Return the key of the unit that holds a passage, or its own where none does."""
        row = self.passages[key]
        units = self._units.get(row.text, [])
        at = bisect_right(units, (row.start, float("inf"), "")) - 1
        return units[at][2] if at >= 0 and units[at][1] >= row.end else key

    def spans(
        self, keys: Iterable[str], *, public: bool = False
    ) -> dict[int, list[tuple[int, int]]]:
        """Return the spans of passages by text, merged where they overlap or touch."""
        by_text = defaultdict(list)
        for key in keys:
            row = self.passages[key]
            if row.public or not public:
                by_text[row.text].append((row.start, row.end))
        return {text: union(spans) for text, spans in by_text.items()}
