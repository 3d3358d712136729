"""The text of a panel in two depths: sentences to read, and under each a fold with its evidence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.presenters.prose import Line, Paragraph, Passage


@dataclass(frozen=True, kw_only=True)
class Fold:
    """Evidence that can be opened, and the numbers by which its text names it."""

    cards: tuple[EvidenceCard, ...]

    @property
    def numbers(self) -> str:
        """The numbers of its notes, as its handle tells them: '2, 3'."""
        return ", ".join(str(card.number) for card in self.cards)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A sentence that brings new evidence, with its fold; or a run of sentences that bring none."""

    kind: str
    lines: tuple[Line, ...]
    fold: Fold | None = None


@dataclass(frozen=True, kw_only=True)
class FoldedBlock:
    """A paragraph, heading or quotation (one item), or a list (several), each item in rows."""

    items: tuple[tuple[Row, ...], ...]
    element: str
    """The HTML elements of the whole and of each item."""
    item_element: str


def folded(passages: Iterable[Passage]) -> tuple[FoldedBlock, ...]:
    """Return the paragraphs of passages, each sentence that brings evidence in a row of its own."""
    return tuple(
        FoldedBlock(
            items=tuple(tuple(_rows(item, paragraph)) for item in paragraph.items),
            element="ul" if paragraph.kind == "item" else "div",
            item_element="li" if paragraph.kind == "item" else "div",
        )
        for passage in passages
        for paragraph in passage.paragraphs
    )


def _rows(lines: tuple[Line, ...], paragraph: Paragraph) -> Iterator[Row]:
    for brings, run in groupby(lines, key=lambda line: bool(line.new_cards)):
        if not brings:
            yield Row(kind=paragraph.kind, lines=tuple(run))
            continue
        for line in run:
            yield Row(kind=paragraph.kind, lines=(line,), fold=Fold(cards=line.new_cards))
