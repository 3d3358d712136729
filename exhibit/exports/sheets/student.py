"""The student's handout of one panel (packs.md, section 2, file 1)."""

from dataclasses import replace

from exhibit.documents.pack import Pack
from exhibit.documents.types import PanelDocument, SourceDocument
from exhibit.exports.citations import cite_panel, works_cited
from exhibit.exports.sheet import (
    Beside,
    Block,
    Heading,
    Paragraph,
    Sheet,
    Span,
    Table,
    WritingSpace,
    words,
)
from exhibit.exports.sheets import evidence, head_and_foot

STYLE = "mla"
"""The style that schools ask for most; the other styles are in the citation files."""
LINES = 4
MOST_PAGES = 3
SKILLS = {"close-reading": "close reading"}

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
        *_question(panel),
        *_text(panel),
        *evidence.who_says_so(panel.sources),
        *evidence.exact_words(panel),
        *evidence.gists(panel),
        *evidence.historians(panel),
        *_observe(),
        *_sourcing(panel.sources),
        *_discuss(panel),
        *_works(pack),
        *_where(pack),
    )
    return head_and_foot.sheet(
        pack, blocks, part="student", kind="Student handout", most_pages=MOST_PAGES
    )


def reading_edition(pack: Pack) -> Sheet:
    """Return the handout for reading on a screen: the same words, without room to write."""
    sheet = student(pack)
    kept = tuple(
        block
        for block in sheet.blocks
        if not isinstance(block, WritingSpace) and not (isinstance(block, Table) and block.tall)
    )
    return replace(sheet, blocks=_without_empty_headings(kept), for_students=False)


def _without_empty_headings(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out a heading that the next heading follows at once, and one at the end."""
    return tuple(
        block
        for block, after in zip(blocks, (*blocks[1:], None), strict=True)
        if not isinstance(block, Heading) or not (after is None or isinstance(after, Heading))
    )


def central_question(panel: PanelDocument) -> str:
    """Return the question to read with: what the sources differ on, else the first prompt."""
    if panel.questions:
        return panel.questions[0].title
    return panel.prompts[0].text if panel.prompts else ""


def _question(panel: PanelDocument) -> tuple[Block, ...]:
    question = central_question(panel)
    return evidence.central_question(question) if question else ()


def _text(panel: PanelDocument) -> tuple[Block, ...]:
    main: list[Block] = [Heading(text="The panel"), *evidence.text_blocks(panel)]
    told = "The small numbers lead to the evidence that follows."
    if any(sentence.framing for sentence in panel.body.sentences):
        told += " A sentence without a number is in our own words and makes no claim to check."
    main.append(Paragraph(spans=words(told), role="small"))
    defined = [subject for subject in panel.subjects if subject.description]
    if not defined:
        return tuple(main)
    side: list[Block] = [Heading(text="Words to know")]
    side += [
        Paragraph(
            spans=(Span(text=f"{subject.name}: ", style="strong"), Span(text=subject.description)),
            role="small",
        )
        for subject in defined
    ]
    return (Beside(main=tuple(main), side=tuple(side)),)


def _observe() -> tuple[Block, ...]:
    header = tuple(name for name, _ in OBSERVE)
    return (
        Heading(text="Observe, reflect, question"),
        Table(header=header, rows=(tuple(words(ask) for _, ask in OBSERVE),), tall=True),
    )


def _sourcing(sources: tuple[SourceDocument, ...]) -> tuple[Block, ...]:
    if not sources:
        return ()
    header = ("Ask of each source", *(f"Source {source.mark}" for source in sources))
    rows = tuple(
        ((Span(text=f"{name}. ", style="strong"), Span(text=ask)), *(() for _ in sources))
        for ask, name in SOURCING
    )
    return (Heading(text="Who is speaking?"), Table(header=header, rows=rows, tall=True))


def _discuss(panel: PanelDocument) -> tuple[Block, ...]:
    if not panel.prompts:
        return ()
    told: list[Block] = [Heading(text="Discuss")]
    for number, prompt in enumerate(panel.prompts, start=1):
        skill = SKILLS.get(prompt.skill, prompt.skill)
        told.append(
            Paragraph(
                spans=(
                    Span(text=f"{number} ", style="strong"),
                    Span(text=f"{prompt.text} ({skill})"),
                ),
                role="task",
            )
        )
        told.append(WritingSpace(lines=LINES, label=f"Your answer to {number}"))
    return tuple(told)


def _works(pack: Pack) -> tuple[Block, ...]:
    panel = pack.panel
    own = cite_panel(panel, pack.about.title, pack.stamp, pack.site_url, STYLE)
    works = (own, *works_cited(panel, STYLE))
    return (
        Heading(text="Works cited"),
        *(Paragraph(spans=evidence.cited(runs), role="credit") for runs in works),
    )


def _where(pack: Pack) -> tuple[Block, ...]:
    stable, now = head_and_foot.addresses(pack)
    spans = [Span(text=f"This handout: {head_and_foot.edition_line(pack.stamp)}. ")]
    if stable:
        spans += [Span(text="The same words, always: "), Span(text=stable, href=stable)]
        spans.append(Span(text=". "))
    spans += [Span(text="The panel as it is now: "), Span(text=now, href=now), Span(text=".")]
    return (Paragraph(spans=tuple(spans), role="small"),)
