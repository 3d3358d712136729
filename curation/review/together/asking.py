"""Asking somebody to do something on several panels."""

from collections.abc import Sequence
from datetime import date

from django.contrib.auth.models import User
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.curator import name_of
from curation.models import Assignment
from curation.review import assignments
from curation.review.forms import AssignmentForm
from curation.review.moves import MoveRefused
from curation.review.together.action import Action, Choice, Kept, Look, number
from exhibit.models import Panel


class Ask(Action[Panel]):
    """Ask somebody to do something on each panel."""

    name = "ask"
    label = _lazy("Ask somebody")
    permission = "curation.add_assignment"
    form = AssignmentForm

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return who will be asked; nobody is asked twice for the same."""
        to, due = _whom(choice)
        there = set(
            Assignment.objects.open()
            .filter(panel__in=chosen, to=to, task=choice["task"], due=due)
            .values_list("panel", flat=True)
        )
        will = _("{to} finds the task on their desk.").format(to=name_of(to))
        asked = _("{to} is asked this already.").format(to=name_of(to))
        return {
            panel.pk: Look(refused=asked) if panel.pk in there else Look(will=will)
            for panel in chosen
        }

    def words(self, choice: Choice) -> str:
        """Return who was asked to do what, and until when."""
        to, due = _whom(choice)
        says = _("asked {to}: {task}").format(to=name_of(to), task=choice["task"])
        if due is None:
            return says
        return _("{asked}, until {day}").format(asked=says, day=date_format(due, "j F Y"))

    def do(self, panel: Panel, by: User, choice: Choice, look: Look) -> Kept:
        """Give the task."""
        try:
            to, due = _whom(choice)
            task = assignments.assign(panel=panel, by=by, to=to, due=due, task=str(choice["task"]))
        except assignments.AssignmentRefused as refused:
            raise MoveRefused(str(refused)) from refused
        return {"assignment": task.pk}

    def undo(self, panel: Panel, by: User, kept: Kept) -> None:
        """Take the task back where it is still to be done."""
        count, _rows = Assignment.objects.open().filter(pk=number(kept["assignment"])).delete()
        if not count:
            raise MoveRefused(_("The task is done or taken back already."))


def _whom(choice: Choice) -> tuple[User, date | None]:
    """Return who is asked, and until when."""
    to, due = choice["to"], choice["due"]
    assert isinstance(to, User)
    assert due is None or isinstance(due, date)
    return to, due
