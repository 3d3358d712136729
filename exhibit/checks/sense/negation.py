"""A denial added or lost, and a direction turned round.

Each denial is held against the statements of the evidence that speak of the same: when they say it
without one, the evidence contradicts; when nothing cited denies anything, it is silent. What a
source does not say, and what our own reasoning denies ("does not prove"), is denied by no source,
and is an error only where the evidence says just that. A rule that finds no statement near enough
is silent, since true sentences put things in words of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.findings import Level
from exhibit.text.kindred_words import kin
from exhibit.text.light_words import is_light
from exhibit.text.negations import REASONING, SAYING, SOURCES, denies, is_negated, negations_in
from exhibit.text.opposites import SIDES
from exhibit.text.phrases import phrases_in, statements_in
from exhibit.text.quotations import quoted, words_of
from exhibit.text.stems import stem_of, stem_set, stems_in

NEAR = 0.5
"""The share of the words of matter that two statements on the same thing have in common."""
AKIN = 0.4
"""Of what a source is said not to say, kindred words counted: its words are mostly its own."""
_BY_SOURCE = re.compile(r"\b(?:it|we|nor)\b|\A\W*\Z", re.IGNORECASE)
_EITHER = re.compile(r"\b(?:nor|without|never)\b", re.IGNORECASE)
_OPENS_CONTRAST = re.compile(r"(?:but |and )?not\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Denial:
    """A word of negation in its phrase: the words of matter before it, and those it governs."""

    words: str
    phrase: str
    words_before: str
    before: tuple[str, ...]
    scope: tuple[str, ...]
    after: str

    @property
    def is_contrast(self) -> bool:
        """True for "the result, not the cause": what is denied stands beside what is said."""
        return bool(_OPENS_CONTRAST.match(self.phrase))

    @property
    def is_of_saying(self) -> bool:
        """True for "it does not say", "it names none": what is denied is that a source says it."""
        if self.before:
            by_source = self.before[-1] in SOURCES and self.scope[0] in SAYING
            return by_source or self.before[-1] in SAYING
        return self.scope[0] in SAYING | SOURCES and bool(_BY_SOURCE.search(self.words_before))

    @property
    def matter(self) -> frozenset[str]:
        """The words of matter it is about; where saying is denied, those of what is not said."""
        if self.is_of_saying:
            said = frozenset(self.scope) | stem_set(self.after)
            return frozenset(stem for stem in said - SAYING if not is_light(stem))
        return stem_set(self.phrase)


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield denials that the evidence has not, and those it has; directions turned round."""
    if not claim.passages:
        return
    evidence = [statement for reading in claim.readings for statement in statements_in(reading)]
    may_be_silent = any(passage.kind == "excerpt" for passage in claim.passages)
    yield from _added(claim.sentence, evidence, may_be_silent)
    yield from _lost(claim.sentence, evidence)
    yield from _turned(claim.sentence, evidence)


def _added(sentence: str, evidence: list[str], may_be_silent: bool) -> Iterator[Difference]:
    """Yield the denials of the sentence that nothing cited bears out."""
    for denial in _denials(sentence):
        if not denial.scope or denial.is_contrast:
            continue  # "the shift was not"
        if len(negations_in(denial.phrase)) > 1 and not _EITHER.search(denial.phrase):
            yield Difference(
                code="negation",
                level=Level.WARNING,
                message=_("“{words}” denies twice.").format(words=denial.phrase),
                advice=_("Say it with one denial, or with none."),
                words=denial.phrase,
            )
            return
        said = next((s for s in evidence if _says(s, denial) and not denies(s)), "")
        if said and not _is_borne_out(denial, evidence):
            yield _contradicted(denial.words, said)
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


def _says(statement: str, denial: _Denial) -> bool:
    """Say whether a statement says what was denied, in much the same words."""
    stems = stem_set(statement)
    if denial.is_of_saying:
        shared = [stem for stem in denial.matter if _is_akin({stem}, stems)]
        return len(shared) >= max(2, AKIN * len(denial.matter))
    return denial.scope[0] in stems and _share(denial.matter, stems) >= NEAR


