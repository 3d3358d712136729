"""Fitting a print to its pages: as much room to write as they hold."""

from collections.abc import Callable
from typing import Protocol

LEVELS = 8
"""How many levels the template knows, from generous writing space to hardly any (0 to 7)."""
GROWTH = (50, 30, 15)
"""Millimetres that a table to write in may gain where its page has them."""
HOPELESS = 3
"""A print this many times too long stays too long at every level, and is slow to set again."""

Grown = tuple[int, ...]
"""By how many millimetres each table to write in grows, in order."""


class Setter(Protocol):
    """Sets a sheet at one level of tightness."""

    def __call__(self, level: int, grown: Grown = ()) -> bytes: ...


def most_room(
    at: Setter, pages: Callable[[bytes], int], most_pages: int, *, tables: int = 0
) -> bytes:
    """Return the print with the most room to write on at most so many pages.

    The level is found by halving; then each of the first `tables` tables grows where that costs no
    page. A text that no level can fit is returned at the tightest.
    """
    low, high = 0, LEVELS - 1
    roomiest = b""
    while low <= high:
        level = (low + high) // 2
        pdf = at(level)
        if pages(pdf) <= most_pages:
            roomiest, high = pdf, level - 1
        elif pages(pdf) > HOPELESS * most_pages:
            break
        else:
            low = level + 1
    if not roomiest:
        return at(LEVELS - 1)
    grown: Grown = ()
    for _ in range(tables):
        for more in GROWTH:
            pdf = at(low, (*grown, more))
            if pages(pdf) <= most_pages:
                roomiest, grown = pdf, (*grown, more)
                break
        else:
            grown = (*grown, 0)
    return roomiest
