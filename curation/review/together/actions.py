"""What can be done to several records at once, one class for each.

An action looks first: for every record it says what will happen, or why nothing will. It does no
more than the button of a single record does, by the same rules, and returns what undoing needs.
"""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar, cast

from django import forms
from django.contrib.auth.models import User
from django.db.models import Max, Model
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django_stubs_ext import StrOrPromise

from curation.checks import publishable
from curation.curator import name_of
from curation.models import Assignment
from curation.records.history import recording, saved_states
from curation.records.history.recording import Did, note_changed
from curation.review import approvals, assignments, panels, walking_order
from curation.review.forms import AssignmentForm
from curation.review.moves import APPROVE, CHANGE, DISPLAY, MoveRefused, check_move
from curation.review.record_states import (
    RecordState,
    Standing,
    approvals_of,
    digest,
    standings,
)
from curation.review.together.forms import NothingElse, SubjectForm, ThemeForm
from exhibit.documents.approved import KINDS
from exhibit.documents.panel import PanelDocument
from exhibit.models import Acknowledgement, Panel, PanelSubject, Revision, Subject, Theme

Choice = Mapping[str, object]
"""What the action's form asked for, cleaned."""
Kept = dict[str, object]
"""What undoing needs of one record, as JSON holds it."""
Row = TypeVar("Row", bound=Model)
MOST_FINDINGS = 3
"""Findings that the look names; the panel's own form lists all."""


@dataclass(frozen=True, kw_only=True)
class Look:
    """What will happen to one record, or why it stays as it is."""

    will: str = ""
    refused: str = ""
    document: PanelDocument | None = None
    """A panel's text with its findings, where the look has read it."""
    digest: str = ""
    """The fingerprint of what a record says, where it is no panel."""


class Action(ABC, Generic[Row]):
    """One thing done to several records of a kind."""

    name: str
    label: StrOrPromise
    """What the list of actions and the button say."""
    permission: str
    form: type[forms.Form] = NothingElse
    rewrites = False
    """Whether it changes the panels' texts, so that each gets a revision."""
    most = 200
    """Records in one action: with more, the look takes longer than a person waits."""

    @abstractmethod
    def look(self, chosen: Sequence[Row], by: User, choice: Choice) -> dict[int, Look]:
        """Return by primary key what will happen to each record."""

    @abstractmethod
    def words(self, choice: Choice) -> str:
        """Return what was done, as a sentence goes on."""

    @abstractmethod
    def do(self, record: Row, by: User, choice: Choice, look: Look) -> Kept:
        """Do it to one record. Raises MoveRefused; returns what undoing needs."""

    @abstractmethod
    def undo(self, record: Row, by: User, kept: Kept) -> None:
        """Take it back. Raises MoveRefused where the record has changed since."""


class Approve(Action[Panel]):
    """Approve the saved texts for the next edition."""

    name = "approve"
    label = _lazy("Approve")
    permission = APPROVE

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which can be approved: what the checks say, and whose words they are."""
        documents = panels.current_documents([panel.pk for panel in chosen])
        approved = _approved(chosen)
        let_stand: dict[int, set[str]] = defaultdict(set)
        rows = Acknowledgement.objects.filter(panel__in=chosen)
        for pk, fingerprint in rows.values_list("panel", "fingerprint"):
            let_stand[pk].add(fingerprint)
        return {
            panel.pk: self._one(
                panel, documents[panel.pk], by, approved.get(panel.pk), let_stand[panel.pk]
            )
            for panel in chosen
        }

    def _one(
        self,
        panel: Panel,
        document: PanelDocument,
        by: User,
        approved: Revision | None,
        let_stand: set[str],
    ) -> Look:
        is_same = approved is not None and panels.is_same_text(approved, document)
        if panel.state == Panel.State.APPROVED and is_same:
            return Look(refused=_("It is approved as it stands."))
        before = Panel.State.DRAFT if panel.state == Panel.State.APPROVED else panel.state
        try:
            check_move(by=by, before=before, after=Panel.State.APPROVED, panel=panel)
        except MoveRefused as refused:
            return Look(refused=str(refused))
        findings = publishable.blocking(document.findings, frozenset(let_stand))
        if findings:
            told = " ".join(finding.message for finding in findings[:MOST_FINDINGS])
            more = len(findings) - MOST_FINDINGS
            rest = _("And {count} more.").format(count=more) if more > 0 else ""
            return Look(refused=f"{told} {rest}".rstrip())
        if approved is not None:
            will = _("This text takes the place of the one that is approved now.")
        else:
            will = _("It is approved for the first time.")
        return Look(will=will, document=document)

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("approved")

    def do(self, panel: Panel, by: User, choice: Choice, look: Look) -> Kept:
        """Approve one panel by the rules of its own button."""
        state = panel.state
        until_now = panel.revisions.approved().first()
        try:
            revision = panels.approve(panel=panel, by=by, document=look.document)
        except panels.NotApproved as refused:
            raise MoveRefused(str(refused)) from refused
        before = until_now.number if until_now else 0
        return {"state": state, "before": before, "revision": revision.number}

    def undo(self, panel: Panel, by: User, kept: Kept) -> None:
        """Let stand again what was approved before."""
        panels.unapprove(
            panel=panel,
            revision=_number(kept["revision"]),
            before=_number(kept["before"]),
            state=str(kept["state"]),
        )


class _Display(Action[Panel]):
    permission = DISPLAY
    on: bool

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which can be put on display, or taken off."""
        approved = _approved(chosen)
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
        count, _rows = Assignment.objects.open().filter(pk=_number(kept["assignment"])).delete()
        if not count:
            raise MoveRefused(_("The task is done or taken back already."))


