"""Recording saves: what is written while a recording is open becomes one save.

A save is a revision of django-reversion with one version for each record that changed; the
version holds the record and its parts. Its comment begins with what was done, in brackets.
"""

import json
import sys
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

import reversion
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from reversion.models import Revision, Version

from curation.records.history import saved_states
from curation.records.history.registration import has_history, part_owners, records

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


@dataclass
class Recording:
    """A save that is being made: by whom, why, and which records it has touched so far."""

    by: Curator
    why: str
    did: Did
    touched: dict[type[models.Model], set[str]] = field(default_factory=lambda: defaultdict(set))

    def join(self, inner: "Recording") -> None:
        """Take over from a recording inside this one what this one does not say itself."""
        self.by = self.by or inner.by
        self.why = self.why or inner.why
        self.did = inner.did if self.did is Did.SAVED else self.did

    def touch(self, model: type[models.Model], pk: object, values: Mapping[str, object]) -> None:
        """Note a row; a part stands for its record, whose number `values` has."""
        if has_history(model):
            self.touched[model].add(str(pk))
        elif model in part_owners():
            owner, column = part_owners()[model]
            self.touched[owner].add(str(values[column]))


_open: ContextVar[Recording | None] = ContextVar("open recording", default=None)


@contextmanager
def saving(
    *, by: Curator, why: str = "", did: Did = Did.SAVED, told_only: bool = False
) -> Iterator[None]:
    """Record every record that is saved inside as one save of this curator.

    A save that changes nothing leaves no trace. Inside another recording it adds to that one, and
    says who and why only where that one does not. What `.update()` or `bulk_create()` write must
    be told with `note_changed`; records are deleted with `curation.records.deleting`.
    `told_only` is for writers of many rows: only what is told is looked at, which is faster.
    """
    recording = Recording(
        by=by if by is not None and by.pk else None, why=why.strip()[:LONGEST_WHY], did=did
    )
    outside = _open.get()
    if outside is not None:
        yield from _inside(outside, recording, told_only)
        return
    token = _open.set(recording)
    # Not atomic: most posts save nothing, and on SQLite a transaction locks out other writers.
    library = reversion.create_revision(manage_manually=told_only, atomic=False)
    library.__enter__()
    begun, mark = timezone.now(), f"being saved: {uuid.uuid4()}"
    reversion.set_date_created(begun)
    reversion.set_comment(mark)
    try:
        try:
            yield
        except BaseException:
            library.__exit__(*sys.exc_info())
            raise
        library.__exit__(None, None, None)
        if not _is_taken_back():
            _settle(recording, Revision.objects.filter(date_created=begun, comment=mark).first())
    finally:
        _open.reset(token)


def _inside(outside: Recording, recording: Recording, told_only: bool) -> Iterator[None]:
    """Let a recording inside another add to it, unless what it wrote is taken back."""
    before = {model: set(keys) for model, keys in outside.touched.items()}
    taken_back = True
    try:
        # Sees what is saved in here also where the recording outside goes by what it is told.
        with reversion.create_revision(manage_manually=told_only, atomic=False):
            yield
        taken_back = _is_taken_back()
    finally:
        if taken_back:
            outside.touched = defaultdict(set, before)
        else:
            outside.join(recording)


def _is_taken_back() -> bool:
    connection = transaction.get_connection()
    return bool(connection.in_atomic_block and connection.needs_rollback)


def note_changed(*changed: models.Model) -> None:
    """Say that rows were changed in a way the library cannot see; outside a recording, nothing."""
    recording = _open.get()
    if recording is None:
        return
    for row in changed:
        _, column = part_owners().get(type(row), (None, "pk"))
        owner = "pk" if column == "pk" else f"{column}_id"
        recording.touch(type(row), row.pk, {column: getattr(row, owner)})


def begin(record: models.Model) -> None:
    """Keep a record as it stands in the database, where nothing is kept of it yet.

    Called before the first recorded save of a record that is older than its history.
    """
    model = type(record)
    if has_history(model) and not saved_states.latest(model, [record.pk]):
        rows = saved_states.read(model, [record.pk]).values()
        keep(map(saved_states.version_of, rows), by=None, why=BEGUN, did=Did.SAVED)


def begin_all() -> int:
    """Keep every record of which nothing is kept yet, as it stands; return how many there were."""
    begun = 0
    for model in records():
        kind = ContentType.objects.get_for_model(model)
        kept = set(Version.objects.filter(content_type=kind).values_list("object_id", flat=True))
        here = map(str, model._base_manager.order_by("pk").values_list("pk", flat=True))
        for some in batched([pk for pk in here if pk not in kept], AT_ONCE):
            rows = saved_states.read(model, some).values()
            keep(map(saved_states.version_of, rows), by=None, why=BEGUN, did=Did.SAVED)
            begun += len(some)
    return begun


def comment(did: Did, why: str) -> str:
    """Return the comment of a save: what was done, in brackets, and why."""
    return f"[{did.value}] {why}".rstrip()


def why_of(told: str) -> str:
    """Return why a save was made, from its comment; empty where nobody said."""
    return told.partition("] ")[2] if told.startswith("[") else told


def did_of(told: str) -> Did:
    """Return what a save did, from its comment."""
    word = told[1:].partition("]")[0] if told.startswith("[") else ""
    return Did(word) if word in Did.values else Did.SAVED


def _settle(recording: Recording, noted: Revision | None) -> None:
    """Keep one saved state for each record that changed, in place of the library's row by row."""
    if noted is None and not recording.touched:
        return
    with transaction.atomic():
        if noted is not None:
            for version in noted.version_set.select_related("content_type"):
                model = version.content_type.model_class()
                if model is not None:
                    values = json.loads(version.serialized_data)[0]["fields"]
                    recording.touch(model, version.object_id, values)
            noted.delete()
        changed: list[Version] = []
        for model, keys in recording.touched.items():
            changed += changed_states(model, keys)
        keep(changed, by=recording.by, why=recording.why, did=recording.did)


def changed_states(model: type[models.Model], keys: Iterable[str]) -> list[Version]:
    """Return the present states of those records that differ from what was saved last."""
    changed = []
    for some in batched(sorted(keys), AT_ONCE):
        before = saved_states.latest(model, some)
        for key, rows in saved_states.read(model, some).items():
            now = saved_states.version_of(rows)
            if key not in before or not saved_states.is_same(before[key], now):
                changed.append(now)
    return changed


def batched(keys: list[str], size: int) -> Iterator[list[str]]:
    """Yield the keys, so many at a time."""
    for at in range(0, len(keys), size):
        yield keys[at : at + size]


def keep(saved: Iterable[Version], *, by: Curator, why: str, did: Did) -> Revision | None:
    """Store saved states as one save; nothing to store is no save."""
    saved = list(saved)
    if not saved:
        return None
    made = Revision.objects.create(
        date_created=timezone.now(), user_id=by.pk if by else None, comment=comment(did, why)
    )
    for one in saved:
        one.revision = made
    Version.objects.bulk_create(saved)
    return made
