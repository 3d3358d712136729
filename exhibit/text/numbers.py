"""Numbers in English prose, as values that can be compared.

What counts, so that a check on numbers is worth its warnings:

- figures with any thousands separator (600,000; 600 000; 600’000; 1.575.259), "1.5 million", "1,5
  million", "two hundred and six", "half a million", "two dozen", "39 per cent", "two thirds", "a
  third of", "3/4", "2½ million", "more than half";
- ranges give both ends, and the scale of the second goes to the first: "1 to 2 million";
- years, decades ("1930s": 1930), short ends ("1936–38": 1936 and 1938), the days of dates;
- ordinals from the third up ("17th", "seventeenth", "XVII").

What does not: "one" and "a" by themselves ("one man", "no one"), "first" and "second", centuries,
the five of "Five-Year Plan", vague plurals ("millions", "dozens"), months, and codes such as "L26".
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from exhibit.text.number_words import Token, tokens

Kind = Literal["quantity", "year", "decade", "day", "ordinal", "percent", "share"]

_HALF = Decimal("0.5")
_SHARE_BEFORE = re.compile(r"\b(?:than|over|nearly|almost|about|roughly|by|least|some)\s+\Z", re.I)
_SHARE_AFTER = re.compile(r"(?<!\s)\s++(?:of|the|its|their|his|her|our|these|those|all)\b", re.I)
_PART_OF_TIME = re.compile(r"\b(?:first|second|latter|other|later|earlier)\s+\Z", re.I)
_CENTURY = re.compile(r"(?<![\s-])[\s-]++(?:and\b.{0,20})?centur(?:y|ies)\b", re.I)


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number of a text: its value, its offsets, the words it is written in, and its kind.

    A percentage has the value of its figure (39 for "39 per cent"), a share that of the fraction.
    """

    value: Decimal
    start: int
    end: int
    words: str
    kind: Kind = "quantity"


@dataclass(frozen=True)
class _Read:
    """A number just read: where the next token is, and the scale its last figure was given."""

    number: Number
    next: int
    scale: Decimal = Decimal(1)
    lenient: bool = False
    """True for a lone "one"."""


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> tuple[Number, ...]:
    """Return the numbers of a text in order of place. See the module for what counts as one.

    Kept for texts seen before: the same evidence is read with every key that a writer types.
    """
    return tuple(_Reader(text).numbers())


