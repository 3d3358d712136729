"""Deleting records: refused while they are in use, and kept whole so that they can come back."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from django.contrib.admin.utils import NestedObjects
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Model, ProtectedError
from django.utils.translation import gettext as _

from curation.models import WaitingText
from curation.records.history import saved_states
from curation.records.history.recording import Curator, Did, keep
from curation.records.usage import Use, in_the_way


class InUse(Exception):
    """Records that cannot be deleted; says what uses them."""

    def __init__(self, uses: Iterable[Use]) -> None:
        super().__init__(" ".join(f"The {use.kind} “{use.name}” {use.how}." for use in uses))


@transaction.atomic
def delete(*, records: Iterable[Model], by: Curator, why: str = "") -> None:
    """Delete records of one kind, with their parts and all that hangs on them.

    Everything that goes is kept first as one save, so that it can be brought back; only words that
    wait for a yes, of which nothing was saved yet, go for good. Files of pictures stay on the disk.
    Raises InUse, and then deletes nothing.
    """
    going = list(records)
    if not going:
        return
    if uses := in_the_way(going):
        raise InUse(use for _record, use in uses)
    states = [
        saved_states.version_of(row for row in rows if not isinstance(row, WaitingText))
        for rows in all_that_goes(going)
    ]
    keep(states, by=by, why=why, did=Did.DELETED)
    try:
        # Together: where two name each other, neither could go first.
        type(going[0])._base_manager.filter(pk__in=[record.pk for record in going]).delete()
    except ProtectedError as error:
        # The database keeps rows that no look of ours knows of.
        raise InUse(
            Use(kind=str(row._meta.verbose_name), name=str(row), address="", how=_("needs it"))
            for row in error.protected_objects
        ) from error


def counted_along(records: Sequence[Model]) -> dict[str, int]:
    """Return how many rows of each kind go along with records, the records not counted."""
    along = [row for rows in all_that_goes(records) for row in rows[1:]] if records else []
    return dict(Counter(str(row._meta.verbose_name_plural) for row in along))


def all_that_goes(records: Sequence[Model]) -> list[list[Model]]:
    """Return for each record the rows that go with it: itself, its parts, and what hangs on them.

    Each row stands after the one it hangs on.
    """
    collector = NestedObjects(using=DEFAULT_DB_ALIAS)
    collector.collect(list(records))
    seen: set[object] = set(records)
    rows_by_key = saved_states.read(type(records[0]), [record.pk for record in records])
    going = []
    for record in records:
        rows = rows_by_key.get(str(record.pk), [record])
        seen.update(rows)
        going.append([*rows, *_hanging_on(record, collector.edges, seen)])
    return going


def _hanging_on(row: Model, edges: Mapping[Model, list[Model]], seen: set[object]) -> list[Model]:
    """Return what hangs on a row and is not among those seen, in the order it must be made."""
    others = []
    for other in edges.get(row, ()):
        if other._meta.auto_created:
            # A plain link of one record to several: kept in the record's own columns.
            continue
        if other not in seen:
            seen.add(other)
            others.append(other)
        others += _hanging_on(other, edges, seen)
    return others
