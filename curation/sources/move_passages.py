"""Moving passages to the current text of their source, and putting the rest into the queue.

Steps of the actions beside this module, which lock the source and record the save around them.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from curation.models import Relocation
from curation.sources.relocation_plan import Plan, Step
from exhibit.models import Answer, Emendation, Excerpt, SourceText
from exhibit.text import anchoring
from exhibit.text.relocating import Waits


class RelocationRefused(ValueError):
    """A decision that cannot be carried out. Its text is a sentence for curators."""


def carry_out(found: Plan, text: SourceText) -> list[Relocation]:
    """Move what moves to the current text; return the rows of what waits."""
    for step in found.moving:
        start, end = step.row.start + step.by, step.row.end + step.by
        if isinstance(step.row, Excerpt):
            move_excerpt(step.row, text, start, end)
        else:
            step.row.source_text, step.row.start, step.row.end = text, start, end
            step.row.save(update_fields=["source_text", "start", "end"])
    _carry_marks({step.row.pk: step.by for step in found.moving if isinstance(step.row, Excerpt)})
    return _queue(found.waiting, text)


def _queue(steps: Iterable[Step], text: SourceText) -> list[Relocation]:
    """Write what waits; a passage put back into an older version waits once more."""
    known = {
        (row.excerpt_id, row.emendation_id): row for row in Relocation.objects.filter(new_text=text)
    }
    fresh, again = [], []
    for step in steps:
        assert isinstance(step.answer, Waits)
        excerpt = step.row if isinstance(step.row, Excerpt) else None
        emendation = step.row if isinstance(step.row, Emendation) else None
        row = known.get((excerpt.pk if excerpt else None, emendation.pk if emendation else None))
        if row is None:
            row = Relocation(new_text=text, excerpt=excerpt, emendation=emendation)
            fresh.append(row)
        else:
            again.append(row)
        row.start, row.end, row.why = step.answer.start, step.answer.end, step.answer.why
        row.decision, row.decided_at, row.decided_by = Relocation.Decision.NONE, None, None
    Relocation.objects.bulk_create(fresh)
    for row in again:
        row.save()
    return [*fresh, *again]


def move_excerpt(row: Excerpt, text: SourceText, start: int, end: int) -> None:
    row.source_text, row.start, row.end = text, start, end
    row.cut()
    # Only where it stands: a colleague may be mending its gist.
    row.save(update_fields=["source_text", "start", "end", "exact", "prefix", "suffix"])


def move_emendation(row: Emendation, text: SourceText, start: int, end: int) -> None:
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


def _carry_marks(moved: dict[int, int]) -> None:
    """Move the deciding words of answers as far as their excerpts moved."""
    for answer in Answer.objects.filter(excerpt__in=moved, marked_start__isnull=False):
        by = moved[answer.excerpt_id or 0]
        answer.marked_start, answer.marked_end = (
            (answer.marked_start or 0) + by,
            (answer.marked_end or 0) + by,
        )
        answer.save(update_fields=["marked_start", "marked_end"])


def mark_again(row: Excerpt, was: str, offset: int) -> tuple[str, ...]:
    """Find the deciding words in an excerpt whose words changed; return the questions where not."""
    lost = []
    marked = Answer.objects.filter(excerpt=row, marked_start__isnull=False)
    for answer in marked.select_related("question"):
        start, end = (answer.marked_start or 0) - offset, (answer.marked_end or 0) - offset
        words = was[start:end]
        answer.marked_start = answer.marked_end = None
        if words and row.exact.count(words) == 1:
            answer.marked_start = row.start + row.exact.index(words)
            answer.marked_end = answer.marked_start + len(words)
        else:
            lost.append(answer.question.key)
        answer.save(update_fields=["marked_start", "marked_end"])
    return tuple(dict.fromkeys(lost))
