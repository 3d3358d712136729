"""Recording saves: what is written while a recording is open becomes one save.

A save is a revision of django-reversion with one version for each record that changed; the
version holds the record and its parts. Its comment begins with what was done, in brackets.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

import reversion
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_save
from django.utils import timezone
from reversion.models import Revision, Version

from curation.records.history import saved_states
from curation.records.history.registration import OWNERS, PARTS

Curator = AbstractBaseUser | AnonymousUser | None
LONGEST_WHY = 300
BEGUN = "As it stood when its history began"
AT_ONCE = 500
"""Records read with one query: databases take only so many values in one."""


class Did(models.TextChoices):
    """What a save did, where it was more than an ordinary save."""

    SAVED = "saved", "saved"
    LOADED = "loaded", "loaded"
    DELETED = "deleted", "deleted"
    RESTORED = "restored", "restored an earlier state"
    BROUGHT_BACK = "brought back", "brought back"
    APPROVED = "approved", "approved for the next edition"
    APPROVAL_UNDONE = "approval undone", "approval undone"
    SENT_BACK = "sent back", "sent back"
    TAKEN_BACK = "taken back", "taken back"


@dataclass
class Recording:
    """A save that is being made: by whom, why, and which records it has touched so far."""

    by: Curator
    why: str
    did: Did
    told_only: bool
    touched: dict[type[models.Model], set[str]] = field(default_factory=lambda: defaultdict(set))

    def join(self, inner: "Recording") -> None:
        """Take over what a recording inside this one touched, and what this one does not say."""
        self.by = self.by or inner.by
        self.why = self.why or inner.why
        self.did = inner.did if self.did is Did.SAVED else self.did
        for model, keys in inner.touched.items():
            self.touched[model] |= keys


_open: ContextVar[Recording | None] = ContextVar("open recording", default=None)


@contextmanager
def saving(
    *, by: Curator, why: str = "", did: Did = Did.SAVED, told_only: bool = False
) -> Iterator[None]:
    """Record every record that is saved inside as one save of this curator.

    A save that fails, is taken back or changes nothing leaves no trace. Inside another recording
    it adds to that one, and says who and why only where that one does not. What `.update()` or
    `bulk_create()` write must be told with `note_changed`; records are deleted with
    `curation.records.deleting`. `told_only` is for writers of many rows: only what is told is
    looked at, which is faster.
    """
    outside = _open.get()
    recording = Recording(
        by=by if by is not None and by.pk else None,
        why=why.strip()[:LONGEST_WHY],
        did=did,
        told_only=told_only,
    )
    token = _open.set(recording)
    try:
        yield
    finally:
        _open.reset(token)
    connection = transaction.get_connection()
    if connection.in_atomic_block and connection.needs_rollback:
        return
    if outside is not None:
        outside.join(recording)
    elif recording.touched:
        _settle(recording)


def watch_records() -> None:
    """See every record and part being saved from now on; the library gets to know the records."""
    for model in (*PARTS, *OWNERS):
        post_save.connect(_note_saved, sender=model)
        for link in model._meta.local_many_to_many:
            m2m_changed.connect(_note_linked, sender=link.remote_field.through)
    for model in PARTS:
        if not reversion.is_registered(model):
            reversion.register(model)


def _note_saved(instance: models.Model, **_: object) -> None:
    recording = _open.get()
    if recording is not None and not recording.told_only:
        note_changed(instance)


def _note_linked(instance: models.Model, action: str, reverse: bool, **_: object) -> None:
    if action.startswith("post_") and not reverse:
        _note_saved(instance)


def note_changed(*changed: models.Model) -> None:
    """Say that rows were changed where nobody sees it; outside a recording, nothing.

    A part stands for its record.
    """
    recording = _open.get()
    if recording is None:
        return
    for row in changed:
        if type(row) in PARTS:
            recording.touched[type(row)].add(str(row.pk))
        elif type(row) in OWNERS:
            owner, column = OWNERS[type(row)]
            recording.touched[owner].add(str(getattr(row, f"{column}_id")))


def begin(record: models.Model) -> None:
    """Keep a record as it stands in the database, where nothing is kept of it yet.

    Called before the first recorded save of a record that is older than its history.
    """
    if type(record) in PARTS:
        _begin(type(record), [str(record.pk)])


def begin_all() -> int:
    """Keep every record of which nothing is kept yet, as it stands; return how many there were."""
    count = 0
    for model in PARTS:
        keys = [str(pk) for pk in model._base_manager.order_by("pk").values_list("pk", flat=True)]
        count += sum(_begin(model, some) for some in batched(keys, AT_ONCE))
    return count


def _begin(model: type[models.Model], keys: list[str]) -> int:
    latest = saved_states.latest(model, keys)
    rows = saved_states.read(model, [key for key in keys if key not in latest]).values()
    keep(map(saved_states.version_of, rows), by=None, why=BEGUN, did=Did.SAVED)
    return len(rows)


def comment(did: Did, why: str) -> str:
    """Return the comment of a save: what was done, in brackets, and why."""
    return f"[{did.value}] {why}".rstrip()


def why_of(comment: str) -> str:
    """Return why a save was made, from its comment; empty where nobody said."""
    return comment.partition("] ")[2] if comment.startswith("[") else comment


def did_of(comment: str) -> Did:
    """Return what a save did, from its comment."""
    word = comment[1:].partition("]")[0] if comment.startswith("[") else ""
    return Did(word) if word in Did.values else Did.SAVED


def _settle(recording: Recording) -> None:
    """Keep one saved state for each record touched that is not as it was saved last."""
    with transaction.atomic():
        changed: list[Version] = []
        for model, keys in recording.touched.items():
            for some in batched(sorted(keys), AT_ONCE):
                changed += _changed_states(model, some)
        keep(changed, by=recording.by, why=recording.why, did=recording.did)


def _changed_states(model: type[models.Model], keys: list[str]) -> Iterator[Version]:
    before = saved_states.latest(model, keys)
    for key, rows in saved_states.read(model, keys).items():
        now = saved_states.version_of(rows)
        if key not in before or any(saved_states.changed(before[key], now)):
            yield now


def batched(keys: list[str], size: int) -> Iterator[list[str]]:
    """Yield the keys, so many at a time."""
    for at in range(0, len(keys), size):
        yield keys[at : at + size]


def keep(saved: Iterable[Version], *, by: Curator, why: str, did: Did) -> None:
    """Store saved states as one save; nothing to store is no save."""
    saved = list(saved)
    if not saved:
        return
    revision = Revision.objects.create(
        date_created=timezone.now(), user_id=by.pk if by else None, comment=comment(did, why)
    )
    for version in saved:
        version.revision = revision
    Version.objects.bulk_create(saved)
