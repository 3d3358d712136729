"""Characters that print-outs cannot show: their typefaces do not have every writing."""

import unicodedata
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import Field, fields_of
from exhibit.documents.panel import PanelDocument, public_panel
from exhibit.documents.texts import texts_of
from exhibit.text.findings import Finding, Level
from exhibit.text.scripts import kinds_of
from exhibit.text.translated import gettext_noop as _noop

_OWN_FIELDS = frozenset({"title", "big_idea", "advisory", "help_text", "body"})
_MOST_NAMED = 20
"""Characters of one kind that are named."""
# The check of characters refuses these: no page and no file can hold them.
_REFUSED = frozenset({"Cc", "Cs"})
_OWN = _noop(
    "Write it in letters that print-outs have, or let it stand: each print-out shows a sign there "
    "and says so; the pages and the other files show it."
)
_QUOTED = _noop(
    "Let it stand, for a quotation is not changed: each print-out shows a sign there and says so; "
    "the pages and the other files show it."
)


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for its quotations, one for each text of the panel, one for all else.

    Only what is public is looked at.
    """
    if context.unprintable is None:
        return
    panel = public_panel(panel)
    whole = "\n".join(text for _, text in texts_of(panel))
    bad = {c for c in context.unprintable(whole) if unicodedata.category(c) not in _REFUSED}
    if not bad:
        return
    quoted = [field for field in fields_of(panel) if field.quoted and _bad(field.text, bad)]
    if quoted:
        keys = ", ".join(field.name.split(".")[1] for field in quoted)
        characters = _bad(_joined(quoted), bad)
        yield _finding(
            "excerpts", _("the words of {keys}").format(keys=keys), characters, _(_QUOTED)
        )
        # Our own texts quote them too: nothing is asked of a quotation, wherever it stands.
        bad -= set(characters)
    own = [field for field in fields_of(panel) if field.name in _OWN_FIELDS]
    for field in own:
        if characters := _bad(field.text, bad):
            yield _finding(field.name, field.label, characters, _(_OWN))
    if other_characters := _bad(whole, bad - set(_folded(_joined(own)))):
        yield _finding(
            "records", _("what stands beside the panel’s own texts"), other_characters, _(_OWN)
        )


def _finding(field: str, label: str, characters: list[str], advice: str) -> Finding:
    return Finding(
        code="not-printed",
        level=Level.WARNING,
        message=_("Print-outs cannot show all characters of {field}: {characters}.").format(
            field=label, characters=_named(characters)
        ),
        advice=advice,
        field=field,
        words="".join(sorted(characters)),
    )


def _named(characters: list[str]) -> str:
    """Return characters by their kind: '2 Arabic letters (س ل), 1 emoji or other sign (😀)'."""
    return ", ".join(
        f"{kind} ({' '.join(map(_seen, signs[:_MOST_NAMED]))}{' …' * (len(signs) > _MOST_NAMED)})"
        for kind, signs in kinds_of(characters)
    )


def _seen(character: str) -> str:
    return character if character.isprintable() else f"U+{ord(character):04X}"


def _bad(text: str, bad: Iterable[str]) -> list[str]:
    """Return the bad characters of a text, each once, as they come."""
    return [character for character in dict.fromkeys(_folded(text)) if character in bad]


def _joined(fields: Iterable[Field]) -> str:
    return "\n".join(field.text for field in fields)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text)
