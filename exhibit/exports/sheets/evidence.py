"""The evidence of one panel as blocks of a sheet: who says so, exact words, gists and notes."""

import re
from collections.abc import Iterator
from typing import TypeVar

from exhibit.documents.emending import segments_of
from exhibit.documents.excerpt_cards import flag_name, reading, source_kind
from exhibit.documents.types import ExcerptDocument, NoteDocument, PanelDocument, SourceDocument
from exhibit.exports.citations import Runs
from exhibit.exports.sheet import (
    Block,
    Box,
    Boxes,
    Heading,
    Paragraph,
    Quote,
    Span,
    Spans,
    words,
)
from exhibit.text.body import Block as TextBlock
from exhibit.text.body import Sentence
from exhibit.text.dates import in_words

Cited = TypeVar("Cited", ExcerptDocument, NoteDocument)
UNPLACED = "place not recorded"
_BREAK = re.compile(r"(?<!\s)[^\S\r\n]*+[\r\n]\s*")


def central_question(question: str) -> tuple[Block, ...]:
    """Return the question to read with, under its name."""
    return (
        Paragraph(spans=(Span(text="Central question", style="strong"),), role="small"),
        Paragraph(spans=words(question), role="question"),
    )


def numbers_of(panel: PanelDocument) -> dict[str, int]:
    """Return the number of each key that the body cites, in order of first citation."""
    return {item.key: item.number for item in panel.evidence()}


def text_blocks(panel: PanelDocument) -> tuple[Block, ...]:
    """Return the body; each sentence carries the numbers of its evidence, and says where it is."""
    numbers = numbers_of(panel)
    told: list[Block] = []
    for block in panel.body.blocks:
        if block.kind == "heading":
            told.append(Heading(text=_joined(block), level=3))
        else:
            spans = tuple(
                span
                for place, sentence in enumerate(block.sentences)
                for span in _sentence(sentence, panel, numbers, first=place == 0)
            )
            told.append(Paragraph(spans=spans))
    return tuple(told)


def _joined(block: TextBlock) -> str:
    return " ".join(sentence.text for sentence in block.sentences)


def _sentence(
    sentence: Sentence, panel: PanelDocument, numbers: dict[str, int], *, first: bool
) -> Iterator[Span]:
    space = "" if first else " "
    refs = tuple(sorted({numbers[key] for key in sentence.citations if key in numbers}))
    framing = "In our words: this sentence makes no claim to check." if sentence.framing else ""
    yield Span(
        text=f"{space}{sentence.text}", refs=refs, note=evidence_note(panel, refs) or framing
    )


def evidence_note(panel: PanelDocument, refs: tuple[int, ...]) -> str:
    """Return where numbered evidence stands: 'Source A, line 36; historians: Lenoe (2010).'"""
    wanted = {item.number: item for item in panel.evidence() if item.number in refs}
    marks = {source.key: source.mark for source in panel.sources}
    told = []
    for number in sorted(wanted):
        item = wanted[number]
        if item.excerpt is not None:
            mark = marks.get(item.excerpt.source, item.excerpt.source)
            told.append(f"{number}: Source {mark}, {item.excerpt.locator or UNPLACED}")
        elif item.note is not None:
            works = item.note.works
            told.append(f"{number}: scholarship{f', {works}' if works else ''}")
    return f"Evidence {'; '.join(told)}." if told else ""


def who_says_so(sources: tuple[SourceDocument, ...]) -> tuple[Block, ...]:
    """Return a box for each source: what it is, when, for whom, and how near the events."""
    if not sources:
        return ()
    boxes = tuple(
        Box(heading=f"Source {source.mark}: {source_kind(source)}", blocks=_rows(source))
        for source in sources
    )
    return (Heading(text="Who says so?"), Boxes(boxes=boxes))


def _rows(source: SourceDocument) -> tuple[Block, ...]:
    date = in_words(source.issued) if source.attribution_confirmed else ""
    rows = (
        ("What it is", source.title),
        ("Date", date or "not known"),
        ("Made for", source.audience),
        ("Kind of evidence", source.evidence_class),
        ("Who made it", "" if source.attribution_confirmed else "Attribution not confirmed"),
    )
    return tuple(
        Paragraph(
            spans=(Span(text=f"{name}: ", style="strong"), Span(text=stopped(told))), role="small"
        )
        for name, told in rows
        if told
    )


