"""What curators do to a panel: record a revision, ask for review, approve, put on display."""

from collections.abc import Collection
from dataclasses import replace

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from curation.checks import publishable
from curation.curator import name_of
from curation.records import deleting
from curation.records.history import recording, saved_states
from curation.records.history.recording import Did, note_changed, saving
from curation.review import assignments, comments
from curation.review.moves import APPROVE, MoveRefused, check_move
from exhibit.documents import build, codec
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.models import Acknowledgement, Panel, Revision
from exhibit.text.findings import Finding, Level


class NotApproved(Exception):
    """A panel with findings in the way; carries them."""

    def __init__(self, panel: Panel, findings: list[Finding]) -> None:
        reasons = "; ".join(finding.message for finding in findings)
        super().__init__(
            gettext("{panel} cannot be approved yet: {told}").format(
                panel=panel.title, told=reasons
            )
        )
        self.findings = findings


def current_document(panel: Panel) -> PanelDocument:
    """Return the panel's working text as a document, with its findings."""
    return current_documents([panel.pk])[panel.pk]


def current_documents(pks: Collection[int]) -> dict[int, PanelDocument]:
    """Return the working texts of panels by primary key, with their findings."""
    loaded = list(Panel.objects.with_evidence().filter(pk__in=pks))
    # The check for copied words reads every source, cited or not.
    library, paths = Library(), publishable.lazy_paths()
    return {panel.pk: document_of(panel, library, paths) for panel in loaded}


def document_of(
    panel: Panel, library: Library, paths: frozenset[str] | None = None
) -> PanelDocument:
    """Return a panel that comes with its evidence as a document, with its findings.

    `library` holds everything; `paths` are the links that work, where they are at hand.
    """
    document = build.panel_documents([panel], library)[0]
    known = publishable.lazy_paths() if paths is None else paths
    return replace(document, findings=publishable.findings_of(document, library, known))


def is_same_text(revision: Revision, document: PanelDocument) -> bool:
    """Say whether a revision holds this text; who has read it since makes no other text."""
    return _is_same(revision.document, codec.to_plain(_without_stamp(document)))


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
    if latest is not None and _is_same(latest.document, fresh):
        if latest.document != fresh and not latest.is_approved:
            # Only who read it is new: the same text, with what its readers said since.
            latest.document = fresh
            latest.save(update_fields=["document"])
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
def ask_for_review(*, panel: Panel, by: User, word: str = "", reviewer: User | None = None) -> None:
    """Hand a draft to the editors, with a word to them and, if one is named, to a reviewer.

    Raises MoveRefused, and AssignmentRefused for a reviewer who may not approve the panel.
    """
    _hold(panel)
    check_move(by=by, before=panel.state, after=Panel.State.IN_REVIEW)
    record(panel=panel, by=by)
    _set_state(panel, Panel.State.IN_REVIEW)
    if word.strip():
        comments.comment(panel=panel, by=by, text=word)
    if reviewer is not None:
        assignments.ask_to_review(panel=panel, to=reviewer, by=by)


@transaction.atomic
def unapprove(*, panel: Panel, revision: int, before: int, state: str) -> None:
    """Undo an approval: what was approved before it, if anything, is what the next edition shows.

    `revision` is the number of the revision that was approved, `before` that of the one approved
    until then, or 0. Raises MoveRefused where the panel no longer stands as it was approved.
    """
    _hold(panel)
    stands = panel.revisions.approved().first()
    if panel.state != Panel.State.APPROVED or stands is None or stands.number != revision:
        raise MoveRefused(gettext("It was changed or approved again since: left as it is."))
    if revision != before:
        panel.revisions.filter(number=revision).update(
            is_approved=False, approved_at=None, approved_by=None
        )
        panel.revisions.filter(number=before).update(is_approved=True)
    with saving(by=None, did=Did.APPROVAL_UNDONE):
        _set_state(panel, state)


@transaction.atomic
def stand_as_approved(*, panel: Panel, by: User) -> bool:
    """Take a panel that reads again as it was approved as approved; False where it does not.

    The approval stays that of whoever gave it: the text is the one that they approved.
    """
    document = current_document(panel)
    approved = panel.revisions.approved().first()
    if approved is None or not is_same_text(approved, document):
        return False
    latest = record(panel=panel, by=by, document=document)
    if latest.pk != approved.pk:
        panel.revisions.filter(pk=approved.pk).update(is_approved=False)
        panel.revisions.filter(pk=latest.pk).update(
            is_approved=True, approved_at=approved.approved_at, approved_by=approved.approved_by
        )
    _set_state(panel, Panel.State.APPROVED)
    return True


