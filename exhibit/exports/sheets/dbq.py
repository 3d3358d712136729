"""The document-based question of a room (packs.md, section 2, file 6)."""

from collections.abc import Iterator
from itertools import chain, zip_longest

from exhibit.documents.pack import Pack
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ExcerptDocument
from exhibit.documents.types import ThemePage
from exhibit.exports.citations import cite_source
from exhibit.exports.sheet import (
    Block,
    Figure,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Sheet,
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
    chosen = documents(pack)
    count = len(chosen) + (figure is not None)
    blocks: tuple[Block, ...] = (
        *evidence.central_question(theme.essay_prompt),
        *_task(theme, count),
        PageBreak(),
        *_documents(pack, chosen, figure),
        PageBreak(),
        *_planning(count),
        *evidence.works(cite_source(source, STYLE) for source in pack.sources),
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
        [(place, panel, e) for e in panel.excerpts if e.exact is not None and not e.flag]
        for place, panel in enumerate(pack.panels)
    ]
    chosen: dict[str, tuple[int, PanelDocument, ExcerptDocument]] = {}
    for lead in filter(None, chain.from_iterable(zip_longest(*leads))):
        chosen.setdefault(lead[2].key, lead)
    first = [*chosen.values()][:MOST_DOCUMENTS]
    ordered = sorted(first, key=lambda lead: (lead[0], lead[2].key))
    return tuple((panel, excerpt) for _, panel, excerpt in ordered)


def _task(theme: ThemePage, count: int) -> Iterator[Block]:
    yield Paragraph(
        words(
            f"You have {MINUTES} minutes: 15 to read the {count} documents, 45 to write. Use "
            "the documents as evidence, and say where each quotation stands."
        )
    )
    yield Heading("What the room is about")
    yield Paragraph(words(theme.lede))
    yield Heading("How your essay is read: 7 points")
    rows = tuple((words(name, "strong"), *map(words, cells)) for name, *cells in POINTS)
    yield Table(("For", "Points", "What earns them"), rows, widths=(1.3, 0.7, 5))


def _documents(
    pack: Pack, chosen: tuple[tuple[PanelDocument, ExcerptDocument], ...], figure: Figure | None
) -> Iterator[Block]:
    sources = {source.key: source for source in pack.sources}
    yield Heading("The documents")
    for number, (panel, excerpt) in enumerate(chosen, start=1):
        yield Heading(f"Document {number}, from the panel “{panel.title}”", 3)
        yield evidence.quote(excerpt, sources[excerpt.source])
        yield WritingSpace(3, f"Who speaks in document {number}, to whom, why?")
    if figure is not None:
        yield Heading(f"Document {len(chosen) + 1}, a chart", 3)
        yield figure


def _planning(count: int) -> Iterator[Block]:
    yield Heading("Plan")
    yield Items(tuple(words(ask) for ask, _ in SOURCING))
    yield Table(
        ("Document", "What it says", "Who speaks, and why it matters", "For or against my claim"),
        tuple((words(str(number), "strong"), (), (), ()) for number in range(1, count + 1)),
        widths=(1.1, 3, 3, 2),
        tall=True,
    )
    yield Heading("My claim, in one sentence")
    yield WritingSpace(3, "Your claim", grows=False)
    yield Heading("My essay")
    yield WritingSpace(LINES, "Your essay")
