"""A form of the admin as a browser sends it: its fields, and the rows of its parts."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

_NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a panel's parts, with its words as they were typed."""

    values: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return a field's words with LF newlines, as a form keeps them."""
        return plain(self.values.get(name, ""))

    def number(self, name: str) -> int | None:
        """Return a field's number, None where there is none."""
        return number(self.values.get(name, ""))

    def ticked(self, name: str) -> bool:
        """Say whether a box is ticked."""
        return name in self.values and self.values[name] not in ("", "false", "False", "0")

    @property
    def place(self) -> tuple[int, float]:
        """Where the row stands among the others: by position, new rows last."""
        own = self.number("id")
        return self.number("position") or 0, float("inf") if own is None else own


def plain(words: str) -> str:
    """Return words as the forms of the admin clean them: trimmed, with LF newlines."""
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()


def sent_as(data: QueryDict, name: str) -> str:
    """Return the value of a field, '' where it was not sent."""
    return str(data.get(name, ""))


def number(text: str) -> int | None:
    """Return the number that was sent, or None."""
    return int(text) if _NUMBER.fullmatch(text.strip()) else None


def rows(data: QueryDict, prefix: str) -> list[Row] | None:
    """Return the rows of one part in their order, without those to be deleted.

    None where the form does not hold this part at all.
    """
    total = number(sent_as(data, f"{prefix}-TOTAL_FORMS"))
    if total is None:
        return None
    values_by_row: dict[int, dict[str, str]] = defaultdict(dict)
    for name in data:
        if name.startswith(f"{prefix}-"):
            at, _, field = name.removeprefix(f"{prefix}-").partition("-")
            if _NUMBER.fullmatch(at) and int(at) < total:
                values_by_row[int(at)][field] = sent_as(data, name)
    parsed = [Row(values=values_by_row[at]) for at in sorted(values_by_row)]
    parsed = [row for row in parsed if not row.ticked("DELETE")]
    return sorted(parsed, key=lambda row: row.place)
