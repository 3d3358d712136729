"""Words of English that say the opposite of each other, by the side they stand on."""

import re
from collections.abc import Iterator
from functools import lru_cache

from exhibit.text.quotations import Word, words_of
from exhibit.text.stems import stem_of

_DIRECTIONS = (
    (
        "rise grow increase climb expand expansion double triple swell up soar",
        "fall shrink decline decrease drop dwindle halve reduction down plunge",
    ),
    ("raise upward up heighten", "lower downward down reduce cut"),
    ("higher high", "lower low"),
    ("gain", "lose"),
    ("more", "fewer less"),
    ("begin start launch found resume", "end finish cease stop halt"),
    ("continue persist", "stop cease halt suspend end"),
    ("before", "after"),
    ("earlier", "later"),
    ("win", "lose"),
    ("survive", "die perish"),
    ("strengthen strong stronger", "weaken weak weaker"),
    ("fast faster quick quickly rapid rapidly", "slow slower slowly"),
)
"""Which way something changed, and what came first."""
_OPPOSITES = (
    *_DIRECTIONS,
    ("over", "under"),
    ("open", "close shut"),
    ("early", "late"),
    ("succeed success victory", "fail failure defeat"),
    ("pass exceed surpass", "miss short behind"),
    ("support back favour endorse approve accept", "oppose resist reject refuse contest"),
    ("confirm prove", "refute disprove"),
    ("guilty", "innocent"),
    ("public publicly open", "secret secretly covert"),
    ("true genuine real", "false fake invented imaginary"),
    ("arrive come enter", "depart leave flee"),
    ("hire appoint recruit enlist promote", "dismiss sack expel demote purge"),
    ("arrest imprison detain", "release free pardon acquit"),
    ("condemn convict", "acquit pardon clear rehabilitate"),
    ("agree", "disagree"),
    ("most majority", "least minority"),
    ("many", "few"),
    ("new", "old"),
    ("younger young", "older old"),
    ("first", "last"),
    ("rich richer", "poor poorer"),
    ("voluntary volunteer willing", "forced unwilling reluctant compulsory"),
    ("rare rarely seldom", "often usual usually frequent frequently common"),
    ("praise celebrate honour", "criticise denounce mock"),
    ("admit confess", "deny"),
    ("allow permit", "forbid ban prohibit"),
    ("likely probable probably", "unlikely improbable"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("above", "below"),
)

SIDES: dict[str, frozenset[tuple[int, int]]] = {}
for _number, _pair in enumerate(_OPPOSITES):
    for _side, _words in enumerate(_pair):
        for _word in _words.split():
            SIDES[stem_of(_word)] = SIDES.get(stem_of(_word), frozenset()) | {(_number, _side)}
"""For each stem, the pairs that it is of, and its side."""
_NO_DIRECTION = re.compile(
    r"\bbefore (?:an? |the |his |her |their )?(?:\w+ )?"
    r"(?:courts?|judges?|tribunal|jury|eyes|him|them)\b"
    r"|\bmore than \d",
    re.IGNORECASE,
)


def is_direction(pair: int) -> bool:
    """Say whether a pair tells which way something changed, or what came first."""
    return pair < len(_DIRECTIONS)


def sides_in(text: str) -> Iterator[tuple[Word, int, int]]:
    """Yield each word of a text that has an opposite, with its pair and its side."""
    spans = [match.span() for match in _NO_DIRECTION.finditer(text)]
    for word in words_of(text):
        for pair, side in sorted(SIDES.get(stem_of(word.folded), ())):
            if not any(start <= word.start < end for start, end in spans):
                yield word, pair, side


@lru_cache(maxsize=8192)
def sides_of(text: str) -> frozenset[tuple[int, int]]:
    """Return the pairs and sides of the words of a text that have an opposite."""
    return frozenset((pair, side) for _word, pair, side in sides_in(text))
