"""A live sentence with everything a falsification may draw on."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

from exhibit.checks.sense.claim import KnownName, Passage

_QUOTED = re.compile(r"“([^“”]+)”")


@dataclass(frozen=True, kw_only=True)
class Truth:
    """One sentence that cites something: its words, what it cites, and what else there is."""

    panel: str
    number: int
    text: str
    passages: tuple[Passage, ...]
    elsewhere: Mapping[str, Passage]
    """Every excerpt and note of the exhibition that its panel does not cite."""
    names: tuple[KnownName, ...]

    @property
    def citations(self) -> tuple[str, ...]:
        """The keys it cites."""
        return tuple(passage.key for passage in self.passages)

    @property
    def evidence(self) -> str:
        """Every reading of what it cites, as one text."""
        return " | ".join(reading for passage in self.passages for reading in passage.readings)

    @property
    def quotations(self) -> list[re.Match[str]]:
        """The stretches in curly quotation marks; group 1 is what stands between them."""
        return list(_QUOTED.finditer(self.text))

    def rng(self, kind: str) -> random.Random:
        """Return the chance of this sentence and kind: the same in every run."""
        return random.Random(f"{kind} {self.panel} {self.text}")

    def unquoted(self, place: int) -> bool:
        """Say whether a place of the text is outside quotation marks."""
        return not any(found.start() < place < found.end() for found in self.quotations)


@dataclass(frozen=True)
class Lie:
    """A sentence made false: its words, and the keys it cites."""

    text: str
    citations: tuple[str, ...]


def calls_of(known: KnownName) -> tuple[str, str]:
    """Return the whole name of a person, and the family name."""
    return known.name, known.name.split()[-1]
