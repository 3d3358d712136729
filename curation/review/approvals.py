"""Approving what is no panel: themes, sources, subjects, events, tours, the exhibition, standards.

A record is approved as it stands. Visitors read it so from the next edition on, whatever becomes
of it afterwards, until it is approved again.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext

from curation.curator import name_of
from curation.records.history import recording, saved_states
from curation.records.history.recording import Did
from curation.review.moves import APPROVE, WHO, MoveRefused, approvers, needs_other_eyes
from curation.review.record_states import approvals_of, digest
from curation.review.record_writers import writers_of
from exhibit.documents import approved, codec
from exhibit.documents.approved import KINDS
from exhibit.models import Approval

AT_ONCE = 500
"""Records approved with one query: databases take only so many values in one."""


@transaction.atomic
def approve(*, records: Iterable[Model], by: User | None, seen: str = "") -> int:
    """Approve records of one kind as they stand; return how many were not approved so already.

    `by` is None only where a bundle that was approved elsewhere is loaded. `seen` is the
    fingerprint of what the curator read, where that is one record. Raises MoveRefused, and then
    approves none, for a curator who may not approve one of them, and where it has changed since.
    """
    return sum(_approve(some, by, seen) for some in _portions(records))


def approve_all(*, only: Mapping[type[Model], Collection[int]] | None = None) -> None:
    """Approve every record as it stands, or by kind those named: they were approved elsewhere."""
    for model in KINDS:
        rows = model._default_manager.all()
        approve(records=[row for row in rows if only is None or row.pk in only[model]], by=None)


def complete() -> int:
    """Make the documents of the records that an upgrade approved; return how many there were."""
    count = 0
    for kind in KINDS.values():
        bare = Approval.objects.filter(kind=kind.name, document__isnull=True)
        if keys := set(bare.values_list("record", flat=True)):
            rows = [row for row in kind.rows() if row.pk in keys]
            _keep(rows, approved.plain(kind.of(rows)), None)
            count += len(rows)
    return count


def check_may_approve(*, records: Sequence[Model], by: User) -> None:
    """Raise MoveRefused, with a sentence for the curator, unless they may approve all of these."""
    if not by.has_perm(APPROVE):
        raise MoveRefused(
            gettext("{by} may not approve records: ask {who}.").format(
                by=name_of(by), who=gettext(WHO[APPROVE])
            )
        )
    for record, writers in writers_of(records).items():
        if by.pk in writers:
            raise MoveRefused(needs_other_eyes(str(record), approvers(besides=writers)))


def _approve(records: Sequence[Model], by: User | None, seen: str) -> int:
    model, pks = type(records[0]), [record.pk for record in records]
    kind = KINDS[model]
    # Nobody changes one of them between the look at it and its approval.
    list(model._base_manager.select_for_update().filter(pk__in=pks))
    rows = list(kind.rows().filter(pk__in=pks))
    documents = approved.plain(kind.of(rows))
    if seen and seen not in map(digest, documents.values()):
        raise MoveRefused(
            gettext("{record} changed since you opened it: read it again, then approve it.").format(
                record=records[0]
            )
        )
    before = {row.record: row.document for row in approvals_of(model, pks)}
    changed = [
        row
        for row in rows
        if not codec.is_same(before.get(row.pk), documents[row.pk], kind.document)
    ]
    if by is not None:
        check_may_approve(records=changed, by=by)
    _keep(changed, documents, by)
    if by is not None and changed:
        # The history of each says who approved it, and as what.
        states = saved_states.read(model, [row.pk for row in changed]).values()
        recording.keep(map(saved_states.version_of, states), by=by, why="", did=Did.APPROVED)
    return len(changed)


def _keep(rows: Sequence[Model], documents: Mapping[int, object], by: User | None) -> None:
    now = timezone.now()
    Approval.objects.bulk_create(
        [
            Approval(
                kind=KINDS[type(row)].name,
                record=row.pk,
                document=documents[row.pk],
                approved_at=now,
                approved_by=by,
            )
            for row in rows
        ],
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["kind", "record"],
        update_fields=["document", "approved_at", "approved_by"],
    )


def _portions(records: Iterable[Model]) -> Iterator[list[Model]]:
    remaining = iter(records)
    while some := list(islice(remaining, AT_ONCE)):
        yield some
