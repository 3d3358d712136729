"""Lines of a text named in a sentence."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MOST_LINES = 10
"""Lines named in one sentence."""


def lines_named(numbers: Iterable[int]) -> str:
    """Return lines in words, each once: "line 3", "lines 3, 4 and more"."""
    lines = list(dict.fromkeys(numbers))
    listed = ", ".join(map(str, lines[:MOST_LINES]))
    if len(lines) > MOST_LINES:
        return _("lines {lines} and more").format(lines=listed)
    return ngettext("line {lines}", "lines {lines}", len(lines)).format(lines=listed)
