"""The evidence of one panel as blocks of a sheet: who says so, exact words, gists and notes."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from exhibit.documents.bearing_clauses import notes_shown
from exhibit.documents.emending import segments_of
from exhibit.documents.excerpt_cards import flag_name, reading, source_kind
from exhibit.documents.panel import Evidence, PanelDocument
from exhibit.documents.records import ExcerptDocument, NoteDocument, SourceDocument
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
    WritingSpace,
    headed,
    lead_in,
    words,
)
from exhibit.text.body import Sentence
from exhibit.text.dates import in_words

Cited = TypeVar("Cited", ExcerptDocument, NoteDocument)
UNPLACED = "place not recorded"
_BREAK = re.compile(r"(?<!\s)[^\S\r\n]*+[\r\n]\s*")


def central_question(question: str) -> Iterator[Block]:
    """Yield the question to read with, under its name; nothing where there is none."""
    if question:
        yield Paragraph(words("Central question", "strong"), "small")
        yield Paragraph(words(question), "question")


def task(number: int, task: Spans, lines: int) -> Iterator[Block]:
    """Yield what a student is to do, and room for the answer."""
    yield Paragraph(task, "task")
    yield WritingSpace(lines, f"Your answer to {number}")


def works(citations: Iterable[Runs]) -> Iterator[Block]:
    """Yield the list of works cited."""
    yield Heading("Works cited")
    for citation in citations:
        yield Paragraph(cited(citation), "credit")


def numbers_of(panel: PanelDocument) -> dict[str, int]:
    """Return the number of each key that the body cites, in order of first citation."""
    return {item.key: item.number for item in panel.evidence()}


def refs(sentence: Sentence, numbers: dict[str, int]) -> tuple[int, ...]:
    """Return the numbers of the evidence that a sentence rests on, each once, in order."""
    return tuple(sorted({numbers[key] for key in sentence.citations if key in numbers}))


def mark_of(key: str, sources: tuple[SourceDocument, ...]) -> str:
    """Return the letter of a source, or its key where it is not among these."""
    return next((source.mark for source in sources if source.key == key), key)


def place(excerpt: ExcerptDocument) -> str:
    """Return where an excerpt stands in its source."""
    return excerpt.locator or UNPLACED


def text_blocks(panel: PanelDocument) -> Iterator[Block]:
    """Yield the body; each sentence carries the numbers of its evidence, and says where it is."""
    numbers = numbers_of(panel)

    def note_of(sentence: Sentence) -> str:
        framing = "In our words: this sentence makes no claim to check." if sentence.framing else ""
        return evidence_note(panel, refs(sentence, numbers)) or framing

    for block in panel.body.blocks:
        if block.kind == "heading":
            yield Heading(" ".join(sentence.text for sentence in block.sentences), 3)
        else:
            yield Paragraph(running(block.sentences, numbers, note_of))


def running(
    sentences: tuple[Sentence, ...],
    numbers: dict[str, int],
    note_of: Callable[[Sentence], str] = lambda sentence: "",
) -> Spans:
    """Return sentences as running text, each before the numbers of its evidence."""
    return tuple(
        Span(
            f"{' ' if place else ''}{sentence.text}",
            refs=refs(sentence, numbers),
            note=note_of(sentence),
        )
        for place, sentence in enumerate(sentences)
    )


def evidence_note(panel: PanelDocument, numbers: tuple[int, ...]) -> str:
    """Return where numbered evidence stands: 'Source A, line 36; historians: Lenoe (2010).'"""
    places = [
        f"{item.number}: {where(item, panel)}"
        for item in panel.evidence()
        if item.number in numbers
    ]
    return f"Evidence {'; '.join(places)}." if places else ""


def where(item: Evidence, panel: PanelDocument) -> str:
    if item.excerpt is not None:
        return f"Source {mark_of(item.excerpt.source, panel.sources)}, {place(item.excerpt)}"
    return ", ".join(filter(None, ("scholarship", item.note.works if item.note else "")))


def who_says_so(sources: tuple[SourceDocument, ...]) -> Iterator[Block]:
    """Yield a box for each source: what it is, when, for whom, and how near the events."""
    boxes = tuple(
        Box(f"Source {source.mark}: {source_kind(source)}", tuple(_facts(source)))
        for source in sources
    )
    if boxes:
        yield Heading("Who says so?")
        yield Boxes(boxes)


def _facts(source: SourceDocument) -> Iterator[Block]:
    date = in_words(source.issued) if source.attribution_confirmed else ""
    facts = {
        "What it is": source.title,
        "Date": date or "not known",
        "Made for": source.audience,
        "Kind of evidence": source.evidence_class,
        "Who made it": "" if source.attribution_confirmed else "Attribution not confirmed",
    }
    for name, fact in facts.items():
        if fact:
            yield Paragraph(headed(f"{name}:", stopped(fact)), "small")


def stopped(text: str) -> str:
    """Return the text on one line with a full stop, unless it ends with a mark of its own."""
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def exact_words(panel: PanelDocument) -> Iterator[Block]:
    """Yield the public quotations, source by source, each after what must be said before it."""
    numbers = numbers_of(panel)
    for source in panel.sources:
        quotes = [
            quote(excerpt, source, numbers.get(excerpt.key, 0))
            for excerpt in in_order(panel.excerpts, numbers)
            if excerpt.source == source.key and excerpt.exact is not None
        ]
        if quotes:
            yield Heading(f"Source {source.mark}: exact words")
            yield from quotes


def quote(excerpt: ExcerptDocument, source: SourceDocument, number: int = 0) -> Quote:
    """Return a public excerpt as a block; its words are those visitors read, emendations marked."""
    return Quote(
        source=source.mark,
        sourcing=f"Source {source.mark}, {source_kind(source).lower()}, {place(excerpt)}.",
        credit=excerpt.credit_line or source.credit_line,
        spans=quoted_spans(excerpt),
        number=number,
        flag=flag_name(excerpt.flag),
        readings=tuple(map(reading, excerpt.emendations)),
        numbered_lines=True,
    )


def quoted_spans(excerpt: ExcerptDocument) -> Spans:
    """Return the words of a public excerpt, without quotation marks around them.

    Where the file breaks its lines says nothing: a break is a space here.
    """
    return tuple(
        Span(_BREAK.sub(" ", piece.shown), "emended" if piece.applied else "")
        for piece in segments_of(excerpt)
        if piece.shown
    )


def gists(panel: PanelDocument) -> Iterator[Block]:
    """Yield what the sources say where their words may not be shown, in our words."""
    numbers = numbers_of(panel)
    hidden = [e for e in in_order(panel.excerpts, numbers) if e.exact is None]
    if hidden:
        yield Heading("Also in the sources, in our words")
    for excerpt in hidden:
        mark = mark_of(excerpt.source, panel.sources)
        gist = f"{excerpt.gist} (Source {mark}, {place(excerpt)}.)"
        yield _note(flag_name(excerpt.flag), gist, numbers.get(excerpt.key, 0))


def historians(panel: PanelDocument) -> Iterator[Block]:
    """Yield what of the scholarship notes bears on the text, and the works it rests on."""
    numbers = numbers_of(panel)
    if panel.notes:
        yield Heading("What historians say")
    for note in in_order(notes_shown(panel), numbers):
        yield note_block(note, numbers.get(note.key, 0))


def note_block(note: NoteDocument, number: int = 0) -> Paragraph:
    """Return one scholarship note as a paragraph."""
    sentences = (
        note.text,
        f"Unconfirmed: {stopped(note.doubt)}" if note.doubt else "",
        stopped(note.standing),
        f"See {stopped(note.works)}" if note.works else "",
    )
    heading = note.heading if note.correction else ""
    return _note(heading, " ".join(filter(None, sentences)), number)


def _note(head: str, text: str, number: int) -> Paragraph:
    return Paragraph((*words(lead_in(head), "emph"), *words(text)), "note", number)


def in_order(items: tuple[Cited, ...], numbers: dict[str, int]) -> list[Cited]:
    """Return excerpts or notes in order of their numbers; those without one come last."""
    return sorted(items, key=lambda item: numbers.get(item.key, len(numbers) + 1))


def cited(runs: Runs) -> Spans:
    """Return a citation as spans."""
    return tuple(Span(run.text, "emph" if run.italic else "") for run in runs)
