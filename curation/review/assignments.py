"""Tasks on panels, given by one curator to another."""

from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from curation.curator import name_of
from curation.models import Assignment
from curation.review.moves import CHANGE, GROUPS, approvers_of
from exhibit.models import Panel

REVIEW = "Review this panel"
"""The task that asking for review gives to the reviewer it names."""


class AssignmentRefused(Exception):
    """A task that cannot be given or ended so; the words say why."""


def assignees() -> QuerySet[User]:
    """Return who can be asked to do something on a panel: active staff who may change it."""
    return User.objects.with_perm(CHANGE, backend=GROUPS).filter(is_staff=True).order_by("username")


@transaction.atomic
def assign(*, panel: Panel, to: User, by: User, task: str, due: date | None = None) -> Assignment:
    """Ask a curator to do something on a panel, until the end of a day or whenever they can.

    A form sent twice gives one task. Raises AssignmentRefused for a task without words, a day
    that is over, or somebody who may not change panels.
    """
    words = " ".join(task.split())
    if not words:
        raise AssignmentRefused(gettext("The task has no words: write what is to be done."))
    if due is not None and due < timezone.localdate():
        raise AssignmentRefused(
            gettext("{day} is over: choose today or a later day, or no day at all.").format(
                day=date_format(due, "j F Y")
            )
        )
    if not (to.is_active and to.is_staff and to.has_perm(CHANGE)):
        raise AssignmentRefused(
            gettext("{to} may not change panels, so cannot be asked to: choose another.").format(
                to=name_of(to)
            )
        )
    Panel.objects.select_for_update().get(pk=panel.pk)
    assignment, _ = Assignment.objects.open().get_or_create(
        panel=panel, to=to, task=words, due=due, defaults={"by": by}
    )
    return assignment


def ask_to_review(*, panel: Panel, to: User, by: User) -> Assignment:
    """Name a reviewer. Raises AssignmentRefused for one who may not approve the panel."""
    if to not in approvers_of(panel):
        raise AssignmentRefused(
            gettext("{to} may not approve {panel}: choose another reviewer.").format(
                to=name_of(to), panel=panel.title
            )
        )
    return assign(panel=panel, to=to, by=by, task=REVIEW)


@transaction.atomic
def finish(*, assignment: Assignment, by: User) -> None:
    """Mark a task as done; twice is once. Raises AssignmentRefused for somebody else's task."""
    involved = by.pk in (assignment.to_id, assignment.by_id)
    if not involved and not by.has_perm("curation.delete_assignment"):
        raise AssignmentRefused(
            gettext("This is a task for {to}: they mark it done, or {by}, who gave it.").format(
                to=name_of(assignment.to), by=name_of(assignment.by)
            )
        )
    Assignment.objects.open().filter(pk=assignment.pk).update(done_at=timezone.now())


def end_review(*, panel: Panel) -> None:
    """Mark the tasks of the panel's reviewers as done: it was approved, or went back."""
    panel.assignments.open().filter(task=REVIEW).update(done_at=timezone.now())
