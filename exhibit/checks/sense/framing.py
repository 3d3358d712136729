"""Framing that states a fact.

Framing is for what the exhibition says about itself, so nothing backs it. A number, a date, a name
that a record has or a verb of what happened is a fact, and needs a source.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.checks.sense.recorded import recorded
from exhibit.text.findings import Level
from exhibit.text.numbers import numbers_in
from exhibit.text.past_facts import month_in, past_in

SMALL = 10
"""Smaller quantities count what the exhibition has: two sources, three questions."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield a warning for the first fact of a sentence of framing."""
    if not claim.framing or claim.passages:
        return
    fact = _number(claim.sentence) or month_in(claim.sentence) or _name(claim)
    fact = fact or past_in(claim.sentence)
    if fact:
        yield Difference(
            code="framing-fact",
            level=Level.WARNING,
            message=_("it is marked as framing, and “{words}” states a fact.").format(words=fact),
            advice=_("Cite what gives it, or say only what the exhibition does."),
            words=fact,
        )


def _number(sentence: str) -> str:
    numbers = (n for n in numbers_in(sentence) if n.kind != "quantity" or n.value > SMALL)
    return next((number.words for number in numbers), "")


def _name(claim: Claim) -> str:
    """Return the first name of a record, concepts left out but for those in capitals."""
    for mention in recorded(claim.sentence, claim.names):
        if mention.name.kind != "concept" or mention.words.isupper():
            return mention.words
    return ""
