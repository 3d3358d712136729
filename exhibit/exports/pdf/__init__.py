"""A sheet as PDF that passes PDF/UA-1 and PDF/A-2a, in ordinary and in large print."""

import json
import re
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from textwrap import shorten

import typst
from django.utils.translation import gettext as _

from exhibit.documents.types import EditionStamp
from exhibit.exports.characters import REPLACEMENT
from exhibit.exports.pdf import fit
from exhibit.exports.pdf.fit import Grown
from exhibit.exports.pdf.printable import missing_glyphs, not_printed, printable, strings
from exhibit.exports.sheet import Box, Figure, Heading, Sheet, Span, Table, dated, evidence_numbers
from exhibit.text.json_value import Json, JsonObject
from exhibit.text.scripts import kinds_of
from exhibit.text.wording import listed

MEDIA_TYPE = "application/pdf"
TEMPLATE = Path(__file__).with_name("sheet.typ")

MOST_IN_A_STRING = 8000
"""Characters of titles, headings and alternative texts: a string of PDF/A holds 32,767 bytes, and a
letter takes up to four."""
_RUNNING = 90
"""Characters of the title at the head of later pages: what one line holds."""
UNTITLED = "…"
"""PDF/UA forbids a heading without words."""
_HEADINGS: dict[type[object], str] = {Box: "heading", Heading: "text", Sheet: "title"}
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)|/Count (\d+)")


def pdf(sheet: Sheet, *, stamp: EditionStamp | None, large: bool = False) -> bytes:
    """Return a sheet as PDF. `stamp` gives the file's date; None stands for the working copy.

    With `large`, every word is set in 18 points in one column, and nothing is left out. The same
    input gives the same bytes. In the place of a character that no font can print stands a sign,
    and the sheet says how many there are, and of which writing.
    """
    words = as_data(sheet)
    missing = missing_glyphs("".join(strings(words)))
    words["not_printed"] = _not_printed(not_printed(words, missing))
    data = json.dumps(printable(words, missing), ensure_ascii=False)

    def at(level: int, grown: Grown = ()) -> bytes:
        return typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            sys_inputs={
                "data": data,
                "tight": str(level),
                "grown": json.dumps(grown),
                "large": "yes" if large else "no",
            },
            format="pdf",
            pdf_standards=["ua-1", "a-2a"],
            # Fonts of the machine would make other bytes of the same input.
            ignore_system_fonts=True,
            font_paths=_fonts(),
            timestamp=int(dated(stamp).timestamp()),
        )

    if large:
        # Who reads large print writes large too: room to write may cost one page, and not two.
        return fit.most_room(at, pages, pages(at(fit.LEVELS - 1)) + 1)
    if not sheet.most_pages:
        return at(0)
    tables = sum(isinstance(block, Table) and block.tall for block in sheet.blocks)
    return fit.most_room(at, pages, sheet.most_pages, tables=tables)


@cache
def _fonts() -> typst.Fonts:
    """The typefaces inside the typesetter, read once: each sheet is set several times."""
    return typst.Fonts(include_system_fonts=False)


def pages(data: bytes) -> int:
    """Return the number of pages of a PDF that `pdf` made."""
    return max(int(first or second) for first, second in _PAGES.findall(data))


def as_data(sheet: Sheet) -> JsonObject:
    """Return a sheet as plain data for the template."""
    data = _record(sheet)
    data["document_title"] = _short(f"{sheet.title} – {sheet.kind} – {sheet.exhibition}")
    data["exhibition"] = _short(sheet.exhibition)
    data["description"] = _short(f"{sheet.kind}. {sheet.code}. {' '.join(sheet.rights)}".strip())
    data["running"] = shorten(sheet.title, _RUNNING, placeholder=" …")
    data["check"] = sheet.check_address.partition("://")[2] or sheet.check_address
    blocks = data["blocks"]
    assert isinstance(blocks, list)
    tall = (block for block in blocks if isinstance(block, dict) and block.get("tall"))
    for place, table in enumerate(tall):
        table["place"] = place
    data["anchors"] = [*sorted(evidence_numbers(sheet.blocks))]
    return data


def _not_printed(characters: list[str]) -> str:
    """Return what a print-out says of characters it cannot show; nothing where it shows them all.

    It cannot name them: it has no letters for them.
    """
    if not characters:
        return ""
    return _(
        "Some characters could not be printed: {sign} stands for {kinds}. The pages of the "
        "exhibition show them."
    ).format(sign=REPLACEMENT, kinds=listed([kind for kind, of in kinds_of(characters)]))


def _record(value: object) -> JsonObject:
    assert is_dataclass(value)
    record = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Figure):
        record["alt"] = _short(value.alt)
    if name := _HEADINGS.get(type(value)):
        heading = str(record[name])
        record[name] = _short(heading) if heading.strip() else UNTITLED
    if isinstance(value, Span) and len(value.href) > MOST_IN_A_STRING:
        record["href"] = ""
    letters = sum(map(len, strings(record)))
    return record | {"type": type(value).__name__.lower(), "letters": letters}


def _plain(value: object) -> Json:
    if is_dataclass(value):
        return _record(value)
    if isinstance(value, tuple):
        # The template's flatten() would also flatten the spans of a cell: keep them one level in.
        return [{"spans": _plain(part)} if _is_spans(part) else _plain(part) for part in value]
    assert value is None or isinstance(value, str | int | float)
    return value


def _is_spans(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(part, Span) for part in value)


def _short(text: str) -> str:
    return text if len(text) <= MOST_IN_A_STRING else f"{text[:MOST_IN_A_STRING]} …"
