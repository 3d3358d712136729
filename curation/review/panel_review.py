"""What a curator sees of a panel's review: moves open to them, talk, tasks and links."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.models import Assignment
from curation.review.forms import AssignmentForm, RevisionLinkForm
from curation.review.moves import (
    APPROVE,
    Display,
    MoveRefused,
    State,
    approvers_of,
    authors_of,
    can_move,
    check_move,
    display_of,
    revisions_of,
    working_links,
)
from curation.review.opened_panel import as_saved
from curation.review.threads import Talk, talk_of
from exhibit.models import Panel


@dataclass(frozen=True, kw_only=True)
class Button:
    """One move a curator may make now; `name` is the end of its address."""

    name: str
    label: str
    primary: bool = False


@dataclass(frozen=True, kw_only=True)
class Task:
    """A task still to be done, with its day in words; `late` once that is over."""

    assignment: Assignment
    due: str
    late: bool
    may_finish: bool

    @property
    def mark(self) -> str:
        """The class of its day, or ''."""
        return "late" if self.late else ""


@dataclass(frozen=True, kw_only=True)
class ReviewDesk:
    """All of it."""

    buttons: tuple[Button, ...]
    asks_for_review: bool
    sends_back: bool
    hindrance: str
    """Why this curator may not approve what an editor otherwise could; '' where they may."""
    reviewers: tuple[User, ...]
    talk: Talk
    tasks: tuple[Task, ...]
    assignment_form: AssignmentForm
    link_form: RevisionLinkForm
    working_links: int

    @property
    def links_in_words(self) -> str:
        """How many links to it work, in brackets, or ''."""
        if not self.working_links:
            return ""
        says = ngettext("({count} link works)", "({count} links work)", self.working_links)
        return says.format(count=self.working_links)


def review_desk_of(panel: Panel, by: User) -> ReviewDesk:
    """Return the review desk of a panel, from its saved text."""
    panel = as_saved(panel)
    asks = can_move(by=by, before=panel.state, after=State.IN_REVIEW)
    return ReviewDesk(
        buttons=_buttons(panel, by),
        asks_for_review=asks,
        sends_back=panel.state == State.IN_REVIEW and by.has_perm(APPROVE),
        hindrance=_hindrance(panel, by),
        reviewers=tuple(user for user in approvers_of(panel) if user != by) if asks else (),
        talk=talk_of(panel),
        tasks=tuple(
            task_of(row, by) for row in panel.assignments.open().select_related("to", "by")
        ),
        assignment_form=AssignmentForm(auto_id="task-%s"),
        link_form=_link_form(panel),
        working_links=sum(map(working_links, revisions_of(panel))),
    )


def task_of(assignment: Assignment, by: User) -> Task:
    """Return a task as a curator sees it; it comes with who gave it to whom."""
    involved = by.pk in (assignment.to_id, assignment.by_id)
    return Task(
        assignment=assignment,
        due=due_in_words(assignment.due),
        late=assignment.due is not None and assignment.due < timezone.localdate(),
        may_finish=involved or by.has_perm("curation.delete_assignment"),
    )


def due_in_words(due: date | None) -> str:
    """Return until when a task is to be done: 'until today', '3 days late: was due 5 May 2026'."""
    if due is None:
        return ""
    days = (due - timezone.localdate()).days
    if days < 0:
        late = "1 day" if days == -1 else f"{-days} days"
        return _("{late} late: was due {day}").format(late=late, day=date_format(due, "j F Y"))
    near = {0: _("until today"), 1: _("until tomorrow")}
    return near.get(days, f"until {date_format(due, 'j F Y')}")


def _buttons(panel: Panel, by: User) -> tuple[Button, ...]:
    """Return the moves that need no words with them."""
    buttons = []
    # An editor who did not write the text sends it back, with a reason.
    own = by.pk in authors_of(panel) or not by.has_perm(APPROVE)
    may_end = can_move(by=by, before=panel.state, after=State.DRAFT)
    if panel.state == State.IN_REVIEW and own and may_end:
        buttons.append(Button(name="take-back", label=_("Take back")))
    if can_move(by=by, before=panel.state, after=State.APPROVED, panel=panel):
        buttons.append(Button(name="approve", label=_("Approve"), primary=True))
    if can_move(by=by, before=display_of(panel), after=Display.OFF):
        buttons.append(Button(name="take-off-display", label=_("Take off display")))
    is_approved = any(revision.is_approved for revision in revisions_of(panel))
    if is_approved and can_move(by=by, before=display_of(panel), after=Display.ON):
        buttons.append(Button(name="put-on-display", label=_("Put on display"), primary=True))
    return tuple(buttons)


def _hindrance(panel: Panel, by: User) -> str:
    """Return why an editor may not approve a text that another editor could."""
    if panel.state == State.APPROVED or not by.has_perm(APPROVE):
        return ""
    try:
        check_move(by=by, before=panel.state, after=State.APPROVED, panel=panel)
    except MoveRefused as refused:
        return str(refused)
    return ""


def _link_form(panel: Panel) -> RevisionLinkForm:
    """Return the form of a link to the latest revision or, if it is another one, the approved."""
    rows = revisions_of(panel)
    approved, last = _("revision {number}, approved"), _("revision {number}, last saved")
    revisions = dict.fromkeys([*rows[:1], *(row for row in rows if row.is_approved)])
    choices = [
        (
            revision.number,
            (approved if revision.is_approved else last).format(number=revision.number),
        )
        for revision in revisions
    ]
    form = RevisionLinkForm(auto_id="link-%s")
    form.fields["revision"].widget = forms.Select(choices=choices or [("", _("the saved text"))])
    return form
