"""The student's handout of one panel (packs.md, section 2, file 1)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from exhibit.documents.bearing_clauses import notes_shown
from exhibit.documents.pack import Pack
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import SourceDocument
from exhibit.exports.citations import Runs, cite_panel, works_cited
from exhibit.exports.sheet import (
    Beside,
    Block,
    Heading,
    Paragraph,
    Sheet,
    Span,
    Spans,
    Table,
    WritingSpace,
    headed,
    words,
)
from exhibit.exports.sheets import evidence, head_and_foot

STYLE = "mla"
"""The style that schools ask for most; the other styles are in the citation files."""
LINES = 4
MOST_PAGES = 3

OBSERVE = (
    ("Observe", "What do you notice first in the exact words?"),
    ("Reflect", "What do they make you think, and why?"),
    ("Question", "What would you still like to know?"),
)
"""The three columns that primary source sets in schools use."""
SOURCING = (
    ("What was happening?", "Historical situation"),
    ("Who was to read or hear it?", "Audience"),
    ("Why was it made?", "Purpose"),
    ("Whose view does it give?", "Point of view"),
)
"""The four sides of sourcing (HIPP), as document-based questions ask for them."""


def student(pack: Pack) -> Sheet:
    """Return the student's handout of a pack with one panel."""
    panel = pack.panel
    blocks = (
        *evidence.central_question(central_question(panel)),
        *_text(panel),
        *evidence.who_says_so(panel.sources),
        *evidence.exact_words(panel),
        *evidence.gists(panel),
        *evidence.historians(panel),
        *_observe(),
        *_sourcing(panel.sources),
        *_discuss(panel),
        *evidence.works(works(pack)),
        _where(pack),
    )
    return head_and_foot.sheet(
        pack, blocks, part="student", kind="Student handout", most_pages=MOST_PAGES
    )


def reading_edition(pack: Pack) -> Sheet:
    """Return the handout for reading on a screen: the same words, without room to write."""
    sheet = student(pack)
    kept = [
        block
        for block in sheet.blocks
        if not isinstance(block, WritingSpace) and not (isinstance(block, Table) and block.tall)
    ]
    # A heading that the next one follows at once, or nothing at all, heads nothing.
    blocks = tuple(
        block
        for block, after in zip_longest(kept, kept[1:])
        if not isinstance(block, Heading) or not isinstance(after, Heading | None)
    )
    return replace(sheet, blocks=blocks, for_students=False)


def central_question(panel: PanelDocument) -> str:
    """Return the question to read with: what the sources differ on, else the first prompt."""
    if panel.questions:
        return panel.questions[0].title
    return panel.prompts[0].text if panel.prompts else ""


def skill_name(skill: str) -> str:
    """Return what a skill is called in a sentence."""
    return skill.replace("-", " ")


def works(pack: Pack) -> tuple[Runs, ...]:
    """Return the citation of the panel itself, then of all that the handout shows of others."""
    own = cite_panel(pack.panel, pack.about.title, pack.stamp, pack.site_url, STYLE)
    panel = replace(pack.panel, notes=notes_shown(pack.panel), questions=())
    return (own, *works_cited(panel, STYLE))


def _text(panel: PanelDocument) -> Iterator[Block]:
    hint = "The small numbers lead to the evidence that follows."
    if any(sentence.framing for sentence in panel.body.sentences):
        hint += " A sentence without a number is in our own words and makes no claim to check."
    main = (
        Heading("The panel"),
        *evidence.text_blocks(panel),
        Paragraph(words(hint), "small"),
    )
    defined = [
        Paragraph(headed(f"{subject.name}:", subject.description), "small")
        for subject in panel.subjects
        if subject.description
    ]
    if defined:
        yield Beside(main=main, side=(Heading("Words to know"), *defined))
    else:
        yield from main


def _observe() -> Iterator[Block]:
    names, prompts = zip(*OBSERVE, strict=True)
    yield Heading("Observe, reflect, question")
    yield Table(names, (tuple(map(words, prompts)),), tall=True)


def _sourcing(sources: tuple[SourceDocument, ...]) -> Iterator[Block]:
    if sources:
        header = ("Ask of each source", *(f"Source {source.mark}" for source in sources))
        empty = ((),) * len(sources)
        yield Heading("Who is speaking?")
        rows = tuple((headed(f"{name}.", ask), *empty) for ask, name in SOURCING)
        yield Table(header, rows, tall=True)


def _discuss(panel: PanelDocument) -> Iterator[Block]:
    if panel.prompts:
        yield Heading("Discuss")
    for number, prompt in enumerate(panel.prompts, start=1):
        question = headed(f"{number}", f"{prompt.text} ({skill_name(prompt.skill)})")
        yield from evidence.task(number, question, LINES)


def _where(pack: Pack) -> Block:
    stable, now = head_and_foot.addresses(pack)
    always: Spans = (
        (Span("The same words, always: "), Span(stable, href=stable), Span(". ")) if stable else ()
    )
    return Paragraph(
        (
            Span(f"This handout: {head_and_foot.edition_line(pack.stamp)}. "),
            *always,
            Span("The panel as it is now: "),
            Span(now, href=now),
            Span("."),
        ),
        "small",
    )
