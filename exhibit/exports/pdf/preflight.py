"""What print-outs could not print, told before publishing, with its place."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec

from exhibit.documents.types import PanelDocument, public_panel
from exhibit.exports.characters import is_control
from exhibit.exports.pdf.printable import missing_glyphs

_NOT_PRINTED = frozenset({"spec", "svg", "slug", "key", "source_key", "text_sha256", "findings"})
"""Fields that hold no words of a print-out: addresses, keys, drawings."""


def preflight(document: Any) -> list[str]:
    """Return a sentence for each character of a document that no print-out could show.

    Takes any document of an exhibition; of a panel only what is public. Called when publishing, so
    that no visitor meets a replacement sign. Empty when all is well. A sentence names the field:
    'questions D01, answers 2, gist: the character U+65E5 日 (…) is in none of the fonts …'.
    """
    if isinstance(document, PanelDocument):
        document = public_panel(document)
    fields = list(_texts(_plain(document)))
    missing = missing_glyphs("".join(text for _, text in fields))
    told = []
    for field, text in fields:
        for letter in dict.fromkeys(text):
            if is_control(letter):
                told.append(f"{field}: {_named(letter)} is a control character. Remove it.")
            elif letter in missing:
                told.append(
                    f"{field}: {_named(letter)} is in none of the fonts of print-outs. Write it "
                    "in letters they have, or leave it out."
                )
    return told


def _plain(document: Any) -> Any:
    return msgspec.to_builtins(document, builtin_types=(), enc_hook=str, str_keys=True)


def _texts(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with the name of its field; of a text that was parsed, its source alone."""
    if isinstance(value, str):
        yield field, _folded(value)
    elif isinstance(value, dict):
        if "blocks" in value and "source" in value:
            yield field, _folded(value["source"])
            return
        for name, inner in value.items():
            if name not in _NOT_PRINTED:
                told = name.replace("_", " ")
                yield from _texts(inner, f"{field}, {told}" if field else told)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value, start=1):
            key = inner.get("key") if isinstance(inner, dict) else None
            yield from _texts(inner, f"{field} {key or number}")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n")


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "without a name")
    shown = "" if is_control(letter) else f" {letter}"
    return f"the character U+{ord(letter):04X}{shown} ({name})"
