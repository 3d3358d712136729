"""The kinds of falsification: each makes a true sentence false in one way.

A kind is a function from a true sentence to false ones; its docstring says what is false about
them. What the evidence would support as well is never yielded.
"""

import re
from collections.abc import Callable, Iterator
from itertools import combinations

from exhibit.text.quotations import folded_words
from tests.mutations.truth import Lie, Truth, calls_of
from tests.mutations.words import (
    AUXILIARY,
    BOUNDS,
    DEEDS,
    DENIALS,
    DIRECTIONS,
    HEDGES,
    HEDGING,
    IDIOMS,
    MONTH,
    MONTHS,
    NEGATED,
    STRANGE,
    UNITS,
)

Kind = Callable[[Truth], Iterator[Lie]]

_FIGURE = re.compile(r"(?<![\w.,–-])\d+(?:[,.]\d+)*(?: (?:million|billion|thousand))?(?![\w–])")
_YEAR = re.compile(r"(?<![\d,.–])(?:1[89]|20)\d\d(?![\d,])")
_DIGIT = re.compile(r"\d")


def altered_quotation(true: Truth) -> Iterator[Lie]:
    """One word of a quotation is another, is left out without a sign, or changes places."""
    rng = true.rng("altered quotation")
    readings = [f" {' '.join(folded_words(r))} " for p in true.passages for r in p.readings]
    for found in true.quotations:
        words = found[1].split()
        if len(words) < 2:
            continue
        at = rng.randrange(len(words) - 1)
        way = rng.choice(("other", "less", "exchanged"))
        if way == "exchanged" and words[at].lower() != words[at + 1].lower():
            words[at], words[at + 1] = words[at + 1], words[at]
        elif way == "less" and len(words) > 3 and at > 0:
            del words[at]
        else:
            words[at] = rng.choice(STRANGE)
        altered = " ".join(words)
        if not any(f" {' '.join(folded_words(altered))} " in reading for reading in readings):
            yield _lie(true, found.start(1), found.end(1), altered)


def big_number(true: Truth) -> Iterator[Lie]:
    """A figure of 100 and more is another: one of its first two digits, or ten times as much."""
    rng = true.rng("big number")
    for found in _FIGURE.finditer(true.text):
        if not _is_big(found[0]):
            continue
        digits = list(_DIGIT.finditer(found[0]))
        if rng.random() < 0.2 and found[0].isdigit():
            false = f"{found[0]}0"
        else:
            digit = digits[rng.randrange(min(2, len(digits)))]
            others = [d for d in "123456789" if d != digit[0]]
            false = f"{found[0][: digit.start()]}{rng.choice(others)}{found[0][digit.end() :]}"
        if not re.search(rf"(?<!\d){re.escape(false)}(?!\d)", true.evidence):
            yield _lie(true, *found.span(), false)


def year(true: Truth) -> Iterator[Lie]:
    """A year is up to nine years earlier or later, and not a year of the sentence."""
    rng = true.rng("year")
    there = set(_YEAR.findall(true.text))
    for found in _YEAR.finditer(true.text):
        false = str(int(found[0]) + rng.choice([*range(-9, 0), *range(1, 10)]))
        if false not in there:
            yield _lie(true, *found.span(), false)


def unrelated_citation(true: Truth) -> Iterator[Lie]:
    """The sentence cites one passage or note that its panel does not cite, taken by chance."""
    key = true.rng("unrelated citation").choice(sorted(true.elsewhere))
    yield Lie(true.text, (key,))


def hedge_dropped(true: Truth) -> Iterator[Lie]:
    """A hedge, or who holds a view, is taken out: the view is told as a fact."""
    for pattern, put in HEDGES:
        for found in pattern.finditer(true.text):
            if true.unquoted(found.start()):
                yield _lie(true, *found.span(), put)


def numbers_swapped(true: Truth) -> Iterator[Lie]:
    """Two figures of the sentence change places; never the two ends of one range."""
    rng = true.rng("two numbers swapped")
    figures = [*_FIGURE.finditer(true.text)]
    pairs = [
        (one, two)
        for one, two in combinations(figures, 2)
        if one[0] != two[0]
        and len(true.text[one.end() : two.start()]) > 4
        and bool(_YEAR.fullmatch(one[0])) == bool(_YEAR.fullmatch(two[0]))
    ]
    for one, two in rng.sample(pairs, min(2, len(pairs))):
        middle = true.text[one.end() : two.start()]
        yield _lie(true, one.start(), two.end(), f"{two[0]}{middle}{one[0]}")


