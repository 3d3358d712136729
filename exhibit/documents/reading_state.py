"""How far a record was read against its evidence, and what its readers found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from exhibit.documents.pairs import Supported, texts_of
from exhibit.documents.panel import SupportDocument
from exhibit.text.spans import Span, union
from exhibit.text.translated import gettext_noop as _noop
from exhibit.text.wording import day

RELATIONS = {
    "supports": _noop("Supports the sentence"),
    "reports": _noop("Reported as what the source says"),
    "corrects": _noop("Corrected by the sentence"),
    "contrasts": _noop("In contrast to the sentence"),
    "illustrates": _noop("An illustration"),
}
"""What evidence does for a sentence, as visitors read it."""


@dataclass(frozen=True, kw_only=True)
class ReadingState:
    """How many sentences cite evidence, and how many were read against all of it."""

    sentences: int
    once: int
    twice: int
    last: date | None

    @property
    def in_words(self) -> str:
        """The state as a sentence without its stop; '' where nobody has read anything."""
        if not self.once or self.last is None:
            return ""
        words = {"all": self.sentences, "once": self.once, "twice": self.twice}
        if self.twice == self.once:
            says = _("{once} of {all} sentences read against their evidence, twice and apart")
        elif self.twice:
            says = _(
                "{once} of {all} sentences read against their evidence, {twice} of them twice and "
                "apart"
            )
        else:
            says = _("{once} of {all} sentences read against their evidence, once")
        return _("{says}, last on {day}").format(says=says.format(**words), day=day(self.last))


def by_pair(
    supports: Iterable[SupportDocument],
) -> dict[tuple[str, str], list[SupportDocument]]:
    """Return the readings by sentence and citation; a pair that nobody has read has none."""
    pairs = defaultdict(list)
    for support in supports:
        pairs[support.sentence, support.key].append(support)
    return pairs


def reading_state(document: Supported) -> ReadingState:
    """Return how far what visitors see of a record was read.

    A sentence counts when it was read against each of its citations.
    """
    pairs = by_pair(document.supports)
    times = [
        min(len(pairs[sentence.text, key]) for key in sentence.citations)
        for text in texts_of(document)
        if not text.for_teachers
        for sentence in text.body.sentences
        if sentence.citations and sentence.text
    ]
    return ReadingState(
        sentences=len(times),
        once=sum(count >= 1 for count in times),
        twice=sum(count >= 2 for count in times),
        last=max((support.read_on for support in document.supports), default=None),
    )


def settled(readings: Iterable[SupportDocument]) -> SupportDocument | None:
    """Return the reading that holds for a pair: the editor's choice, or what all readers say.

    None where nobody has read it, and where readers differ in verdict or relation.
    """
    rows = list(readings)
    if chosen := next((row for row in rows if row.stands), None):
        return chosen
    alike = {(row.verdict, row.relation) for row in rows}
    return rows[0] if len(alike) == 1 else None


def standing(supports: Iterable[SupportDocument]) -> Iterator[SupportDocument]:
    """Yield the readings that hold: of each pair those that say what is settled of it.

    Where an editor chose one, that alone; where readers differ, none.
    """
    for rows in by_pair(supports).values():
        if holds := settled(rows):
            yield from [holds] if holds.stands else rows


def bearing_spans(supports: Iterable[SupportDocument]) -> dict[str, list[Span]]:
    """Return, by citation, the spans of its words that carry a sentence."""
    spans = defaultdict(list)
    for support in standing(supports):
        if support.verdict != "not" and support.start < support.end:
            spans[support.key].append((support.start, support.end))
    return {key: union(key_spans) for key, key_spans in spans.items()}


def relations_in_words(supports: Iterable[SupportDocument]) -> dict[str, str]:
    """Return, by citation, what it does for the sentences that it carries, each relation once."""
    relations_by_key: dict[str, dict[str, None]] = defaultdict(dict)
    for support in standing(supports):
        if support.verdict == "not":
            continue
        relations_by_key[support.key][support.relation] = None
    return {
        key: "; ".join(_(RELATIONS.get(name, name)) for name in relations)
        for key, relations in relations_by_key.items()
    }
