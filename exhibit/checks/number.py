"""A number that the cited evidence does not give.

A quantity of 100 or more is an error: it is the kind of figure visitors quote. Smaller ones, years,
days, ordinals, shares and percentages are warnings, because a writer may count or reckon them ("two
years later") and can say so when acknowledging. Numbers of the exhibition's own furniture ("our two
sources", "three questions") are left alone.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.evidence import readings
from exhibit.checks.fields import excerpts_of
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import NoteDocument
from exhibit.text.body import Sentence
from exhibit.text.findings import Finding, Level
from exhibit.text.numbers import Number, numbers_in

LEAST_GRAVE = 100
_OUR_OWN = re.compile(
    r"(?<!\s)\s++(?:\w+\s+)?(?:sources|questions|excerpts|passages|panels|accounts|answers|texts|readings"
    r"|figures|claims|views)\b"
)
_ABOUT = re.compile(r"\b(?:about|around|roughly|approximately|some|close to)\s+\Z", re.I)
_BELOW = re.compile(r"\b(?:nearly|almost|under|less than|fewer than|up to)\s+\Z", re.I)
_ABOVE = re.compile(r"\b(?:over|more than|at least|above)\s+\Z", re.I)


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each number that none of its sentence's excerpts and notes has.

    A framing sentence may use the numbers of everything the panel cites.
    """
    evidence = _evidence(panel)
    everything = [n for key in panel.body.citations for n in evidence.get(key, ())]
    for place, sentence in numbered(panel.body):
        if not sentence.citations and not sentence.framing:
            continue  # reported as unbacked
        if any(key not in evidence for key in sentence.citations):
            continue  # reported as unknown, or not to be read here
        evidence_numbers = [n for key in sentence.citations for n in evidence[key]] or (
            everything if sentence.framing else []
        )
        for number in numbers_in(sentence.text):
            if not is_ours(sentence.text, number) and not is_given(
                sentence.text, number, evidence_numbers
            ):
                yield _finding(place, sentence, number)


def _evidence(panel: PanelDocument) -> dict[str, tuple[Number, ...]]:
    """Return the numbers of each excerpt and note (text and reference years).

    A gist is our own words, so it bears nothing out; an excerpt whose words are not here is left
    out, as nobody can say what it gives.
    """
    texts = {
        excerpt.key: " | ".join(readings(excerpt))
        for excerpt in excerpts_of(panel)
        if excerpt.exact is not None
    }
    texts |= {note.key: _note_text(note) for note in panel.notes}
    return {key: numbers_in(text) for key, text in texts.items()}


def _note_text(note: NoteDocument) -> str:
    return " | ".join((note.text, *(reference.issued for reference in note.references)))


def is_ours(text: str, number: Number) -> bool:
    """Say whether a small number of a text counts the exhibition's own things."""
    return number.value <= 10 and bool(_OUR_OWN.match(text, number.end))


def is_given(text: str, number: Number, evidence: Iterable[Number]) -> bool:
    """Say whether some number of the evidence bears out one of a text.

    It may be rounded where the text says so: "almost 700,000".
    """
    before = text[max(0, number.start - 20) : number.start]
    step = Decimal(10) ** (number.value.normalize().as_tuple().exponent or 0)  # type: ignore[operator]
    is_hedged = is_grave(number)
    about, over, under = (
        is_hedged and bool(pattern.search(before)) for pattern in (_ABOUT, _ABOVE, _BELOW)
    )
    for other in evidence:
        if _same(number, other):
            return True
        above = other.value - number.value
        if (
            (about and abs(above) * 2 <= step)
            or (over and 0 <= above < step)
            or (under and 0 <= -above < step)
        ):
            return True
    return False


def _same(number: Number, other: Number) -> bool:
    """Compare values, a percentage with a share, and a decade with its years."""
    if number.kind != other.kind and "day" in (number.kind, other.kind):
        return False
    if number.kind == "decade" and other.kind == "year":
        return number.value <= other.value < number.value + 10
    if {number.kind, other.kind} == {"percent", "share"}:
        return number.value in (other.value * 100, other.value / 100)
    return number.value == other.value


def is_grave(number: Number) -> bool:
    """Say whether a number is of the kind that visitors quote."""
    return number.kind == "quantity" and number.value >= LEAST_GRAVE


def _finding(place: int, sentence: Sentence, number: Number) -> Finding:
    """Tell of one number without evidence."""
    grave = is_grave(number)
    return sentence_finding(
        place,
        sentence,
        code="number",
        level=Level.ERROR if grave else Level.WARNING,
        message=_("“{words}” is in none of the passages and notes this sentence cites.").format(
            words=number.words
        ),
        advice=_("Cite what gives this number, or correct it.")
        if grave
        else _("Cite what gives this number, correct it, or say how it was reckoned."),
        words=number.words,
    )
