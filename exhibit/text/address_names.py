"""Names of records in addresses: what they are made of, and one made from a title.

They are names of folders too, wherever an edition is put: what some machine cannot have as one, or
cannot tell from another, is refused.
"""

import re
import unicodedata
from collections.abc import Container

from django.utils.translation import gettext as _

_ADDRESS = re.compile(r"[a-z0-9][a-z0-9_-]*\Z")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])\Z")
"""Names that Windows keeps for its devices: no folder can have one."""
# Letters that no normal form takes apart, as they are written in English.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)


class BadAddress(ValueError):
    """No name that every machine can have in an address; the message says how to write one."""


def check(written: str) -> None:
    """Raise BadAddress unless this can be a record's name in its address."""
    if _DEVICES.match(written):
        raise BadAddress(
            _("“{written}” is a name that Windows keeps for itself: write another.").format(
                written=written
            )
        )
    if not _ADDRESS.match(written):
        instead = proposed(written)
        raise BadAddress(
            _("“{written}” cannot stand in an address: write {instead}.").format(
                written=written, instead=instead
            )
            if instead
            else _(
                "“{written}” cannot stand in an address: write small English letters, digits and "
                "“-”, such as a-short-name."
            ).format(written=written)
        )


def proposed(title: str, *, taken: Container[str] = (), longest: int = 80) -> str:
    """Return a name for an address made from a title; '' where the title has nothing for one.

    Letters with marks become plain ones. Other scripts are left out: how they are written in
    English is for people to say. One that is `taken` is numbered.
    """
    letters = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", re.sub(r"[̀-ͯ'’]", "", letters))
    start = address = "-".join(words)[:longest].strip("-")
    number = 1
    while address and (address in taken or _DEVICES.match(address)):
        number += 1
        address = f"{start[: longest - 5]}-{number}"
    return address
