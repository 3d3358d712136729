"""What the checks catch of the falsifications, kind by kind, and what they wrongly stop."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from exhibit.checks import CHECKS, run
from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of
from exhibit.checks.sense import CODES
from exhibit.checks.sense.claims import claims, passages_of
from exhibit.documents.pairs import CitedText, texts_of
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import parse
from exhibit.text.findings import Finding, Level
from tests.mutations.kinds import KINDS
from tests.mutations.truth import Lie, Truth

OF_EVIDENCE = frozenset(
    {*CODES, "number", "unsourced-quotation", "unchecked-note", "unknown-key", "unbacked"}
)
"""The codes that say something of a sentence and its evidence; its length is another matter."""
_FUNCTIONS = tuple(dict.fromkeys(c.function for c in CHECKS if c.name in OF_EVIDENCE))


_NUMBER = re.compile(r"Sentence (\d+)")


@dataclass
class Tally:
    """How many falsifications of a kind were tried, and those that no check caught."""

    tried: int = 0
    missed: list[tuple[Truth, Lie]] = field(default_factory=list)

    @property
    def caught(self) -> int:
        """How many the checks caught."""
        return self.tried - len(self.missed)

    @property
    def share(self) -> float:
        """The caught ones of those tried."""
        return self.caught / self.tried if self.tried else 1.0


@dataclass(frozen=True)
class FalseAlarm:
    """A true sentence that the rules of sense would stop: of a panel, or of what stands by it."""

    panel: str
    sentence: str
    """Where it stands: its field and its number there."""
    finding: Finding


@dataclass(frozen=True)
class Measured:
    """The outcome of one measurement."""

    kinds: Mapping[str, Tally]
    sentences: int
    false_alarms: tuple[FalseAlarm, ...]

    @property
    def stopped(self) -> int:
        """How many true sentences are wrongly stopped."""
        return len({(alarm.panel, alarm.sentence) for alarm in self.false_alarms})

    @property
    def total(self) -> Tally:
        """All kinds together."""
        total = Tally()
        for tally in self.kinds.values():
            total.tried += tally.tried
            total.missed += tally.missed
        return total


def measure(
    panels: Iterable[PanelDocument],
    context: CheckContext,
    every: int = 1,
) -> Measured:
    """Falsify every `every`th sentence that cites something, in every kind, and run the checks.

    A warning that a curator let stand counts as a true sentence stopped: it took their time.
    """
    panels = list(panels)
    kinds = {kind: Tally() for kind in KINDS}
    truths = list(_truths(panels, context))
    shelf = _Shelf(panels)
    for panel, true in truths[::every]:
        known = {
            (f.code, f.message.partition(": ")[2])
            for f in _found(shelf.holding(panel, _as_lie(true)), context)
        }
        for kind, falsify in KINDS.items():
            for lie in falsify(true):
                kinds[kind].tried += 1
                found = _found(shelf.holding(panel, lie), context)
                new = {(f.code, f.message.partition(": ")[2]) for f in found} - known
                if not new:
                    kinds[kind].missed.append((true, lie))
    sentences = sum(len(text.body.sentences) for panel in panels for text in _compared(panel))
    alarms = tuple(_false_alarms(panels, context))
    return Measured(kinds, sentences, alarms)


def _truths(
    panels: list[PanelDocument], context: CheckContext
) -> Iterator[tuple[PanelDocument, Truth]]:
    everything = {key: p for panel in panels for key, p in passages_of(panel).items()}
    for panel in panels:
        cited = set(panel.body.citations)
        elsewhere = {key: p for key, p in everything.items() if key not in cited}
        for number, _, claim in claims(panel, context):
            if claim.passages:
                yield (
                    panel,
                    Truth(
                        panel=panel.slug,
                        number=number,
                        text=claim.sentence,
                        passages=claim.passages,
                        elsewhere=elsewhere,
                        names=context.names,
                    ),
                )


class _Shelf:
    """What any sentence of the exhibition may cite."""

    def __init__(self, panels: list[PanelDocument]) -> None:
        self.excerpts = {e.key: e for panel in panels for e in excerpts_of(panel)}
        self.notes = {note.key: note for panel in panels for note in panel.notes}

    def holding(self, panel: PanelDocument, lie: Lie) -> PanelDocument:
        """Return a panel with one sentence alone, and what it cites."""
        marks = "; ".join(f"@{key}" for key in lie.citations)
        return replace(
            panel,
            body=parse(f"{lie.text} [{marks}]"),
            excerpts=tuple(self.excerpts[key] for key in lie.citations if key in self.excerpts),
            notes=tuple(self.notes[key] for key in lie.citations if key in self.notes),
            questions=(),
        )


def _as_lie(true: Truth) -> Lie:
    return Lie(true.text, true.citations)


def _found(panel: PanelDocument, context: CheckContext) -> list[Finding]:
    """Return the errors and warnings about what a sentence says."""
    return [
        finding
        for function in _FUNCTIONS
        for finding in function(panel, context)
        if finding.level is not Level.HINT and finding.code in OF_EVIDENCE
    ]


def _compared(panel: PanelDocument) -> Iterator[CitedText]:
    """Yield the texts whose sentences are compared with what they cite: body, captions, notes."""
    for text in texts_of(panel):
        if text.field == "body" or text.field.endswith((".caption", ".teacher_note")):
            yield text


def _false_alarms(panels: list[PanelDocument], context: CheckContext) -> Iterator[FalseAlarm]:
    for panel in panels:
        for finding in run(panel, context):
            stops = finding.level is not Level.HINT and finding.code in CODES
            if stops:
                number = _NUMBER.search(finding.message)
                where = f"{finding.field} {number[1] if number else ''}"
                yield FalseAlarm(panel.slug, where, finding)
