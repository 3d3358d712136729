"""What would become of the excerpts and emendations of a source if its words were replaced.

The same plan is shown before a version is added and carried out when it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.models import Emendation, Excerpt, SourceText
from exhibit.text import relocating
from exhibit.text.relocating import Moves, NewText, Waits

Passage = Excerpt | Emendation


@dataclass(frozen=True)
class Step:
    """One passage of an older version, and where it goes or why it waits."""

    row: Passage
    answer: Moves | Waits
    was: int
    """Where it starts in its older version; the row itself changes when it is moved."""

    @property
    def by(self) -> int:
        """By how many characters the passage moves; 0 where it waits."""
        return self.answer.start - self.was if isinstance(self.answer, Moves) else 0


@dataclass(frozen=True)
class Plan:
    """All of them, in the order of the text."""

    steps: tuple[Step, ...] = ()

    @property
    def moving(self) -> list[Step]:
        """What moves by itself."""
        return [step for step in self.steps if isinstance(step.answer, Moves)]

    @property
    def waiting(self) -> list[Step]:
        """What a curator must decide."""
        return [step for step in self.steps if isinstance(step.answer, Waits)]


def plan(
    excerpts: Sequence[Excerpt],
    emendations: Sequence[Emendation],
    new: str,
    *,
    there: Iterable[Emendation] = (),
) -> Plan:
    """Return what becomes of passages of older versions in a new text.

    `there` are emendations that stand in the new text already. Two queries' worth of texts is
    read: those the passages stand in, once each.
    """
    held = {row.source_text_id for row in excerpts} | {row.source_text_id for row in emendations}
    texts = {text.pk: text.text for text in SourceText.objects.filter(pk__in=held)}
    words = NewText(new)
    steps: list[Step] = []
    spans: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    # Longer passages first: what lies inside one that moved moves with it.
    for excerpt in sorted(excerpts, key=lambda row: (row.source_text_id, row.start, -row.end)):
        old = texts[excerpt.source_text_id]
        if old[excerpt.start : excerpt.end] != excerpt.exact:
            why = _("Its words were not those of its own version: mark the passage again.")
            steps.append(Step(excerpt, Waits(why), excerpt.start))
            continue
        step = Step(
            excerpt,
            relocating.passage(
                old, excerpt.start, excerpt.end, words, spans[excerpt.source_text_id]
            ),
            excerpt.start,
        )
        if isinstance(step.answer, Moves):
            spans[excerpt.source_text_id].append((excerpt.start, excerpt.end, step.by))
        steps.append(step)
    taken = [(row.start, row.end, row.key) for row in there]
    for emendation in sorted(emendations, key=lambda row: (row.source_text_id, row.start)):
        answer = _reading(emendation, texts, words, spans)
        if isinstance(answer, Moves):
            answer = _free(answer, taken)
        if isinstance(answer, Moves):
            taken.append((answer.start, answer.end, emendation.key))
        steps.append(Step(emendation, answer, emendation.start))
    return Plan(tuple(steps))


def _reading(
    row: Emendation,
    texts: dict[int, str],
    words: NewText,
    spans: dict[int, list[tuple[int, int, int]]],
) -> Moves | Waits:
    old = texts[row.source_text_id]
    if old[row.start : row.end] != row.file_reading:
        return Waits(_("Its reading was not that of its own version: mark the words again."))
    answer = relocating.reading(old, row.start, row.end, words, spans[row.source_text_id])
    if isinstance(answer, Waits) and answer.start is not None:
        held = words.text[answer.start : answer.end]
        if held == row.corrected_reading:
            return Waits(
                _(
                    "The new text reads “{held}” there already, as the emendation corrects it: "
                    "it is no longer needed. Detach it."
                ).format(held=held[:60]),
                answer.start,
                answer.end,
            )
    return answer


def _free(answer: Moves, taken: Iterable[tuple[int, int, str]]) -> Moves | Waits:
    """Return the move, or why it cannot be made where another emendation stands."""
    for start, end, key in taken:
        if start < answer.end and answer.start < end:
            return Waits(
                _("Emendation {key} stands at this place of the new text.").format(key=key),
                answer.start,
                answer.end,
            )
    return answer
