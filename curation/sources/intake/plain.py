"""Plain text and Markdown: the words of the file as they are, its newlines too.

Markdown is kept with its signs. They are part of what the file says, a `#` or `*` may be the
author's own, and offsets then count the characters of the file.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext

from curation.sources.intake.decoding import decode
from curation.sources.intake.line_ends import SOFT, joined
from curation.sources.intake.line_list import lines_named
from curation.sources.intake.words import Intake, Unit, UnitKind, checked
from exhibit.text.surroundings import LINE_END

NEWLINE = r"(?:\r\n|\n|\r(?!\n))"
BLANK_LINE = re.compile(rf"{NEWLINE}[^\S\r\n]*{NEWLINE}\s*")
LINE = re.compile(r"(?<![^\r\n])[^\S\r\n]*+\S[^\r\n]*")
SUBTITLES = re.compile(r"\A\s*+(?:WEBVTT|(?:\d+\s++(?<=[\r\n]))?\d+:\d\d:\d\d[,.]\d+\s*-->)")
MARKDOWN = re.compile(r"(?m)^(?:#{1,6} |[*+-] |> |```|---$)|\*\*|\]\(")


def read(data: bytes, encoding: str = "", *, is_markdown: bool = False) -> Intake:
    """Return the words of a text file, Markdown with its signs.

    Raises as `decode`, and TextRefused.
    """
    decoded = decode(data, encoding)
    text = checked(decoded.text)
    remarks: tuple[str, ...] = ()
    if is_markdown and MARKDOWN.search(text):
        remarks = (
            gettext(
                "The signs of Markdown (#, *, >, links) are kept as they stand in the "
                "file: they are part of the text that excerpts are cut from."
            ),
        )
    return with_units(replace(decoded, text=text, remarks=remarks))


def with_units(words: Intake) -> Intake:
    """Return words with their units: paragraphs where blank lines part them, else lines.

    Where soft hyphens divide words at the ends of lines, the words joined are another reading.
    """
    found = _with_units(words)
    ends = set(LINE_END.findall(words.text))
    if len(ends) != 1:
        return found
    whole = joined(words.text, SOFT, *ends)
    if not whole.words:
        return found
    divided = gettext(
        "Soft hyphens divide words at the ends of lines: {words}, in {lines}. They are found as "
        "one word."
    ).format(
        words=", ".join(f"“{word}”" for _line, word in whole.words[:10]),
        lines=lines_named(line for line, _word in whole.words),
    )
    other = replace(
        _with_units(replace(words, text=whole.text)),
        reading=gettext("words joined that a soft hyphen divides at the end of a line"),
    )
    return replace(
        found,
        remarks=(divided, *found.remarks),
        reading=gettext("the file as it stands"),
        otherwise=replace(other, remarks=(divided, *other.remarks)),
    )


def _with_units(words: Intake) -> Intake:
    text, remarks = words.text, words.remarks
    if SUBTITLES.search(text):
        sentence = gettext(
            "This looks like a file of subtitles. Name it .srt or .vtt, and its time codes "
        )
        remarks += (sentence + gettext("become the places of the words instead of part of them."),)
    if len(set(LINE_END.findall(text))) > 1:
        remarks += (
            gettext(
                "Its lines end in different ways (LF, CR LF or CR); they are kept as they are."
            ),
        )
    kind, units = units_of(text)
    return replace(words, unit_kind=kind, units=units, remarks=remarks)


def units_of(text: str) -> tuple[UnitKind, tuple[Unit, ...]]:
    """Return the kind of a text's units and the units, numbered from 1.

    Blank lines part paragraphs; a text without any has a unit for every line with words. White
    space at the edges belongs to no unit.
    """
    gaps = [match.span() for match in BLANK_LINE.finditer(text)]
    if BLANK_LINE.search(text.strip()):
        starts = [0, *(end for _, end in gaps)]
        ends = [*(start for start, _ in gaps), len(text)]
        return "paragraphs", numbered(text, zip(starts, ends, strict=True))
    return "lines", numbered_lines(text)


def numbered_lines(text: str) -> tuple[Unit, ...]:
    """Return the lines with words as units, numbered from 1."""
    return numbered(text, (match.span() for match in LINE.finditer(text)))


def numbered(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Unit, ...]:
    """Return spans with words as units, without the white space at their edges."""
    units: list[Unit] = []
    for start, end in spans:
        words = text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            end = start + len(words.strip())
            units.append(Unit(start, end, str(len(units) + 1)))
    return tuple(units)
