"""What a curator sees of a record's approval: where it stands, what changed, what they may do."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.review.approvals import check_may_approve
from curation.review.moves import APPROVE, MoveRefused
from curation.review.read_records import AROUND, reading_address
from curation.review.record_states import RecordState, Standing, standings
from exhibit.comparing import FieldChange, compare, texts_of
from exhibit.documents import codec
from exhibit.documents.approved import KINDS
from exhibit.models import Approval


@dataclass(frozen=True, kw_only=True)
class RecordReview:
    """All of it."""

    state: RecordState
    sentence: str
    hindrance: str
    """Why this curator may not approve what an editor otherwise could; '' where they may."""
    may_approve: bool
    digest: str
    """The fingerprint of what is on the screen: nothing else is approved by its button."""
    reading_address: str = ""
    """Where its sentences are read against their evidence; '' where none is."""
    changes: tuple[FieldChange, ...] = ()
    """What became of the record since it was approved."""


def review_of(record: Model, by: User) -> RecordReview:
    """Return where a saved record stands, for one curator."""
    standing = standings(type(record), [record.pk])[record.pk]
    hindrance = _hindrance(record, standing, by)
    waits = standing.state is not RecordState.APPROVED
    return RecordReview(
        state=standing.state,
        sentence=_sentence(standing),
        hindrance=hindrance,
        may_approve=waits and by.has_perm(APPROVE) and not hindrance,
        digest=standing.digest,
        reading_address=reading_address(record) if isinstance(record, AROUND) else "",
        changes=_changes(record, standing),
    )


def _sentence(standing: Standing) -> str:
    if standing.approval is None or standing.state is RecordState.NEW:
        return _("Nobody has approved it yet: the next edition leaves it out.")
    says = _("Approved {when}: the next edition shows it as it stands here.")
    if standing.state is RecordState.CHANGED:
        says = _("Changed since it was approved {when}: the next edition shows it as it was then.")
    return says.format(when=_when(standing.approval))


def _when(approval: Approval) -> str:
    day = date_format(timezone.localtime(approval.approved_at), "j F Y, H:i")
    if approval.approved_by is None:
        return _("on {day}").format(day=day)
    return _("on {day} by {by}").format(day=day, by=name_of(approval.approved_by))


def _hindrance(record: Model, standing: Standing, by: User) -> str:
    if standing.state is RecordState.APPROVED or not by.has_perm(APPROVE):
        return ""
    try:
        check_may_approve(records=[record], by=by)
    except MoveRefused as refused:
        return str(refused)
    return ""


def _changes(record: Model, standing: Standing) -> tuple[FieldChange, ...]:
    if standing.approval is None or standing.state is not RecordState.CHANGED:
        return ()
    try:
        before = codec.from_plain(standing.approval.document, KINDS[type(record)].document)
    except codec.BadDocument:
        # Told by the publishing desk: there is nothing to compare with.
        return ()
    return compare(texts_of(before), texts_of(standing.document))
