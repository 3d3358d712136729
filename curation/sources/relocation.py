"""What becomes of excerpts and emendations when the words of their source are replaced.

What is certain moves; the rest waits as a Relocation until a curator accepts, adjusts or detaches
(design.md, section 3, rule 2). Every action locks the source first, so that no two of them, and no
new version, cross.
"""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.models import Relocation
from curation.records.history.recording import saving
from curation.sources.relocation_plan import (
    Passage,
    Plan,
    RelocationRefused,
    carry_out,
    mark_again,
    move_emendation,
    move_excerpt,
    not_looked_for,
    plan,
)
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.text import anchoring

Decision = Relocation.Decision


@transaction.atomic
def catch_up(*, source: Source, by: User | None) -> Plan:
    """Look for passages that were saved on an older version after the current one came.

    What a curator has detached from the current version stays detached.
    """
    _lock(source.pk)
    current = source.texts.filter(is_current=True).first()
    if current is None:
        return Plan()
    moves = _plan(current)
    with saving(
        by=by, why=_("Moved to version {version} of the text").format(version=current.version)
    ):
        carry_out(moves, current)
    return moves


@transaction.atomic
def save_passage(*, row: Passage, by: User | None) -> str:
    """Save an excerpt or emendation cut from a version that may have been replaced meanwhile.

    Returns '' where it stands in the current version; else it is moved to that or put into the
    queue, and what happened is returned in a sentence.
    """
    old = SourceText.objects.select_related("source").get(pk=row.source_text_id)
    _lock(old.source_id)
    with saving(by=by):
        row.save()
        current = old.source.texts.filter(is_current=True).first()
        if current is None or current == old:
            return ""
        waiting = carry_out(_plan(current, only=row), current)
    row.refresh_from_db()
    sentence = _("Version {version} of the text is the current one").format(version=current.version)
    if waiting:
        return _(
            "{told}, and {row} was cut from version {old}. It waits among the passages "
            "to re-locate: {why}"
        ).format(told=sentence, row=row.key, old=old.version, why=waiting[0].why)
    if row.source_text_id == current.pk:
        return _(
            "{told}: {row} was moved to it, because its words stand there exactly once."
        ).format(told=sentence, row=row.key)
    return _("{told}. {row} stays in version {old}, where it was left by a curator.").format(
        told=sentence, row=row.key, old=old.version
    )


@transaction.atomic
def accept(*, relocation: Relocation, start: int, end: int, by: User) -> tuple[str, ...]:
    """Move a passage to the place suggested; `start` and `end` are the place the curator saw.

    Returns the keys of questions whose deciding words must be marked again. Raises
    RelocationRefused.
    """
    row = _waiting(relocation)
    if row.start is None or row.end is None:
        raise RelocationRefused(
            _("No place is suggested for {found}: mark one yourself.").format(found=row.passage.key)
        )
    if (row.start, row.end) != (start, end):
        raise RelocationRefused(
            _(
                "Another place is suggested for {found} by now. Nothing was done: look again."
            ).format(found=row.passage.key)
        )
    return _place(row, start, end, by, Decision.ACCEPTED)


@transaction.atomic
def adjust(*, relocation: Relocation, start: int, end: int, by: User) -> tuple[str, ...]:
    """Move a passage to the place a curator marked in the new text. Returns and raises as accept.

    A place that is the one suggested is as good as any other.
    """
    return _place(_waiting(relocation), start, end, by, Decision.ADJUSTED)


@transaction.atomic
def detach(*, relocation: Relocation, by: User) -> None:
    """Leave a passage in its old version; no panel may rest on it. Raises RelocationRefused."""
    _decide(_waiting(relocation), Decision.DETACHED, by)


@transaction.atomic
def reopen(*, relocation: Relocation, by: User) -> None:
    """Put a detached passage into the queue again. Raises RelocationRefused."""
    _lock(relocation.new_text.source_id)
    row = Relocation.objects.select_for_update(of=("self",)).get(pk=relocation.pk)
    if row.decision != Decision.DETACHED or row not in Relocation.objects.detached():
        raise RelocationRefused(
            _("{found} is not detached any more: nothing was done.").format(found=row.passage.key)
        )
    row.decision, row.decided_at, row.decided_by = Decision.NONE, None, None
    row.save(update_fields=["decision", "decided_at", "decided_by"])


def _lock(source: int) -> None:
    """Lock a source: whoever adds a version or moves its passages waits."""
    Source.objects.select_for_update().get(pk=source)


def _plan(current: SourceText, only: Passage | None = None) -> Plan:
    """Return what becomes of the passages nobody has looked for in the current text yet."""
    rows = [
        row
        for model in (Excerpt, Emendation)
        for row in not_looked_for(model)
        .filter(source_text__source=current.source_id)
        .select_for_update(of=("self",))
        # What it may lie in has moved before: alone it is looked for by its own words.
        if only in (None, row)
    ]
    return plan(rows, current.text, there=Emendation.objects.filter(source_text=current))


def _waiting(relocation: Relocation) -> Relocation:
    """Return the row, locked, where it still waits for a decision. Raises RelocationRefused."""
    _lock(relocation.new_text.source_id)
    row = (
        Relocation.objects.select_for_update(of=("self",))
        .select_related("new_text", "excerpt", "emendation", "decided_by")
        .get(pk=relocation.pk)
    )
    key = row.passage.key
    if row.decision:
        who = f" by {name_of(row.decided_by)}" if row.decided_by else ""
        raise RelocationRefused(
            _("{found} was decided already{who}: {decision}.").format(
                found=key, who=who, decision=row.get_decision_display()
            )
        )
    if not row.new_text.is_current:
        raise RelocationRefused(
            _("A newer version of the text was added: look for {found} in that one.").format(
                found=key
            )
        )
    if row.passage.source_text_id == row.new_text_id:
        raise RelocationRefused(
            _("{found} stands in the current version already.").format(found=key)
        )
    return row


def _place(
    relocation: Relocation, start: int, end: int, by: User, decision: str
) -> tuple[str, ...]:
    text, passage = relocation.new_text, relocation.passage
    unmarked: tuple[str, ...] = ()
    with saving(
        by=by, why=_("Re-located in version {version} of the text").format(version=text.version)
    ):
        try:
            if isinstance(passage, Excerpt):
                was, offset = passage.exact, passage.start
                move_excerpt(passage, text, start, end)
                unmarked = mark_again(passage, was, offset)
            else:
                move_emendation(passage, text, start, end)
        except anchoring.OutsideText as error:
            raise RelocationRefused(str(error)) from error
    _decide(relocation, decision, by)
    return unmarked


def _decide(relocation: Relocation, decision: str, by: User) -> None:
    relocation.decision, relocation.decided_by = decision, by
    relocation.decided_at = timezone.now()
    relocation.save(update_fields=["decision", "decided_at", "decided_by"])
