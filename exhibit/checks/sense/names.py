"""Names of persons, places and works: one the evidence has not, or one in another's place.

A name may stand in the evidence in any form that a record gives it, by its family name alone, or
inside a word made from it (Marx, Marxism). Of a name that the evidence has, the statement nearest
to the sentence must not speak of another of its kind instead; and of two names with a verb between
them, the evidence must not have them the other way round.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference, KnownName
from exhibit.checks.sense.recorded import Found, Index, forms_of, found_in, index_of, recorded
from exhibit.text.findings import Level
from exhibit.text.light_words import is_light
from exhibit.text.passives import is_passive
from exhibit.text.phrases import statements_in
from exhibit.text.proper_names import family_of, is_made_from, runs_in
from exhibit.text.quotations import folded_words, unquoted
from exhibit.text.stems import stem_set, stems_in

NEAR = 2
"""Words of matter that a sentence and a statement share when they are on the same thing."""
NEAR_SHARE = 0.4
"""And how much of what the sentence says they are."""
SURE = 0.6
"""How much of it says that nothing but the name is different."""
CLEARLY = 1
"""Words more than any statement with the name shares, for another statement to be the one meant."""
KINDS = ("person", "place", "work")
_ASIDE = re.compile(r"\s[—–]\s[^—–.;]*\s[—–]\s|\([^()]*\)")
_REFERENCE = re.compile(r"[^();]{0,80}\d{4}[^()]{0,20}\)|\s\(\d{4}\)")


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield names that the evidence has not, has in another's place, or has exchanged."""
    if not claim.passages:
        return
    evidence = _Evidence(claim)
    known = recorded(claim.sentence, claim.names)
    own_words = unquoted(claim.sentence)
    for mention in known:
        if mention.name.kind in KINDS and own_words[mention.start] == claim.sentence[mention.start]:
            is_there = evidence.has(mention.name)
            if is_there and _is_reference(claim.sentence, mention.end):
                continue  # who wrote a work is told by the work, not by a statement of it
            instead, level = evidence.instead(claim.sentence, mention.name, is_there)
            if instead:
                yield _in_place(mention, instead, level)
            elif not is_there:
                yield _silent(mention.words)
    for run, start, end in runs_in(claim.sentence):
        is_known = any(mention.start < end and start < mention.end for mention in known)
        if is_known or _is_ours(claim, run) or own_words[start] != claim.sentence[start]:
            continue
        if not evidence.has_word(family_of(run)):
            yield _silent(run)
    yield from _exchanged(claim)


class _Evidence:
    """What a claim cites, read for names."""

    def __init__(self, claim: Claim) -> None:
        self.index = index_of(claim.names)
        self.texts = claim.readings
        beside = (
            words
            for passage in claim.passages
            for words in (*passage.makers, *passage.titles, *passage.surroundings)
        )
        self.words = frozenset[str]().union(*map(_words, (*self.texts, *beside)))

    def has_word(self, word: str) -> bool:
        """Say whether a word, or one made from it, is in the evidence."""
        folded = [_bare(part) for part in folded_words(word)]
        return all(
            part in self.words or any(is_made_from(other, part) for other in self.words)
            for part in folded
        )

    def has(self, name: KnownName) -> bool:
        """Say whether a name is in the evidence in one of its forms."""
        return any(self.has_word(form) for form in forms_of(name))

    def instead(self, sentence: str, name: KnownName, is_there: bool) -> tuple[str, Level]:
        """Return the name that the nearest statement has where the sentence has this one, or ''.

        An error where hardly anything else is different: the evidence then contradicts. A statement
        that has another name of the sentence speaks of that one as well, and decides nothing of a
        name that is somewhere else in the evidence.
        """
        own = {mention.name for mention in found_in(sentence, self.index)}
        forms = (form for own_name in own for form in forms_of(own_name))
        families = {word for form in forms for word in folded_words(form)}
        matter = {s for s in stem_set(sentence) if s not in families and not is_light(s)}
        scored = [
            (len(matter & stem_set(statement)), named)
            for text in self.texts
            for statement, named in _carried(text, self.index, name.kind)
        ]
        best = max((score for score, _ in scored), default=0)
        if best < NEAR or best < NEAR_SHARE * len(matter):
            return "", Level.WARNING
        with_it = max((score for score, named in scored if name in named), default=0)
        nearest = [named for score, named in scored if score == best]
        shared = any(own & named for named in nearest) if is_there else False
        if best - with_it < CLEARLY or shared:
            return "", Level.WARNING
        others = (other.name for named in nearest for other in named - own)
        is_sure = best > NEAR and best >= SURE * len(matter)
        return min(others, default=""), Level.ERROR if is_sure else Level.WARNING


