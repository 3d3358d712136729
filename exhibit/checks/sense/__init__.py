"""Rules that compare the sense of a sentence with the words it cites (design.md, rule 10).

Each rule is a pure function in a file of its own, from a claim to differences, with the words of a
language as data in `exhibit/text/`. To add one: a line in `RULES`, and in `CODES` one for each code
that it gives.
"""

from collections.abc import Callable, Iterator

from exhibit.checks.sense import (
    dates,
    directions,
    exchanged,
    figures,
    framing,
    hedges,
    names,
    negation,
    quotations,
    relevance,
    sources,
    universality,
)
from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.translated import gettext_noop as _noop

RULES: tuple[Callable[[Claim], Iterator[Difference]], ...] = (
    dates.differences,
    directions.differences,
    exchanged.differences,
    figures.differences,
    framing.differences,
    hedges.differences,
    names.differences,
    negation.differences,
    quotations.differences,
    relevance.differences,
    sources.differences,
    universality.differences,
)

CODES: dict[str, str] = {
    "date": _noop("A day, month, year or decade that is another one in the evidence."),
    "figure": _noop("A figure with another bound, unit, range or thing counted in the evidence."),
    "figures-exchanged": _noop("Two figures in each other’s place."),
    "name": _noop("A name that nothing cited has, or another bearer of it."),
    "names-exchanged": _noop("Who did it and whom it befell, exchanged."),
    "direction": _noop("A word whose opposite the evidence has in its place."),
    "negation": _noop("A denial that the evidence has not, or one of its own left out."),
    "hedge-lost": _noop("A hedge of the evidence that the sentence leaves out."),
    "hedge-added": _noop("A hedge that only the sentence has."),
    "miscredited": _noop("A view credited to who does not hold it in the evidence."),
    "framing-fact": _noop("Framing with a number, a date, a name or a verb of what happened."),
    "cause-added": _noop("A cause that only the sentence gives."),
    "time-added": _noop("An order in time that only the sentence gives."),
    "all-added": _noop("An “all”, “never” or “first” that only the sentence has."),
    "quotation": _noop("A quotation that leaves out a hedge, or is put together from several."),
    "unrelated-citation": _noop("A citation that speaks of something else."),
    "source-named": _noop("A source named in a sentence that cites another."),
}
"""What each code of the rules looks for."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield what all rules find in one sentence."""
    for rule in RULES:
        yield from rule(claim)
