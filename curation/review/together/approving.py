"""Approving several panels, or several records of another kind."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.checks import publishable
from curation.records.history import recording, saved_states
from curation.records.history.recording import Did
from curation.review import approvals, panels
from curation.review.moves import APPROVE, MoveRefused, check_move
from curation.review.record_states import (
    RecordState,
    Standing,
    approvals_of,
    digest,
    standings,
)
from curation.review.together.action import Action, Choice, Kept, Look, number
from exhibit.documents.panel import PanelDocument
from exhibit.models import Acknowledgement, Panel, Revision

MOST_FINDINGS = 3
"""Findings that the look names; the panel's own form lists all."""


class Approve(Action[Panel]):
    """Approve the saved texts for the next edition."""

    name = "approve"
    label = _lazy("Approve")
    permission = APPROVE

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which can be approved: what the checks say, and whose words they are."""
        documents = panels.current_documents([panel.pk for panel in chosen])
        approved = approved_of(chosen)
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
            revision=number(kept["revision"]),
            before=number(kept["before"]),
            state=str(kept["state"]),
        )


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


def approved_of(chosen: Sequence[Panel]) -> dict[int, Revision]:
    """Return the approved revision of each panel that has one, by the panel's primary key."""
    rows = Revision.objects.approved().filter(panel__in=chosen)
    return {revision.panel_id: revision for revision in rows}