def _carried(text: str, index: Index, kind: str) -> Iterator[tuple[str, frozenset[KnownName]]]:
    """Yield the statements of a text with their names of a kind: "he" is who was named before."""
    last: frozenset[KnownName] = frozenset()
    for aside in _ASIDE.findall(text):
        yield aside, frozenset(f.name for f in found_in(aside, index) if f.name.kind == kind)
    for statement in statements_in(_ASIDE.sub(" ", text)):
        names = frozenset(f.name for f in found_in(statement, index) if f.name.kind == kind)
        last = names or last
        yield statement, last


def _exchanged(claim: Claim) -> Iterator[Difference]:
    """Yield pairs of names whose verb the evidence has with the two exchanged."""
    index = index_of(claim.names)
    persons = [f for f in found_in(claim.sentence, index) if f.name.kind == "person"]
    for first, second in pairwise(persons):
        between = claim.sentence[first.end : second.start]
        if first.name == second.name or not between or ";" in between:
            continue
        for text in claim.readings:
            for statement in statements_in(_ASIDE.sub(" ", text)):
                if _is_exchanged(claim.sentence, first, second, statement, index):
                    yield Difference(
                        code="names-exchanged",
                        level=Level.WARNING,
                        message=_(
                            "the evidence has “{one}” and “{other}” the other way round."
                        ).format(one=first.words, other=second.words),
                        advice=_("Say who did it to whom as the evidence does."),
                        words=f"{first.words}, {second.words}",
                    )
                    return


def _is_exchanged(sentence: str, first: Found, second: Found, statement: str, index: Index) -> bool:
    """Say whether a verb between two names has, in a statement, the second as its agent."""
    theirs = [f for f in found_in(statement, index) if f.name.kind == "person"]
    for verb in stems_in(sentence[first.end : second.start]):
        start, end = first.end + verb.start, first.end + verb.end
        turned = is_passive(sentence, start, end)
        for same in stems_in(statement):
            if same.stem != verb.stem or is_light(verb.stem):
                continue
            before = [f.name for f in theirs if f.end <= same.start and not _owns(statement, f)]
            after = [f.name for f in theirs if f.start >= same.end]
            agent, patient = before[-1:], after[:1]
            if is_passive(statement, same.start, same.end) != turned:
                agent, patient = patient, agent
            if agent == [second.name] or (patient == [first.name] and agent != [first.name]):
                return True
    return False


def _owns(text: str, mention: Found) -> bool:
    return text[mention.end : mention.end + 2] in ("'s", "’s")


@lru_cache(maxsize=2048)
def _words(text: str) -> frozenset[str]:
    return frozenset(map(_bare, folded_words(text)))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _is_reference(sentence: str, end: int) -> bool:
    """Say whether a name is that of an author with a year: "(Getty, 1985)", "Lenoe (2010)"."""
    return bool(_REFERENCE.match(sentence, end))


def _is_ours(claim: Claim, run: str) -> bool:
    """Say whether a run of capitals is an event or a concept of ours, which names nobody."""
    ours = {f.casefold() for n in claim.names if n.kind not in KINDS for f in (n.name, *n.others)}
    return run.casefold().removeprefix("the ") in ours


def _silent(words: str) -> Difference:
    return Difference(
        code="name",
        level=Level.WARNING,
        message=_("“{name}” is nowhere in what it cites.").format(name=words),
        advice=_("Cite what names it, correct the name, or record it as another name."),
        words=words,
    )


def _in_place(mention: Found, instead: str, level: Level) -> Difference:
    return Difference(
        code="name",
        level=level,
        message=_("where the sentence has “{name}”, the evidence has “{instead}”.").format(
            name=mention.words, instead=instead
        ),
        advice=_("Correct the name, or cite what gives it."),
        words=mention.words,
    )
