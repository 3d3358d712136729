"""A sheet: what one printed or typed file of a pack says, in order, without any layout.

The student's handout, the corroboration sheet, the teacher's guide and the document-based question
are each a function `Pack -> Sheet`; PDF, DOCX, HTML and plain text are each one function
`Sheet -> bytes`. So the formats of a file cannot say different things.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Style = Literal["", "strong", "emph", "emended"]


@dataclass(frozen=True, kw_only=True)
class Span:
    """Words set in one way."""

    text: str
    style: Style = ""
    """`emended` marks words that an emendation corrected."""
    refs: tuple[int, ...] = ()
    """Numbers of the evidence that the words before rest on; printed after them, small."""
    note: str = ""
    """A footnote to these words: what supports them, and where it stands."""
    href: str = ""


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading inside the sheet; the sheet's own title is level 1."""

    text: str
    level: Literal[2, 3] = 2


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph. `role` says what it is for; a format may set it apart."""

    spans: Spans
    role: Literal["", "lede", "small", "question", "task", "note", "credit"] = ""
    number: int = 0
    """Its number as evidence, or 0: numbers in the text lead here."""


@dataclass(frozen=True, kw_only=True)
class Items:
    """A list."""

    items: tuple[Spans, ...]
    ordered: bool = False


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Exact words of a source. Its sourcing line, credit line and flag stand before the words."""

    source: str
    """Mark of the source: 'A'."""
    sourcing: str
    """Who says so and where: 'Source A, lecture transcript, line 27'."""
    credit: str
    spans: Spans
    """The words as visitors read them, corrected ones marked."""
    number: int = 0
    """Its number as evidence, or 0."""
    flag: str = ""
    """'Apocryphal' and the like, in words."""
    readings: tuple[str, ...] = ()
    """Each emendation in a sentence, with what the file reads."""
    numbered_lines: bool = False
    """Students point at lines: number them where the format can."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table; the first row is its header, the first cell of each row names the row."""

    header: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    caption: str = ""
    widths: tuple[float, ...] = ()
    """Shares of the width, or empty for equal columns."""
    tall: bool = False
    """Its empty cells are there to be written in."""


@dataclass(frozen=True, kw_only=True)
class WritingSpace:
    """Ruled lines to write on. A format that is edited on a screen shows an empty space."""

    lines: int
    label: str = ""
    grows: bool = True
    """On paper it may take what its page has left."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A drawing or chart, with what it shows in words and, for charts, its figures."""

    svg: str
    alt: str
    caption: str = ""
    table: Table | None = None


@dataclass(frozen=True, kw_only=True)
class Box:
    """A framed group with a heading of level 3."""

    heading: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, kw_only=True)
class Boxes:
    """Boxes side by side where there is room; read one after the other."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True, kw_only=True)
class Beside:
    """A main column and a narrow one beside it; read main first."""

    main: tuple["Block", ...]
    side: tuple["Block", ...]


@dataclass(frozen=True, kw_only=True)
class PageBreak:
    """What follows begins a new page."""


Block: TypeAlias = (
    Heading | Paragraph | Items | Quote | Table | WritingSpace | Figure | Boxes | Beside | PageBreak
)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One file for print or for a word processor."""

    part: str
    """'student', 'corroborate-d01', 'teacher-guide' or 'dbq': how its files are named."""
    kind: str
    """What it is, for the line above the title: 'Student handout'."""
    title: str
    flag: str
    """'Thought experiment' and the like, before the title, or ''."""
    exhibition: str
    room: str
    """The theme, or ''."""
    edition: str
    """'Edition 3, 21 November 2026', or that it is not published."""
    code: str
    """The pack code, for the foot of every page."""
    check_address: str
    advisory: str
    """What is described, said before anything else, or ''."""
    help: str
    """Where a reader in distress finds help, or ''."""
    blocks: tuple[Block, ...]
    rights: tuple[str, ...]
    """Who may do what with these words: printed in the body of page 1, where everyone hears it."""
    most_pages: int = 0
    """Writing space shrinks until the print has no more A4 pages than this; 0: it never shrinks."""
    for_students: bool = True
    """Lines for name, class and date at the head."""
    language: str = "en"


def plain(spans: Spans) -> str:
    """Return the words of spans without their marks, numbers and notes."""
    return "".join(span.text for span in spans)


def words(text: str) -> Spans:
    """Return plain words as spans."""
    return (Span(text=text),) if text else ()
