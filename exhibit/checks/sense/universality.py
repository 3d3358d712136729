"""A cause, an order in time or an "all" that only the sentence has.

Hints, since a writer may conclude what no source says in so many words. What a sentence says of our
own sources and questions is left alone, and so is what stands in a quotation.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.additions import ADDITIONS, goes_on_with_a_source
from exhibit.text.findings import Level
from exhibit.text.negations import SOURCES
from exhibit.text.quotations import unquoted
from exhibit.text.stems import stem_set


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield a hint for each kind of addition, at its first word."""
    if not claim.passages or claim.sentence.endswith("?"):
        return
    if goes_on_with_a_source(claim.sentence) or not SOURCES.isdisjoint(stem_set(claim.sentence)):
        return
    for code, pattern, message in ADDITIONS:
        match = pattern.search(unquoted(claim.sentence))
        if match and not any(pattern.search(reading) for reading in claim.readings):
            yield Difference(
                code=code,
                level=Level.HINT,
                message=_(message).format(words=match[0]),
                advice=_("Say it as the evidence does, or cite what says so."),
                words=match[0],
            )
