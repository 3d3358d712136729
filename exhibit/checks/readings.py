"""Sentences that nobody has read against their evidence, or that it does not carry (rule 10)."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.checks.context import CheckContext
from exhibit.checks.place import numbered, sentence_finding
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


def unread(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield one error for all sentences that too few have read against what they cite."""
    readings = by_pair(panel.supports)
    cited = [(number, one) for number, one in numbered(panel.body) if one.citations and one.text]
    numbers = [
        number
        for number, sentence in cited
        if any(len(readings[sentence.text, key]) < context.readings for key in sentence.citations)
    ]
    if numbers:
        yield Finding(
            code="unread",
            level=Level.ERROR,
            message=ngettext(
                "{count} of {all} sentences is still to be read against its evidence: {numbers}.",
                "{count} of {all} sentences are still to be read against their evidence: "
                "{numbers}.",
                len(numbers),
            ).format(count=len(numbers), all=len(cited), numbers=listed([*map(str, numbers)])),
            advice=_("Read them at the reading desk.")
            if context.readings == 1
            else _("Two curators read each at the reading desk, apart."),
            words=", ".join(map(str, numbers)),
        )


def differing(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error where two readers differ and no editor has decided."""
    if not context.readings:
        return
    for number, sentence, key, readings in _read(panel):
        if settled(readings) is None:
            yield sentence_finding(
                number,
                sentence,
                code="readings-differ",
                level=Level.ERROR,
                message=_("its readers differ on what {key} does for it.").format(key=key),
                advice=_("An editor decides at the reading desk, with a reason."),
                words=key,
            )


def uncarried(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each citation that, as read, does not carry its sentence.

    Citations may carry a sentence together: then each carries its part, and no part is left over.
    """
    if not context.readings:
        return
    rows = [(*row[:3], reading) for row in _read(panel) if (reading := settled(row[3]))]
    verdicts: dict[int, list[str]] = defaultdict(list)
    for number, _sentence, _key, reading in rows:
        verdicts[number].append(reading.verdict)
    for number, sentence, key, reading in rows:
        is_settled = len(verdicts[number]) == len(set(sentence.citations))
        alone = is_settled and _stand_in(verdicts[number]) < 2
        if reading.verdict == "carries" or (reading.verdict == "together" and not alone):
            continue
        yield sentence_finding(
            number,
            sentence,
            code="not-carried",
            level=Level.WARNING,
            message=_(SHORT[reading.verdict]).format(key=key),
            advice=_("Say less, or cite what carries the rest."),
            words=f"{key}: {reading.verdict}",
        )


def _stand_in(verdicts: list[str]) -> int:
    """Return how many of a sentence's citations carry it, or their own part of it."""
    return sum(verdict in ("carries", "together") for verdict in verdicts)


def _read(panel: PanelDocument) -> Iterator[tuple[int, Sentence, str, list[SupportDocument]]]:
    """Yield each sentence with each citation that anybody read it against, and the readings."""
    pairs = by_pair(panel.supports)
    for number, sentence in numbered(panel.body):
        for key in sentence.citations:
            if readings := pairs[sentence.text, key]:
                yield number, sentence, key, readings
