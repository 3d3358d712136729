"""The blocks of a sheet as well-formed HTML."""

import re
from collections.abc import Iterable

from exhibit.exports.html.words import escaped, spans
from exhibit.exports.sheet import (
    Beside,
    Block,
    Boxes,
    Figure,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quote,
    Sheet,
    Spans,
    Table,
    WritingSpace,
    evidence_numbers,
)

_PROLOGUE = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*|<!--.*?-->\s*)*", re.DOTALL)


def body(sheet: Sheet) -> str:
    """Return everything of a sheet between the tags of its body."""
    return f"{_head(sheet)}{blocks(sheet.blocks, evidence_numbers(sheet.blocks))}"


def _head(sheet: Sheet) -> str:
    flag = f"<small>{escaped(sheet.flag)}:</small> " if sheet.flag else ""
    head = f'<p class="above">{escaped(sheet.above)}</p>\n<h1>{flag}{escaped(sheet.title)}</h1>\n'
    if sheet.care:
        head += f'<p class="care"><strong>Before you read.</strong> {escaped(sheet.care)}</p>\n'
    if sheet.rights:
        address = escaped(sheet.check_address)
        head += (
            f'<p class="rights"><strong>May I copy this?</strong> {escaped(sheet.copying)} '
            f'<a href="{address}">{address}</a>.</p>\n'
        )
    return head


def blocks(blocks: Iterable[Block], anchors: frozenset[int]) -> str:
    """Return blocks one after the other; numbers in `anchors` link to evidence in the same file."""
    return "".join(_block(block, anchors) for block in blocks)


def _block(block: Block, anchors: frozenset[int]) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{escaped(text)}</h{level}>\n"
        case Paragraph(words, role, number):
            kind = f' class="{role}"' if role else ""
            return f"<p{_place(number)}{kind}>{_number(number)}{spans(words, anchors)}</p>\n"
        case Items(items, ordered):
            name = "ol" if ordered else "ul"
            rows = "".join(f"<li>{spans(item, anchors)}</li>\n" for item in items)
            return f"<{name}>\n{rows}</{name}>\n"
        case Quote():
            return _quote(block, anchors)
        case Table():
            return _table(block, anchors)
        case WritingSpace(lines, label):
            hidden = f'<span class="vh">{escaped(label)}</span>' if label else ""
            return f'<div class="write">{hidden}{"<p></p>" * lines}</div>\n'
        case Figure():
            return _figure(block, anchors)
        case Boxes(boxes):
            inside = (blocks((Heading(box.heading, 3), *box.blocks), anchors) for box in boxes)
            framed = "".join(f'<div class="box">\n{box}</div>\n' for box in inside)
            return f'<div class="boxes">\n{framed}</div>\n'
        case Beside(main, side):
            return blocks((*main, *side), anchors)
        case PageBreak():
            return '<hr class="page" />\n'


def _place(number: int) -> str:
    return f' id="e{number}"' if number else ""


def _number(number: int) -> str:
    return f"<b>{number}</b> " if number else ""


def _quote(quote: Quote, anchors: frozenset[int]) -> str:
    flag = f"<strong>{escaped(quote.flag)}.</strong> " if quote.flag else ""
    readings = "".join(f'<p class="small">{escaped(reading)}</p>\n' for reading in quote.readings)
    return (
        f'<div class="quote"{_place(quote.number)}>\n<p class="by">{_number(quote.number)}{flag}'
        f"{escaped(quote.sourcing)} {escaped(quote.credit)}</p>\n"
        f"<blockquote><p>“{spans(quote.spans, anchors)}”</p></blockquote>\n{readings}</div>\n"
    )


def _table(table: Table, anchors: frozenset[int]) -> str:
    caption = f"<caption>{escaped(table.caption)}</caption>\n" if table.caption else ""
    head = "".join(
        f'<th scope="col">{escaped(name)}</th>' if name else "<td></td>" for name in table.header
    )
    rows = "".join(f"<tr>{_row(row, anchors)}</tr>\n" for row in table.rows)
    role = ' class="tall"' if table.tall else ""
    return (
        f"<table{role}>\n{caption}<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _row(row: tuple[Spans, ...], anchors: frozenset[int]) -> str:
    first, *others = (spans(cell, anchors) for cell in row)
    names_the_row = row[0] and others
    start = f'<th scope="row">{first}</th>' if names_the_row else f"<td>{first}</td>"
    return start + "".join(f"<td>{cell}</td>" for cell in others)


def _figure(figure: Figure, anchors: frozenset[int]) -> str:
    svg = _PROLOGUE.sub("", figure.svg)
    caption = f"<figcaption>{escaped(figure.caption)}</figcaption>\n" if figure.caption else ""
    # The drawing itself is hidden from screen readers, so its words stand beside it.
    drawing = f'<div role="img" aria-label="{escaped(figure.alt)}">{svg}</div>\n'
    table = _table(figure.table, anchors) if figure.table else ""
    return f"<figure>\n{drawing}{caption}</figure>\n{table}"
