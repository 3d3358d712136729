"""Looking at an action on several records, doing it, and undoing it."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.models import BulkAction
from curation.review import panels
from curation.review.moves import MoveRefused
from curation.review.together.action import Action, Choice, Kept, Look
from curation.review.together.actions import PANELS, actions_for, model_of
from exhibit.models import Panel


@dataclass(frozen=True, kw_only=True)
class Line:
    """One record of an action."""

    record: Model
    look: Look
    seen: str
    """What the curator looked at, as a short fingerprint."""


@dataclass(frozen=True, kw_only=True)
class Undone:
    """What became of an undoing: how many records are as before, and which are not."""

    count: int
    left: list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Together:
    """One action on records of one kind."""

    noun: str
    action: Action[Model]

    def look(self, pks: Collection[int], *, by: User, choice: Choice) -> list[Line]:
        """Return what will happen to each record, in the list's order; what is gone is not told."""
        chosen = self.chosen(pks)
        looks = self.action.look(chosen, by, choice)
        return [
            Line(record=record, look=looks[record.pk], seen=_seen(record, looks[record.pk]))
            for record in chosen
        ]

    @transaction.atomic
    def carry_out(
        self, seen: dict[int, str], *, by: User, choice: Choice, why: str = ""
    ) -> BulkAction:
        """Do it to the records that stand as they were looked at; the others are left, with words.

        `seen` holds the fingerprint of each record's line. Two curators who act on the same
        records act one after the other. Raises MoveRefused where it can be done to none.
        """
        self._hold(seen)
        done: dict[str, Kept] = {}
        left: list[tuple[str, str]] = []
        for line in self.look(seen, by=by, choice=choice):
            if reason := _reason(line, seen):
                left.append((str(line.record), reason))
                continue
            try:
                with transaction.atomic():
                    kept = self.action.do(line.record, by, choice, line.look)
                done[str(line.record.pk)] = kept
            except MoveRefused as refused:
                left.append((str(line.record), str(refused)))
        if not done:
            told = " ".join(f"{name}: {reason}" for name, reason in left[:3])
            raise MoveRefused(_("Nothing was done. {told}").format(told=told).rstrip())
        words = self.action.words(choice)
        if self.action.rewrites:
            _record([int(pk) for pk in done], by=by, why=why or words)
        return BulkAction.objects.create(
            noun=self.noun, name=self.action.name, words=words[:300], records=done, left=left, by=by
        )

    @transaction.atomic
    def undo(self, held: BulkAction, *, by: User) -> Undone:
        """Take back what was done; records that changed since are left, with words."""
        kept: dict[int, Kept] = {int(pk): before for pk, before in held.records.items()}
        self._hold(kept)
        undone, left = [], []
        for record in self.chosen(kept):
            try:
                with transaction.atomic():
                    self.action.undo(record, by, kept[record.pk])
                undone.append(record)
            except MoveRefused as refused:
                left.append((str(record), str(refused)))
        if self.action.rewrites:
            why = _("Undone: {words}").format(words=held.words)
            for panel in undone:
                assert isinstance(panel, Panel)
                _stand_again(panel, kept[panel.pk], by=by, why=why)
        return Undone(count=len(undone), left=left)

    def chosen(self, pks: Collection[int]) -> list[Model]:
        """Return the records of these primary keys that are there, in the list's order."""
        if self.noun == PANELS:
            return list(_panels(pks))
        model = model_of(self.noun)
        assert model is not None
        return list(model._default_manager.filter(pk__in=pks))

    def _hold(self, pks: Collection[int]) -> None:
        """Lock the records: nobody changes one of them between the look and the act."""
        model = model_of(self.noun)
        assert model is not None
        rows = model._base_manager.select_for_update().filter(pk__in=pks).order_by("pk")
        list(rows.values_list("pk"))


def together(noun: str, name: str) -> Together | None:
    """Return an action on a kind of record, by their names; None where there is none."""
    action = actions_for(noun).get(name)
    return Together(noun=noun, action=action) if action else None


@transaction.atomic
def undo(bulk_action: BulkAction, *, by: User) -> Undone:
    """Take an action back, once.

    Raises MoveRefused where somebody undid it already, or `by` may not do what it did.
    """
    held = BulkAction.objects.select_for_update().get(pk=bulk_action.pk)
    done = together(held.noun, held.name)
    if held.undone_at is not None:
        raise MoveRefused(_("This is undone already."))
    if done is None:
        raise MoveRefused(_("This was done by another release of the site and cannot be undone."))
    if not by.has_perm(done.action.permission):
        raise MoveRefused(_("Only who may do this may undo it."))
    undone = done.undo(held, by=by)
    held.undone_at, held.undone_by = timezone.now(), by
    held.save(update_fields=["undone_at", "undone_by"])
    return undone


def _panels(pks: Collection[int]) -> Iterable[Panel]:
    return Panel.objects.select_related("theme").filter(pk__in=pks).in_walking_order()


def _reason(line: Line, seen: dict[int, str]) -> str:
    """Return why nothing is done to a record, or ''."""
    if line.look.refused:
        return line.look.refused
    if line.seen != seen[line.record.pk]:
        return _("Somebody changed it since you looked: look again.")
    return ""


def _record(pks: Collection[int], *, by: User, why: str) -> None:
    """Keep a revision of each panel whose text changed; the sources are read once."""
    documents = panels.current_documents(pks)
    for panel in _panels(pks):
        panels.record(panel=panel, by=by, why=why[:300], document=documents[panel.pk])


def _stand_again(panel: Panel, kept: Kept, *, by: User, why: str) -> None:
    """Give a panel the state it had, where it reads again as it did; else keep its revision."""
    was_approved = kept["state"] == Panel.State.APPROVED
    if not (was_approved and panels.stand_as_approved(panel=panel, by=by)):
        panels.record(panel=panel, by=by, why=why[:300])


def _seen(record: Model, look: Look) -> str:
    facts: tuple[object, ...] = (look.will, look.refused, look.digest)
    if isinstance(record, Panel):
        facts += (record.version, record.state, record.display, record.theme_id)
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]
