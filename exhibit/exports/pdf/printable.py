"""Which characters the handout's fonts can print. PDF/UA-1 forbids a character without a glyph."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import typst

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_BAD_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn"}
_ALLOWED_CONTROLS = {"\n", "\t", "\N{SOFT HYPHEN}"}
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')

# One probe sets every character in each face the template uses and reads the compiler's report.
_PROBE = b"""#set document(title: "probe")
#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"))
#for c in sys.inputs.letters.codepoints() [#c #emph(c) #strong(c) #parbreak()]
"""


def is_control(letter: str) -> bool:
    """Return whether a character is a control, a lone surrogate or unassigned, so not text."""
    return letter not in _ALLOWED_CONTROLS and unicodedata.category(letter) in _BAD_CATEGORIES


def missing_glyphs(text: str) -> frozenset[str]:
    """Return the characters of a text that none of our fonts has; controls are left out."""
    unusual = {c for c in text if not " " <= c <= "~" and not c.isspace() and not is_control(c)}
    return _probe("".join(sorted(unusual))) if unusual else frozenset()


@lru_cache(maxsize=512)
def _probe(letters: str) -> frozenset[str]:
    try:
        typst.compile(
            _PROBE,
            sys_inputs={"letters": letters},
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


def printable(data: Any, missing: frozenset[str]) -> Any:
    """Return data with every string in NFC, and a visible sign for each unprintable character."""
    if isinstance(data, str):
        folded = unicodedata.normalize("NFC", data)
        return "".join(REPLACEMENT if is_control(c) or c in missing else c for c in folded)
    if isinstance(data, dict):
        return {field: printable(value, missing) for field, value in data.items()}
    if isinstance(data, list):
        return [printable(value, missing) for value in data]
    return data


FIELD_NAMES = {
    "blocks": "body, block",
    "sentences": "sentence",
    "words": "subject",
    "sources": "source",
    "rows": "line",
    "quotes": "excerpts of source",
    "items": "excerpt",
    "pieces": "piece",
    "readings": "emendation",
    "gists": "gist",
    "notes": "note",
    "prompts": "prompt",
    "works": "work cited",
    "rights": "rights, line",
    "help": "help text",
}
"""What a curator calls the lists of a handout, where that is not their own name."""


def strings(data: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string in data with the name of its field: ('subject 2, name', 'Kirov')."""
    if isinstance(data, str):
        yield field, unicodedata.normalize("NFC", data)
    elif isinstance(data, dict):
        for name, value in data.items():
            told = FIELD_NAMES.get(str(name), str(name))
            yield from strings(value, f"{field}, {told}" if field else told)
    elif isinstance(data, list):
        for place, value in enumerate(data, start=1):
            yield from strings(value, f"{field} {place}")
