"""A reader's own settings (text size, page colour, evidence), written into pages kept as bytes.

A page is published with the first choice of each checked. For a reader whose cookie says otherwise
the `checked` attribute is moved, and the style sheet does the rest. Knows no Django: the front
answers with it.
"""

import re
from dataclasses import dataclass

from exhibit.text.translated import gettext_noop as _noop

COOKIE = "reading"
SIZES = {"1": _noop("Standard"), "2": _noop("Large"), "3": _noop("Largest")}
COLOURS = {"auto": _noop("As my device"), "light": _noop("Light"), "dark": _noop("Dark")}
EVIDENCE = {"folded": _noop("Folded under each sentence"), "all": _noop("Show all evidence")}
FOLD = b'<details class="fold"'
"""How every fold with evidence begins in the pages."""

# A cookie's value ends at a semicolon; one that goes on is not ours.
_CHOICE = rf"([{''.join(SIZES)}])-({'|'.join(COLOURS)})(?:-(all))?"
_COOKIE = re.compile(rf"(?:^|;)\s*{COOKIE}={_CHOICE}\s*(?:;|\Z)")


@dataclass(frozen=True)
class Reading:
    """A choice of text size, page colour and evidence: keys of SIZES, COLOURS and EVIDENCE."""

    size: str = "1"
    colour: str = "auto"
    evidence: str = "folded"

    @property
    def value(self) -> str:
        """The cookie's value: '2-dark', or '2-dark-all' with all evidence shown."""
        shown = "-all" if self.evidence == "all" else ""
        return f"{self.size}-{self.colour}{shown}"


DEFAULT = Reading()


def chosen(size: str, colour: str, evidence: str = "folded") -> Reading:
    """Return a choice; whatever is not on offer becomes the first choice of its kind."""
    return Reading(
        size if size in SIZES else DEFAULT.size,
        colour if colour in COLOURS else DEFAULT.colour,
        evidence if evidence in EVIDENCE else DEFAULT.evidence,
    )


def from_cookies(header: str | None) -> Reading:
    """Return what a Cookie header says; DEFAULT where it says nothing, or nothing we know."""
    match = _COOKIE.search(header) if header else None
    return Reading(match[1], match[2], match[3] or DEFAULT.evidence) if match else DEFAULT


def with_choice(html: bytes, reading: Reading) -> bytes:
    """Return a page with a reader's choice checked instead of the first one, its folds open or not.

    The page has been made for DEFAULT, with `id="z-1" checked` as the form's template writes it; a
    page without that form stays as it is.
    """
    moves = (
        (DEFAULT.size, reading.size, "z"),
        (DEFAULT.colour, reading.colour, "a"),
        (DEFAULT.evidence, reading.evidence, "e"),
    )
    for before, now, group in moves:
        was, to = (f'id="{group}-{choice}"'.encode() for choice in (before, now))
        if before != now and was + b" checked" in html:
            html = html.replace(was + b" checked", was, 1).replace(to, to + b" checked", 1)
            if group == "e":
                # The style sheet opens folds too, but not in browsers of before 2025.
                html = html.replace(FOLD, FOLD + b" open")
    return html
