"""What becomes of the excerpts and emendations of a source when its words are replaced.

The same plan is shown before a version is added and carried out when it is. Whoever carries it out
locks the source first and records the save around it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from curation.models import Relocation
from exhibit.models import Answer, Emendation, Excerpt, SourceText
from exhibit.text import anchoring, relocating
from exhibit.text.relocating import Moves, NewText, Waits

Passage = Excerpt | Emendation
Moved = list[tuple[int, int, int]]
"""Passages of one older version that move: start, end and by how much."""


class RelocationRefused(ValueError):
    """A decision that cannot be carried out. Its text is a sentence for curators."""


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


def count_by_noun(steps: Iterable[Step]) -> Counter[str]:
    """Return how many of these passages are an "excerpt" and how many an "emendation"."""
    return Counter(noun_of(step.row) for step in steps)


def noun_of(row: Passage) -> str:
    """Return what a passage is: "excerpt" or "emendation"."""
    return "excerpt" if isinstance(row, Excerpt) else "emendation"


def not_looked_for(model: type[Excerpt] | type[Emendation]) -> QuerySet[Any]:
    """Return the passages of older versions that nobody has looked for in the current one yet."""
    relocations = Relocation.objects.filter(
        decision__in=(Relocation.Decision.NONE, Relocation.Decision.DETACHED),
        new_text__is_current=True,
    )
    noun = "excerpt" if model is Excerpt else "emendation"
    return model._default_manager.filter(source_text__is_current=False).exclude(
        pk__in=relocations.filter(**{f"{noun}__isnull": False}).values(noun)
    )


def plan(rows: Iterable[Passage], new: str, *, there: Iterable[Emendation] = ()) -> Plan:
    """Return what becomes of passages of older versions in a new text.

    `there` are emendations that stand in the new text already. The texts that the passages stand
    in are read once each.
    """
    rows = list(rows)
    texts = SourceText.objects.in_bulk({row.source_text_id for row in rows})
    words, steps = NewText(new), []
    moved_spans: dict[int, Moved] = defaultdict(list)
    occupied_spans = [(row.start, row.end, row.key) for row in there]
    # Longer passages first: what lies inside one that moved moves with it. Emendations last: they
    # move with excerpts, and give way to each other.
    for row in sorted(
        rows, key=lambda row: (isinstance(row, Emendation), row.source_text_id, row.start, -row.end)
    ):
        old = texts[row.source_text_id].text
        if isinstance(row, Excerpt):
            answer = _place_of_excerpt(row, old, words, moved_spans[row.source_text_id])
        else:
            answer = _place_of_emendation(
                row, old, words, moved_spans[row.source_text_id], occupied_spans
            )
        step = Step(row, answer, row.start)
        steps.append(step)
        if isinstance(answer, Moves):
            if isinstance(row, Excerpt):
                moved_spans[row.source_text_id].append((row.start, row.end, step.by))
            else:
                occupied_spans.append((answer.start, answer.end, row.key))
    return Plan(tuple(steps))


def _place_of_excerpt(row: Excerpt, old: str, words: NewText, moved_spans: Moved) -> Moves | Waits:
    if old[row.start : row.end] != row.exact:
        return Waits(_("Its words were not those of its own version: mark the passage again."))
    return relocating.passage(old, row.start, row.end, words, moved_spans)


def _place_of_emendation(
    row: Emendation,
    old: str,
    words: NewText,
    moved_spans: Moved,
    occupied_spans: list[tuple[int, int, str]],
) -> Moves | Waits:
    if old[row.start : row.end] != row.file_reading:
        return Waits(_("Its reading was not that of its own version: mark the words again."))
    answer = relocating.reading(old, row.start, row.end, words, moved_spans)
    if isinstance(answer, Moves):
        for start, end, key in occupied_spans:
            if start < answer.end and answer.start < end:
                return Waits(
                    _("Emendation {key} stands at this place of the new text.").format(key=key),
                    answer.start,
                    answer.end,
                )
    elif answer.start is not None:
        now = words.text[answer.start : answer.end]
        if now == row.corrected_reading:
            return Waits(
                _(
                    "The new text reads “{held}” there already, as the emendation corrects it: "
                    "it is no longer needed. Detach it."
                ).format(held=now[:60]),
                answer.start,
                answer.end,
            )
    return answer


def carry_out(plan: Plan, text: SourceText) -> list[Relocation]:
    """Move what moves to the current text; return the rows of what waits."""
    offsets = {}
    for step in plan.moving:
        start, end = step.row.start + step.by, step.row.end + step.by
        if isinstance(step.row, Excerpt):
            move_excerpt(step.row, text, start, end)
            offsets[step.row.pk] = step.by
        else:
            step.row.source_text, step.row.start, step.row.end = text, start, end
            step.row.save(update_fields=["source_text", "start", "end"])
    _carry_marks(offsets)
    return _put_into_queue(plan.waiting, text)


def _put_into_queue(steps: Iterable[Step], text: SourceText) -> list[Relocation]:
    """Write what waits; a passage put back into an older version waits once more."""
    relocations = Relocation.objects.filter(new_text=text).select_related("excerpt", "emendation")
    known = {row.passage: row for row in relocations}
    rows = []
    for step in steps:
        assert isinstance(step.answer, Waits)
        row = known.get(step.row) or Relocation(new_text=text, **{noun_of(step.row): step.row})
        row.start, row.end, row.why = step.answer.start, step.answer.end, step.answer.why
        row.decision, row.decided_at, row.decided_by = Relocation.Decision.NONE, None, None
        rows.append(row)
    again = [row for row in rows if row.pk]
    Relocation.objects.bulk_create(row for row in rows if not row.pk)
    for row in again:
        row.save()
    return rows


def move_excerpt(row: Excerpt, text: SourceText, start: int, end: int) -> None:
    """Cut an excerpt anew, from a place of the new text."""
    row.source_text, row.start, row.end = text, start, end
    row.cut()
    # Only where it stands: a colleague may be mending its gist.
    row.save(update_fields=["source_text", "start", "end", "exact", "prefix", "suffix"])


def move_emendation(row: Emendation, text: SourceText, start: int, end: int) -> None:
    """Let an emendation correct a place of the new text. Raises RelocationRefused."""
    words = anchoring.cut(text.text, start, end).exact
    if words == row.corrected_reading:
        raise RelocationRefused(
            _(
                "The new text reads “{words}” there already, as {row} corrects it: the "
                "emendation is no longer needed. Detach it."
            ).format(words=words[:60], row=row.key)
        )
    row.source_text, row.start, row.end, row.file_reading = text, start, end, words
    try:
        row.full_clean()
    except ValidationError as error:
        raise RelocationRefused(" ".join(error.messages)) from error
    row.save(update_fields=["source_text", "start", "end", "file_reading"])


def _carry_marks(offsets: dict[int, int]) -> None:
    """Move the deciding words of answers as far as their excerpts moved."""
    for answer in Answer.objects.filter(excerpt__in=offsets, marked_start__isnull=False):
        by = offsets[answer.excerpt_id or 0]
        answer.marked_start = (answer.marked_start or 0) + by
        answer.marked_end = (answer.marked_end or 0) + by
        answer.save(update_fields=["marked_start", "marked_end"])


def mark_again(row: Excerpt, was: str, offset: int) -> tuple[str, ...]:
    """Find the deciding words in an excerpt whose words changed; return the questions where not."""
    question_keys = []
    marked = Answer.objects.filter(excerpt=row, marked_start__isnull=False)
    for answer in marked.select_related("question"):
        start, end = (answer.marked_start or 0) - offset, (answer.marked_end or 0) - offset
        words = was[start:end]
        answer.marked_start = answer.marked_end = None
        if words and row.exact.count(words) == 1:
            answer.marked_start = row.start + row.exact.index(words)
            answer.marked_end = answer.marked_start + len(words)
        else:
            question_keys.append(answer.question.key)
        answer.save(update_fields=["marked_start", "marked_end"])
    return tuple(dict.fromkeys(question_keys))
