"""A sheet as plain text: for screen readers, chat tools and email."""

import textwrap

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
    Span,
    Spans,
    Table,
    WritingSpace,
)

MEDIA_TYPE = "text/plain; charset=utf-8"
WIDTH = 78
"""Columns: what a mail program shows without breaking lines a second time."""


def text(sheet: Sheet) -> bytes:
    """Return a sheet as UTF-8 text with LF newlines. The same sheet gives the same bytes."""
    title = f"{sheet.flag}: {sheet.title}" if sheet.flag else sheet.title
    above = " · ".join(filter(None, (sheet.exhibition, sheet.room, sheet.kind, sheet.edition)))
    parts = [_wrapped(above), f"{_wrapped(title.upper())}\n{'=' * min(len(title), WIDTH)}"]
    if sheet.advisory:
        parts.append(
            _wrapped(" ".join(filter(None, ("Before you read.", sheet.advisory, sheet.help))))
        )
    if sheet.rights:
        told = f"May I copy this? {' '.join(sheet.rights)}"
        code = f"Pack code {sheet.code}: is it current?"
        parts.append(_wrapped(f"{told} {code} {sheet.check_address}"))
    parts += [told for block in sheet.blocks for told in _block(block)]
    return shown("\n\n".join(filter(None, parts)) + "\n").encode()


def _wrapped(told: str, indent: str = "", first: str | None = None) -> str:
    return textwrap.fill(
        " ".join(told.split()),
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _words(spans: Spans) -> str:
    return "".join(map(_word, spans))


def _word(span: Span) -> str:
    return f"{span.text} [{', '.join(map(str, span.refs))}]" if span.refs else span.text


def _block(block: Block) -> list[str]:
    if isinstance(block, Heading):
        line = "-" if block.level == 2 else ""
        return [f"{block.text}\n{line * min(len(block.text), WIDTH)}".strip()]
    if isinstance(block, Paragraph):
        number = f"{block.number}. " if block.number else ""
        return [_wrapped(f"{number}{_words(block.spans)}")]
    if isinstance(block, Items):
        rows = [
            _wrapped(_words(item), "   ", f"{place}. " if block.ordered else "-  ")
            for place, item in enumerate(block.items, start=1)
        ]
        return ["\n".join(rows)]
    if isinstance(block, Quote):
        return [_quote(block)]
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Figure):
        told = [_wrapped(f"Drawing: {block.alt} {block.caption}")]
        return told + (_table(block.table) if block.table else [])
    if isinstance(block, Boxes):
        return [told for box in block.boxes for told in (box.heading, *_all(box.blocks))]
    if isinstance(block, Beside):
        return _all((*block.main, *block.side))
    if isinstance(block, WritingSpace):
        return [f"{block.label}: ______" if block.label else "______"]
    return []


def _all(blocks: tuple[Block, ...]) -> list[str]:
    return [told for block in blocks for told in _block(block)]


def _quote(quote: Quote) -> str:
    number = f"{quote.number}. " if quote.number else ""
    flag = f"{quote.flag}. " if quote.flag else ""
    told = [
        _wrapped(f"{number}{flag}{quote.sourcing} {quote.credit}"),
        _wrapped(f"“{_words(quote.spans)}”", "    "),
        *(_wrapped(reading, "   ") for reading in quote.readings),
    ]
    return "\n".join(told)


def _table(table: Table) -> list[str]:
    """Return a table row by row, each cell after the name of its column."""
    told = [_wrapped(table.caption)] if table.caption else []
    for row in table.rows:
        cells = [
            _wrapped(f"{name}: {_words(cell) or '______'}" if name else _words(cell), "   ", "")
            for name, cell in zip(table.header, row, strict=True)
        ]
        told.append("\n".join(cells))
    return told
