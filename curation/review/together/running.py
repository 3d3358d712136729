"""Looking at an action on several panels, doing it, and undoing it."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.models import BulkAction
from curation.review import panels
from curation.review.moves import MoveRefused
from curation.review.together.actions import ACTIONS, Action, Choice, Kept, Look
from exhibit.models import Panel

MOST = 200
"""Panels in one action: with more, the look takes longer than a person waits."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One panel of an action."""

    panel: Panel
    look: Look
    seen: str
    """What the curator looked at, as a short fingerprint."""


@dataclass(frozen=True, kw_only=True)
class Undone:
    """What became of an undoing: how many panels are as before, and which are not."""

    count: int
    left: list[tuple[str, str]]


def look(action: Action, pks: Collection[int], *, by: User, choice: Choice) -> list[Line]:
    """Return what will happen to each panel, as a visitor walks; panels that are gone are not."""
    chosen = list(_chosen(pks))
    looks = action.look(chosen, by, choice)
    return [
        Line(panel=panel, look=looks[panel.pk], seen=_seen(panel, looks[panel.pk]))
        for panel in chosen
    ]


@transaction.atomic
def carry_out(
    action: Action, seen: dict[int, str], *, by: User, choice: Choice, why: str = ""
) -> BulkAction:
    """Do it to the panels that stand as they were looked at; the others are left, with words.

    `seen` holds the fingerprint of each panel's line. Two curators who act on the same panels act
    one after the other. Raises MoveRefused where there is no panel it can be done to.
    """
    # Nobody changes one of them between the look and the act.
    list(Panel.objects.select_for_update().filter(pk__in=seen).order_by("pk").values("pk"))
    done: dict[str, Kept] = {}
    left: list[tuple[str, str]] = []
    for line in look(action, seen, by=by, choice=choice):
        if reason := _reason(line, seen):
            left.append((line.panel.title, reason))
            continue
        try:
            with transaction.atomic():
                done[str(line.panel.pk)] = action.do(line.panel, by, choice, line.look)
        except MoveRefused as refused:
            left.append((line.panel.title, str(refused)))
    if not done:
        told = " ".join(f"{title}: {reason}" for title, reason in left[:3])
        raise MoveRefused(_("Nothing was done. {told}").format(told=told).rstrip())
    if action.rewrites:
        _record(map(int, done), by=by, why=why or action.words(choice))
    return BulkAction.objects.create(
        name=action.name, words=action.words(choice)[:300], panels=done, left=left, by=by
    )


@transaction.atomic
def undo(bulk_action: BulkAction, *, by: User) -> Undone:
    """Take an action back, once; panels that changed since are left, with words.

    Raises MoveRefused where somebody undid it already, or `by` may not do what it did.
    """
    held = BulkAction.objects.select_for_update().get(pk=bulk_action.pk)
    action = ACTIONS.get(held.name)
    if held.undone_at is not None:
        raise MoveRefused(_("This is undone already."))
    if action is None:
        raise MoveRefused(_("This was done by another release of the site and cannot be undone."))
    if not by.has_perm(action.permission):
        raise MoveRefused(_("Only who may do this may undo it."))
    kept: dict[int, Kept] = {int(pk): before for pk, before in held.panels.items()}
    list(Panel.objects.select_for_update().filter(pk__in=kept).order_by("pk").values("pk"))
    undone, left = [], []
    for panel in _chosen(kept):
        try:
            with transaction.atomic():
                action.undo(panel, by, kept[panel.pk])
                undone.append(panel)
        except MoveRefused as refused:
            left.append((panel.title, str(refused)))
    if action.rewrites:
        why = _("Undone: {words}").format(words=held.words)
        for panel in undone:
            _stand_again(panel, kept[panel.pk], by=by, why=why)
    held.undone_at, held.undone_by = timezone.now(), by
    held.save(update_fields=["undone_at", "undone_by"])
    return Undone(count=len(undone), left=left)


def _chosen(pks: Iterable[int]) -> Iterable[Panel]:
    return Panel.objects.select_related("theme").filter(pk__in=pks).in_walking_order()


def _reason(line: Line, seen: dict[int, str]) -> str:
    """Return why nothing is done to a panel, or ''."""
    if line.look.refused:
        return line.look.refused
    if line.seen != seen[line.panel.pk]:
        return _("Somebody changed it since you looked: look again.")
    return ""


def _record(pks: Iterable[int], *, by: User, why: str) -> None:
    """Keep a revision of each panel whose text changed; the sources are read once."""
    documents = panels.current_documents(list(pks))
    for panel in _chosen(documents):
        panels.record(panel=panel, by=by, why=why[:300], document=documents[panel.pk])


def _stand_again(panel: Panel, kept: Kept, *, by: User, why: str) -> None:
    """Give a panel the state it had, where it reads again as it did; else keep its revision."""
    again = partial(panels.stand_as_approved, panel=panel, by=by)
    if kept["state"] == Panel.State.APPROVED and again():
        return
    panels.record(panel=panel, by=by, why=why[:300])


def _seen(panel: Panel, look: Look) -> str:
    facts = (panel.version, panel.state, panel.display, panel.theme_id, look.will, look.refused)
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]