class Tag(Action[Panel]):
    """Tag panels with one more subject."""

    name = "tag"
    label = _lazy("Tag with a subject")
    permission = CHANGE
    form = SubjectForm
    rewrites = True

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which get the subject."""
        there = set(
            PanelSubject.objects.filter(
                content_object__in=chosen, tag=_subject(choice)
            ).values_list("content_object", flat=True)
        )
        has = _("It has this subject already.")
        return {
            panel.pk: Look(refused=has) if panel.pk in there else Look(will=_rewritten(panel))
            for panel in chosen
        }

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("tagged with {subject}").format(subject=choice["subject"])

    def do(self, panel: Panel, by: User, choice: Choice, look: Look) -> Kept:
        """Add the subject."""
        subject = _subject(choice)
        kept: Kept = {"state": panel.state, "subject": subject.pk}
        PanelSubject.objects.get_or_create(content_object=panel, tag=subject)
        _touch(panel)
        return kept

    def undo(self, panel: Panel, by: User, kept: Kept) -> None:
        """Take the subject off again."""
        rows = PanelSubject.objects.filter(content_object=panel, tag=_number(kept["subject"]))
        count, _rows = rows.delete()
        if not count:
            raise MoveRefused(_("It no longer has the subject."))
        _touch(panel)


class SetTheme(Action[Panel]):
    """Hang panels in another theme, after those that hang there."""

    name = "set-theme"
    label = _lazy("Hang in another theme")
    permission = CHANGE
    form = ThemeForm
    rewrites = True

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which move."""
        theme = _theme(choice)
        there = _("It hangs there already.")
        leaves = _("It leaves {theme} and hangs last. {state}")
        return {
            panel.pk: Look(refused=there)
            if panel.theme_id == theme.pk
            else Look(will=leaves.format(theme=panel.theme.title, state=_rewritten(panel)).strip())
            for panel in chosen
        }

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("hung in {theme}").format(theme=choice["theme"])

    def do(self, panel: Panel, by: User, choice: Choice, look: Look) -> Kept:
        """Hang one panel last in the theme."""
        theme = _theme(choice)
        kept: Kept = {
            "state": panel.state,
            "theme": panel.theme_id,
            "position": panel.position,
            "to": theme.pk,
        }
        last = theme.panels.aggregate(last=Max("position"))["last"] or 0
        _hang(panel, theme.pk, last + 1)
        return kept

    def undo(self, panel: Panel, by: User, kept: Kept) -> None:
        """Hang it where it hung."""
        if panel.theme_id != kept["to"]:
            raise MoveRefused(_("It hangs in another theme by now."))
        if not Theme.objects.filter(pk=_number(kept["theme"])).exists():
            raise MoveRefused(_("The theme that it hung in is deleted."))
        _hang(panel, _number(kept["theme"]), _number(kept["position"]))


def _whom(choice: Choice) -> tuple[User, date | None]:
    """Return who is asked, and until when."""
    to, due = choice["to"], choice["due"]
    assert isinstance(to, User)
    assert due is None or isinstance(due, date)
    return to, due


def _subject(choice: Choice) -> Subject:
    subject = choice["subject"]
    assert isinstance(subject, Subject)
    return subject