@transaction.atomic
def send_back(*, panel: Panel, by: User, reason: str) -> None:
    """Return a panel in review to its authors; the reason is kept as a comment. MoveRefused."""
    _hold(panel)
    _check_may_approve(by)
    check_move(by=by, before=panel.state, after=Panel.State.DRAFT)
    if not reason.strip():
        raise MoveRefused(
            gettext("Say why it goes back: its authors read your reason as a comment.")
        )
    comments.comment(panel=panel, by=by, text=comments.SENT_BACK + reason.strip())
    assignments.end_review(panel=panel)
    with saving(by=by, did=Did.SENT_BACK):
        _set_state(panel, Panel.State.DRAFT)


@transaction.atomic
def take_back(*, panel: Panel, by: User) -> None:
    """Make a panel in review a draft again, to go on writing. Raises MoveRefused."""
    _hold(panel)
    check_move(by=by, before=panel.state, after=Panel.State.DRAFT)
    assignments.end_review(panel=panel)
    with saving(by=by, did=Did.TAKEN_BACK):
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
    _hold(panel)
    is_again = panel.state == Panel.State.APPROVED
    if by is not None:
        # Approved once more, after its evidence changed: as from a draft.
        before = Panel.State.DRAFT if panel.state == Panel.State.APPROVED else panel.state
        check_move(by=by, before=before, after=Panel.State.APPROVED, panel=panel)
    document = document or current_document(panel)
    in_the_way = publishable.blocking(document.findings, publishable.acknowledged(panel))
    if in_the_way:
        raise NotApproved(panel, in_the_way)
    revision = record(panel=panel, by=by, why=why, document=document)
    if revision.is_approved:
        revision.document = codec.to_plain(_without_stamp(document))
        revision.save(update_fields=["document"])
    else:
        panel.revisions.approved().update(is_approved=False)
        revision.is_approved = True
        revision.approved_at = timezone.now()
        revision.approved_by = by
        revision.save(update_fields=["is_approved", "approved_at", "approved_by"])
    assignments.end_review(panel=panel)
    _set_state(panel, Panel.State.APPROVED)
    if is_again and by is not None:
        # Nothing of the panel itself is new, and yet somebody said yes to it.
        rows = saved_states.read(Panel, [str(panel.pk)]).values()
        recording.keep(map(saved_states.version_of, rows), by=by, why=why, did=Did.APPROVED)
    return revision


def acknowledge(*, panel: Panel, finding: Finding, by: str, reason: str) -> Acknowledgement:
    """Let a warning stand, with a name and a reason. Raises ValueError for anything else."""
    if finding.level is not Level.WARNING:
        raise ValueError("Only warnings can be let stand: an error has to be mended.")
    if not reason.strip() or not by.strip():
        raise ValueError("Say who lets the warning stand, and why.")
    acknowledgement, _ = Acknowledgement.objects.update_or_create(
        panel=panel,
        fingerprint=finding.fingerprint,
        defaults={
            "code": finding.code,
            "words": finding.words or finding.message,
            "reason": reason.strip(),
            "by": by.strip(),
        },
    )
    return acknowledgement


def withdraw(*, acknowledgement: Acknowledgement, by: User) -> None:
    """Let a warning stand in the way again. Raises MoveRefused for somebody else's word."""
    own = acknowledgement.by == by.get_username()
    if not own and not by.has_perm("exhibit.delete_acknowledgement"):
        raise MoveRefused(
            gettext("{by} let this warning stand: ask them, or an editor, to withdraw it.").format(
                by=acknowledgement.by
            )
        )
    deleting.delete(records=[acknowledgement], by=by)


def _check_may_approve(by: User) -> None:
    # "Send back" and "take back" lead to the same state; only editors send back.
    if not by.has_perm(APPROVE):
        raise MoveRefused(
            gettext("{by} may not send a panel back: ask an editor.").format(by=name_of(by))
        )


def _hold(panel: Panel) -> None:
    """Lock the panel until the move is made, and see the state it has by now."""
    panel.state = Panel.objects.select_for_update().values_list("state", flat=True).get(pk=panel.pk)


def _is_same(kept: object, fresh: object) -> bool:
    """Say whether a stored document holds a text, whoever has read it since."""
    return codec.is_same(_unread(kept), _unread(fresh), PanelDocument)


def _unread(document: object) -> dict[str, object]:
    """Return a stored document without its readings and findings: reading changes no text."""
    assert isinstance(document, dict)
    return {**document, "supports": [], "findings": []}


def _without_stamp(document: PanelDocument) -> PanelDocument:
    return replace(document, revision=0, approved_at=None)


def _set_state(panel: Panel, state: str) -> None:
    panel.state = state
    Panel.objects.filter(pk=panel.pk).update(state=state)
    note_changed(panel)
