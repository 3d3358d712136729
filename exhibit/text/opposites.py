"""Words of English that say the opposite of each other, by the side they stand on."""

from exhibit.text.stems import stem_of

_OPPOSITES = (
    (
        "rise grow increase climb expand raise upward double triple swell gain higher high",
        "fall shrink decline decrease drop reduce lower low downward halve dwindle slow slower",
    ),
    ("more", "fewer less"),
    ("over above", "under below"),
    ("begin start launch open found resume", "end finish cease stop close halt"),
    ("before", "after"),
    ("earlier", "later"),
    ("early", "late"),
    ("win", "lose"),
    ("survive live", "die perish"),
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
    ("strengthen strong", "weaken weak"),
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
    ("fast faster quick quickly rapid rapidly", "slow slower slowly"),
    ("likely probable probably", "unlikely improbable"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
)

SIDES: dict[str, frozenset[tuple[int, int]]] = {}
for _number, _pair in enumerate(_OPPOSITES):
    for _side, _words in enumerate(_pair):
        for _word in _words.split():
            SIDES[stem_of(_word)] = SIDES.get(stem_of(_word), frozenset()) | {(_number, _side)}
"""For each stem, the pairs that it is of, and its side."""
