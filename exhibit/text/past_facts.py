"""How English tells what happened, and how a sentence speaks of the exhibition itself."""

import re

from exhibit.text.dates import MONTHS

_IRREGULAR_PASTS = (
    "became|began|bore|broke|brought|built|bought|caught|chose|came|dealt|drew|drove|fell|fed|felt"
    "|fought|found|fled|flew|forgot|gave|went|grew|hid|held|kept|knew|led|lost|made|met|paid|rose"
    "|ran|said|saw|sought|sold|sent|shot|sat|spoke|spent|stood|stole|struck|swore|took|taught|told"
    "|thought|threw|understood|won|wrote"
)
_AFTER_A_VERB = (
    "the|an?|his|her|its|their|our|this|that|these|those|him|them|it|no|all|many|some|most|every"
    r"|each|up|out|down|into|from|to|\d"
)
_PAST = re.compile(
    rf"\b(?:was|were|had|did|{_IRREGULAR_PASTS})\b|\b\w+(?:ed|ied)\b(?=\s(?:{_AFTER_A_VERB})\b)",
    re.IGNORECASE,
)
_OF_OURSELVES = re.compile(
    r"\b(?:we|us|our|you|your|here|ask|asks|imagine|suppose|means?|meant|if|whether|question"
    r"|th(?:is|ese) (?:panel|figure|number|word|story|exhibition|room|page|source|picture)s?)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"\b(?:{'|'.join(month for month in MONTHS if month not in ('March', 'May'))})\b"
)


def past_in(text: str) -> str:
    """Return the first verb that tells what happened, or '' for a sentence of our own.

    A question, a supposition, a definition and what is said of panels and visitors tell nothing.
    """
    if text.rstrip(" ”’\"')").endswith("?") or _OF_OURSELVES.search(text):
        return ""
    match = _PAST.search(text)
    return match[0] if match else ""


def month_in(text: str) -> str:
    """Return the first month that a text names; not March and May, which are words as well."""
    match = _MONTH.search(text)
    return match[0] if match else ""
