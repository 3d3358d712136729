"""A panel's charts and drawings, each with the numbers of what it rests on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from exhibit.charts import keys_of, words_of
from exhibit.documents.evidence_cards import EvidenceCard, number_evidence
from exhibit.documents.excerpt_cards import SourceOf
from exhibit.documents.panel import ChartDocument, DrawingDocument, PanelDocument
from exhibit.presenters.citation_marks import CitationMark, marks_of_keys
from exhibit.presenters.drawings import DrawingView, drawing_view

Cards = Mapping[str, EvidenceCard]
"""Numbered evidence, by key."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell or heading of a table, and the numbers of what it rests on."""

    words: str
    marks: tuple[CitationMark, ...]


@dataclass(frozen=True, kw_only=True)
class ChartView:
    """A chart, and the numbers of what its figures and its caption rest on."""

    chart: ChartDocument
    marks: tuple[CitationMark, ...]
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cards: tuple[EvidenceCard, ...]
    """Evidence that the page has not shown further up."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """The figures of a panel in the order of its page, and all evidence numbered so far."""

    drawings: tuple[DrawingView, ...]
    charts: tuple[ChartView, ...]
    cards: Cards


def figures_of(panel: PanelDocument, source_of: SourceOf, cards: Cards) -> Drawn:
    """Return a panel's figures; `cards` are those of its text, and new ones are numbered on."""
    every = dict(cards)

    def own(figure: ChartDocument | DrawingDocument) -> Cards:
        """Return the evidence of a figure that stands nowhere above it, and number it."""
        new = number_evidence(
            figure.rests_on, panel.excerpts, panel.notes, source_of, every, panel.supports
        )
        every.update(new)
        return new

    drawings = tuple(_drawing(drawing, own, every) for drawing in panel.drawings)
    charts = tuple(_chart(chart, own, every) for chart in panel.charts)
    return Drawn(drawings=drawings, charts=charts, cards=every)


Own = Callable[[ChartDocument | DrawingDocument], Cards]


def _drawing(drawing: DrawingDocument, own: Own, every: Cards) -> DrawingView:
    new = tuple(own(drawing).values())
    return drawing_view(drawing, every, new)


def _chart(chart: ChartDocument, own: Own, every: Cards) -> ChartView:
    new = tuple(own(chart).values())

    def cells(row: Iterable[str]) -> tuple[Cell, ...]:
        return tuple(
            Cell(words=words_of(cell), marks=marks_of_keys(keys_of(cell), every)) for cell in row
        )

    return ChartView(
        chart=chart,
        marks=marks_of_keys(chart.rests_on, every, new),
        columns=cells(chart.columns_cited or chart.columns),
        rows=tuple(map(cells, chart.rows_cited or chart.rows)),
        cards=new,
    )
