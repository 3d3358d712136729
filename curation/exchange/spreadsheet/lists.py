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
            # Or it would be read as JSON.
            cell = f"\\{cell}" if cell.startswith("[") else cell
            if self.parsed(cell) == items and cell == cell.strip():
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


PARTS_OF_NAME = ("family", "given", "suffix", "prefix", "particle")
"""The parts of a name between its commas; a particle also stands after the given names."""


class NamesOfPeople(Listed):
    """Authors or editors: `Snow, John; King, Martin Luther, Jr.; Royal Society`.

    Words of small letters after given names are a particle: `Beethoven, Ludwig van`.
    """

    def check(self, value: object) -> None:
        """Raise ValidationError where these are no names."""
        validate_names(value)

    def item_of(self, part: str) -> Json:
        """Return a name by its parts, or one that is not taken apart. Raises ValueError."""
        written = [words.strip() for words in _COMMA.split(part)]
        if len(written) == 1:
            return {"literal": _plain(part)}
        if len(written) > len(PARTS_OF_NAME):
            raise ValueError(
                f"{quoted(part)} has too many commas: write family, given, suffix, and part two "
                "names with a semicolon."
            )
        parts = dict(zip(PARTS_OF_NAME, written, strict=False))
        given = parts["given"].split(" ")
        small = next((n for n, word in enumerate(reversed(given)) if not _small(word)), 0)
        if small and not parts.get("particle"):
            parts["given"] = " ".join(given[:-small])
            parts["particle"] = " ".join(given[-small:])
        return {name: _plain(words) for name, words in parts.items() if words}

    def written(self, item: Json) -> str:
        """Return a name as it stands between semicolons."""
        if not isinstance(item, dict):
            raise TypeError
        if "literal" in item:
            return _escaped(str(item["literal"]), ",")
        parts = {name: _escaped(str(item.get(name, "")), ",") for name in PARTS_OF_NAME}
        if not parts["family"]:
            raise KeyError("family")
        given, particle = parts["given"].split(" "), parts["particle"]
        all_small = all(map(_small, given))
        if _small(given[-1]) and not all_small:
            # Or it would be read as a particle.
            given[-1] = f"\\{given[-1]}"
        if parts["given"] and not all_small and all(map(_small, particle.split(" "))):
            given, parts["particle"] = [*given, particle], ""
        parts["given"] = " ".join(given)
        while len(parts) > 2 and not [*parts.values()][-1]:
            parts.popitem()
        return ", ".join(parts.values()).strip()


def _parts(cell: str) -> list[str]:
    return [part for match in _PARTS.finditer(cell) if (part := match[1].strip())]


def _small(word: str) -> bool:
    """Say whether a word is one of small letters, such as a particle."""
    return word[:1].islower()


def _plain(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", words, flags=re.DOTALL)


def _escaped(words: str, more: str = "") -> str:
    return re.sub(rf"([\\;{more}])", r"\\\1", words)
