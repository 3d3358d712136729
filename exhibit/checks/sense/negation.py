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
from exhibit.text.negations import (
    REASONING,
    SAYING,
    SOURCES,
    denials_by_sense,
    denies,
    is_negated,
    negations_in,
)
from exhibit.text.opposites import SIDES, is_direction, sides_in
from exhibit.text.phrases import phrases_in, statements_in
from exhibit.text.quotations import quoted
from exhibit.text.stems import stem_set, stems_in

NEAR = 0.5
"""The share of the words of matter that two statements on the same thing have in common."""
AKIN = 0.4
"""Of what a source is said not to say, kindred words counted: its words are mostly its own."""
_BY_SOURCE = re.compile(r"\b(?:it|we|nor)\b|\A\W*\Z", re.IGNORECASE)
_OPENS_CONTRAST = re.compile(r"(?:but |and )?not\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Denial:
    """A word of negation in its phrase: the words of matter before it, and those it governs."""

    words: str
    phrase: str
    words_before: str
    before: tuple[str, ...]
    scope: tuple[str, ...]
    ahead: str
    """What the sentence says before the phrase, and after it."""
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
        if not self.is_of_saying:
            return stem_set(self.phrase)
        said = (frozenset(self.scope) | stem_set(self.after)) - SAYING
        said = said or stem_set(self.ahead) - SAYING
        return frozenset(stem for stem in said if not is_light(stem))


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
        if _denies_twice(denial.phrase):
            yield Difference(
                code="negation",
                level=Level.WARNING,
                message=_("“{words}” denies twice.").format(words=denial.phrase),
                advice=_("Say it with one denial, or with none."),
                words=denial.phrase,
            )
            return
        said = next((s for s in evidence if _says(s, denial)), "")
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


def _denies_twice(phrase: str) -> bool:
    """Say whether a phrase has two words of negation: "did not give no cause"."""
    words = [phrase[start:end].lower() for start, end in negations_in(phrase)]
    if "never" in words and "without" in words:
        return False
    return len([word for word in words if word != "nor"]) > 1


def _says(statement: str, denial: _Denial) -> bool:
    """Say whether a statement says what was denied, in much the same words."""
    stems = stem_set(statement)
    if denial.is_of_saying:
        # What a source says may itself be a denial.
        shared = [stem for stem in denial.matter if _is_akin({stem}, stems)]
        return len(shared) >= max(2, AKIN * len(denial.matter))
    near = denial.scope[0] in stems and _share(denial.matter, stems) >= NEAR
    return near and not denies(statement)


def _is_borne_out(denial: _Denial, evidence: list[str]) -> bool:
    """Say whether some phrase of the evidence denies the same, or says its opposite."""
    own = {*denial.scope, *denial.before}
    opposites = {(pair, 1 - side) for pair, side in SIDES.get(denial.scope[0], ())}
    for statement in evidence:
        for phrase in phrases_in(statement):
            stems = stem_set(phrase)
            if own & stems and not opposites.isdisjoint(_sides(phrase)):
                return True
            if is_negated(phrase) and _denies_the_same(denial, phrase, statement):
                return True
            by_sense = {s for s in denials_by_sense(phrase) if not _is_akin({s}, own)}
            if by_sense and _is_akin(set(denial.scope), stems.difference(by_sense)):
                return True
    return False


def _denies_the_same(denial: _Denial, phrase: str, statement: str) -> bool:
    """Say whether a word of negation in the evidence governs what the sentence denies."""
    if denial.is_of_saying and not SAYING.isdisjoint(stem_set(phrase)):
        return True
    scope = set(denial.scope)
    end = negations_in(phrase)[0][1]
    governed = [stem.stem for stem in stems_in(phrase[end:])]
    if not governed:  # "but not all"
        return len(scope & stem_set(statement)) > 1
    return (
        _is_akin({denial.scope[0]}, frozenset(governed[:1]))
        or scope.issuperset(governed)
        or len(scope & {*governed}) > 1
    )


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
    """Yield the first word whose opposite the evidence has in the same place, and not itself."""
    everywhere = {side for statement in evidence for side in _sides(statement)}
    for statement in statements_in(_without_quotations(sentence)):
        for word, pair, side in sides_in(statement):
            if (pair, side) in everywhere:
                continue
            told = statement if _matter(statement) else sentence
            near = [s for s in evidence if _is_near(told, s, is_direction(pair))]
            denied = _is_denied(statement, pair, side)
            turned = (
                s
                for s in near
                if (pair, 1 - side) in _sides(s) and _is_denied(s, pair, 1 - side) == denied
            )
            if opposite := next(turned, ""):
                yield _contradicted(statement[word.start : word.end], opposite)
                return


def _is_denied(statement: str, pair: int, side: int) -> bool:
    """Say whether the phrase that has a side of a pair is negated."""
    return any(is_negated(p) for p in phrases_in(statement) if (pair, side) in _sides(p))


def _is_near(statement: str, other: str, is_direction: bool) -> bool:
    """Say whether two statements are on the same thing, but for the words that have an opposite.

    Of a direction a word in common is enough: it is told of little else.
    """
    matter = _matter(statement)
    if is_direction:
        return _is_akin(set(matter), stem_set(other))
    return len(matter) > 1 and _share(matter, stem_set(other)) > NEAR


def _matter(text: str) -> frozenset[str]:
    return frozenset(s for s in stem_set(text) if not SIDES.get(s) and not is_light(s))


def _sides(text: str) -> frozenset[tuple[int, int]]:
    return frozenset((pair, side) for _word, pair, side in sides_in(text))


def _share(matter: frozenset[str], other: frozenset[str]) -> float:
    return len(matter & other) / len(matter) if matter else 0.0


def _denials(text: str) -> Iterator[_Denial]:
    """Yield each denial of a text that stands outside quotation marks.

    What a quotation denies, its source denies.
    """
    phrases = [phrase for statement in statements_in(text) for phrase in phrases_in(statement)]
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
                    ahead=" ".join(phrases[:number]),
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
