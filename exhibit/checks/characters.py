"""Characters that cannot be printed, or hide something."""

import unicodedata
from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import Field, fields_of
from exhibit.documents.panel import PanelDocument
from exhibit.text.findings import Finding, Level
from exhibit.text.translated import gettext_noop as _noop

_WHAT = {
    "Cc": _noop("a control character"),
    "Cs": _noop("half a character (a lone surrogate)"),
    "Co": _noop("a character for private use, which other machines do not know"),
    "Cn": _noop("a code that stands for no character"),
}
_ALLOWED = frozenset("\n\r\t")
# These change the order of what is read, or cannot be seen.
HIDDEN = frozenset("\u200b\u2060\ufeff\ufffd\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# A source's own words may hold anything but what no page and no file can.
_IN_SOURCES = ("Cc", "Cs")


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for the first such character of each text of the panel."""
    for field in fields_of(panel):
        if field.text.replace("\n", "").isprintable() and "\ufffd" not in field.text:
            continue
        for place, character in enumerate(field.text):
            what = _fault(character, field)
            if what:
                yield Finding(
                    code="characters",
                    level=Level.ERROR,
                    message=_("Character {place} of {field} is {what}: U+{character:04X}.").format(
                        place=place + 1, field=field.label, what=_(what), character=ord(character)
                    ),
                    advice=_("Choose another passage, or correct the source text.")
                    if field.quoted
                    else _("Delete it and type the text there again."),
                    field=field.name,
                    start=place,
                    end=place + 1,
                    words=f"U+{ord(character):04X}",
                )
                break


def _fault(character: str, field: Field) -> str:
    """Say what is wrong with a character; nothing for a good one."""
    if character in _ALLOWED or (character.isprintable() and character != "\ufffd"):
        return ""
    category = unicodedata.category(character)
    if field.quoted:
        return _WHAT[category] if category in _IN_SOURCES else ""
    if character in HIDDEN:
        return _("an invisible or replaced character")
    return _WHAT.get(category, "")
