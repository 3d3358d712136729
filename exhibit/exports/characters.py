"""Which characters no file can show as they are: one rule for every format of every export."""

import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""What stands in the place of a character that cannot be shown, so that the reader sees a gap."""

JSON_ESCAPE = "backslashreplace"
"""How JSON is encoded: half a character, which UTF-8 cannot hold, is written as JSON escapes it."""

_BAD_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn"}
_ALLOWED_CONTROLS = frozenset(
    "\n\t\N{SOFT HYPHEN}"
    # Persian, Hindi and joined emoji need the joiners, Arabic its marks of numbers and verses,
    # texts in two directions the marks that turn nothing around, and some flags the tags.
    "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2"
) | frozenset(map(chr, range(0xE0020, 0xE0080)))


def is_control(letter: str) -> bool:
    """Return whether a character is no text.

    Controls and lone surrogates, which XML forbids; marks that turn the order of reading around or
    cannot be seen; codes for private use or for nothing (Unicode, general categories C*).
    """
    return letter not in _ALLOWED_CONTROLS and unicodedata.category(letter) in _BAD_CATEGORIES


def shown(text: str) -> str:
    """Return text that every format can hold; a visible sign stands for each bad character."""
    if text.isprintable():
        # Every category of bad characters is unprintable, and few texts hold any.
        return text
    lines = text.replace("\r\n", "\n")
    return "".join(REPLACEMENT if is_control(letter) else letter for letter in lines)
