"""What a sheet says, one utterance after the other, to compare files of many formats with it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from exhibit.exports.sheet import (
    Beside,
    Box,
    Boxes,
    Figure,
    Heading,
    Items,
    Paragraph,
    Quote,
    Sheet,
    Span,
    Table,
    WritingSpace,
    plain,
)
from tests.exports.reading import folded

_SPACE = re.compile(r"\s+")
_DRAWN = re.compile(r">([^<>]+)</(?:text|title|desc)>")
_NO_WORDS = re.compile(r"[\W\d_]+")


def utterances(sheet: Sheet) -> Iterator[str]:
    """Everything that a file of the sheet must say, in order."""
    yield from (sheet.exhibition, sheet.room, sheet.kind, sheet.edition)
    yield from (f"{sheet.flag}:" if sheet.flag else "", sheet.title)
    if sheet.advisory:
        yield from ("Before you read.", sheet.advisory, sheet.help)
    if sheet.rights:
        yield from ("May I copy this?", *sheet.rights)
        yield from (f"Pack code {sheet.code}: is it current?", sheet.check_address)
    for block in sheet.blocks:
        yield from _said(block)


def _said(block: Any) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph):
        yield from _spans(block.spans)
    elif isinstance(block, Items):
        for item in block.items:
            yield from _spans(item)
    elif isinstance(block, Quote):
        yield from (f"{block.flag}." if block.flag else "", block.sourcing, block.credit)
        yield from (f"“{plain(block.spans)}”", *block.readings)
    elif isinstance(block, Table):
        yield block.caption
        yield from (part for row in block.rows for cell in row for part in _spans(cell))
    elif isinstance(block, Figure):
        yield block.caption
        yield from _said(block.table) if block.table else ()
    elif isinstance(block, Box):
        yield from (block.heading, *(part for one in block.blocks for part in _said(one)))
    elif isinstance(block, Boxes | Beside):
        inner = block.boxes if isinstance(block, Boxes) else (*block.main, *block.side)
        yield from (part for one in inner for part in _said(one))


def _spans(spans: tuple[Span, ...]) -> Iterator[str]:
    # Numbers of evidence stand between sentences, so that each span is looked for alone.
    yield from (span.text for span in spans)


def aids(sheet: Sheet) -> set[str]:
    """What a format may say besides: names of columns, of lines to write on, of drawings."""
    told = {"Name", "Class", "Date", "Drawing", "Page"}
    for block in _all(sheet):
        if isinstance(block, Table):
            told |= set(block.header)
        elif isinstance(block, WritingSpace):
            told.add(block.label)
        elif isinstance(block, Figure):
            told |= {block.alt, *_DRAWN.findall(block.svg)}
    return told


def _all(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for one in value:
            yield from _all(one)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from _all(getattr(value, field.name))


def compared(sheet: Sheet, words: str) -> tuple[list[str], str]:
    """What a file does not say in its place, and the letters of what it says besides.

    White space and the size of letters are layout; so are numbers of evidence.
    """
    told, at, missing, besides = _key(words), 0, [], []
    for utterance in filter(None, map(_key, utterances(sheet))):
        found = told.find(utterance, at)
        if found < 0:
            missing.append(utterance)
            continue
        besides.append(told[at:found])
        at = found + len(utterance)
    rest = "\n".join((*besides, told[at:]))
    for aid in sorted(map(_key, aids(sheet)), key=len, reverse=True):
        rest = rest.replace(aid, "") if aid else rest
    return missing, _NO_WORDS.sub("", rest)


def _key(text: str) -> str:
    return _SPACE.sub("", folded(text)).casefold()
