"""Words of English by which a writer says more than what a source gives."""

import re

from exhibit.text.translated import gettext_noop as _noop

CAUSE = re.compile(
    r"\b(?:because|therefore|thus|hence|due to|owing to|thanks to|as a result|result(?:s|ed)? in"
    r"|led to|leads to|caus(?:e[sd]?|ing)|so that|brought about|g[ai]ve rise to|in response to"
    r"|thinn(?:ed|ing) the ranks|empt(?:ied|ying)|made (?:it )?possible|driv(?:e|en|ing)|drove"
    r"|forc(?:ed|ing)(?= \w+ (?:to|into))|pretext|reason|in order to|to replace|explain(?:s|ed)?"
    r"|consequen\w+)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b(?:then|thereupon|soon|immediately|at once|suddenly|shortly|straight away|within days"
    r"|overnight|meanwhile|afterwards|later|next|followed|following|after|right after|finally"
    r"|eventually)\b",
    re.IGNORECASE,
)
ALL = re.compile(
    r"(?<!not )\b(?:all|every|everyone|everybody|everything|everywhere|always|never|none|nobody"
    r"|no one|nowhere|only|entire(?:ly)?|whole|wholly|complete(?:ly)?|total(?:ly)?"
    r"|the (?:very )?first|the (?:most|least|best|worst|largest|greatest|biggest|only))\b(?!-)",
    re.IGNORECASE,
)

ADDITIONS = (
    ("cause-added", CAUSE, _noop("“{words}” gives a cause, and nothing cited does.")),
    ("time-added", TIME, _noop("“{words}” gives an order in time, and nothing cited does.")),
    ("all-added", ALL, _noop("“{words}” speaks of all, and nothing cited does.")),
)
"""Code, the words, and what is said when only the sentence has any of them."""

_GOES_ON = re.compile(r"(?:then|later|next|earlier),?\sit\b", re.IGNORECASE)


def goes_on_with_a_source(sentence: str) -> bool:
    """Say whether a sentence opens with what a source says next: "Then it turns"."""
    return bool(_GOES_ON.match(sentence))
