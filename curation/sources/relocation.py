"""What becomes of excerpts and emendations when the words of their source are replaced.

What is certain moves; the rest waits as a Relocation until a curator accepts, adjusts or detaches
(design.md, section 3, rule 2). Every action locks the source first, so that no two of them, and no
new version, cross.
"""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.models import Relocation
from curation.records.history.recording import saving
from curation.sources.move_passages import (
    RelocationRefused,
    carry_out,
    mark_again,
    move_emendation,
    move_excerpt,
)
from curation.sources.relocation_plan import Passage, Plan, plan
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.text import anchoring

__all__ = [
    "RelocationRefused",
    "accept",
    "adjust",
    "catch_up",
    "detach",
    "reopen",
    "save_passage",
]

Decision = Relocation.Decision


@transaction.atomic
def catch_up(*, source: Source, by: User | None) -> Plan:
    """Look for passages that were saved on an older version after the current one came.

    What a curator has detached from the current version stays detached.
    """
    _hold(source.pk)
    current = source.texts.filter(is_current=True).first()
    if current is None:
        return Plan()
    found = _plan(source, current)
    with saving(
        by=by, why=_("Moved to version {version} of the text").format(version=current.version)
    ):
        carry_out(found, current)
    return found


@transaction.atomic
def save_passage(*, row: Passage, by: User | None) -> str:
    """Save an excerpt or emendation cut from a version that may have been replaced meanwhile.

    Returns '' where it stands in the current version; else it is moved to that or put into the
    queue, and what happened is returned in a sentence.
    """
    source = SourceText.objects.select_related("source").get(pk=row.source_text_id).source
    _hold(source.pk)
    with saving(by=by):
        row.save()
        current = source.texts.filter(is_current=True).first()
        if current is None or current.pk == row.source_text_id:
            return ""
        old = SourceText.objects.get(pk=row.source_text_id).version
        own = _plan(source, current, row)
        waiting = carry_out(own, current)
    row.refresh_from_db()
    told = _("Version {version} of the text is the current one").format(version=current.version)
    if waiting:
        return _(
            "{told}, and {row} was cut from version {old}. It waits among the passages "
            "to re-locate: {why}"
        ).format(told=told, row=row.key, old=old, why=waiting[0].why)
    if row.source_text_id == current.pk:
        return _(
            "{told}: {row} was moved to it, because its words stand there exactly once."
        ).format(told=told, row=row.key)
    return _("{told}. {row} stays in version {old}, where it was left by a curator.").format(
        told=told, row=row.key, old=old
    )


@transaction.atomic
def accept(*, relocation: Relocation, start: int, end: int, by: User) -> tuple[str, ...]:
    """Move a passage to the place suggested; `start` and `end` are the place the curator saw.

    Returns the keys of questions whose deciding words must be marked again. Raises
    RelocationRefused.
    """
    found = _waiting(relocation)
    if found.start is None or found.end is None:
        raise RelocationRefused(
            _("No place is suggested for {found}: mark one yourself.").format(found=_key(found))
        )
    if (found.start, found.end) != (start, end):
        raise RelocationRefused(
            _(
                "Another place is suggested for {found} by now. Nothing was done: look again."
            ).format(found=_key(found))
        )
    return _place(found, start, end, by, Decision.ACCEPTED)


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
    _hold(relocation.new_text.source_id)
    found = Relocation.objects.select_for_update(of=("self",)).get(pk=relocation.pk)
    if found.decision != Decision.DETACHED or found not in Relocation.objects.detached():
        raise RelocationRefused(
            _("{found} is not detached any more: nothing was done.").format(found=_key(found))
        )
    found.decision, found.decided_at, found.decided_by = Decision.NONE, None, None
    found.save(update_fields=["decision", "decided_at", "decided_by"])


def _hold(source: int) -> None:
    """Lock a source: whoever adds a version or moves its passages waits."""
    Source.objects.select_for_update().get(pk=source)


def _plan(source: Source, current: SourceText, only: Passage | None = None) -> Plan:
    """Return what becomes of the passages nobody has looked for in the current text yet."""
    asked = Relocation.objects.filter(
        Q(decision=Decision.NONE) | Q(decision=Decision.DETACHED), new_text=current
    )
    older = {"source_text__in": source.texts.exclude(pk=current.pk)}
    excerpts = Excerpt.objects.filter(**older).exclude(
        pk__in=asked.filter(excerpt__isnull=False).values("excerpt")
    )
    emendations = Emendation.objects.filter(**older).exclude(
        pk__in=asked.filter(emendation__isnull=False).values("emendation")
    )
    if only is not None:
        # What it may lie in has moved before: alone it is looked for by its own words.
        excerpts = excerpts.filter(pk__in=[only.pk] if isinstance(only, Excerpt) else [])
        emendations = emendations.filter(pk__in=[only.pk] if isinstance(only, Emendation) else [])
    return plan(
        list(excerpts.select_for_update(of=("self",))),
        list(emendations.select_for_update(of=("self",))),
        current.text,
        there=Emendation.objects.filter(source_text=current),
    )


def _waiting(relocation: Relocation) -> Relocation:
    """Return the row, locked, where it still waits for a decision. Raises RelocationRefused."""
    _hold(relocation.new_text.source_id)
    found = (
        Relocation.objects.select_for_update(of=("self",))
        .select_related("new_text", "excerpt", "emendation", "decided_by")
        .get(pk=relocation.pk)
    )
    if found.decision:
        who = f" by {name_of(found.decided_by)}" if found.decided_by else ""
        raise RelocationRefused(
            _("{found} was decided already{who}: {get_decision_display}.").format(
                found=_key(found), who=who, get_decision_display=found.get_decision_display()
            )
        )
    if not found.new_text.is_current:
        raise RelocationRefused(
            _("A newer version of the text was added: look for {found} in that one.").format(
                found=_key(found)
            )
        )
    if found.passage.source_text_id == found.new_text_id:
        raise RelocationRefused(
            _("{found} stands in the current version already.").format(found=_key(found))
        )
    return found


def _place(found: Relocation, start: int, end: int, by: User, decision: str) -> tuple[str, ...]:
    text, row = found.new_text, found.passage
    unmarked: tuple[str, ...] = ()
    with saving(
        by=by, why=_("Re-located in version {version} of the text").format(version=text.version)
    ):
        try:
            if isinstance(row, Excerpt):
                was, offset = row.exact, row.start
                move_excerpt(row, text, start, end)
                unmarked = mark_again(row, was, offset)
            else:
                move_emendation(row, text, start, end)
        except anchoring.OutsideText as error:
            raise RelocationRefused(str(error)) from error
    _decide(found, decision, by)
    return unmarked


def _decide(found: Relocation, decision: str, by: User) -> None:
    found.decision, found.decided_at, found.decided_by = decision, timezone.now(), by
    found.save(update_fields=["decision", "decided_at", "decided_by"])


def _key(found: Relocation) -> str:
    return found.passage.key
