"""Which characters the fonts of print-outs have. PDF/UA-1 forbids a character without a glyph."""

import json
import re
import unicodedata
from collections.abc import Iterator

import typst

from exhibit.exports.characters import REPLACEMENT, is_control
from exhibit.text.json_value import Json

# Longer than any word, shorter than a line of a narrow column; addresses break by themselves, after
# these signs, and readers of tags lose what follows a break that we put into one.
_STRETCH = 24
_TOO_LONG = re.compile(rf"[^\s/.?&=_,-]{{{2 * _STRETCH},}}")
_NO_LINE = frozenset({"svg", "alt", "href", "check_address", "document_title", "description"})
_TOLD_ONCE = _NO_LINE | {"running"}
_JOINER = "\N{ZERO WIDTH JOINER}"
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
    known = _KNOWN.setdefault(faces, {})
    if new := unusual - known.keys():
        missing = _probe("".join(sorted(new)), faces)
        known.update((letter, letter in missing) for letter in new)
    return frozenset(letter for letter in unusual if known[letter])


_KNOWN: dict[tuple[str, ...], dict[str, bool]] = {}
"""Of each character asked about so far, whether the faces miss it: asking costs a document."""


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
        reported = _unescaped("".join(_MISSING.findall(error.diagnostic)))
        if missing := frozenset(reported) & frozenset(letters):
            return missing
        raise
    return frozenset()


def unprintable(text: str) -> frozenset[str]:
    """Return the characters of a text in whose place every print-out shows a sign."""
    # A text has few characters, each many times.
    folded = "".join(set(_folded(text)))
    return missing_glyphs(folded) | {letter for letter in folded if is_control(letter)}


def _unescaped(text: str) -> str:
    plain = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), text)
    return re.sub(r"\\(.)", r"\1", plain)


def _breaking(word: re.Match[str]) -> str:
    pieces = (word[0][at : at + _STRETCH] for at in range(0, len(word[0]), _STRETCH))
    return "\N{ZERO WIDTH SPACE}".join(pieces)


def printable(data: Json, missing: frozenset[str], *, field: str = "") -> Json:
    """Return data with every string in NFC, and a visible sign for each unprintable character.

    A word too long for a line is given places to break, or its end would be lost beyond the edge;
    not in a field that no line shows.
    """
    if isinstance(data, str):
        if field == "svg":
            return drawable(data)
        text, _ = _signed(data, missing)
        return text if field in _NO_LINE else _TOO_LONG.sub(_breaking, text)
    if isinstance(data, dict):
        return {name: printable(value, missing, field=name) for name, value in data.items()}
    if isinstance(data, list):
        return [printable(value, missing, field=field) for value in data]
    return data


def drawable(svg: str) -> str:
    """Return a drawing with a visible sign for each letter that its one face does not have."""
    drawing = re.sub(r"\s", " ", svg)
    return _signed(drawing, missing_glyphs(_folded(drawing), (FACE,)))[0]


def not_printed(data: Json, missing: frozenset[str]) -> list[str]:
    """Return the characters in whose place the lines and drawings of data show a sign."""
    return [
        letter
        for field, text in _fields(data)
        if field == "svg" or field not in _TOLD_ONCE
        for letter in _signed(text, missing_glyphs(text, (FACE,)) if field == "svg" else missing)[1]
    ]


def _signed(text: str, missing: frozenset[str]) -> tuple[str, list[str]]:
    """Return text in NFC with a visible sign for what cannot be printed, and what that is.

    What belongs to a sign before it (accents, variants, joined emoji) is no sign of its own.
    """
    folded = _folded(text)
    if missing.isdisjoint(folded) and not any(map(is_control, folded)):
        return folded, []
    pieces, gone = [""], list[str]()
    for letter in folded:
        if pieces[-1] == REPLACEMENT and _attached(letter):
            continue
        if letter not in missing and not is_control(letter):
            pieces.append(letter)
        elif pieces[-2:] == [REPLACEMENT, _JOINER] and unicodedata.category(letter) == "So":
            pieces.pop()
        else:
            pieces.append(REPLACEMENT)
            gone.append(letter)
    return "".join(pieces), gone


def _attached(letter: str) -> bool:
    tag, skin = "\U000e0020" <= letter <= "\U000e007f", "\U0001f3fb" <= letter <= "\U0001f3ff"
    return tag or skin or unicodedata.category(letter)[0] == "M"


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n")


def strings(data: Json) -> Iterator[str]:
    """Yield every string in plain data, in NFC."""
    return (text for _, text in _fields(data))


def _fields(data: Json, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string in plain data after the name of its field."""
    if isinstance(data, str):
        yield field, _folded(data)
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from _fields(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _fields(value, field)
