"""Which characters the fonts of print-outs have. PDF/UA-1 forbids a character without a glyph."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import typst

from exhibit.exports.characters import REPLACEMENT, is_control, shown

# Longer than any word, shorter than a line of a narrow column; addresses break by themselves.
_STRETCH = 24
_TOO_LONG = re.compile(rf"[^\s/.?&=-]{{{2 * _STRETCH},}}")
_NO_LINE = frozenset({"svg", "alt", "href", "check_address", "document_title", "description"})
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')

FACE = "Libertinus Serif"
"""The first face of print-outs, and the only one of words in drawings: they know no second."""
FACES = (FACE, "New Computer Modern", "DejaVu Sans Mono")

# One probe sets every character in each face it is given and reads the compiler's report.
_PROBE = b"""#set document(title: "probe")
#set text(font: json(bytes(sys.inputs.faces)), fallback: false)
#for c in sys.inputs.letters.codepoints() [#c #emph(c) #strong(c) #parbreak()]
"""


def missing_glyphs(text: str, faces: tuple[str, ...] = FACES) -> frozenset[str]:
    """Return the characters of a text that none of our fonts has; controls are left out."""
    unusual = {c for c in text if not " " <= c <= "~" and not c.isspace() and not is_control(c)}
    return _probe("".join(sorted(unusual)), faces) if unusual else frozenset()


@lru_cache(maxsize=512)
def _probe(letters: str, faces: tuple[str, ...]) -> frozenset[str]:
    try:
        typst.compile(
            _PROBE,
            sys_inputs={"letters": letters, "faces": json.dumps(faces)},
            format="pdf",
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            timestamp=0,
        )
    except typst.TypstError as error:
        told = "".join(_MISSING.findall(error.diagnostic))
        found = frozenset(letter for letter in _unescaped(told) if letter in letters)
        if not found:
            raise
        return found
    return frozenset()


def _unescaped(told: str) -> str:
    plain = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), told)
    return re.sub(r"\\(.)", r"\1", plain)


def _breaking(word: re.Match[str]) -> str:
    pieces = (word[0][at : at + _STRETCH] for at in range(0, len(word[0]), _STRETCH))
    return "\N{ZERO WIDTH SPACE}".join(pieces)


def printable(data: Any, missing: frozenset[str], *, whole: bool = False) -> Any:
    """Return data with every string in NFC, and a visible sign for each unprintable character.

    A word too long for a line is given places to break, or its end would be lost beyond the edge;
    not in what no line shows, nor with `whole`.
    """
    if isinstance(data, str):
        folded = shown(unicodedata.normalize("NFC", data))
        if missing:
            folded = "".join(REPLACEMENT if c in missing else c for c in folded)
        return folded if whole else _TOO_LONG.sub(_breaking, folded)
    if isinstance(data, dict):
        return {
            field: printable(value, missing, whole=whole or field in _NO_LINE)
            for field, value in data.items()
        }
    if isinstance(data, list):
        return [printable(value, missing, whole=whole) for value in data]
    return data


def drawable(svg: str) -> str:
    """Return a drawing with a visible sign for each letter that its one face does not have."""
    told = shown(re.sub(r"\s", " ", unicodedata.normalize("NFC", svg)))
    missing = missing_glyphs(told, (FACE,))
    return "".join(REPLACEMENT if c in missing else c for c in told) if missing else told


def strings(data: Any) -> Iterator[str]:
    """Yield every string in plain data, in NFC."""
    if isinstance(data, str):
        yield unicodedata.normalize("NFC", data)
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)
