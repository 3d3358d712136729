"""Characters that XML cannot hold, as .xlsx writes them: `_x000D_` (ECMA-376, ST_Xstring).

openpyxl refuses most of them and lets XML readers turn a carriage return into a newline.
"""

import re

# Also an underscore before an x: a literal `_x000D_` must not come back as a character.
_UNFIT = re.compile("[\x01-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def escaped(words: str) -> str:
    """Return words as a cell of .xlsx may hold them."""
    return _UNFIT.sub(lambda found: f"_x{ord(found[0]):04X}_", words)


def unescaped(words: str) -> str:
    """Return what a cell of .xlsx says."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)
