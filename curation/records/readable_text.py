"""Characters that no page can show as they are: refused where a curator writes them."""

import unicodedata

from django.utils.translation import gettext as _

from exhibit.checks.characters import HIDDEN
from exhibit.exports.characters import is_control

_ALLOWED = frozenset("\n\r\t")


def unreadable(text: str) -> str:
    """Return what is wrong with the first character that hides or is none; '' for a good text.

    Every script, emoji, and the joiners and marks of direction that scripts need are good.
    """
    if text.isprintable() and HIDDEN.isdisjoint(text):
        return ""
    for place, letter in enumerate(text, start=1):
        if letter not in _ALLOWED and (is_control(letter) or letter in HIDDEN):
            return _(
                "Character {place} is U+{code:04X} ({name}), which no page can show as it is: "
                "delete it, and type the words around it again."
            ).format(
                place=place,
                code=ord(letter),
                name=unicodedata.name(letter, _("without a name")).lower(),
            )
    return ""
