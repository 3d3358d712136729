"""Putting several panels on display, or taking them off."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.review import walking_order
from curation.review.moves import DISPLAY, MoveRefused
from curation.review.together.action import Action, Choice, Kept, Look
from curation.review.together.approving import approved_of
from exhibit.models import Panel


class _Display(Action[Panel]):
    permission = DISPLAY
    on: bool

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which can be put on display, or taken off."""
        approved = approved_of(chosen)
        return {panel.pk: self._one(panel, by, panel.pk in approved) for panel in chosen}

    def _one(self, panel: Panel, by: User, is_approved: bool) -> Look:
        if panel.display == self.on:
            there = _("It is on display already.")
            return Look(refused=there if self.on else _("It is not on display."))
        try:
            walking_order.check_display(panel=panel, on=self.on, by=by, is_approved=is_approved)
        except MoveRefused as refused:
            return Look(refused=str(refused))
        shows = _("The next edition shows its approved text.")
        return Look(will=shows if self.on else _("The next edition leaves it out."))

    def do(self, panel: Panel, by: User, choice: Choice, look: Look) -> Kept:
        """Put one panel on display, or take it off."""
        walking_order.set_display(panel=panel, on=self.on, by=by)
        return {}

    def undo(self, panel: Panel, by: User, kept: Kept) -> None:
        """Turn it round."""
        if panel.display != self.on:
            raise MoveRefused(_("Somebody turned it round already."))
        walking_order.set_display(panel=panel, on=not self.on, by=by)


class PutOnDisplay(_Display):
    """Show the approved texts in the next edition."""

    name = "put-on-display"
    label = _lazy("Put on display")
    on = True

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("put on display")


class TakeOffDisplay(_Display):
    """Leave panels out of the next edition."""

    name = "take-off-display"
    label = _lazy("Take off display")
    on = False

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("taken off display")
