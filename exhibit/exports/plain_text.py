"""A sheet as plain text: for screen readers, chat tools and email."""

import textwrap
from collections.abc import Iterator

from exhibit.exports.characters import shown
from exhibit.exports.sheet import (
    Beside,
    Block,
    Boxes,
    Figure,
    Heading,
    Items,
    Paragraph,
    Quote,
    Sheet,
    Spans,
    Table,
    WritingSpace,
    lead_in,
)

MEDIA_TYPE = "text/plain; charset=utf-8"
WIDTH = 78
"""Columns: what a mail program shows without breaking lines a second time."""


def text(sheet: Sheet) -> bytes:
    """Return a sheet as UTF-8 text with LF newlines. The same sheet gives the same bytes."""
    title = sheet.flagged_title
    parts = [_wrapped(sheet.above), f"{_wrapped(title.upper())}\n{'=' * min(len(title), WIDTH)}"]
    if sheet.care:
        parts.append(_wrapped(f"Before you read. {sheet.care}"))
    if sheet.rights:
        parts.append(_wrapped(f"May I copy this? {sheet.copying} {sheet.check_address}"))
    parts += _blocks(sheet.blocks)
    return shown("\n\n".join(filter(None, parts)) + "\n").encode()


def _wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _words(spans: Spans) -> str:
    return "".join(
        f"{span.text} [{', '.join(map(str, span.refs))}]" if span.refs else span.text
        for span in spans
    )


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            line = "-" * min(len(text), WIDTH) if level == 2 else ""
            yield f"{text}\n{line}".strip()
        case Paragraph(spans, _, number):
            yield _wrapped(f"{_number(number)}{_words(spans)}")
        case Items(items, ordered):
            yield "\n".join(
                _wrapped(_words(item), "   ", f"{place}. " if ordered else "-  ")
                for place, item in enumerate(items, start=1)
            )
        case Quote():
            yield _quote(block)
        case Table():
            yield from _table(block)
        case Figure():
            yield _wrapped(f"Drawing: {block.alt} {block.caption}")
            yield from _table(block.table) if block.table else ()
        case Boxes(boxes):
            for box in boxes:
                yield from (box.heading, *_blocks(box.blocks))
        case Beside(main, side):
            yield from _blocks((*main, *side))
        case WritingSpace(_, label):
            yield f"{label}: ______" if label else "______"


def _number(number: int) -> str:
    return f"{number}. " if number else ""


def _quote(quote: Quote) -> str:
    said_by = f"{_number(quote.number)}{lead_in(quote.flag)}{quote.sourcing} {quote.credit}"
    return "\n".join(
        (
            _wrapped(said_by),
            _wrapped(f"“{_words(quote.spans)}”", "    "),
            *(_wrapped(reading, "   ") for reading in quote.readings),
        )
    )


def _table(table: Table) -> Iterator[str]:
    """Yield a table row by row, each cell after the name of its column."""
    if table.caption:
        yield _wrapped(table.caption)
    for row in table.rows:
        cells = zip(table.header, map(_words, row), strict=True)
        yield "\n".join(
            _wrapped(f"{name}: {cell or '______'}" if name else cell, "   ", "")
            for name, cell in cells
        )
