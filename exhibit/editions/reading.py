"""A reader's own settings, text size and page colour, written into pages that are kept as bytes.

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

# A cookie's value ends at a semicolon; one that goes on is not ours.
_COOKIE = re.compile(rf"(?:^|;)\s*{COOKIE}=([{''.join(SIZES)}])-({'|'.join(COLOURS)})\s*(?:;|\Z)")


@dataclass(frozen=True)
class Reading:
    """A choice of text size and page colour, as keys of SIZES and COLOURS."""

    size: str = "1"
    colour: str = "auto"

    @property
    def value(self) -> str:
        """The cookie's value: '2-dark'."""
        return f"{self.size}-{self.colour}"


DEFAULT = Reading()


def chosen(size: str, colour: str) -> Reading:
    """Return a choice; whatever is not on offer becomes the first choice of its kind."""
    return Reading(
        size if size in SIZES else DEFAULT.size, colour if colour in COLOURS else DEFAULT.colour
    )


def from_cookies(header: str | None) -> Reading:
    """Return what a Cookie header says; DEFAULT where it says nothing, or nothing we know."""
    match = _COOKIE.search(header) if header else None
    return Reading(match[1], match[2]) if match else DEFAULT


def with_choice(html: bytes, reading: Reading) -> bytes:
    """Return a page with a reader's choice checked instead of the first one.

    The page has been made for DEFAULT, with `id="z-1" checked` as the form's template writes it; a
    page without that form stays as it is.
    """
    moves = ((DEFAULT.size, reading.size, "z"), (DEFAULT.colour, reading.colour, "a"))
    for before, now, group in moves:
        was, to = (f'id="{group}-{choice}"'.encode() for choice in (before, now))
        if before != now and was + b" checked" in html:
            html = html.replace(was + b" checked", was, 1).replace(to, to + b" checked", 1)
    return html
