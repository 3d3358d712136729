"""Sentences that nobody has read against their evidence, or that it does not carry (rule 10)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.checks.context import CheckContext
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.pairs import CitedText, texts_of
from exhibit.documents.panel import PanelDocument, SupportDocument
from exhibit.documents.reading_state import by_pair, settled
from exhibit.text.body import Sentence
from exhibit.text.findings import Finding, Level
from exhibit.text.translated import gettext_noop as _noop
from exhibit.text.wording import listed

SHORT = {
    "together": _noop("as its readers found, {key} carries its part, but no other citation does."),
    "part": _noop("as its readers found, {key} carries only part of it."),
    "not": _noop("as its readers found, {key} does not carry it."),
}
"""What a verdict says of a citation that leaves something of its sentence uncarried."""


def uncited_idea(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error where readings are asked for and the big idea cites nothing to read."""
    if not context.readings or not panel.big_idea:
        return
    cited = set(panel.body.citations)
    idea = panel.idea.sentences
    if not any(sentence.citations or sentence.framing for sentence in idea):
        yield Finding(
            code="idea-unbacked",
            level=Level.ERROR,
            message=_("Nothing backs the big idea."),
            advice=_("Cite after it what it rests on, [@key], as the text does."),
            field="big_idea",
        )
    for key in (key for key in panel.idea.citations if key not in cited):
        yield Finding(
            code="idea-unbacked",
            level=Level.ERROR,
            message=_("The big idea rests on {key}, which the text does not cite.").format(key=key),
            advice=_("Cite it in the text too: its words stand there."),
            field="big_idea",
            words=key,
        )


def unread(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield one error for all sentences that too few have read against what they cite."""
    readings = by_pair(panel.supports)
    cited = list(_cited(panel))
    left: dict[str, list[str]] = defaultdict(list)
    for text, number, sentence in cited:
        if any(len(readings[sentence.text, key]) < context.readings for key in sentence.citations):
            left[text.title].append(str(number))
    if left:
        count = sum(map(len, left.values()))
        where = "; ".join(
            _("{text}: {numbers}").format(text=title, numbers=listed(numbers))
            if title
            else listed(numbers)
            for title, numbers in left.items()
        )
        yield Finding(
            code="unread",
            level=Level.ERROR,
            message=ngettext(
                "{count} of {all} sentences is still to be read against its evidence: {where}.",
                "{count} of {all} sentences are still to be read against their evidence: {where}.",
                count,
            ).format(count=count, all=len(cited), where=where),
            advice=_("Read them at the reading desk.")
            if context.readings == 1
            else _("Two curators read each at the reading desk, apart."),
            words=where,
        )


def differing(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error where two readers differ and no editor has decided."""
    if not context.readings:
        return
    for text, number, sentence, key, readings in _read(panel):
        if settled(readings) is None:
            finding = sentence_finding(
                number,
                sentence,
                code="readings-differ",
                level=Level.ERROR,
                message=_("its readers differ on what {key} does for it.").format(key=key),
                advice=_("An editor decides at the reading desk, with a reason."),
                words=key,
            )
            yield replace(finding, field=text.field)


def uncarried(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each citation that, as read, does not carry its sentence.

    Citations may carry a sentence together: then each carries its part, and no part is left over.
    """
    if not context.readings:
        return
    rows = [(*row[:4], reading) for row in _read(panel) if (reading := settled(row[4]))]
    verdicts: dict[tuple[str, int], list[str]] = defaultdict(list)
    for text, number, _sentence, _key, reading in rows:
        verdicts[text.field, number].append(reading.verdict)
    for text, number, sentence, key, reading in rows:
        sentence_verdicts = verdicts[text.field, number]
        is_settled = len(sentence_verdicts) == len(set(sentence.citations))
        is_alone = is_settled and _stand_in(sentence_verdicts) < 2
        if reading.verdict == "carries" or (reading.verdict == "together" and not is_alone):
            continue
        finding = sentence_finding(
            number,
            sentence,
            code="not-carried",
            level=Level.WARNING,
            message=_(SHORT[reading.verdict]).format(key=key),
            advice=_("Say less, or cite what carries the rest."),
            words=f"{key}: {reading.verdict}",
        )
        yield replace(finding, field=text.field)


def _stand_in(verdicts: list[str]) -> int:
    """Return how many of a sentence's citations carry it, or their own part of it."""
    return sum(verdict in ("carries", "together") for verdict in verdicts)


def _read(
    panel: PanelDocument,
) -> Iterator[tuple[CitedText, int, Sentence, str, list[SupportDocument]]]:
    """Yield each sentence with each citation that anybody read it against, and the readings."""
    pairs = by_pair(panel.supports)
    for text, number, sentence in _cited(panel):
        for key in sentence.citations:
            if readings := pairs[sentence.text, key]:
                yield text, number, sentence, key, readings


def _cited(panel: PanelDocument) -> Iterator[tuple[CitedText, int, Sentence]]:
    """Yield each sentence that cites anything, with its text and its number there."""
    for text in texts_of(panel):
        for number, sentence in numbered(text.body):
            if sentence.citations and sentence.text:
                yield text, number, sentence
