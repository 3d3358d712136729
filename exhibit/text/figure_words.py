"""The words of English around figures: bounds, units, and amounts without a figure."""

import re

BOUNDS = {
    "least": r"at least|no (?:fewer|less) than|not (?:fewer|less) than|over|more than|above"
    r"|upwards of|in excess of|exceeding|a minimum of|well over",
    "most": r"at most|no more than|not more than|under|less than|fewer than|below|up to|as many as"
    r"|a maximum of|nearly|almost|just under",
    "about": r"about|around|roughly|approximately|some|circa|ca?\.|an estimated|close to|perhaps",
}
"""How a figure is bounded, by the words right before it. `nearly` says that it is not reached."""
BEFORE_FIGURE = {
    bound: re.compile(rf"(?<![\w-])(?:{words})\s[“‘\"']?(?:the\s|a\s|an\s)?\Z", re.IGNORECASE)
    for bound, words in BOUNDS.items()
}

UNITS = {
    word: unit
    for unit, words in {
        "tonne": "tonne tonnes ton tons t",
        "kilogram": "kilogram kilograms kilo kilos kg pood poods pound pounds lb",
        "metre": "metre metres meter meters m",
        "kilometre": "kilometre kilometres kilometer kilometers km mile miles",
        "hectare": "hectare hectares acre acres",
        "litre": "litre litres liter liters barrel barrels",
        "second": "second seconds",
        "minute": "minute minutes min",
        "hour": "hour hours h",
        "day": "day days night nights",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
        "decade": "decade decades",
        "kilowatt-hour": "kilowatt kilowatts kwh kilowatt-hour kilowatt-hours",
        "rouble": "rouble roubles ruble rubles kopek kopeks",
        "dollar": "dollar dollars $",
        "degree": "degree degrees",
    }.items()
    for word in words.split()
}
"""What a figure measures; two words of one unit stand for each other."""
TIME_UNITS = frozenset(("day", "week", "month", "year", "decade"))
THROUGHOUT = re.compile(r"\bover\s(?:the\s)?\Z", re.IGNORECASE)

PEOPLE = (
    "people person persons man men woman women human humans individual individuals",
    "citizen citizens victim victims life lives dead death deaths member members soul souls",
    "one ones other others",
)
"""What may be counted in place of a closer word: "16 people" of "16 defendants"."""
COUNTED_PEOPLE = (
    "defendant prisoner officer commander commissar minister delegate candidate worker peasant",
    "kulak communist convict marshal general",
)
"""Words for people by what they are or do."""

FACTORS = {
    word: factor
    for factor, words in {
        2: "double doubled doubling doubles twice twofold",
        3: "triple tripled tripling triples treble trebled thrice threefold",
        4: "quadruple quadrupled fourfold",
        5: "quintuple quintupled fivefold",
        10: "tenfold",
        -2: "halve halved halving halves",
    }.items()
    for word in words.split()
}
"""How many times as much; a negative one divides."""
VAGUE = {
    "dozens": (24, 100),
    "scores": (40, 200),
    "hundreds": (200, 1_000),
    "thousands": (2_000, 1_000_000),
    "millions": (2_000_000, 1_000_000_000),
}
"""Amounts without a figure, and between which figures they can stand for one."""
