"""Words that say how sure a statement is, or whose it is.

The writing guide asks to hedge as the source hedges, never to promote an interpretation or an
attribution to a fact. Each hedge has the reason it is listed for, and its reach: how far from a cut
it still governs the words that were kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from exhibit.text.translated import gettext_noop as _noop


class Reach(StrEnum):
    """How far a hedge carries from the place where it stands."""

    SENTENCE = "sentence"
    """It governs all that follows in its sentence: "it is estimated that"."""
    NEAR = "near"
    """It governs its own clause: "probably"."""
    NUMBER = "number"
    """It governs the figure right after it: "at least 6 million"."""


@dataclass(frozen=True, kw_only=True)
class Hedge:
    """One hedge of the list: a pattern of its words, its reach, and why it is listed."""

    pattern: str
    reach: Reach
    reason: str
    backward: bool = False
    """True where it can also follow what it limits: "he left, probably"."""
    of_a_name: bool = False
    """True where it limits no more than the words right after it: "potential rival"."""


@dataclass(frozen=True, kw_only=True)
class HedgeFound:
    """A hedge where it stands in a text."""

    hedge: Hedge
    words: str
    start: int
    end: int


_HOLDERS = (
    r"(?:(?:many|most|some|several|few|other|later|leading|certain) ){0,4}"
    r"(?:historians|scholars|specialists|researchers|experts|observers|critics|authors|writers"
    r"|witnesses|memoirists|contemporaries|people|accounts|memoirs)"
)
_HOLD = (
    r"(?:have |has |had |also |now |still ){0,4}"
    r"(?:believed?|think|thought|argued?|claim(?:ed)?|hold|held|estimated?|suggest(?:ed)?"
    r"|assumed?|suspect(?:ed)?|maintain(?:ed)?|fe(?:el|lt)|said|says?|put)"
)

HEDGES = (
    Hedge(
        pattern=rf"{_HOLDERS} {_HOLD}|(?:many|some|few|most) (?:believed?|felt|thought|think|say)",
        reach=Reach.SENTENCE,
        reason=_noop("Reports what others hold; without it their view becomes ours."),
    ),
    Hedge(
        pattern=r"(?:some|many|most|several) (?:historians|scholars|specialists|observers)",
        reach=Reach.SENTENCE,
        reason=_noop("Names who holds the view; without it the view becomes a fact."),
    ),
    Hedge(
        pattern=r"(?:is|was|are|were) (?:often |sometimes |once )?(?:said|believed|thought|alleged"
        r"|supposed|reported|rumou?red|reputed|claimed|estimated|assumed) (?:that|to)\b"
        r"|(?:is|are) often cited",
        reach=Reach.SENTENCE,
        reason=_noop("Hearsay or general opinion, by nobody in particular."),
    ),
    Hedge(
        pattern=r"it(?: is|['’]s| was| has been) (?:\w+ )?(?:estimated|said|believed|thought"
        r"|claimed|assumed|alleged|possible|likely|probable)|it (?:seems|appears|may be|might be)",
        reach=Reach.SENTENCE,
        reason=_noop("An estimate or opinion that governs the rest of its sentence."),
    ),
    Hedge(
        pattern=r"(?:in|on|from|according to) (?:this|that|his|her|their|one|some|another) "
        r"(?:view|reading|interpretation|account|theory)|according to",
        reach=Reach.SENTENCE,
        reason=_noop("Sets the sentence at a distance from its writer."),
        backward=True,
    ),
    Hedge(
        pattern=r"by our record|(?:is|are|was|were) (?:usually |often )?"
        r"(?:understood|described|recorded) (?:to|as)",
        reach=Reach.SENTENCE,
        reason=_noop("Says that the statement is reported, and not seen by its writer."),
    ),
    Hedge(
        pattern=r"suppos(?:e|ing)|imagin(?:e|ing)|what if|if|were it|as if|as though"
        r"|hypothetically",
        reach=Reach.SENTENCE,
        reason=_noop("A supposition: what follows is not told as having happened."),
        backward=True,
    ),
    Hedge(
        pattern=r"probably|perhaps|possibly|presumably|apparently|seemingly|supposedly|allegedly"
        r"|reportedly|reputedly|ostensibly|purportedly|arguably|conceivably|likely|unlikely|maybe",
        reach=Reach.NEAR,
        reason=_noop("Says that the statement is not certain."),
        backward=True,
    ),
    Hedge(
        pattern=r"may|might|could|would seem|seem(?:s|ed)?|appear(?:s|ed)? to|tend(?:s|ed)? to",
        reach=Reach.NEAR,
        reason=_noop("A verb of possibility; without it a possibility becomes an event."),
    ),
    Hedge(
        pattern=r"alleged|suspected|supposed|potential|so-called|purported|reputed|putative",
        reach=Reach.NEAR,
        reason=_noop("Says that the thing named may not be what it is called."),
        of_a_name=True,
    ),
    Hedge(
        pattern=r"unproven|unconfirmed|disputed",
        reach=Reach.NEAR,
        reason=_noop("Says that the statement is not settled."),
    ),
    Hedge(
        pattern=r"some|in some cases|often|sometimes|usually|generally|in part|partly|largely"
        r"|for the most part|not all|not always",
        reach=Reach.NEAR,
        reason=_noop("Limits how many, how often or how far; without it the statement is general."),
    ),
    Hedge(
        pattern=r"estimates?|estimated|estimation|guess(?:es|ed)?|a (?:rough|common) figure",
        reach=Reach.NEAR,
        reason=_noop("The figure is an estimate, not a record."),
    ),
    Hedge(
        pattern=r"about|around|roughly|approximately|nearly|almost|at least|at most|up to"
        r"|as many as|more than|less than|fewer than|over|under|close to|circa|ca?\.",
        reach=Reach.NUMBER,
        reason=_noop("Says that the figure beside it is not exact, or only a bound."),
    ),
)

# Verbs and phrases that say whose statement it is, beyond the hedges above. "Our lecture says" and
# an author with a year ("Lenoe (2010)") are how the writing guide wants scholarship to enter.
_ATTRIBUTION = re.compile(
    r"\b(?:says?|said|states?|stated|writes?|wrote|argue[sd]?|claims?|claimed|concludes?|concluded"
    r"|believe[sd]?|thinks?|thought|holds? that|held that|suggest(?:s|ed)?|estimate[sd]?|finds?"
    r"|reports?|reported|calls?|puts?|describes?|described|doubt(?:s|ed)?"
    r"|maintains?|according to|in the words of|as .{1,40} (?:says|writes|puts it)|accepts?"
    r"|historians?|scholars?|specialists?|researchers?|textbook|lecture|lecturer|scholarship"
    r"|studies|accounts?|archives suggest|lean(?:s|ed)? (?:towards|another)|debated?|disputed?"
    r"|contested|uncertain|unclear|unconfirmed|not yet confirmed)\b"
    r"|\b[A-Z]\w+ \((?:1[89]|20)\d\d\)",
    re.IGNORECASE,
)
_PATTERNS = tuple(
    (hedge, re.compile(rf"(?<![\w-])(?:{hedge.pattern})(?![\w-])", re.IGNORECASE))
    for hedge in HEDGES
)


def hedges_in(text: str) -> tuple[HedgeFound, ...]:
    """Return the hedges of a text in order of place, none inside another.

    Line ends count as spaces.
    """
    flat = re.sub(r"\s", " ", text)
    hedges: list[HedgeFound] = []
    for hedge in sorted(_found(flat), key=lambda hedge: (hedge.start, -hedge.end)):
        if not hedges or hedge.end > hedges[-1].end:
            hedges.append(hedge)
    return tuple(hedges)


def _found(flat: str) -> Iterator[HedgeFound]:
    for hedge, pattern in _PATTERNS:
        for match in pattern.finditer(flat):
            yield HedgeFound(hedge=hedge, words=match[0], start=match.start(), end=match.end())


def is_hedged(text: str) -> bool:
    """Say whether a sentence hedges, or says whose statement it is, anywhere in its words."""
    sure = (Reach.NUMBER,)
    return bool(_ATTRIBUTION.search(text)) or any(
        hedge.hedge.reach not in sure and hedge.words.lower() != "if" for hedge in hedges_in(text)
    )
