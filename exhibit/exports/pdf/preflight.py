"""What print-outs could not print, told before publishing, with its place."""

import unicodedata
from typing import Any

from exhibit.documents.texts import texts_of
from exhibit.documents.types import PanelDocument, public_panel
from exhibit.exports.characters import is_control
from exhibit.exports.pdf.printable import missing_glyphs


def preflight(document: Any) -> list[str]:
    """Return a sentence for each character of a document that no print-out could show.

    Takes any document of an exhibition; of a panel only what is public. Called when publishing, so
    that no visitor meets a replacement sign. Empty when all is well. A sentence names the field:
    'questions D01, answers 2, gist: the character U+65E5 日 (…) is in none of the fonts …'.
    """
    if isinstance(document, PanelDocument):
        document = public_panel(document)
    fields = [(place, _folded(text)) for place, text in texts_of(document)]
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


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n")


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "without a name")
    shown = "" if is_control(letter) else f" {letter}"
    return f"the character U+{ord(letter):04X}{shown} ({name})"
