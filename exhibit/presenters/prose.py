"""Paragraphs of a body with their citation marks, and the evidence that belongs beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.utils.safestring import SafeString, mark_safe

from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.presenters.citation_marks import CitationMark
from exhibit.presenters.terms import Terms
from exhibit.text.body import Block, Body, Sentence

CROWD = 2
"""More cards than this beside one paragraph stand in two columns, so that the page stays short."""
CROWD_OF_WORDS = 110
"""And so do cards of more words than this: in the margin they would leave the text alone."""


UNLINKED = ("heading", "quotation")
"""Blocks whose words are never linked to their definitions."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One sentence: safe inline HTML, its marks, and whether it is framing in our own words."""

    html: SafeString
    framing: bool
    marks: tuple[CitationMark, ...]
    ends_framing: bool = False
    """True for the last of several framing sentences: the words 'in our words' stand there."""

    @property
    def new_cards(self) -> tuple[EvidenceCard, ...]:
        """The evidence that is met here first."""
        return tuple(mark.card for mark in self.marks if mark.first)


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph, heading or quotation (one item), or a list (several)."""

    kind: str
    items: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Paragraphs and the evidence first cited in them."""

    paragraphs: tuple[Paragraph, ...]
    cards: tuple[EvidenceCard, ...] = ()

    @property
    def crowded(self) -> bool:
        """True where the evidence outgrows the text so far that it needs two columns."""
        words = sum(card.words for card in self.cards)
        return len(self.cards) > CROWD or (len(self.cards) > 1 and words > CROWD_OF_WORDS)


@dataclass
class _Reader:
    """Walks bodies in reading order and remembers which numbers a visitor has met."""

    cards: Mapping[str, EvidenceCard]
    met: set[str] = field(default_factory=set)
    terms: Terms = field(default_factory=lambda: Terms(()))

    def line(self, sentence: Sentence, kind: str) -> Line:
        marks = []
        for key in sentence.citations:
            if key in self.cards:
                marks.append(CitationMark(card=self.cards[key], first=key not in self.met))
                self.met.add(key)
        plain = kind in UNLINKED
        # The body parser passed this HTML through its allow-list (exhibit.text.body).
        html = mark_safe(sentence.html if plain else self.terms.link(sentence.html))
        return Line(html=html, framing=sentence.framing, marks=tuple(marks))

    def paragraphs(self, blocks: tuple[Block, ...]) -> list[Paragraph]:
        read: list[Paragraph] = []
        for block in blocks:
            self.terms.begin_paragraph()
            item = _with_ends(
                tuple(self.line(sentence, block.kind) for sentence in block.sentences)
            )
            if block.kind == "item" and read and read[-1].kind == "item":
                read[-1] = Paragraph(kind="item", items=(*read[-1].items, item))
            else:
                read.append(Paragraph(kind=block.kind, items=(item,)))
        return read


def _with_ends(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    following = (*(line.framing for line in lines[1:]), False)
    return tuple(
        replace(line, ends_framing=line.framing and not more)
        for line, more in zip(lines, following, strict=True)
    )


def _new_cards(paragraph: Paragraph) -> tuple[EvidenceCard, ...]:
    return tuple(card for item in paragraph.items for line in item for card in line.new_cards)


def passages(
    body: Body,
    cards: Mapping[str, EvidenceCard],
    met: Iterable[str] = (),
    terms: Terms | None = None,
) -> tuple[Passage, ...]:
    """Return a body as passages; a paragraph that brings new evidence opens the next passage.

    `cards` are all the numbers of the page, `met` the keys already shown further up, `terms` the
    words that the page defines.
    """
    parts: list[Passage] = []
    for paragraph in _Reader(cards, set(met), terms or Terms(())).paragraphs(body.blocks):
        new = _new_cards(paragraph)
        if parts and not (new and parts[-1].cards) and paragraph.kind != "heading":
            last = parts[-1]
            parts[-1] = Passage(paragraphs=(*last.paragraphs, paragraph), cards=last.cards + new)
        else:
            parts.append(Passage(paragraphs=(paragraph,), cards=new))
    return tuple(parts)
