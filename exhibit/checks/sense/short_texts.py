"""Titles, big ideas, headings, gists and what stands beside a text, held against the evidence.

What stands at the head of a panel must be borne out by something that its text cites, a big idea by
what it cites itself, a gist by its own excerpt. They say things short and in other words, so
silence tells little: only contradictions are told, and at the head names, dates and figures that
are nowhere. A question claims nothing. Of what stands beside a text (the titles and tables of
figures, answers, teacher's notes) the large figures and the years are held against the evidence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of
from exhibit.checks.number import is_given, is_grave
from exhibit.checks.sense import RULES, relevance, sources
from exhibit.checks.sense.claim import Claim, Difference, Passage
from exhibit.checks.sense.claims import passages_of
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import parse
from exhibit.text.findings import Finding, Level
from exhibit.text.numbers import numbers_in

_WITH_CITATIONS = (relevance.differences, sources.differences)
"""These ask what is cited and why; nothing here cites."""
OURS = re.compile(r"\b(?:ours|our own|our (?:sum|subtraction|reckoning))\b", re.I)
"""Words that say of a figure that the exhibition reckoned it."""
_TOLD = frozenset(("name", "date", "number"))
"""Codes that are told as warnings too, at the head of a panel."""


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield what the evidence says otherwise of the short texts of a panel."""
    passages = passages_of(panel)
    cited = tuple(passages[key] for key in panel.body.citations if key in passages)
    if any(any(passage.readings) for passage in cited):
        for field, label, text in _heads(panel):
            keys = panel.idea.citations if field == "big_idea" else ()
            own = tuple(passages[key] for key in keys if key in passages)
            yield from _found(field, label, text, own or cited, context)
        for short in _beside(panel):
            own = tuple(passages[key] for key in short.keys if key in passages)
            yield from _figures(short, (*own, *cited))
    for excerpt in excerpts_of(panel):
        passage = passages[excerpt.key]
        if excerpt.gist and any(passage.readings):
            label = _("the gist of {key}").format(key=excerpt.key)
            field = f"excerpts.{excerpt.key}.gist"
            yield from _found(field, label, excerpt.gist, (passage,), context, is_gist=True)


def _heads(panel: PanelDocument) -> Iterator[tuple[str, str, str]]:
    """Yield the texts that stand over a panel or a part of it: field, what it is called, words."""
    yield "title", _("the title"), panel.title
    yield "big_idea", _("the big idea"), panel.big_idea
    for block in panel.body.blocks:
        if block.kind == "heading":
            words = " ".join(sentence.text for sentence in block.sentences)
            yield "body", _("the heading “{words}”").format(words=words), words


@dataclass(frozen=True)
class _Short:
    """A short text beside the body, with the keys it rests on besides those that are cited."""

    field: str
    label: str
    text: str
    keys: tuple[str, ...] = ()
    near: str = ""
    """What stands with it, and may give its figures or say that they are ours."""


def _beside(panel: PanelDocument) -> Iterator[_Short]:
    """Yield what stands beside the text and cites nothing itself."""
    for chart in panel.charts:
        field, keys = f"charts.{chart.key}", chart.rests_on
        label = _("the title of chart {key}").format(key=chart.key)
        yield _Short(f"{field}.title", label, chart.title, keys)
        label = _("the table of chart {chart}").format(chart=chart.key)
        heads = "; ".join(chart.columns)
        for row in chart.rows:
            yield _Short(f"{field}.rows", label, "; ".join(row), keys, near=heads)
    for drawing in panel.drawings:
        field, keys = f"drawings.{drawing.key}", drawing.rests_on
        label = _("the title of drawing {key}").format(key=drawing.key)
        yield _Short(f"{field}.title", label, drawing.title, keys)
        label = _("the alternative text of drawing {key}").format(key=drawing.key)
        yield _Short(f"{field}.alt", label, drawing.alt, keys, near=drawing.caption)
    for place, prompt in enumerate(panel.prompts, start=1):
        # One that cites is held to what it cites.
        if not prompt.teacher_note_cited.citations:
            label = _("the teacher’s note of discussion question {place}").format(place=place)
            yield _Short(f"prompts.{place}.teacher_note", label, prompt.teacher_note)
    for question in panel.questions:
        for answer in question.answers:
            label = _("{source}’s answer, the question “{title}”").format(
                source=answer.source, title=question.title
            )
            keys = (answer.excerpt.key,) if answer.excerpt else ()
            field = f"questions.{question.slug}.{answer.source}"
            yield _Short(f"{field}.gist", label, answer.gist, keys)
            yield _Short(f"{field}.counts", label, answer.counts, keys)


def _figures(short: _Short, passages: tuple[Passage, ...]) -> Iterator[Finding]:
    """Yield the large figures and the years of a text beside the body that no evidence gives.

    A figure that we reckoned may stand where it says so.
    """
    if OURS.search(short.text) or OURS.search(short.near):
        return
    stated = {number.words for number in numbers_in(short.near)}
    for difference in _numbers(Claim(sentence=short.text, passages=passages)):
        # An order's number is its name: 00447.
        if difference.words not in stated and not difference.words.startswith("0"):
            yield _finding(short.field, short.label, difference, short.text)


def _found(
    field: str,
    label: str,
    text: str,
    passages: tuple[Passage, ...],
    context: CheckContext,
    *,
    is_gist: bool = False,
) -> Iterator[Finding]:
    for sentence in parse(text).sentences:
        if sentence.text.rstrip(" ”\"'’)").endswith("?"):
            continue  # a question claims nothing
        names = () if is_gist else context.names
        claim = Claim(sentence=sentence.text, passages=passages, names=names)
        for difference in (*_differences(claim), *_numbers(claim)):
            is_told = difference.level is Level.WARNING and difference.code in _TOLD and not is_gist
            if difference.level is Level.ERROR or is_told:
                yield _finding(field, label, difference, sentence.text)


def _finding(field: str, label: str, difference: Difference, text: str) -> Finding:
    return Finding(
        code="short-text",
        level=difference.level,
        message=_("In {label}: {message}").format(label=label, message=difference.message),
        advice=difference.advice,
        field=field,
        words=f"{difference.words} / {text}",
    )


def _differences(claim: Claim) -> Iterator[Difference]:
    for rule in RULES:
        if rule not in _WITH_CITATIONS:
            yield from rule(claim)


def _numbers(claim: Claim) -> Iterator[Difference]:
    """Yield the large figures and the years that are nowhere in the evidence."""
    published = [str(year) for passage in claim.passages for year in passage.published]
    evidence_numbers = [n for text in (*claim.readings, *published) for n in numbers_in(text)]
    for number in numbers_in(claim.sentence):
        is_told = is_grave(number) or number.kind == "year"
        if is_told and not is_given(claim.sentence, number, evidence_numbers):
            yield Difference(
                code="number",
                level=Level.ERROR if is_grave(number) else Level.WARNING,
                message=_("“{words}” is in none of its evidence.").format(words=number.words),
                advice=_("Correct it, or cite in the text what gives this number."),
                words=number.words,
            )
