"""The text of a panel: CommonMark with citations `[@key]`, `[@key1; @key2]` and framing `[~]`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Literal

from django.utils.translation import gettext as _

from exhibit.text.blocks import Paragraph, paragraphs
from exhibit.text.emphasis import completed, crossings
from exhibit.text.findings import Finding, Level
from exhibit.text.inline_html import render, writable
from exhibit.text.marks import MARK, malformed_marks, marks_in, without_marks
from exhibit.text.sentences import split


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence of a body.

    `source` is the raw Markdown with its marks, `text` the plain words without them, `html` the
    safe inline HTML without marks. `start` and `end` are offsets of `source` in the body.
    `citations` are keys in the order written, without `@`.
    """

    source: str
    text: str
    html: str
    citations: tuple[str, ...]
    framing: bool
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph, heading, list item or block quotation of a body."""

    kind: Literal["paragraph", "heading", "item", "quotation"]
    sentences: tuple[Sentence, ...]
    level: int = 0


@dataclass(frozen=True, kw_only=True)
class Body:
    """A parsed body."""

    source: str
    blocks: tuple[Block, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order, headings left out: a heading makes no claim."""
        return tuple(
            sentence
            for block in self.blocks
            if block.kind != "heading"
            for sentence in block.sentences
        )

    @property
    def citations(self) -> tuple[str, ...]:
        """Every key cited, once each, in order of first citation."""
        return tuple(dict.fromkeys(key for s in self.sentences for key in s.citations))

    @property
    def text(self) -> str:
        """The plain words, paragraphs apart by a blank line."""
        return "\n\n".join(" ".join(s.text for s in block.sentences) for block in self.blocks)


NOTHING = Body(source="")
"""A text that is not there: documents that are older than one of its fields have it so."""


@lru_cache(maxsize=4_096)
def parse(source: str) -> Body:
    """Read the source of a panel's text. Any text can be read; faults are `mark_faults`.

    What was read is remembered: one page asks for the same texts many times. A heading is one
    sentence. A block of marks alone keeps them in a sentence without words.
    """
    return Body(source=source, blocks=tuple(map(partial(_block, source), paragraphs(source))))


def mark_faults(source: str) -> tuple[Finding, ...]:
    """Return what is wrong with the marks and Markdown of a body, in order of place.

    Errors: malformed marks (`[@]`, `[@L1, @L2]`, an unclosed `[@L1`) and marks that back no
    sentence. Hints: emphasis that runs over the end of a sentence.
    """
    findings = list(malformed_marks(source))
    for paragraph in paragraphs(source):
        if MARK.search(paragraph.content):
            findings.extend(_idle_marks(paragraph))
        for crossing in crossings(paragraph.content, split(paragraph.content)):
            start, end = paragraph.span(crossing.start, crossing.end)
            findings.append(
                Finding(
                    code="emphasis-split",
                    level=Level.HINT,
                    message=_("Emphasis runs over the end of a sentence."),
                    advice=_("Close it with {sign} at the stop and open it again after.").format(
                        sign=crossing.sign
                    ),
                    start=start,
                    end=end,
                    words=source[start:end],
                )
            )
    findings = [replace(f, message=writable(f.message), words=writable(f.words)) for f in findings]
    return tuple(sorted(findings, key=lambda finding: finding.start or 0))


def words(text: str) -> int:
    """Count the words of a text by white space, its marks and lone signs left out."""
    return sum(any(map(str.isalnum, word)) for word in MARK.sub(" ", text).split())


def _block(source: str, paragraph: Paragraph) -> Block:
    """Read one block."""
    content = paragraph.content
    spans = [(0, len(content))] if paragraph.kind == "heading" else split(content)
    pieces = [without_marks(content[start:end]) for start, end in spans]
    pieces = completed(pieces, crossings(content, spans))
    sentences = tuple(
        _sentence(source, paragraph.span(start, end), content[start:end], piece)
        for (start, end), piece in zip(spans, pieces, strict=True)
    )
    return Block(kind=paragraph.kind, level=paragraph.level, sentences=sentences)


def _sentence(source: str, place: tuple[int, int], content: str, piece: str) -> Sentence:
    """Read one sentence; `piece` is its Markdown without marks."""
    marks = tuple(marks_in(content))
    text, html = render(piece)
    return Sentence(
        source=source[place[0] : place[1]],
        text=text,
        html=html,
        citations=tuple(dict.fromkeys(key for mark in marks for key in mark.keys)),
        framing=any(mark.framing for mark in marks),
        start=place[0],
        end=place[1],
    )


def _idle_marks(paragraph: Paragraph) -> Iterator[Finding]:
    """Yield an error for each mark in a heading, or in a block without words."""
    if paragraph.kind == "heading":
        message = _("A heading makes no claim, so the mark “{}” in it is not shown.")
        advice = _("Move the mark to the end of the sentence it backs.")
    elif not words(paragraph.content):
        message = _("The mark “{}” stands alone and backs no sentence.")
        advice = _("Move the mark to the end of the sentence it backs, in the same paragraph.")
    else:
        return
    for mark in marks_in(paragraph.content):
        start, end = paragraph.span(mark.start, mark.end)
        mark_words = paragraph.content[mark.start : mark.end]
        yield Finding(
            code="mark",
            level=Level.ERROR,
            message=message.format(mark_words),
            advice=advice,
            start=start,
            end=end,
            words=mark_words,
        )