def _is_borne_out(denial: _Denial, evidence: list[str]) -> bool:
    """Say whether some phrase of the evidence denies the same, or says its opposite."""
    own = {*denial.scope, *denial.before, *denial.matter}
    opposites = {(pair, 1 - side) for pair, side in SIDES.get(denial.scope[0], ())}
    for phrase in (phrase for statement in evidence for phrase in phrases_in(statement)):
        stems = stem_set(phrase)
        if not opposites.isdisjoint(_sides(phrase)) and len(own & stems) >= 1:
            return True
        if denies(phrase, set(denial.scope)):
            governed = _governed(phrase)
            if (
                (governed or stems) <= own
                or len(own & stems) >= 2
                or _is_akin({denial.scope[0]}, governed)
            ):
                return True
    return False


def _governed(phrase: str) -> frozenset[str]:
    """Return the words of matter after the first word of negation: none for "but not all"."""
    spans = negations_in(phrase)
    return stem_set(phrase[spans[0][1] :]) if spans else stem_set(phrase)


def _is_akin(some: set[str], others: frozenset[str]) -> bool:
    groups = frozenset[int]().union(*map(kin, some))
    return not some.isdisjoint(others) or any(not groups.isdisjoint(kin(s)) for s in others)


def _lost(sentence: str, evidence: list[str]) -> Iterator[Difference]:
    """Yield the first denial of the evidence that the sentence says without one."""
    if denies(sentence):
        return
    own = stem_set(sentence)
    for statement in evidence:
        for denial in _denials(statement):
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


def _turned(sentence: str, evidence: list[str]) -> Iterator[Difference]:
    """Yield the words whose opposite the evidence has in the same place."""
    for statement in statements_in(_without_quotations(sentence)):
        for word in words_of(statement):
            stem = stem_of(word.folded)
            for pair, side in SIDES.get(stem, ()):
                opposite = _opposite((pair, 1 - side), (pair, side), statement, evidence)
                if opposite:
                    yield _contradicted(statement[word.start : word.end], opposite)
                    break


def _opposite(
    other: tuple[int, int], same: tuple[int, int], statement: str, evidence: list[str]
) -> str:
    """Return the statement of the evidence that says the same but for the side, or nothing."""
    matter = frozenset(s for s in stem_set(statement) if not SIDES.get(s))
    near = [s for s in evidence if _share(matter, stem_set(s)) > NEAR]
    if len(matter) < 2 or any(same in _sides(s) for s in near):
        return ""
    turned = (s for s in near if other in _sides(s) and is_negated(s) == is_negated(statement))
    return next(turned, "")


def _sides(phrase: str) -> set[tuple[int, int]]:
    return {side for word in words_of(phrase) for side in SIDES.get(stem_of(word.folded), ())}


def _share(matter: frozenset[str], other: frozenset[str]) -> float:
    return len(matter & other) / len(matter) if matter else 0.0


def _denials(text: str) -> Iterator[_Denial]:
    """Yield each denial of a text that stands outside quotation marks.

    What a quotation denies, its source denies.
    """
    for statement in statements_in(text):
        phrases = phrases_in(statement)
        for number, phrase in enumerate(phrases):
            spans = quoted(phrase)
            for start, end in negations_in(phrase):
                if not any(first <= start < last for first, last in spans):
                    yield _Denial(
                        words=" ".join(phrase[start:].split()[:4]),
                        phrase=phrase,
                        words_before=phrase[:start],
                        before=tuple(stem.stem for stem in stems_in(phrase[:start])),
                        scope=tuple(stem.stem for stem in stems_in(phrase[end:])),
                        after=" ".join(phrases[number + 1 :]),
                    )


def _contradicted(words: str, evidence: str) -> Difference:
    return Difference(
        code="negation",
        level=Level.ERROR,
        message=_("“{words}” says the opposite of “{evidence}”.").format(
            words=words, evidence=evidence
        ),
        advice=_("Say it as the evidence does, or cite what says otherwise."),
        words=words,
    )


def _without_quotations(sentence: str) -> str:
    """Return a sentence with its quotations emptied: what they deny is the source's own."""
    for start, end in reversed(quoted(sentence)):
        sentence = sentence[:start] + sentence[end:]
    return sentence
