"""A denial added or lost.

Each denial is held against the statements of the evidence that speak of the same: when they say it
without one, the evidence contradicts; when nothing cited denies anything, it is silent. What a
source does not say, and what our own reasoning denies ("does not prove"), is denied by no source,
and is an error only where the evidence says just that. A rule that finds no statement near enough
is silent, since true sentences put things in words of their own.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference, opposite
from exhibit.text.denials import Denial, denials_in
from exhibit.text.findings import Level
from exhibit.text.kindred_words import are_akin
from exhibit.text.light_words import is_light
from exhibit.text.negations import (
    REASONING,
    SAYING,
    denials_by_sense,
    denies,
    is_negated,
    negations_in,
)
from exhibit.text.opposites import SIDES, sides_of
from exhibit.text.phrases import phrases_in, statements_in
from exhibit.text.stems import stem_set, stems_in

NEAR = 0.5
"""The share of the words of matter that two statements on the same thing have in common."""
AKIN = 0.4
"""Of what a source is said not to say, kindred words counted: its words are mostly its own."""


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield denials that the evidence has not, and those it has."""
    if not claim.passages:
        return
    evidence = [statement for reading in claim.readings for statement in statements_in(reading)]
    may_be_silent = any(passage.kind == "excerpt" for passage in claim.passages)
    yield from _added(claim.sentence, evidence, may_be_silent)
    yield from _lost(claim.sentence, evidence)


def _added(sentence: str, evidence: list[str], may_be_silent: bool) -> Iterator[Difference]:
    """Yield the denials of the sentence that nothing cited bears out."""
    for denial in denials_in(sentence):
        if not denial.scope or denial.is_contrast:
            continue  # "the shift was not"
        if _denies_twice(denial.phrase):
            yield Difference(
                code="negation",
                level=Level.WARNING,
                message=_("“{words}” denies twice.").format(words=denial.phrase),
                advice=_("Say it with one denial, or with none."),
                words=denial.phrase,
            )
            return
        statement = next((s for s in evidence if _says(s, denial)), "")
        if statement and not _is_borne_out(denial, evidence):
            yield opposite("negation", Level.ERROR, denial.words, statement)
        elif denial.scope[0] in REASONING or (denial.is_of_saying and may_be_silent):
            continue
        elif not _is_borne_out(denial, evidence):
            yield Difference(
                code="negation",
                level=Level.WARNING,
                message=_("“{words}” denies what nothing cited denies.").format(words=denial.words),
                advice=_("Cite what denies it, or take the denial out."),
                words=denial.words,
            )


def _denies_twice(phrase: str) -> bool:
    """Say whether a phrase has two words of negation: "did not give no cause"."""
    words = [phrase[start:end].lower() for start, end in negations_in(phrase)]
    if "never" in words and "without" in words:
        return False
    return len([word for word in words if word != "nor"]) > 1


def _says(statement: str, denial: Denial) -> bool:
    """Say whether a statement says what was denied, in much the same words."""
    stems = stem_set(statement)
    if denial.is_of_saying:
        # What a source says may itself be a denial.
        shared = [stem for stem in denial.matter if are_akin({stem}, stems)]
        return len(shared) >= max(2, AKIN * len(denial.matter))
    near = denial.scope[0] in stems and _share(denial.matter, stems) >= NEAR
    return near and not denies(statement)


def _is_borne_out(denial: Denial, evidence: list[str]) -> bool:
    """Say whether some phrase of the evidence denies the same, or says its opposite."""
    own = {*denial.scope, *denial.before}
    opposites = {(pair, 1 - side) for pair, side in SIDES.get(denial.scope[0], ())}
    for statement in evidence:
        for phrase in phrases_in(statement):
            stems = stem_set(phrase)
            if own & stems and not opposites.isdisjoint(sides_of(phrase)):
                return True
            if is_negated(phrase) and _denies_the_same(denial, phrase, statement):
                return True
            by_sense = {s for s in denials_by_sense(phrase) if not are_akin({s}, own)}
            if by_sense and are_akin(set(denial.scope), stems.difference(by_sense)):
                return True
    return False


def _denies_the_same(denial: Denial, phrase: str, statement: str) -> bool:
    """Say whether a word of negation in the evidence governs what the sentence denies."""
    if denial.is_of_saying and not SAYING.isdisjoint(stem_set(phrase)):
        return True
    scope = set(denial.scope)
    end = negations_in(phrase)[0][1]
    governed = [stem.stem for stem in stems_in(phrase[end:])]
    if not governed:  # "but not all"
        return len(scope & stem_set(statement)) > 1
    return (
        are_akin({denial.scope[0]}, governed[:1])
        or scope.issuperset(governed)
        or len(scope & {*governed}) > 1
    )


def _lost(sentence: str, evidence: list[str]) -> Iterator[Difference]:
    """Yield the first denial of the evidence that the sentence says without one."""
    if denies(sentence):
        return
    own = stem_set(sentence)
    for statement in evidence:
        for denial in denials_in(statement):
            matter = {s for s in stem_set(denial.phrase) if not is_light(s)}
            shared = own & matter
            if own & {*denial.scope[:1]} and len(shared) >= max(2, NEAR * len(matter)):
                yield Difference(
                    code="negation",
                    level=Level.ERROR,
                    message=_("the evidence denies it: “{words}”.").format(words=denial.phrase),
                    advice=_("Say it as the evidence does, or cite what says otherwise."),
                    words=denial.phrase,
                )
                return


def _share(matter: frozenset[str], other: frozenset[str]) -> float:
    return len(matter & other) / len(matter) if matter else 0.0
