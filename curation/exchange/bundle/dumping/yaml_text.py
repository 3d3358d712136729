"""Records as YAML that people like to read, the same bytes for the same values.

Prose is folded at 100 characters, lists of short names stay on a line, and whatever is not plainly
a word is quoted. Written here rather than by the YAML library, whose layout differs by version.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from curation.exchange.bundle.record import Record, written_fields
from exhibit.documents.records import Name

WIDTH = 100
# A list this short stays on the line of its name where it stands inside another record.
SHORT = 72

# Begins with a letter, so it is no number, date or sign of YAML; a colon never ends a word.
_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()–—’'+&;-]|:(?=[\w/]))*")
# On a line of its own, commas and the like are harmless too.
_PLAIN_LINE = re.compile(r"[^\W\d_](?:[\w ./()–—’'+&;,?!%“”\"-]|:(?=[\w/]))*")
_WORDS_OF_YAML = {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"}
_PRINTABLE = re.compile(
    r"[\x20-\x7e\xa0-\u1fff\u2010-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\uffef]*"
)


def mapping(values: Mapping[str, object], indent: int = 0) -> str:
    """Return fields as lines, each ending with a newline."""
    return "".join(_field(name, value, indent) for name, value in values.items())


def listing(records: Sequence[Record]) -> str:
    """Return records as a list with a blank line between them."""
    return "\n".join(_item(written(record), 0) for record in records)


def written(record: Record) -> dict[str, object]:
    """Return a record's fields in order, without the optional ones that say nothing."""
    return {
        field.name: getattr(record, field.name)
        for field in written_fields(type(record))
        if field.metadata["required"] or getattr(record, field.name) != field.default
    }


def _field(name: str, value: object, indent: int) -> str:
    start = " " * indent
    if isinstance(value, tuple) and value:
        if isinstance(value[0], Record):
            items = "".join(_item(written(item), indent + 2) for item in value)
            return f"{start}{name}:\n{items}"
        flow = f"{start}{name}: [{', '.join(map(_flow, value))}]\n"
        if isinstance(value[0], int) or (indent and len(flow) <= SHORT):
            return flow
        lines = "".join(f"{start}  - {_flow(item)}\n" for item in value)
        return f"{start}{name}:\n{lines}"
    if isinstance(value, str):
        return f"{start}{name}: {_text(value, indent + 2, len(name) + 2 + indent)}\n"
    return f"{start}{name}: {_flow(value)}\n"


def _item(values: Mapping[str, object], indent: int) -> str:
    """Return a record as an item of a list."""
    lines = mapping(values, indent + 2)
    return f"{' ' * indent}- {lines[indent + 2 :]}"


def _flow(value: object) -> str:
    """Return a value on one line, as it may stand inside brackets."""
    if isinstance(value, Name):
        parts = value.parts.items()
        return f"{{{', '.join(f'{name}: {_flow(part)}' for name, part in parts)}}}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, str):
        return value if _is_plain(value, _PLAIN) else _quoted(value)
    return repr(value)


def _is_plain(text: str, pattern: re.Pattern[str]) -> bool:
    sound = pattern.fullmatch(text) and _PRINTABLE.fullmatch(text) and not text.endswith((" ", ":"))
    return bool(sound) and text.lower() not in _WORDS_OF_YAML


def _quoted(text: str) -> str:
    """Return a text in double quotes, everything unusual escaped."""
    return "".join(_escaped(json.dumps(text, ensure_ascii=False)))


def _escaped(text: str) -> Iterator[str]:
    for sign in text:
        code = ord(sign)
        if _PRINTABLE.fullmatch(sign):
            yield sign
        else:
            yield f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _text(text: str, indent: int, used_width: int) -> str:
    """Return a text after its name: plain, folded, line by line, or quoted."""
    if _is_plain(text, _PLAIN_LINE) and used_width + len(text) <= WIDTH:
        return text
    if _folds(text) and used_width + len(text) + 2 > WIDTH:
        lines = textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        return ">-\n" + "\n".join(f"{' ' * indent}{line}" for line in lines)
    if _stands_in_lines(text):
        lines = text.removesuffix("\n").split("\n")
        sign = "|" if text.endswith("\n") else "|-"
        return f"{sign}\n" + "\n".join(f"{' ' * indent}{line}" if line else "" for line in lines)
    return _quoted(text)


def _folds(text: str) -> bool:
    """Tell whether folding gives the very same text back: single spaces between words."""
    return bool(_PRINTABLE.fullmatch(text)) and text == " ".join(text.split())


def _stands_in_lines(text: str) -> bool:
    """Tell whether the text can stand as written, under its name."""
    lines = text.removesuffix("\n").split("\n")
    return (
        "\n" in text
        and all(_PRINTABLE.fullmatch(line) and line.strip(" ") == line for line in lines)
        and bool(lines[0] and lines[-1])
    )