def name_swapped(true: Truth) -> Iterator[Lie]:
    """A person or place is another one of the exhibition, which the evidence does not name."""
    rng = true.rng("name swapped")
    evidence = true.evidence
    for known in true.names:
        if known.kind not in ("person", "place"):
            continue
        found = re.search(rf"(?<!\w){re.escape(known.name)}(?!\w)", true.text)
        if not found or not true.unquoted(found.start()):
            continue
        others = [
            other.name
            for other in true.names
            if other.kind == known.kind
            and other.name not in true.text
            and not any(word in evidence for word in (other.name, other.name.split()[-1]))
        ]
        if others:
            yield _lie(true, *found.span(), rng.choice(others))


def verb_negated(true: Truth) -> Iterator[Lie]:
    """The first verb is denied, or what denies it is taken out."""
    for pattern, put in DENIALS:
        for found in pattern.finditer(true.text):
            if true.unquoted(found.start()):
                yield _lie(true, *found.span(), found.expand(put))
                return
    verbs = re.finditer(rf"\b(?:{'|'.join(NEGATED)})\b", true.text)
    places = [(found.start(), found) for found in (*verbs, *AUXILIARY.finditer(true.text))]
    for _, found in sorted(places, key=lambda place: place[0]):
        if not true.unquoted(found.start()) or _is_aside(true.text, found):
            continue
        if found.re is AUXILIARY:
            yield _lie(true, *found.span(), f"{found[0]} not")
        else:
            helper = "does" if found[0].endswith("s") else "did"
            yield _lie(true, *found.span(), f"{helper} not {NEGATED[found[0]]}")
        return


def source_swapped(true: Truth) -> Iterator[Lie]:
    """What one source says is given to the other, where the sentence names one of them alone."""
    named = set(re.findall(r"\b(lecture|textbook)\b", true.text))
    sources = {passage.source for passage in true.passages if passage.source}
    if len(named) == 1 and sources == named:
        (one,) = named
        other = {"lecture": "textbook", "textbook": "lecture"}[one]
        yield Lie(re.sub(rf"\b{one}\b", other, true.text), true.citations)


def month_swapped(true: Truth) -> Iterator[Lie]:
    """A month is another one, and not a month of the sentence."""
    rng = true.rng("month swapped")
    there = set(MONTH.findall(true.text))
    for found in MONTH.finditer(true.text):
        others = [month for month in MONTHS if month not in there]
        yield _lie(true, *found.span(), rng.choice(others))


def bound_flipped(true: Truth) -> Iterator[Lie]:
    """A lower bound is an upper one or the other way; a figure as it stands is made a bound."""
    rng = true.rng("bound flipped")
    for one, other in BOUNDS:
        for first, second in ((one, other), (other, one)):
            pattern = rf"(?<!\w){first}(?=(?: half| a | \w+)? ?[\d“]| half)"
            for found in re.finditer(pattern, true.text):
                if true.unquoted(found.start()):
                    yield _lie(true, *found.span(), second)
                    return
    for found in re.finditer(r"\b(?:about|some|around) (?=\d)", true.text):
        if true.unquoted(found.start()):
            yield _lie(true, *found.span(), rng.choice(("more than ", "fewer than ", "at most ")))
            return
    for found in _FIGURE.finditer(true.text):
        is_bare = not re.search(r"(?:to|and|than|least|most|over) $", true.text[: found.start()])
        if _is_big(found[0]) and is_bare and true.unquoted(found.start()):
            yield _lie(true, found.start(), found.start(), rng.choice(("over ", "under ")))
            return


def agent_exchanged(true: Truth) -> Iterator[Lie]:
    """Two persons on the two sides of a verb change places: the agent becomes the object.

    Never where the verb says the same both ways ("married to"), nor of names side by side.
    """
    names = {n for known in true.names if known.kind == "person" for n in calls_of(known)}
    told = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![\w’'])({told})((?:[,:]? [^.;“”]{{0,60}})? (?:{'|'.join(DEEDS)})\b[^.;“”]{{0,60}}?)"
        rf"\b({told})(?![\w’'])"
    )
    for found in pattern.finditer(true.text):
        same = set(found[1].split()) & set(found[3].split())
        if not same and not re.search(r"\bmarried\b", found[2]):
            yield _lie(true, *found.span(), f"{found[3]}{found[2]}{found[1]}")


def unit_changed(true: Truth) -> Iterator[Lie]:
    """A figure keeps its value and counts something else, which the evidence does not count."""
    units = "|".join(UNITS)
    pattern = re.compile(
        rf"(?<![\w.,])(\d[\d.,]*|\w+teen|two|three|four|five|six|seven|eight|nine|ten)"
        rf"((?: million)?(?: [a-z]+)?) ({units})\b"
    )
    for found in pattern.finditer(true.text):
        false = UNITS[found[3]]
        if _YEAR.fullmatch(found[1]):
            continue
        if true.unquoted(found.start()) and not re.search(
            rf"{re.escape(found[1])}[^.;|]{{0,20}} {false}", true.evidence
        ):
            yield _lie(true, *found.span(3), false)