def _theme(choice: Choice) -> Theme:
    theme = choice["theme"]
    assert isinstance(theme, Theme)
    return theme


def _approved(chosen: Sequence[Panel]) -> dict[int, Revision]:
    """Return the approved revision of each panel that has one, by the panel's primary key."""
    rows = Revision.objects.approved().filter(panel__in=chosen)
    return {revision.panel_id: revision for revision in rows}


def _hang(panel: Panel, theme: int, position: int) -> None:
    panel.theme_id, panel.position = theme, position
    # A panel does not hang in its theme as a guest too.
    panel.other_themes.remove(theme)
    _touch(panel)


def _touch(panel: Panel) -> None:
    """Save a panel whose text changed as its next version: open forms notice it."""
    panel.version += 1
    panel.save(update_fields=["theme", "position", "version", "changed_at"])
    note_changed(panel)


def _number(kept: object) -> int:
    """Return a number as JSON kept it."""
    assert isinstance(kept, int)
    return kept


def _rewritten(panel: Panel) -> str:
    if panel.state == Panel.State.DRAFT:
        return _("It stays a draft.")
    return _("It becomes a draft again: somebody approves it anew.")


class ApproveRecords(Action[Model]):
    """Approve records that are no panels, as they stand."""

    name = "approve"
    label = _lazy("Approve as they stand")
    permission = APPROVE
    most = 500

    def look(self, chosen: Sequence[Model], by: User, choice: Choice) -> dict[int, Look]:
        """Return which can be approved, and what visitors read of each until now."""
        if not chosen:
            return {}
        states = standings(type(chosen[0]), [record.pk for record in chosen])
        return {record.pk: self._one(record, states[record.pk], by) for record in chosen}

    def _one(self, record: Model, standing: Standing, by: User) -> Look:
        if standing.state == RecordState.APPROVED:
            return Look(refused=_("It is approved as it stands."))
        try:
            approvals.check_may_approve(records=[record], by=by)
        except MoveRefused as refused:
            return Look(refused=str(refused))
        if standing.state == RecordState.NEW:
            will = _("It is approved for the first time.")
        else:
            will = _("What it says now takes the place of what is approved.")
        return Look(will=will, digest=standing.digest)

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("approved")

    def do(self, record: Model, by: User, choice: Choice, look: Look) -> Kept:
        """Approve one record by the rules of its own button."""
        before = approvals_of(type(record), [record.pk])
        approvals.approve(records=[record], by=by, seen=look.digest)
        kept: Kept = {"digest": look.digest}
        for approval in before:
            kept |= {
                "document": approval.document,
                "at": approval.approved_at.isoformat(),
                "by": approval.approved_by_id,
            }
        return kept

    def undo(self, record: Model, by: User, kept: Kept) -> None:
        """Let stand again what was approved before, or nothing."""
        approval = next(iter(approvals_of(type(record), [record.pk])), None)
        if approval is None or digest(approval.document) != kept["digest"]:
            raise MoveRefused(_("It was approved again since: left as it is."))
        if "document" in kept:
            approval.document = kept["document"]
            approval.approved_at = datetime.fromisoformat(str(kept["at"]))
            approval.approved_by_id = kept["by"]
            approval.save(update_fields=["document", "approved_at", "approved_by"])
        else:
            approval.delete()
        states = saved_states.read(type(record), [record.pk]).values()
        versions = map(saved_states.version_of, states)
        recording.keep(versions, by=by, why="", did=Did.APPROVAL_UNDONE)


PANELS = "panel"
_FOR_PANELS: tuple[Action[Panel], ...] = (
    *(Approve(), PutOnDisplay(), TakeOffDisplay(), Ask(), Tag(), SetTheme()),
)
_FOR_RECORDS: tuple[Action[Model], ...] = (ApproveRecords(),)


def actions_for(noun: str) -> dict[str, Action[Model]]:
    """Return what can be done to several records of a kind, by name, as their list offers it."""
    if noun == PANELS:
        return {action.name: cast(Action[Model], action) for action in _FOR_PANELS}
    return {action.name: action for action in _FOR_RECORDS} if model_of(noun) else {}


def model_of(noun: str) -> type[Model] | None:
    """Return the kind of record that addresses name so, or None where nothing is done to it."""
    if noun == PANELS:
        return Panel
    return next((model for model, kind in KINDS.items() if kind.name == noun), None)
