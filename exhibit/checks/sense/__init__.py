"""Rules that compare the sense of a sentence with the words it cites (design.md, rule 10).

Each rule is a pure function in a file of its own, from a claim to differences, with the words of a
language as data in `exhibit/text/`. To add one: a line in `RULES`, and in `CODES` one for each code
that it gives.
"""

from collections.abc import Callable, Iterator

from exhibit.checks.sense.claim import Claim, Difference

RULES: tuple[Callable[[Claim], Iterator[Difference]], ...] = ()

CODES: dict[str, str] = {}
"""What each code of the rules looks for."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield what all rules find in one sentence."""
    for rule in RULES:
        yield from rule(claim)
