"""Figures with the words that give them sense: their bound, range, base, and what they count."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from exhibit.text.figure_words import BEFORE_FIGURE, THROUGHOUT, TIME_UNITS, UNITS
from exhibit.text.numbers import Number, numbers_in
from exhibit.text.phrases import phrase_ends_in, statements_in
from exhibit.text.quotations import words_of
from exhibit.text.stems import Stem, stems_in

PHRASE = 3
"""How many words the end of a phrase counts for, in how far a word is from a figure."""
WINDOW = 40
"""How many words of matter before a figure, and after it, are looked at."""
REACH = 45
"""How many characters after a figure still name what it counts."""
_STOPS = re.compile(
    r"[,;:.()“”\"!?|]|\b(?:in|by|on|at|to|from|for|with|as|than|against|until|since|between|during|who"
    r"|which|that|were|was|are|is|had|have|has|and|or|but|under|near|when|while|of|a|an|the|per|each|this|that|did|do|does|not|never|will|would|could)\b",
    re.IGNORECASE,
)
_BASE = re.compile(r"\sof\s(?:(?:the|all|a|an|its|their|these|those)\s){0,3}", re.IGNORECASE)
_JOINT = re.compile(r"\s?(?:to|–|—|-|or|and)\s?")


@dataclass(frozen=True, kw_only=True)
class Amount:
    """One figure of a text."""

    number: Number
    statement: str
    bound: str = ""
    """least, most, about or nothing."""
    counted: tuple[str, ...] = ()
    """The stems right after it, up to a stop: what it counts."""
    unit: str = ""
    """What it measures, where that is a unit."""
    base: tuple[str, ...] = ()
    """The stems after "of": what a share is a share of."""
    other_end: Decimal | None = None
    """The value at the other end of its range."""
    near: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    """The stems of its statement with their distance from it, the nearest of each.

    In words of matter, and more for each phrase that lies between.
    """

    @property
    def value(self) -> Decimal:
        """The value of its number."""
        return self.number.value


@lru_cache(maxsize=2048)
def amounts_in(text: str) -> tuple[Amount, ...]:
    """Return the figures of a text in order, each read in its own statement."""
    return tuple(amount for part in statements_in(text) for amount in _of_statement(part))


def _of_statement(statement: str) -> list[Amount]:
    numbers = numbers_in(statement)
    words = [stem for stem in stems_in(statement) if not stem.stem.isdigit()]
    ends = phrase_ends_in(statement)
    amounts = []
    for at, number in enumerate(numbers):
        after = statement[number.end : number.end + REACH]
        counted, unit = _counted(after)
        amounts.append(
            Amount(
                number=number,
                statement=statement,
                bound=_bound(statement[max(0, number.start - 28) : number.start], unit),
                counted=counted,
                unit=unit,
                base=_base(after),
                other_end=_other_end(statement, numbers, at),
                near=_near(number, words, ends),
            )
        )
    return amounts


def _bound(before: str, unit: str) -> str:
    """Return the bound that most words before a figure give: "no more than" is no "more than".

    "Over two years" says how long it took, not that it was longer.
    """
    if unit in TIME_UNITS and THROUGHOUT.search(before):
        return ""
    matches = ((bound, words.search(before)) for bound, words in BEFORE_FIGURE.items())
    return max(((len(match[0]), bound) for bound, match in matches if match), default=(0, ""))[1]


def _counted(after: str) -> tuple[tuple[str, ...], str]:
    """Return the stems of what stands right after a figure, and its unit where it has one."""
    after = after.lstrip("-– ")
    stop = _STOPS.search(after)
    words = after[: stop.start()] if stop else after
    first = next((word.folded for word in words_of(words)), "")
    unit = UNITS.get(first, "")
    return tuple(stem.stem for stem in stems_in(words))[:4], unit


def _base(after: str) -> tuple[str, ...]:
    of = _BASE.match(after)
    if not of:
        return ()
    words = after[of.end() :]
    stop = _STOPS.search(words)
    return tuple(stem.stem for stem in stems_in(words[: stop.start()] if stop else words))[:4]


def _other_end(statement: str, numbers: tuple[Number, ...], at: int) -> Decimal | None:
    """Return the value that a figure makes a range with: the 2 of "1 to 2 million"."""
    for first, second in ((at, at + 1), (at - 1, at)):
        if first >= 0 and second < len(numbers):
            between = statement[numbers[first].end : numbers[second].start]
            is_pair = between.strip() == "and"
            led = statement[: numbers[first].start].endswith(("between ", "Between "))
            if _JOINT.fullmatch(between) and (led or not is_pair):
                return numbers[second if first == at else first].value
    return None


def _near(number: Number, words: Sequence[Stem], ends: Sequence[int]) -> Mapping[str, int]:
    """Return the distance of each stem; what stands inside the figure is no stem."""
    own = bisect_right(ends, number.start)
    at = bisect_right(words, number.start, key=lambda stem: stem.start)
    after = [stem for stem in words[at : at + WINDOW] if stem.start >= number.end]
    before = [stem for stem in words[max(0, at - WINDOW) : at] if stem.end <= number.start]
    near: dict[str, int] = {}
    for side in (reversed(before), after):
        for place, stem in enumerate(side, start=1):
            distance = place + PHRASE * abs(bisect_right(ends, stem.start) - own)
            near[stem.stem] = min(distance, near.get(stem.stem, distance))
    return near
