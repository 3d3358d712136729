"""The blocks of a sheet as well-formed HTML."""

import re
from functools import singledispatch

from exhibit.exports.html.words import escaped, spans
from exhibit.exports.sheet import (
    Beside,
    Block,
    Box,
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
)

_PROLOGUE = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*|<!--.*?-->\s*)*", re.DOTALL)


def body(sheet: Sheet) -> str:
    """Return everything of a sheet between the tags of its body."""
    anchors = frozenset(anchors_of(sheet.blocks))
    told = "".join(block(one, anchors) for one in sheet.blocks)
    return f"{_head(sheet)}{told}"


def _head(sheet: Sheet) -> str:
    above = " · ".join(filter(None, (sheet.exhibition, sheet.room, sheet.kind, sheet.edition)))
    flag = f"<small>{escaped(sheet.flag)}:</small> " if sheet.flag else ""
    told = [f'<p class="above">{escaped(above)}</p>\n<h1>{flag}{escaped(sheet.title)}</h1>\n']
    if sheet.advisory:
        help_line = f" {escaped(sheet.help)}" if sheet.help else ""
        told.append(
            f'<p class="care"><strong>Before you read.</strong> {escaped(sheet.advisory)}'
            f"{help_line}</p>\n"
        )
    if sheet.rights:
        address = escaped(sheet.check_address)
        told.append(
            '<p class="rights"><strong>May I copy this?</strong> '
            f"{escaped(' '.join(sheet.rights))} Pack code {escaped(sheet.code)}: is it current? "
            f'<a href="{address}">{address}</a>.</p>\n'
        )
    return "".join(told)


def anchors_of(blocks: tuple[Block, ...]) -> set[int]:
    """Return the numbers of evidence that stand among the blocks."""
    found: set[int] = set()
    for one in blocks:
        if isinstance(one, Quote | Paragraph) and one.number:
            found.add(one.number)
        elif isinstance(one, Beside):
            found |= anchors_of(one.main) | anchors_of(one.side)
        elif isinstance(one, Boxes):
            for box in one.boxes:
                found |= anchors_of(box.blocks)
    return found


@singledispatch
def block(one: Block, anchors: frozenset[int]) -> str:
    """Return one block."""
    raise TypeError(f"{type(one).__name__} is no block of a sheet.")


def _all(blocks: tuple[Block, ...], anchors: frozenset[int]) -> str:
    return "".join(block(one, anchors) for one in blocks)


@block.register
def _heading(one: Heading, anchors: frozenset[int]) -> str:
    return f"<h{one.level}>{escaped(one.text)}</h{one.level}>\n"


@block.register
def _paragraph(one: Paragraph, anchors: frozenset[int]) -> str:
    role = f' class="{one.role}"' if one.role else ""
    mark = f' id="e{one.number}"' if one.number else ""
    number = f"<b>{one.number}</b> " if one.number else ""
    return f"<p{mark}{role}>{number}{spans(one.spans, anchors)}</p>\n"


@block.register
def _items(one: Items, anchors: frozenset[int]) -> str:
    name = "ol" if one.ordered else "ul"
    rows = "".join(f"<li>{spans(item, anchors)}</li>\n" for item in one.items)
    return f"<{name}>\n{rows}</{name}>\n"


@block.register
def _quote(one: Quote, anchors: frozenset[int]) -> str:
    mark = f' id="e{one.number}"' if one.number else ""
    number = f"<b>{one.number}</b> " if one.number else ""
    flag = f"<strong>{escaped(one.flag)}.</strong> " if one.flag else ""
    readings = "".join(f'<p class="small">{escaped(told)}</p>\n' for told in one.readings)
    return (
        f'<div class="quote"{mark}>\n<p class="by">{number}{flag}{escaped(one.sourcing)} '
        f"{escaped(one.credit)}</p>\n"
        f"<blockquote><p>“{spans(one.spans, anchors)}”</p></blockquote>\n{readings}</div>\n"
    )


@block.register
def _table(one: Table, anchors: frozenset[int]) -> str:
    caption = f"<caption>{escaped(one.caption)}</caption>\n" if one.caption else ""
    head = "".join(_column(name) for name in one.header)
    rows = "".join(f"<tr>{_row(row, anchors)}</tr>\n" for row in one.rows)
    role = ' class="tall"' if one.tall else ""
    return (
        f"<table{role}>\n{caption}<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _column(name: str) -> str:
    return f'<th scope="col">{escaped(name)}</th>' if name else "<td></td>"


def _row(row: tuple[Spans, ...], anchors: frozenset[int]) -> str:
    first, *others = row
    told = (
        f'<th scope="row">{spans(first, anchors)}</th>'
        if first and others
        else (f"<td>{spans(first, anchors)}</td>")
    )
    return told + "".join(f"<td>{spans(cell, anchors)}</td>" for cell in others)


@block.register
def _writing(one: WritingSpace, anchors: frozenset[int]) -> str:
    told = f'<span class="vh">{escaped(one.label)}</span>' if one.label else ""
    return f'<div class="write">{told}{"<p></p>" * one.lines}</div>\n'


@block.register
def _figure(one: Figure, anchors: frozenset[int]) -> str:
    svg = _PROLOGUE.sub("", one.svg)
    caption = f"<figcaption>{escaped(one.caption)}</figcaption>\n" if one.caption else ""
    # The drawing itself is hidden from screen readers, so its words stand beside it.
    told = f'<div role="img" aria-label="{escaped(one.alt)}">{svg}</div>\n'
    table = _table(one.table, anchors) if one.table else ""
    return f"<figure>\n{told}{caption}</figure>\n{table}"


@block.register
def _boxes(one: Boxes, anchors: frozenset[int]) -> str:
    return f'<div class="boxes">\n{"".join(_box(box, anchors) for box in one.boxes)}</div>\n'


def _box(box: Box, anchors: frozenset[int]) -> str:
    return (
        f'<div class="box">\n<h3>{escaped(box.heading)}</h3>\n{_all(box.blocks, anchors)}</div>\n'
    )


@block.register
def _beside(one: Beside, anchors: frozenset[int]) -> str:
    return f"{_all(one.main, anchors)}{_all(one.side, anchors)}"


@block.register
def _break(one: PageBreak, anchors: frozenset[int]) -> str:
    return '<hr class="page" />\n'
