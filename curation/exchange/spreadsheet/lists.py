"""Several things in one cell, parted by semicolons: other names, and the names of authors.

Where a list cannot be said that way without doubt, the cell holds it as JSON; both come back as
they were.
"""

import json
import re

from django.core.exceptions import ValidationError

from curation.exchange.bundle.fields import unusable
from curation.exchange.spreadsheet.cells import Cell, quoted
from exhibit.models.fields import validate_names, validate_words
from exhibit.text.json_value import Json

# A backslash takes a sign as part of the words.
_PARTS = re.compile(r"((?:\\.|[^\\;]|\\\Z)*)(?:;|\Z)", re.DOTALL)
_COMMA = re.compile(r"(?<!\\),")


class Listed(Cell):
    """A list of words: `Leningrad; Petrograd`."""

    def clean(self, cell: str) -> list[Json]:
        """Return the list. Raises ValueError."""
        cell = cell.strip()
        if fault := unusable(cell):
            raise ValueError(f"it {fault}")
        items = self._from_json(cell) if cell.startswith("[") else self.parsed(cell)
        try:
            self.check(items)
        except ValidationError as error:
            raise ValueError(f"{quoted(cell)} cannot be used. {error.messages[0]}") from None
        return items

    def render(self, value: object) -> str:
        """Return the list as a cell."""
        items = [*value] if isinstance(value, list) else []
        try:
            cell = "; ".join(self.written(item) for item in items)
            if not cell.startswith("[") and self.parsed(cell) == items and cell == cell.strip():
                return cell
        except (AttributeError, TypeError, KeyError):
            pass
        return json.dumps(items, ensure_ascii=False)

    def parsed(self, cell: str) -> list[Json]:
        """Return the list that a cell with semicolons says."""
        return [self.item_of(part) for part in _parts(cell)]

    def check(self, value: object) -> None:
        """Raise ValidationError where the list is not one of its kind."""
        validate_words(value)

    def item_of(self, part: str) -> Json:
        """Return one thing of the list."""
        return _plain(part)

    def written(self, item: Json) -> str:
        """Return one thing as it stands between semicolons."""
        if not isinstance(item, str):
            raise TypeError
        return _escaped(item)

    def _from_json(self, cell: str) -> list[Json]:
        try:
            items: list[Json] = json.loads(cell)
            return items
        except (ValueError, RecursionError):
            raise ValueError(
                f"{quoted(cell)} begins like a list in JSON and is none: write the words with a "
                "semicolon between them."
            ) from None


class NamesOfPeople(Listed):
    """Authors or editors: `Snow, John; Royal Society`; a comma parts family and given name."""

    def check(self, value: object) -> None:
        """Raise ValidationError where these are no names."""
        validate_names(value)

    def item_of(self, part: str) -> Json:
        """Return `family, given`, or a name that is not taken apart."""
        family, *given = _COMMA.split(part, maxsplit=1)
        if not given:
            return {"literal": _plain(family)}
        parts = {"family": _plain(family.strip()), "given": _plain(given[0].strip())}
        return {name: words for name, words in parts.items() if words}

    def written(self, item: Json) -> str:
        """Return a name as it stands between semicolons."""
        if not isinstance(item, dict):
            raise TypeError
        if "literal" in item:
            return _escaped(str(item["literal"]), ",")
        family, given = str(item["family"]), str(item.get("given", ""))
        return f"{_escaped(family, ',')}, {_escaped(given, ',')}".strip()


def _parts(cell: str) -> list[str]:
    return [part for match in _PARTS.finditer(cell) if (part := match[1].strip())]


def _plain(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", words, flags=re.DOTALL)


def _escaped(words: str, more: str = "") -> str:
    return re.sub(rf"([\\;{more}])", r"\\\1", words)
