"""A sheet: what one printed or typed file of a pack says, in order, without any layout.

The student's handout, the corroboration sheet, the teacher's guide and the document-based question
are each a function `Pack -> Sheet`; PDF, DOCX, HTML and plain text are each one function
`Sheet -> bytes`. So the formats of a file cannot say different things.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from exhibit.documents.types import EditionStamp

Style = Literal["", "strong", "emph", "emended"]


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Heading:
    """A heading inside the sheet; the sheet's own title is level 1."""

    text: str
    level: Literal[2, 3] = 2


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. `role` says what it is for; a format may set it apart."""

    spans: Spans
    role: Literal["", "lede", "small", "question", "task", "note", "credit"] = ""
    number: int = 0
    """Its number as evidence, or 0: numbers in the text lead here."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Table:
    """A table; the first row is its header, the first cell of each row names the row."""

    header: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    caption: str = ""
    widths: tuple[float, ...] = ()
    """Shares of the width, or empty for equal columns."""
    tall: bool = False
    """Its empty cells are there to be written in."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Box:
    """A framed group with a heading of level 3."""

    heading: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Boxes:
    """Boxes side by side where there is room; read one after the other."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Beside:
    """A main column and a narrow one beside it; read main first."""

    main: tuple["Block", ...]
    side: tuple["Block", ...]


@dataclass(frozen=True)
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

    @property
    def above(self) -> str:
        """The line above the title: where the sheet belongs, what it is and of which edition."""
        return " · ".join(filter(None, (self.exhibition, self.room, self.kind, self.edition)))

    @property
    def flagged_title(self) -> str:
        """The title after its flag."""
        return f"{self.flag}: {self.title}" if self.flag else self.title

    @property
    def care(self) -> str:
        """What is described, and where a reader in distress finds help; '' where nothing is."""
        return " ".join(filter(None, (self.advisory, self.help))) if self.advisory else ""

    @property
    def copying(self) -> str:
        """Whether the sheet may be copied, and where to ask whether it is current."""
        return f"{' '.join(self.rights)} Pack code {self.code}: is it current?"


def dated(stamp: EditionStamp | None) -> datetime:
    """Return the moment a file is of: that of its edition; a working copy has none, so a fixed one.

    The clock would make other bytes of the same words.
    """
    return stamp.published_at if stamp else datetime(2000, 1, 1, tzinfo=UTC)


def plain(spans: Spans) -> str:
    """Return the words of spans without their marks, numbers and notes."""
    return "".join(span.text for span in spans)


def words(text: str, style: Style = "") -> Spans:
    """Return words set in one way as spans; no words are no span."""
    return (Span(text, style),) if text else ()


def headed(head: str, text: str) -> Spans:
    """Return words after a word or two in bold."""
    return (*words(f"{head} ", "strong"), *words(text))


def lead_in(flag: str) -> str:
    """Return a flag as it stands before words: 'Apocryphal. '; '' for none."""
    return f"{flag}. " if flag else ""


def parts(value: object) -> Iterator[object]:
    """Yield every block and span inside a value, the value itself first."""
    if isinstance(value, tuple):
        for member in value:
            yield from parts(member)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from parts(getattr(value, field.name))


def evidence_numbers(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the numbers of the evidence that stands in blocks: what links can lead to."""
    numbered = (part.number for part in parts(blocks) if isinstance(part, Quote | Paragraph))
    return frozenset(filter(None, numbered))
