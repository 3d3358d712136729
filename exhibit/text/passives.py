"""Verbs in the passive, as English has them: "was shot by"."""

import re

_BEFORE = re.compile(r"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s)?\Z")
_AFTER = re.compile(r"\W{1,3}by\b")


def is_passive(text: str, start: int, end: int) -> bool:
    """Say whether the verb at a place is passive and its agent follows."""
    return bool(_BEFORE.search(text[max(0, start - 30) : start]) and _AFTER.match(text, end))
