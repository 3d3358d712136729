"""Rules that compare the sense of a sentence with the words it cites (design.md, rule 10).

Each rule is a pure function in a file of its own, from a claim to differences, with the words of a
language as data in `exhibit/text/`. To add one: a line in `RULES`, and in `CODES` one for each code
that it gives.
"""

from collections.abc import Callable, Iterator

from exhibit.checks.sense import dates, sources
from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.translated import gettext_noop as _noop

RULES: tuple[Callable[[Claim], Iterator[Difference]], ...] = (
    dates.differences,
    sources.differences,
)

CODES: dict[str, str] = {
    "date": _noop("A day, month, year or decade that is another one in the evidence."),
    "source-named": _noop("A source named in a sentence that cites another."),
}
"""What each code of the rules looks for."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield what all rules find in one sentence."""
    for rule in RULES:
        yield from rule(claim)
