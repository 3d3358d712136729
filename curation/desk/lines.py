"""What the dashboard is made of: lines with a count that leads to the records, and tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing counted. `address` leads to exactly those records; '' where there is no list."""

    label: str
    count: int
    address: str = ""
    note: str = ""
    """What must be known to read the count, such as what it leaves out."""
    todo: bool = False
    """True for work that waits: it is marked where there is any."""

    @property
    def mark(self) -> str:
        """The class that marks work that waits, or ''."""
        return "todo" if self.todo and self.count else ""


@dataclass(frozen=True, kw_only=True)
class Block:
    """One part of the dashboard."""

    name: str
    """For the page's own addresses: #panels."""
    heading: str
    lines: tuple[Line, ...] = ()
    says: str = ""
    """A sentence above the lines."""
    more: tuple[tuple[str, str], ...] = ()
    """Links below them: (words, address)."""


def records(noun: str, query: Mapping[str, str] | None = None) -> str:
    """Return the address of the admin's list of records of a kind, filtered."""
    address = reverse(f"admin:exhibit_{noun}_changelist")
    return f"{address}?{urlencode(query)}" if query else address
