"""The words of English for times: months, seasons, parts of a decade, and what comes before."""

import re

from exhibit.text.number_words import VALUES

MONTH_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
SEASON = r"(?:spring|summer|autumn|winter)"
SEASON_NUMBERS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
"""The numbers of seasons in EDTF, where a month would stand."""
ABOUT = r"circa|ca?\.?|about|around|approx\.?|approximately"
PERHAPS = r"perhaps|possibly|probably|maybe"
SINCE = r"from|since"
ONWARDS = r"onwards?|and later"
UNTIL = r"until|till|up to"
BETWEEN = r"between|from"
EARLY_LATE = {"early": "early", "mid": "mid", "middle": "mid", "late": "late"}

# "May" and "March" are verbs too: a month has a capital, so these are not read without their case.
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![\w’'])"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
DATE = re.compile(
    rf"(?<![\w.,])(?:(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-])"
    rf"|(?:(?P<day>{_DAY})(?:\s?[–—-]\s?(?P<last>{_DAY}))?\s(?:of\s)?)?(?P<month>{_MONTH})"
    rf"(?:\s?[–—-]\s?(?P<till>{_MONTH}))?"
    rf"(?:\s(?P<day_after>{_DAY})(?:\s?[–—-]\s?(?P<last_after>{_DAY}))?(?![\w:–,]\d)(?![\d:]))?"
    rf"(?:,?\s(?:of\s)?(?P<year>{_YEAR}))?)"
)
DECADE = re.compile(
    r"(?:\b(?P<part>early|mid|middle|late)(?:-|\s(?:of\sthe\s)?|\sto\s\w+\s)?)?"
    r"(?<!\d)(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b",
    re.IGNORECASE,
)
_ORDINALS = (*VALUES["ordinal"], "twenty-first")
CENTURY_NUMBERS = {name: number for number, name in enumerate(_ORDINALS) if number < 20} | {
    "twentieth": 20,
    "twenty-first": 21,
}

CENTURY = re.compile(
    rf"\b(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(CENTURY_NUMBERS)})[\s-]centur(?:y|ies)\b",
    re.IGNORECASE,
)

BEFORE = re.compile(r"\b(?:before|until|till|up to|by|prior to)\s(?:the\s)?\Z", re.IGNORECASE)
AFTER = re.compile(r"\b(?:after|since|from|following)\s(?:the\s)?\Z", re.IGNORECASE)
LED_IN = re.compile(
    r"\b(?:in|on|by|of|until|till|from|since|before|after|early|late|mid|and|to|between|during|last"
    r"|next|that|every|each)[\s-]\Z",
    re.IGNORECASE,
)
"""What stands before a month that could be a verb: "in May", "from March"."""
JOINT = re.compile(r"\s(?:to|and|until)\s|\s?[–—-]\s?")
"""Joins two ends of a time, the year standing with the second: "February to July 1933"."""
PUBLISHING = re.compile(
    r"\b(?:wrote|writes?|writing|written|publish\w*|appeared|article|book|study|edition|volume"
    r"|papers?|newspapers?|press|column|historians?|scholars?|researchers?|print(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""A sentence with one of these can name the year of a work."""
