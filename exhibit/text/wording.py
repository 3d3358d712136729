"""Small turns of phrase that several pages share."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from exhibit.text.dates import MONTHS


def listed(words: Sequence[str]) -> str:
    """Return words as a list in prose: 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return _("{all_but_last} and {last}").format(all_but_last=", ".join(words[:-1]), last=words[-1])


def day(value: date) -> str:
    """Return a day as the site writes it: '21 November 2026'."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def advisory_sentence(advisory: str) -> str:
    """Return an advisory as a sentence; curators may write only what the panel speaks of."""
    if _is_sentence(advisory):
        return advisory.strip()
    return _("This panel speaks of {advisory}.").format(advisory=_joined(advisory))


def advisory_tag(advisory: str) -> str:
    """Return an advisory as the short tag that lists carry: 'Speaks of murder and of famine'."""
    if not _is_sentence(advisory):
        return _("Speaks of {advisory}").format(advisory=_joined(advisory))
    sentence = advisory.strip()
    short = sentence.removeprefix("This panel ").removesuffix(".")
    return short[:1].upper() + short[1:] if sentence.startswith("This panel ") else sentence


def _is_sentence(advisory: str) -> bool:
    return not advisory.strip() or advisory.strip().endswith((".", "!", "?"))


def _joined(advisory: str) -> str:
    return _(" and of ").join(part.strip() for part in advisory.split(";"))