class _Reader:
    """Reads the tokens of one text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(tokens(text))

    def numbers(self) -> list[Number]:
        numbers: list[Number] = []
        position = 0
        while position < len(self.tokens):
            first = self.read(position)
            if first is None:
                position += 1
                continue
            second = self.range_end(position, first)
            if second is None:
                position = first.next
                numbers.extend(() if first.lenient else (first.number,))
            else:
                position = second.next
                numbers.extend(_range(first, second))
        return numbers

    def kind(self, position: int, joined: bool = True) -> str:
        """Name the token at a position; empty when there is none or it does not touch."""
        if not 0 <= position < len(self.tokens) or (joined and not self.tokens[position].joined):
            return ""
        return self.tokens[position].kind

    def number(self, first: int, last: int, value: Decimal, kind: Kind = "quantity") -> Number:
        start, end = self.tokens[first].start, self.tokens[last].end
        return Number(value=value, start=start, end=end, words=self.text[start:end], kind=kind)

    def read(self, position: int) -> _Read | None:
        """Read the number that begins at a token, if one does."""
        token = self.tokens[position]
        match token.kind:
            case "iso":
                year = Decimal(token.words[:4])
                return _Read(self.number(position, position, year, "year"), position + 1)
            case "decade":
                return _Read(self.number(position, position, token.value, "decade"), position + 1)
            case "fraction":
                return self.fraction(position, token)
            case "roman":
                number = self.number(position, position, token.value, "ordinal")
                return _Read(number, position + 1) if token.value >= 3 else None
            case "nth" | "ordinal":
                return self.ordinal(position, position, token.value)
            case "half" | "quarter":
                return self.part(position, token)
            case "article" | "figure" | "small":
                return self.cardinal(position)
        return None

    def ordinal(self, first: int, last: int, value: Decimal) -> _Read | None:
        """Read "17th" or "twenty-first"; the first two ordinals and centuries count nothing."""
        number = self.number(first, last, value, "ordinal")
        if self.kind(last + 1) in ("month", "of") and self.tokens[last].kind == "nth":
            return _Read(replace(number, kind="day"), last + 1)
        if value < 3 or _CENTURY.match(self.text, number.end):
            return None
        return _Read(number, last + 1)

    def part(self, position: int, token: Token) -> _Read | None:
        """Read "half a million", "a quarter of a million", "more than half", "half of"."""
        share = _HALF if token.kind == "half" else Decimal("0.25")
        at = position + (2 if self.kind(position + 1) == "of" else 1)
        if self.kind(at) == "article" and self.kind(at + 1) == "scale":
            value = share * self.tokens[at + 1].value
            return _Read(self.number(position, at + 1, value), at + 2)
        before, after = self.text[max(0, token.start - 12) : token.start], token.end
        if token.kind == "quarter":
            is_share = self.kind(position - 1, joined=False) == "article" and bool(
                re.match(r"\s+of\b", self.text[after : after + 4])
            )
        else:
            is_share = bool(_SHARE_BEFORE.search(before) or _SHARE_AFTER.match(self.text, after))
        if not is_share or _PART_OF_TIME.search(before):
            return None
        return _Read(self.number(position, position, share, "share"), position + 1)

    def fraction(self, position: int, token: Token) -> _Read:
        """Read "3/4 of", "2½ million"."""
        value, at, scale = self.scaled(token.value, position + 1, worded=False)
        is_share = value < 1 and scale == 1
        number = self.number(position, at - 1, value, "share" if is_share else "quantity")
        return _Read(number, at, scale)

    def cardinal(self, first: int) -> _Read | None:
        """Read a figure or number words with their scales, and what makes them another kind."""
        token = self.tokens[first]
        if token.kind == "article" and self.kind(first + 1) != "scale":
            return self.part_of(first)
        year = self.spoken_year(first)
        if year:
            return year
        value, at = self.below_hundred(first)
        if self.kind(at) == "ordinal" and token.kind == "small" and value >= 20:
            return self.ordinal(first, at, value + self.tokens[at].value)
        if [self.kind(at + n) for n in range(3)] == ["and", "article", "half"]:
            value, at = value + _HALF, at + 3
        value, at, scale = self.scaled(value, at, token.kind != "figure")
        return self.kinded(first, at, value, scale)

    def part_of(self, first: int) -> _Read | None:
        """Read "a third of"; "a second of" counts nothing, and `part` reads "a quarter of"."""
        if self.kind(first + 1) != "ordinal" or self.kind(first + 2) != "of":
            return None
        whole = self.tokens[first + 1].value
        if not 3 <= whole <= 20:
            return None
        return _Read(self.number(first, first + 1, 1 / whole, "share"), first + 2)

    def below_hundred(self, position: int) -> tuple[Decimal, int]:
        """Read a figure, "a" (as 1), or words up to ninety-nine; return the value and what next."""
        token = self.tokens[position]
        if token.kind == "article":
            return Decimal(1), position + 1
        if token.kind == "small" and token.value >= 20 and self.kind(position + 1) == "small":
            unit = self.tokens[position + 1].value
            if 0 < unit < 10:
                return token.value + unit, position + 2
        return token.value, position + 1

    def spoken_year(self, first: int) -> _Read | None:
        """Read "nineteen thirty-seven"."""
        if self.tokens[first].kind != "small" or not 15 <= self.tokens[first].value <= 20:
            return None
        if self.kind(first + 1) != "small" or self.tokens[first + 1].value < 10:
            return None
        year_in_century, at = self.below_hundred(first + 1)
        value = self.tokens[first].value * 100 + year_in_century
        return _Read(self.number(first, at - 1, value, "year"), at)

    def scaled(self, value: Decimal, at: int, worded: bool) -> tuple[Decimal, int, Decimal]:
        """Read the scales after a value, and in words what follows them ("hundred and six")."""
        total, current, scale = Decimal(0), value, Decimal(1)
        while self.kind(at) == "scale":
            step = self.tokens[at].value
            scale *= step
            current *= step
            at += 1
            if step >= 1000:
                total, current = total + current, Decimal(0)
            after = at + 1 if self.kind(at) == "and" else at
            if worded and self.kind(after) == "small":
                more, at = self.below_hundred(after)
                current += more
        return total + current, at, scale

    def kinded(self, first: int, at: int, value: Decimal, scale: Decimal) -> _Read:
        """Name the kind of a cardinal from what stands beside it."""
        token, number = self.tokens[first], self.number(first, at - 1, value)
        if self.kind(at) == "percent":
            return _Read(self.number(first, at, value, "percent"), at + 1, scale)
        if self.kind(at) == "parts":
            share = value / self.tokens[at].value
            return _Read(self.number(first, at, share, "share"), at + 1)
        if value == 1 and self.kind(at) in ("ordinal", "quarter") and self.kind(at + 1) == "of":
            part = self.tokens[at].value or Decimal(4)
            return _Read(self.number(first, at, 1 / part, "share"), at + 1)
        plain = token.kind == "figure" and scale == 1 and token.words.isdigit()
        if plain and len(token.words) == 4 and 1500 <= value < 2100:
            return _Read(replace(number, kind="year"), at)
        if plain and 1 <= value <= 31 and self.beside_month(first, at):
            return _Read(replace(number, kind="day"), at)
        lenient = number.words.lower() == "one"
        return _Read(number, at, scale, lenient)

    def beside_month(self, first: int, at: int) -> bool:
        """Say whether a figure is the day of a date: "30 July", "July 30", "Jan. 26"."""
        before = first > 0 and self.tokens[first].joined and self.kind(first - 1, joined=False)
        return self.kind(at) == "month" or before == "month"

    def range_end(self, position: int, first: _Read) -> _Read | None:
        """Read the second number of "1 to 2 million", "1936–38" or "between 6 and 9"."""
        joint = self.kind(first.next)
        between = position > 0 and self.tokens[position].joined and self.tokens[position - 1]
        if joint == "and" and not (between and between.kind == "between"):
            return None
        if joint not in ("dash", "to", "and") or not self.kind(first.next + 1):
            return None
        return self.read(first.next + 1)


def _range(first: _Read, second: _Read) -> tuple[Number, Number]:
    """Return both ends of a range, the first in the scale of the second."""
    begin, end = first.number, second.number
    if (
        begin.kind == "year"
        and end.kind in ("quantity", "day")
        and re.fullmatch(r"\d\d?", end.words)
    ):
        year = begin.words[: 4 - len(end.words)] + end.words
        return begin, replace(end, value=Decimal(year), kind="year")
    if end.kind in ("percent", "day") and begin.kind == "quantity":
        return replace(begin, kind=end.kind), end
    if first.scale == 1 and second.scale > 1 and begin.kind == "quantity" and begin.value < 1000:
        return replace(begin, value=begin.value * second.scale), end
    return begin, end
