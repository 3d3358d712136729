"""What curators do to a panel: record a revision, ask for review, approve, put on display."""

from dataclasses import replace

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from curation import checking
from curation.history.recording import note_changed
from curation.review import check_move
from exhibit.documents import build, codec
from exhibit.documents.library import Library
from exhibit.documents.types import PanelDocument
from exhibit.models import Acknowledgement, Panel, Revision
from exhibit.text.findings import Finding, Level


class NotApproved(Exception):
    """A panel with findings in the way; carries them."""

    def __init__(self, panel: Panel, findings: list[Finding]) -> None:
        told = "; ".join(finding.message for finding in findings)
        super().__init__(f"{panel.title} cannot be approved yet: {told}")
        self.findings = findings


def current_document(panel: Panel) -> PanelDocument:
    """Return the panel's working text as a document, with its findings."""
    loaded = Panel.objects.with_evidence().get(pk=panel.pk)
    # The check for copied words reads every source, cited or not.
    library = Library()
    document = build.panel_documents([loaded], library)[0]
    return replace(document, findings=checking.findings_of(document, library))


@transaction.atomic
def record(
    *, panel: Panel, by: User | None, why: str = "", document: PanelDocument | None = None
) -> Revision:
    """Keep the panel's working text as a revision, unless it is the latest one already.

    An edit to a text in review or approved makes it a draft again; the approved revision stays
    the one on display.
    """
    document = document or current_document(panel)
    latest = panel.revisions.order_by("-number").first()
    fresh = codec.to_plain(_without_stamp(document))
    if latest is not None and latest.document == fresh:
        return latest
    revision = Revision.objects.create(
        panel=panel,
        number=(latest.number if latest else 0) + 1,
        document=fresh,
        evidence_sha256=build.evidence_sha256(document),
        made_at=timezone.now(),
        made_by=by,
        why=why,
    )
    if panel.state != Panel.State.DRAFT:
        _set_state(panel, Panel.State.DRAFT)
    return revision


@transaction.atomic
def ask_for_review(*, panel: Panel, by: User) -> None:
    """Hand a draft to the editors. Raises MoveRefused."""
    check_move(by=by, before=panel.state, after=Panel.State.IN_REVIEW)
    record(panel=panel, by=by)
    _set_state(panel, Panel.State.IN_REVIEW)


@transaction.atomic
def send_back(*, panel: Panel, by: User) -> None:
    """Return a panel in review to its author. Raises MoveRefused."""
    check_move(by=by, before=panel.state, after=Panel.State.DRAFT)
    _set_state(panel, Panel.State.DRAFT)


@transaction.atomic
def approve(
    *, panel: Panel, by: User | None, why: str = "", document: PanelDocument | None = None
) -> Revision:
    """Approve the working text for the next edition.

    `by` is None only where a bundle that was approved elsewhere is loaded. `document` is the
    working text with its findings, where the caller has it. Raises MoveRefused, and NotApproved
    where findings stand in the way.
    """
    if by is not None and panel.state != Panel.State.APPROVED:
        check_move(by=by, before=panel.state, after=Panel.State.APPROVED)
    document = document or current_document(panel)
    in_the_way = checking.blocking(document.findings, checking.acknowledged(panel))
    if in_the_way:
        raise NotApproved(panel, in_the_way)
    revision = record(panel=panel, by=by, why=why, document=document)
    if not revision.is_approved:
        panel.revisions.filter(is_approved=True).update(is_approved=False)
        revision.is_approved = True
        revision.approved_at = timezone.now()
        revision.approved_by = by
        revision.save(update_fields=["is_approved", "approved_at", "approved_by"])
    _set_state(panel, Panel.State.APPROVED)
    return revision


def acknowledge(*, panel: Panel, finding: Finding, by: str, reason: str) -> Acknowledgement:
    """Let a warning stand, with a name and a reason. Raises ValueError for anything else."""
    if finding.level is not Level.WARNING:
        raise ValueError("Only warnings can be let stand: an error has to be mended.")
    if not reason.strip() or not by.strip():
        raise ValueError("Say who lets the warning stand, and why.")
    made, _ = Acknowledgement.objects.update_or_create(
        panel=panel,
        fingerprint=finding.fingerprint,
        defaults={
            "code": finding.code,
            "words": finding.words or finding.message,
            "reason": reason.strip(),
            "by": by.strip(),
        },
    )
    return made


def _without_stamp(document: PanelDocument) -> PanelDocument:
    return replace(document, revision=0, approved_at=None)


def _set_state(panel: Panel, state: str) -> None:
    panel.state = state
    Panel.objects.filter(pk=panel.pk).update(state=state)
    note_changed(panel)
