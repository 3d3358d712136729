"""The words and signs that English writes numbers with, and how a text falls into them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)

_TEN_VALUES = dict(zip(_TENS.split(), range(20, 100, 10), strict=True))
SMALL = _SMALL.split()
VALUES: dict[str, dict[str, int]] = {
    "small": {word: value for value, word in enumerate(SMALL)} | _TEN_VALUES,
    "ordinal": {word: value for value, word in enumerate(_ORDINALS.split())}
    | {f"{word[:-1]}ieth": value for word, value in _TEN_VALUES.items()},
    "scale": {
        "hundred": 100,
        "thousand": 1_000,
        "million": 10**6,
        "mn": 10**6,
        "billion": 10**9,
        "bn": 10**9,
        "trillion": 10**12,
        "dozen": 12,
    },
    "parts": {"halves": 2, "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "tenths": 10},
}

# 600,000; 600 000 with any one space; 600’000; 1.575.259; 1.5; 1,5; 00447. Longer runs of digits
# are no numbers of prose. The 26 of a code such as L26 is not one either.
_FIGURE = (
    r"(?<!\w)(?<!\d[.,])(?:\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?:[ \u00a0\u2007-\u200a\u202f'’]\d{3}){1,8}(?!\d)|\d{1,3}(?:\.\d{3}){2,8}(?!\d)"
    r"|\d{1,4},\d{1,2}(?![\d,])|\d{1,30}(?:\.\d{1,9})?)(?!\d)"
)
_DECIMAL_COMMA = re.compile(r"\d{1,4},\d{1,2}")
_PARTS_OF_TEXT = {
    # Names that hold a number and count nothing.
    "name": r"\b(?:five-year plans?|fifth column|third reich|second world war|number[- ]two)\b",
    "iso": r"(?<![\w-])\d{4}-(?:0\d|1[0-2])(?:-\d\d)?(?![\w-])",
    "decade": r"(?<!\d)\d{3}0['’]?s\b",
    "nth": rf"{_FIGURE}(?:st|nd|rd|th)\b",
    "fraction": r"(?<![\w/.,])(?:(?:\d{1,3}\s?)?[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[1-9]/[2-9])(?![\d/])",
    # Of two signs and more, in capitals: XVII, XVIIth; "I" is a pronoun and "V" an initial.
    "roman": r"(?<![\w.-])(?-i:(?=[XVI]{2})X{0,3}(?:IX|IV|V?I{0,3}))(?:th)?(?![\w.-]*\w)",
    "figure": _FIGURE,
    "percent": r"%|\bper ?cent\b",
    "small": rf"\b(?:{'|'.join(VALUES['small'])})\b",
    "ordinal": rf"\b(?:{'|'.join(VALUES['ordinal'])})\b",
    "scale": rf"(?<![a-z])(?:{'|'.join(VALUES['scale'])})\b",
    "parts": rf"\b(?:{'|'.join(VALUES['parts'])})\b",
    "half": r"(?<!-)\bhalf\b(?!-)",
    "quarter": r"\bquarter\b",
    "month": rf"\b(?:{_MONTHS})(?!\w)",
    "article": r"\ban?\b",
    "between": r"\bbetween\b",
    "and": r"\band\b",
    "of": r"\bof\b",
    "dash": r"(?<=\d)\s?[-–—/‒−]\s?(?=\d)",
    "to": r"\b(?:to|or)\b",
}
_TOKEN = re.compile(
    "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PARTS_OF_TEXT.items()), re.IGNORECASE
)


@dataclass(frozen=True)
class Token:
    """One word or sign that can be part of a number; `joined` when the one before touches it."""

    kind: str
    words: str
    start: int
    end: int
    joined: bool

    @property
    def value(self) -> Decimal:
        """The value of a figure or a number word; zero for what is neither."""
        if self.kind in VALUES:
            return Decimal(VALUES[self.kind][self.words.lower()])
        if self.kind == "fraction":
            return _fraction(self.words)
        if self.kind == "roman":
            return Decimal(_roman(self.words.removesuffix("th")))
        if _DECIMAL_COMMA.fullmatch(self.words):
            return Decimal(self.words.replace(",", "."))
        digits = re.sub(r"[^\d.]", "", self.words)
        plain = digits.replace(".", "") if digits.count(".") > 1 else digits
        return Decimal(plain.strip(".") or 0)


def _fraction(words: str) -> Decimal:
    """Return the value of ½, 2½ or 3/4."""
    if "/" in words:
        part, whole = words.split("/")
        return Decimal(part) / Decimal(whole)
    # What the sign stands for is written with a fraction slash: ¾ is 3⁄4.
    part, whole = unicodedata.normalize("NFKC", words[-1]).split("⁄")
    return Decimal(words[:-1].strip() or 0) + Decimal(part) / Decimal(whole)


def _roman(words: str) -> int:
    """Return the value of a Roman numeral of tens and less: 17 for XVII."""
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in words]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def tokens(text: str) -> Iterator[Token]:
    """Yield the words and signs of numbers in a text, in order."""
    last = -1
    for match in _TOKEN.finditer(text):
        gap = text[last : match.start()] if last >= 0 else "|"
        yield Token(
            kind=match.lastgroup or "",
            words=match[0],
            start=match.start(),
            end=match.end(),
            joined=gap.strip() in ("", "-") and len(gap) < 4,
        )
        last = match.end()