def ellipsis_over_hedge(true: Truth) -> Iterator[Lie]:
    """The words of a passage are quoted with an ellipsis where it hedges, denies or limits."""
    for passage in true.passages:
        if passage.kind != "excerpt" or not passage.public:
            continue
        words = " ".join(passage.readings[-1].split())
        for found in HEDGING.finditer(words):
            before = words[: found.start()].split()[-6:]
            after = words[found.end() :].split()[:6]
            if len(before) > 1 and len(after) > 1:
                told = f"{' '.join(before)} … {' '.join(after).rstrip('.,;')}"
                told = re.sub(r"[“”\"()]", "", told)
                yield Lie(f"Our {passage.source} says “{told}”.", true.citations)
                break


def quotation_spliced(true: Truth) -> Iterator[Lie]:
    """One quotation is put together from two passages."""
    passages = [p for p in true.passages if p.kind == "excerpt" and p.public]
    for one, two in combinations(passages, 2):
        first, second = (" ".join(p.readings[-1].split()) for p in (one, two))
        told = f"{' '.join(first.split()[:5])} … {' '.join(second.split()[-5:]).rstrip('.')}"
        told = re.sub(r"[“”\"()]", "", told)
        yield Lie(f"Our {one.source} says “{told}”.", true.citations)


def range_end_changed(true: Truth) -> Iterator[Lie]:
    """One end of a range is another figure, of years, days or a count."""
    rng = true.rng("range end")
    pattern = r"(?<![\w.,])(\d[\d,.]*)(–| to | and )(\d[\d,.]*\d|\d)(?! o’clock)(?!\w)"
    for found in re.finditer(pattern, true.text):
        if found[2] == " and " and not true.text[: found.start()].endswith("between "):
            continue
        end = found[3]
        false = str(int(end[-1]) % 9 + 1)
        if found[2] == "–" or rng.random() < 0.5 or len(found[1]) > 1:
            yield _lie(true, *found.span(3), f"{end[:-1]}{false}")
        else:
            yield _lie(true, *found.span(1), str(int(found[1][-1]) % 9 + 2))


def direction_flipped(true: Truth) -> Iterator[Lie]:
    """What rose falls, what came before comes after, what was more is less.

    Never in a question, nor in a turn of phrase that names no direction ("above all").
    """
    if true.text.endswith("?"):
        return
    for one, other in DIRECTIONS:
        for first, second in ((one, other), (other, one)):
            found = re.search(rf"(?<!\w){first}(?!\w)", true.text)
            is_idiom = bool(found) and any(
                idiom.start() <= found.start() < idiom.end() for idiom in IDIOMS.finditer(true.text)
            )
            if found and not is_idiom and true.unquoted(found.start()):
                yield _lie(true, *found.span(), second)
                return


KINDS: dict[str, Kind] = {
    "altered quotation": altered_quotation,
    "big number": big_number,
    "year": year,
    "unrelated citation": unrelated_citation,
    "hedge dropped": hedge_dropped,
    "two numbers swapped": numbers_swapped,
    "name swapped": name_swapped,
    "verb negated": verb_negated,
    "source swapped": source_swapped,
    "month swapped": month_swapped,
    "bound flipped": bound_flipped,
    "agent and object exchanged": agent_exchanged,
    "unit changed": unit_changed,
    "ellipsis over a hedge": ellipsis_over_hedge,
    "quotation spliced": quotation_spliced,
    "end of a range changed": range_end_changed,
    "direction flipped": direction_flipped,
}
WITHOUT_GOAL = frozenset(("direction flipped",))
"""Measured, and seen in part only: what no word of the evidence says, nobody compares."""


def _lie(true: Truth, start: int, end: int, put: str) -> Lie:
    """Return the sentence with other words at a place, beginning with a capital as before."""
    told = f"{true.text[:start]}{put}{true.text[end:]}".strip().lstrip(", ")
    told = re.sub(r"  +", " ", told)
    return Lie(f"{told[:1].upper()}{told[1:]}", true.citations)


def _is_aside(text: str, verb: re.Match[str]) -> bool:
    """Say whether a verb only says who speaks (", it says,"), or is none ("the reported count")."""
    before, after = text[: verb.start()], text[verb.end() :]
    return after.startswith(",") or before.endswith(("the ", "a ", "The ", "neither ", "Neither "))


def _is_big(figure: str) -> bool:
    if " " in figure:
        return True
    digits = figure.replace(",", "")
    is_year = figure.isdigit() and len(figure) == 4 and figure[:2] in ("17", "18", "19", "20")
    return digits.isdigit() and int(digits) >= 100 and not is_year and figure[0] != "0"
