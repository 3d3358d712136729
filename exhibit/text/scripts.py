"""What kind of writing characters belong to, in words: '2 Arabic letters', '1 punctuation mark'."""

import unicodedata
from collections.abc import Callable, Iterable

from django.utils.translation import ngettext

_LETTER = "letter"
_COUNTED: dict[str, Callable[[int], str]] = {
    _LETTER: lambda n: ngettext("{n} {script} letter", "{n} {script} letters", n),
    "Chinese": lambda n: ngettext("{n} Chinese character", "{n} Chinese characters", n),
    "P": lambda n: ngettext("{n} punctuation mark", "{n} punctuation marks", n),
    "S": lambda n: ngettext("{n} emoji or other sign", "{n} emoji or other signs", n),
    "C": lambda n: ngettext("{n} code for no letter", "{n} codes for no letter", n),
}
_CHINESE = frozenset({"CJK", "IDEOGRAPHIC"})
# A character's name begins with its script, but for these: EXTENDED ARABIC-INDIC DIGIT THREE.
_BEFORE_SCRIPT = frozenset({"EXTENDED", "FULLWIDTH", "HALFWIDTH"})
_OF_TWO_WORDS = frozenset({"CANADIAN", "LINEAR", "MEETEI", "NEW", "OL", "OLD", "TAI"})


def kinds_of(characters: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Return the characters by their kind, in the order they come: ('2 Arabic letters', [س, ل])."""
    kinds: dict[str, list[str]] = {}
    for character in characters:
        kinds.setdefault(_kind(character), []).append(character)
    return [
        (_COUNTED.get(kind, _COUNTED[_LETTER])(len(of)).format(n=f"{len(of):,}", script=kind), of)
        for kind, of in kinds.items()
    ]


def _kind(character: str) -> str:
    """Return what a character is: a name in the table, or its script."""
    if (category := unicodedata.category(character)[0]) in _COUNTED:
        return category
    words = unicodedata.name(character, "UNNAMED").replace("-", " ").split()
    if words[0] in _BEFORE_SCRIPT:
        words = words[1:]
    if words[0] in _CHINESE:
        return "Chinese"
    return " ".join(words[: 1 + (words[0] in _OF_TWO_WORDS)]).title()