def stopped(text: str) -> str:
    """Return the text on one line with a full stop, unless it ends with a mark of its own."""
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def exact_words(panel: PanelDocument) -> tuple[Block, ...]:
    """Return the public quotations, source by source, each after what must be said before it."""
    numbers = numbers_of(panel)
    told: list[Block] = []
    for source in panel.sources:
        quotes = [
            quote(excerpt, source, numbers.get(excerpt.key, 0))
            for excerpt in in_order(panel.excerpts, numbers)
            if excerpt.source == source.key and excerpt.exact is not None
        ]
        if quotes:
            told += [Heading(text=f"Source {source.mark}: exact words"), *quotes]
    return tuple(told)


def quote(excerpt: ExcerptDocument, source: SourceDocument, number: int = 0) -> Quote:
    """Return a public excerpt as a block; its words are those visitors read, emendations marked."""
    place = excerpt.locator or UNPLACED
    return Quote(
        source=source.mark,
        sourcing=f"Source {source.mark}, {source_kind(source).lower()}, {place}.",
        credit=excerpt.credit_line or source.credit_line,
        spans=quoted_spans(excerpt),
        number=number,
        flag=flag_name(excerpt.flag),
        readings=tuple(reading(emendation) for emendation in excerpt.emendations),
        numbered_lines=True,
    )


def quoted_spans(excerpt: ExcerptDocument) -> Spans:
    """Return the words of a public excerpt, without quotation marks around them.

    Where the file breaks its lines says nothing: a break is a space here.
    """
    return tuple(
        Span(text=_BREAK.sub(" ", part.shown), style="emended" if part.applied else "")
        for part in segments_of(excerpt)
        if part.shown
    )


def gists(panel: PanelDocument) -> tuple[Block, ...]:
    """Return what the sources say where their words may not be shown, in our words."""
    numbers = numbers_of(panel)
    marks = {source.key: source.mark for source in panel.sources}
    told = [
        Paragraph(
            spans=_flagged(
                flag_name(excerpt.flag),
                f"{excerpt.gist} (Source {marks.get(excerpt.source, excerpt.source)}, "
                f"{excerpt.locator or UNPLACED}.)",
            ),
            role="note",
            number=numbers.get(excerpt.key, 0),
        )
        for excerpt in in_order(panel.excerpts, numbers)
        if excerpt.exact is None
    ]
    return (Heading(text="Also in the sources, in our words"), *told) if told else ()


def historians(panel: PanelDocument) -> tuple[Block, ...]:
    """Return the scholarship notes, with what is unconfirmed and the works they rest on."""
    numbers = numbers_of(panel)
    told = [note_block(note, numbers.get(note.key, 0)) for note in in_order(panel.notes, numbers)]
    return (Heading(text="What historians say"), *told) if told else ()


def note_block(note: NoteDocument, number: int = 0) -> Paragraph:
    """Return one scholarship note as a paragraph."""
    said = [note.text]
    if note.doubt:
        said.append(f"Unconfirmed: {stopped(note.doubt)}")
    said.append(stopped(note.standing))
    if note.works:
        said.append(f"See {stopped(note.works)}")
    heading = note.heading if note.correction else ""
    return Paragraph(
        spans=_flagged(heading, " ".join(filter(None, said))), role="note", number=number
    )


def in_order(items: tuple[Cited, ...], numbers: dict[str, int]) -> list[Cited]:
    """Return excerpts or notes in order of their numbers; those without one come last."""
    return sorted(items, key=lambda item: numbers.get(item.key, len(numbers) + 1))


def _flagged(flag: str, text: str) -> Spans:
    said = (Span(text=f"{flag}. ", style="emph"),) if flag else ()
    return (*said, *words(text))


def cited(runs: Runs) -> Spans:
    """Return a citation as spans."""
    return tuple(Span(text=run.text, style="emph" if run.italic else "") for run in runs)
