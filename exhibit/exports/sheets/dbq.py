"""The document-based question of a room (packs.md, section 2, file 6)."""

from exhibit.documents.pack import Pack
from exhibit.documents.types import ExcerptDocument, PanelDocument, ThemePage
from exhibit.exports.citations import cite_source
from exhibit.exports.sheet import (
    Block,
    Figure,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Sheet,
    Span,
    Table,
    WritingSpace,
    words,
)
from exhibit.exports.sheets import evidence, head_and_foot
from exhibit.exports.sheets.student import SOURCING, STYLE

MINUTES = 60
"""The time that examinations give for seven documents, reading included."""
MOST_DOCUMENTS = 7
LINES = 18

POINTS = (
    ("Claim", "1", "A claim that answers the question and can be argued from these documents."),
    ("Context", "1", "What came before or went on around it, in two sentences or more."),
    ("Evidence", "2", "At least four documents used to support the claim, each quoted or cited."),
    ("Beyond", "1", "One fact or source that is not among these documents."),
    (
        "Sourcing",
        "1",
        "For two documents: how who is speaking, to whom or why bears on what they say.",
    ),
    ("Complexity", "1", "Doubt, disagreement or silence in the documents, weighed and not hidden."),
)


class NoQuestion(ValueError):
    """A room without an essay question has no document-based question."""


def dbq(pack: Pack, figure: Figure | None = None) -> Sheet:
    """Return the document-based question of a theme's pack.

    `figure` is a chart of one of its panels, the last document. Raises NoQuestion.
    """
    theme = pack.themes[0]
    if not theme.essay_prompt:
        raise NoQuestion(f"Theme {theme.slug} has no essay question.")
    shown = documents(pack)
    count = len(shown) + (figure is not None)
    blocks: tuple[Block, ...] = (
        *evidence.central_question(theme.essay_prompt),
        *_task(theme, count),
        PageBreak(),
        *_documents(pack, shown, figure),
        PageBreak(),
        *_planning(count),
        *_works(pack),
    )
    return head_and_foot.sheet(
        pack,
        blocks,
        part="dbq",
        kind="Document-based question",
        title=f"{theme.title}: an argument",
    )


def documents(pack: Pack) -> tuple[tuple[PanelDocument, ExcerptDocument], ...]:
    """Return the room's lead excerpts, at most seven: one a panel first, then a second of each.

    In walking order; an excerpt that two panels share is shown with the first.
    """
    leads = [
        [e for e in panel.excerpts if e.exact is not None and not e.flag] for panel in pack.panels
    ]
    chosen: dict[str, tuple[int, PanelDocument, ExcerptDocument]] = {}
    for turn in range(max(map(len, leads), default=0)):
        for place, (panel, own) in enumerate(zip(pack.panels, leads, strict=True)):
            if turn < len(own) and own[turn].key not in chosen and len(chosen) < MOST_DOCUMENTS:
                chosen[own[turn].key] = (place, panel, own[turn])
    ordered = sorted(chosen.values(), key=lambda found: (found[0], found[2].key))
    return tuple((panel, excerpt) for _, panel, excerpt in ordered)


def _task(theme: ThemePage, count: int) -> tuple[Block, ...]:
    rows = tuple(
        ((Span(text=name, style="strong"),), words(points), words(told))
        for name, points, told in POINTS
    )
    return (
        Paragraph(
            spans=words(
                f"You have {MINUTES} minutes: 15 to read the {count} documents, 45 to write. Use "
                "the documents as evidence, and say where each quotation stands."
            )
        ),
        Heading(text="What the room is about"),
        Paragraph(spans=words(theme.lede)),
        Heading(text="How your essay is read: 7 points"),
        Table(header=("For", "Points", "What earns them"), rows=rows, widths=(1.3, 0.7, 5)),
    )


def _documents(
    pack: Pack, shown: tuple[tuple[PanelDocument, ExcerptDocument], ...], figure: Figure | None
) -> tuple[Block, ...]:
    sources = {source.key: source for source in pack.sources}
    told: list[Block] = [Heading(text="The documents")]
    for number, (panel, excerpt) in enumerate(shown, start=1):
        told.append(Heading(text=f"Document {number}, from the panel “{panel.title}”", level=3))
        told.append(evidence.quote(excerpt, sources[excerpt.source]))
        told.append(WritingSpace(lines=3, label=f"Who speaks in document {number}, to whom, why?"))
    if figure is not None:
        told += [Heading(text=f"Document {len(shown) + 1}, a chart", level=3), figure]
    return tuple(told)


def _planning(count: int) -> tuple[Block, ...]:
    rows = tuple(
        ((Span(text=str(number), style="strong"),), (), (), ()) for number in range(1, count + 1)
    )
    return (
        Heading(text="Plan"),
        Items(items=tuple(words(ask) for ask, _ in SOURCING)),
        Table(
            header=(
                "Document",
                "What it says",
                "Who speaks, and why it matters",
                "For or against my claim",
            ),
            rows=rows,
            widths=(1.1, 3, 3, 2),
            tall=True,
        ),
        Heading(text="My claim, in one sentence"),
        WritingSpace(lines=3, label="Your claim", grows=False),
        Heading(text="My essay"),
        WritingSpace(lines=LINES, label="Your essay"),
    )


def _works(pack: Pack) -> tuple[Block, ...]:
    return (
        Heading(text="Works cited"),
        *(
            Paragraph(spans=evidence.cited(cite_source(source, STYLE)), role="credit")
            for source in pack.sources
        ),
    )
